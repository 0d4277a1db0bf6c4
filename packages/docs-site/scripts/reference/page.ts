// What a page of the reference is, and the few pieces of Markdown that all of them are made of. It knows
// nothing of where the content comes from.

/** One page, as it is written. */
export type ReferencePage = PageHead & { readonly text: string };

/** What a page tells of itself. */
export type PageHead = {
  /** Its place below /reference/. */
  readonly slug: string;
  readonly title: string;
  /** One sentence for search results. */
  readonly description: string;
  /** Its place in the list of pages; smaller is higher. */
  readonly order: number;
};

/** A page from its head and its blocks, which are parted by an empty line. */
export function makePage(head: PageHead, blocks: readonly string[]): ReferencePage {
  const front = [
    "---",
    `title: ${JSON.stringify(head.title)}`,
    `description: ${JSON.stringify(head.description)}`,
    "editUrl: false",
    "sidebar:",
    `  order: ${head.order}`,
    "---",
  ];
  return { ...head, text: [front.join("\n"), ...blocks].join("\n\n") };
}

/** A table; a cell may hold inline Markdown, its line ends become spaces. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Text as code inside a line. */
export function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A block of code in a language, with a title above it. */
export function codeBlock(lang: string, text: string, title?: string): string {
  const heading = title === undefined ? "" : ` title=${JSON.stringify(title)}`;
  return `\`\`\`\`${lang}${heading}\n${text.trimEnd()}\n\`\`\`\``;
}
