import type { FacetUpdate } from '../render/messages';
import { make } from './elements';

/** A menu of values to ask for, each with the number of notes that are left with it. Its list is made when it is opened. */
export class FacetMenu {
  readonly element = make('details', 'facet') as HTMLDetailsElement;
  private readonly summary = make('summary');
  private readonly list = make('ul');
  private facet: FacetUpdate | undefined;

  constructor(private readonly toggle: (value: string) => void) {
    const box = make('div', 'menu');
    box.append(this.list);
    this.element.append(this.summary, box);
    this.element.addEventListener('toggle', () => this.fillIfOpen());
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.element.open = false;
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.element.open) return;
      event.stopPropagation();
      this.element.open = false;
      this.summary.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.element.contains(target)) this.element.open = false;
    });
  }

  show(facet: FacetUpdate): void {
    this.facet = facet;
    const set = facet.options.filter(({ isSet }) => isSet).length;
    this.summary.textContent = set > 0 ? `${facet.label} (${set})` : facet.label;
    this.element.hidden = facet.options.length === 0;
    this.fillIfOpen();
  }

  /** Rows stay where they stand while the menu is open, so that nothing moves below the pointer. */
  private fillIfOpen(): void {
    if (!this.element.open || !this.facet) {
      this.list.replaceChildren();
      return;
    }
    const { options, more } = this.facet;
    const known = new Map([...this.list.querySelectorAll('input')].map((input) => [input.value, input]));
    const isKnown = known.size > 0;
    for (const { value, label, count, isSet } of options) {
      const input = known.get(value) ?? this.addRow(value, label);
      known.delete(value);
      input.checked = isSet;
      setCount(input, count);
    }
    for (const input of known.values()) {
      input.checked = false;
      setCount(input, 0);
    }
    if (isKnown || more === 0) return;
    const hint = make('li', 'hint');
    hint.textContent = `and ${more} more: type them above`;
    this.list.append(hint);
  }

  private addRow(value: string, label: string): HTMLInputElement {
    const input = make('input') as HTMLInputElement;
    Object.assign(input, { type: 'checkbox', value });
    input.addEventListener('change', () => this.toggle(value));
    const name = make('span', 'value');
    name.textContent = label;
    const row = make('label');
    row.append(input, name, make('span', 'count'));
    const item = make('li');
    item.append(row);
    this.list.append(item);
    return input;
  }
}

function setCount(input: HTMLInputElement, count: number): void {
  const text = input.parentElement?.querySelector('.count');
  if (text) text.textContent = String(count);
}
