// Sentences of the contract as Markdown: a verb such as <Pay> and a flag such as --fast are code, other angle
// brackets stay text, and the id of a behaviour becomes a link to it. It knows only how ids look; a link to one that is not there fails the build.

/** The sentence, safe and linked; code between backticks stays as it is. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .flatMap((part) => (part.startsWith("`") ? part : markCode(part).split(/(`[^`]*`)/)))
    .map((part) => (part.startsWith("`") ? part : linkIds(part.replaceAll("<", "&lt;"))))
    .join("");
}

/** The same with a capital at its beginning, for what a program says in small letters. */
export function sentence(text: string): string {
  return prose(text.charAt(0).toUpperCase() + text.slice(1));
}

/** A link to a behaviour. */
export function behaviourLink(id: string): string {
  return `[${id}](/reference/behaviours/#${id.toLowerCase()})`;
}

// A verb of TwiML, an attribute, a flag, and an address that is no page and would become a link, or be too long for a line.
const codeWords = [
  /<\/?[A-Z]\w*(?: [^<>]*)?\/?>/,
  /\b\w+="[^"]*"/,
  /(?<![\w-])--[a-z][\w-]*/,
  /\b(?:http:\/\/127\.0\.0\.1|postgres:\/\/)[\w:/@]*/,
];
const codeWord = new RegExp(codeWords.map(({ source }) => source).join("|"), "g");

function markCode(text: string): string {
  return text.replace(codeWord, "`$&`");
}

function linkIds(text: string): string {
  return text.replace(/\b[A-Z]-\d{2}\b/g, behaviourLink);
}
