declare module 'edtf' {
  /** Parses an EDTF expression; `min` and `max` convert to milliseconds. Throws on anything that is not EDTF. */
  export default function parse(expression: string): { type: string; min: unknown; max: unknown };
}
