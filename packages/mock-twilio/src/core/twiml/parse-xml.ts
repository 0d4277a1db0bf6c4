// XML text to a tree of elements with the place of each. Strict: the first mistake ends the reading
// and is told with line and column. No document type, no entity of the document's own is accepted, so
// nothing can be expanded or fetched. It knows nothing of TwiML.
import { SaxesParser } from "saxes";

/** Where something stands in the text; both count from one. */
export type Place = { readonly line: number; readonly column: number };

/** One element; text and elements in reading order. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly place: Place;
};

/** The root element, or the first mistake. */
export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly place: Place; readonly problem: string };

type OpenElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  place: Place;
};

// No TwiML nests deeper than a handful, and none is longer than some kilobytes. Twilio's own limits are
// not public; these keep a hostile document from costing more than it is worth. @see V-08
const DEEPEST = 32;
const MOST_ELEMENTS = 2000;
/** Characters of the longest document that is read. */
export const MOST_CHARACTERS = 262_144;

class FirstMistake extends Error {
  readonly place: Place;
  constructor(problem: string, place: Place) {
    super(problem);
    this.place = place;
  }
}

/** Reads a whole document. @see E-02 */
export function parseXml(text: string): XmlResult {
  try {
    return { ok: true, root: readDocument(text) };
  } catch (error) {
    if (error instanceof FirstMistake) {
      return { ok: false, place: error.place, problem: error.message };
    }
    throw error;
  }
}

function readDocument(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let elements = 0;
  let root: XmlElement | undefined;
  // At the start of a line the parser counts no column yet.
  const here = (): Place => ({ line: parser.line, column: Math.max(1, parser.column) });
  const fail = (problem: string): never => {
    throw new FirstMistake(problem, here());
  };
  parser.on("error", (error) => fail(plainProblem(error.message)));
  // A document type could declare entities; Twilio documents none, so it is refused as a whole.
  parser.on("doctype", () => fail("a document type declaration is not allowed"));
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) fail(`the document has more than ${MOST_ELEMENTS} elements`);
    if (open.length === DEEPEST) fail(`elements are nested deeper than ${DEEPEST}`);
    open.push({ name: tag.name, attributes: { ...tag.attributes }, children: [], place: here() });
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.on("text", (piece) => void open.at(-1)?.children.push(piece));
  parser.on("cdata", (piece) => void open.at(-1)?.children.push(piece));
  if (text.length > MOST_CHARACTERS) {
    fail(`the document is longer than ${MOST_CHARACTERS} characters`);
  }
  // A byte order mark is legal before the declaration, but the parser takes text without it.
  parser.write(text.replace(/^\uFEFF/, "")).close();
  return root ?? fail("the document is empty");
}

// The parser prefixes its messages with "line:column: ", which we report as numbers of their own.
function plainProblem(message: string): string {
  return message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
}

/** The text directly inside an element, white space at both ends removed. */
export function textOf(element: XmlElement): string {
  return element.children
    .filter((child): child is string => typeof child === "string")
    .join("")
    .trim();
}

/** The elements directly inside an element. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== "string");
}
