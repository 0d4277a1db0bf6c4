// What compiled validators need while they run; bundled into generated/validators.ts.
// Plain functions of their own, because ajv's carry text for its code generator along.

/** The length of a text as JSON Schema counts it: by code points, not by UTF-16 units. */
export function countCharacters(text: string): number {
  return [...text].length;
}
