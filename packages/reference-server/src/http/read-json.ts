// Strict JSON: bytes that must be UTF-8, one object, no name twice, no `__proto__`, not nested without
// end. JSON.parse alone would let the last of two equal names win, and two readers of one body could
// then see two different amounts. It answers with a value or null and never says what it saw.

// The contract's deepest body has two levels (an object with `parameters`); eight leave room for fields
// nobody knows yet.
const deepestNesting = 8;

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The object in a body, or null when the body is not one JSON object. @see E-12 E-14 T-03 */
export function readJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const text = decoder.decode(bytes);
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return isUnambiguous(text) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

// Walks over text that JSON.parse has accepted, so every sign it meets is where it belongs.
function isUnambiguous(text: string): boolean {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "{" || sign === "[") {
      open.push(new Set());
      if (open.length > deepestNesting) return false;
    } else if (sign === "}" || sign === "]") {
      open.pop();
    } else if (sign === '"') {
      const end = endOfString(text, at);
      if (isName(text, end) && !addName(open.at(-1), text.slice(at, end))) return false;
      at = end - 1;
    }
  }
  return true;
}

// The place behind the closing quote of the string that opens at `start`.
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at + 1;
}

// An odd number of backslashes before a quote makes it a part of the text.
function isEscaped(text: string, quote: number): boolean {
  let at = quote;
  while (text.charAt(at - 1) === "\\") at -= 1;
  return (quote - at) % 2 === 1;
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (isSpace(text.charAt(at))) at += 1;
  return text.charAt(at) === ":";
}

// What JSON calls white space, and nothing else.
function isSpace(sign: string): boolean {
  return sign === " " || sign === "\n" || sign === "\r" || sign === "\t";
}

// Names are compared as they are meant, not as they are written: an escape makes no other name.
function addName(names: Set<string> | undefined, quoted: string): boolean {
  const name: unknown = quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
  if (typeof name !== "string" || name === "__proto__" || names?.has(name)) return false;
  names?.add(name);
  return true;
}
