// Sentences of the contract as Markdown: angle brackets outside of code stay text, and the id of a behaviour
// becomes a link to it. It knows only how ids look; a link to one that is not there fails the build.

/** The sentence, safe and linked; code between backticks stays as it is. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : linkIds(part.replaceAll("<", "&lt;"))))
    .join("");
}

/** A link to a behaviour. */
export function behaviourLink(id: string): string {
  return `[${id}](/reference/behaviours/#${id.toLowerCase()})`;
}

function linkIds(text: string): string {
  return text.replace(/\b[A-Z]-\d{2}\b/g, behaviourLink);
}
