// The few lines of PapaParse that src/intake/papa.ts uses; its own types drag in Node's, which pure code must not see.
declare module 'papaparse' {
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly { readonly code: string }[];
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    /** The core parser: text in, rows out; with `ignoreLastRow` an unfinished last row is left for the next call. */
    Parser: new (config: { delimiter: string; newline: '\n'; preview?: number }) => {
      parse(input: string, baseIndex: number, ignoreLastRow: boolean): Parsed;
    };
  };
  export default Papa;
}
