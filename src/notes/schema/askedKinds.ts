import { withAlternatives, type JsonSchema, type Subschema } from './jsonSchema';
import { isKey } from '../keys';
import { numberOf, numericKeys } from './schemaCheck';
import type { Manner } from './schemaInstance';
import type { Scalar } from '../yaml/value';

/** How a value is read of which the schema says nothing. */
type Habit = 'as-yaml' | 'as-text' | 'as-number';

/**
 * What the workspace's schema asks of the values in one place, as far as it says how they are read: text as it stands
 * where it asks for text (`2.10`), else what YAML makes of it.
 */
export class Asked implements Manner {
  /** Alternatives included. */
  private readonly schemas: readonly JsonSchema[];
  private readonly kinds: ReadonlySet<string>;
  private readonly fields = new Map<string, Asked>();
  private readonly items = new Map<number, Asked>();

  /** @param habit `undefined` for the front matter itself */
  private constructor(
    schemas: readonly (Subschema | undefined)[],
    private readonly root: JsonSchema,
    private readonly habit?: Habit,
  ) {
    this.schemas = schemas.flatMap((schema = true) => withAlternatives(schema, root));
    this.kinds = new Set(this.schemas.flatMap(kindsOf));
  }

  /** What a schema asks of a front matter. */
  static of(root: JsonSchema): Asked {
    return new Asked([root], root);
  }

  scalar(value: Scalar): unknown {
    const mayBeNumber = this.kinds.has('number') || !this.kinds.has('string');
    if (this.habit === 'as-number' && mayBeNumber) return numberOf(value);
    if (!value.plain || typeof value.yaml === 'string' || this.isTextTo(value)) return value.text.trim();
    return this.habit === 'as-yaml' || this.kinds.size > 0 ? value.yaml : value.text.trim();
  }

  /** Whether the schema asks for text here, and not for what YAML reads as well. */
  isTextTo({ yaml }: Scalar): boolean {
    return this.kinds.has('string') && (typeof yaml === 'string' || !this.kinds.has(typeof yaml));
  }

  /** Whether it speaks of a list and of no single value. */
  get isListOnly(): boolean {
    return this.kinds.size === 0 && this.schemas.some(isOfLists);
  }

  item(index: number): Asked {
    const told = Math.max(0, ...this.schemas.map(({ prefixItems = [] }) => prefixItems.length));
    // Those behind the ones that are told apart are all the same.
    return remembered(this.items, Math.min(index, told), () => {
      const items = this.schemas.map(({ prefixItems = [], items }) => prefixItems[index] ?? items);
      return new Asked(items, this.root, this.habit);
    });
  }

  field(name: string): Asked {
    return remembered(this.fields, name, () => {
      const schemas = this.schemas.flatMap((schema) => fieldIn(schema, name));
      return new Asked(schemas, this.root, this.habit ?? habitOf(name));
    });
  }
}

/** Notes have few different keys, unless somebody means harm. */
const mostRemembered = 1000;

function remembered<K>(known: Map<K, Asked>, key: K, make: () => Asked): Asked {
  let asked = known.get(key);
  if (!asked) {
    asked = make();
    if (known.size < mostRemembered) known.set(key, asked);
  }
  return asked;
}

function habitOf(name: string): Habit {
  if (!isKey(name)) return 'as-yaml';
  return numericKeys.has(name) ? 'as-number' : 'as-text';
}

function fieldIn({ properties, patternProperties, additionalProperties }: JsonSchema, name: string): Subschema[] {
  const named = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  const matched = Object.entries(patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern, 'u').test(name));
  const found = [...(named === undefined ? [] : [named]), ...matched.map(([, schema]) => schema)];
  return found.length > 0 || additionalProperties === undefined ? found : [additionalProperties];
}

/** The keywords that apply to one kind of value only, and so tell that it is meant. */
const telling: readonly [kind: string, keywords: readonly string[]][] = [
  ['string', ['pattern', 'minLength', 'maxLength', 'format']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/** `string`, `number` and `boolean`, as far as a schema names or tells them. */
function kindsOf(schema: JsonSchema): string[] {
  const types = [schema.type ?? []].flat().map((type) => (type === 'integer' ? 'number' : type));
  const values = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])];
  const told = types.length > 0 ? [] : telling.filter(([, keywords]) => keywords.some((keyword) => keyword in schema));
  const kinds = [...types, ...values.map((value) => typeof value), ...told.map(([kind]) => kind)];
  return kinds.filter((kind) => ['string', 'number', 'boolean'].includes(kind));
}

function isOfLists(schema: JsonSchema): boolean {
  const keywords = ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems'];
  return [schema.type ?? []].flat().includes('array') || keywords.some((keyword) => keyword in schema);
}
