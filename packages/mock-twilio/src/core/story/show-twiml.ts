// A document as a reader likes it: one element a line, indented by depth. It is for the eye alone; it
// changes nothing that is parsed, and a text that is no XML is shown as it came.
import { maskCardsIn } from "../masking.ts";
import { MOST_CHARACTERS } from "../twiml/parse-xml.ts";

const SHOWN_CHARACTERS = 200;
// Deeper than this nobody counts the blanks.
const DEEPEST_INDENT = 16;

/** The lines of a document, masked. */
export function showTwiml(text: string): readonly string[] {
  if (text.trim() === "") return ["(empty)"];
  // What was too long to be read is too long to be shown.
  if (text.length > MOST_CHARACTERS) {
    return [`${maskCardsIn(text.slice(0, SHOWN_CHARACTERS))} … (${text.length} characters)`];
  }
  let depth = 0;
  // Only between two tags: the words inside <Say> stay on its line.
  return maskCardsIn(text.trim())
    .split(/(?<=>)\s*(?=<)|\r?\n/)
    .map((piece) => piece.trim())
    .map((piece) => {
      if (piece.startsWith("</")) depth = Math.max(0, depth - 1);
      const shown = `${"  ".repeat(Math.min(depth, DEEPEST_INDENT))}${piece}`;
      if (/^<[^/?!]/.test(piece) && !/\/>$|<\//.test(piece)) depth += 1;
      return shown;
    });
}
