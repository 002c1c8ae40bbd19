declare module '@citation-js/core' {
  /** The part of the library that the tests use: its readers of other formats. */
  export const plugins: { input: unknown };
}
declare module '@citation-js/plugin-ris';
