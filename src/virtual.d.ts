// Modules the build makes (see scripts/).

declare module 'virtual:front-matter-schema' {
  /** What ajv says of one violated keyword; `instancePath` is a JSON pointer. */
  interface SchemaError {
    keyword: string;
    instancePath: string;
    params: Record<string, unknown>;
  }
  export const validate: ((value: unknown) => boolean) & { errors?: SchemaError[] | null };
}

declare module '*.css' {
  /** The style sheet as text: it is written into a page. */
  const text: string;
  export default text;
}

declare module 'virtual:sample-files' {
  /** Paths of the sample's files, relative to `sample/`, with forward slashes. */
  const files: readonly string[];
  export default files;
}

declare module 'virtual:readme-lines' {
  /** The line (from 1) of each `###` heading of the README, by its text. */
  const lines: Readonly<Partial<Record<string, number>>>;
  export default lines;
}

declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  const plugin: (md: MarkdownIt) => void;
  export default plugin;
}
