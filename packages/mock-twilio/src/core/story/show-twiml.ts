// A document as a reader likes it: one element a line, indented by depth. It is for the eye alone; it
// changes nothing that is parsed, and a text that is no XML is shown as it came.
import { maskCardsIn } from "../masking.ts";

/** The lines of a document, masked. */
export function showTwiml(text: string): readonly string[] {
  if (text.trim() === "") return ["(empty)"];
  let depth = 0;
  // Only between two tags: the words inside <Say> stay on its line.
  return maskCardsIn(text.trim())
    .split(/(?<=>)\s*(?=<)|\r?\n/)
    .map((piece) => piece.trim())
    .map((piece) => {
      if (piece.startsWith("</")) depth = Math.max(0, depth - 1);
      const shown = `${"  ".repeat(depth)}${piece}`;
      if (/^<[^/?!]/.test(piece) && !/\/>$|<\//.test(piece)) depth += 1;
      return shown;
    });
}
