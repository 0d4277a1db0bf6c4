// The frame that every drawing of the reference has: it scales with the page, takes its colours from the
// scheme (the classes are in theme.css) and says in words what it shows.

/** A drawing before it is framed. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** What is to be seen, for whoever hears the page. */
  readonly title: string;
  readonly body: string;
};

/** The drawing as a block of HTML on one line, as Markdown wants it. */
export function figure({ width, height, title, body }: Drawing): string {
  const marker =
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">' +
    '<path class="head" d="M0 0L10 5L0 10z"/></marker></defs>';
  const defs = body.includes("url(#head)") ? marker : "";
  const svg = `<svg viewBox="0 0 ${width} ${height}" style="max-width:${width}px" role="img" aria-label="${escapeXml(title)}" xmlns="http://www.w3.org/2000/svg">${defs}${body}</svg>`;
  return `<div class="drawing not-content" tabindex="0" role="group" aria-label="${escapeXml(title)}">${svg}</div>`;
}

/** Text that may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
