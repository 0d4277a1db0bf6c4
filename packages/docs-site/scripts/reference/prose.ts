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

/** A link to a behaviour. */
export function behaviourLink(id: string): string {
  return `[${id}](/reference/behaviours/#${id.toLowerCase()})`;
}

function markCode(text: string): string {
  return text
    .replace(/<\/?[A-Z]\w*(?: [^<>]*)?\/?>/g, "`$&`")
    .replace(/(?<![\w-])--[a-z][\w-]*/g, "`$&`");
}

function linkIds(text: string): string {
  return text.replace(/\b[A-Z]-\d{2}\b/g, behaviourLink);
}
