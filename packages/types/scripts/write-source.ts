// Prints data as TypeScript source. Every generated file opens with the same kind of header and every
// export has its sentence, as in files written by hand.
// It does not know what the data means.

/** What a generated file opens with. */
export function header(madeFrom: string): string {
  return `// Made by packages/types/scripts/generate.ts from ${madeFrom}. Do not edit: run "npm run generate".\n`;
}

// Lists up to this length stand in one line; the house's lines are up to 100 wide.
const longestLine = 80;

/** A value as a TypeScript literal, one property a line. */
export function literal(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const short = `[${value.map((item) => literal(item)).join(", ")}]`;
    if (!short.includes("\n") && short.length <= longestLine) return short;
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join("")}${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    if (entries.length === 0) return "{}";
    const lines = entries.map(([name, item]) => `${inner}${key(name)}: ${literal(item, inner)},\n`);
    return `{\n${lines.join("")}${indent}}`;
  }
  return JSON.stringify(value);
}

/** A property's name, in quotes only where it needs them. */
export function key(name: string): string {
  return /^(?:[A-Za-z_$][\w$]*|[1-9]\d*)$/.test(name) ? name : JSON.stringify(name);
}

/** A union of text literals, for a type. */
export function union(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(" | ") || "never";
}
