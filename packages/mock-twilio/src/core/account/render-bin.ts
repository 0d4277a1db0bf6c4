// A bin's text with the parameters of the request filled in: {{Name}} becomes a value, {{#Name}}…
// {{/Name}} stays when there is one, {{^Name}}…{{/Name}} when there is none. Twilio's tutorial uses the
// first two; the page names the template language, Handlebars. Values are escaped for XML, so that what
// somebody sends is never markup.

/** Fills in a bin. Empty counts as absent. @see C-15 */
export function renderBin(text: string, parameters: Readonly<Record<string, string>>): string {
  const value = (name: string): string =>
    Object.hasOwn(parameters, name) ? (parameters[name] ?? "") : "";
  return renderSections(text, value).replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_tag, name: string) =>
    escapeXml(value(name)),
  );
}

// From the outside in: a section that is dropped takes what is in it along.
function renderSections(text: string, value: (name: string) => string): string {
  const section = /\{\{\s*([#^])\s*(?:if\s+)?([\w.-]+)\s*\}\}/.exec(text);
  if (section === null) return text;
  const [opening, kind, name = ""] = section;
  const from = section.index + opening.length;
  const end = closingOf(text, from, name);
  // A section that is never closed is left as it stands; the parser of TwiML then tells what it is.
  if (end === null) {
    return text.slice(0, from) + renderSections(text.slice(from), value);
  }
  const isKept = (value(name) !== "") === (kind === "#");
  const inside = isKept ? renderSections(text.slice(from, end.at), value) : "";
  const before = text.slice(0, section.index);
  return before + inside + renderSections(text.slice(end.after), value);
}

function closingOf(
  text: string,
  from: number,
  name: string,
): { readonly at: number; readonly after: number } | null {
  const tags = /\{\{\s*([#^/])\s*(?:if\s+)?([\w.-]+)\s*\}\}/g;
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    const isSame = tag[2] === name || (tag[1] === "/" && tag[2] === "if");
    if (!isSame) continue;
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return { at: tag.index, after: tags.lastIndex };
  }
  return null;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
