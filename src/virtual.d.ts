// Modules the build makes (see scripts/).

declare module 'virtual:front-matter-schema' {
  const validate: ((value: unknown) => boolean) & { errors?: import('./notes/schemaErrors').SchemaError[] | null };
  export default validate;
}

declare module 'virtual:sample-files' {
  /** Paths of the sample's files, relative to `sample/`, with forward slashes. */
  const files: readonly string[];
  export default files;
}
