// Text from anywhere, made harmless inside XML and HTML: an endpoint may answer anything at all.
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "&#10;",
};

/** For XML and HTML, in text and in attributes. */
export function escapeXml(text: string): string {
  return (
    text
      // XML 1.0 has no place for most control characters, not even escaped, nor for half a surrogate pair.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not go through
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .replaceAll(/\p{Surrogate}/gu, "\ufffd")
      .replaceAll(/[&<>"'\n]/g, (character) => entities[character] ?? character)
  );
}
