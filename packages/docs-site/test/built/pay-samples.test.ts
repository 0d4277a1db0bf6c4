// Every <Pay> that a page shows can be called on that page: it stands in a phone there, or is named here as a
// fragment, and then the page itself says why it cannot be called.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const dist = process.env.SITE_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** What phones hold; page-call.test.ts calls and pays each. */
const documents = new URL("../../src/phone/documents/", import.meta.url);

/** What is shown and is no document: the page, the tag, and the page's own words about it. */
const fragments = [
  {
    page: "guides/processor/go-live",
    tag: '<Pay paymentConnector="My_Pay_Connector" …>',
    words: "so that line is no document to call",
  },
  {
    page: "reference/conformance-checks",
    tag: '<Pay securityCode="false">',
    words: "names an attribute and is no document to call",
  },
];

type Page = {
  readonly path: string;
  readonly text: string;
  /** What stands in code of any kind, phones left out. */
  readonly samples: readonly string[];
  readonly phones: readonly string[];
};

function readPages(): readonly Page[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.html"))
    .map((name) => readPage(name.replace(/\/?index\.html$/, ""), join(dist, name)));
}

function readPage(path: string, file: string): Page {
  const html = readFileSync(file, "utf8");
  const texts = (pattern: RegExp) => (html.match(pattern) ?? []).map(textOf);
  return {
    path,
    text: textOf(html),
    samples: texts(/<code\b[\s\S]*?<\/code>/g),
    phones: texts(/<textarea\b[\s\S]*?<\/textarea>/g),
  };
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** What a reader sees. */
function textOf(html: string): string {
  const text = html
    .replace(/<\/div>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(x?)([\da-f]+);/gi, (_all, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === "" ? 10 : 16)),
    )
    .replace(/&(lt|gt|quot|amp);/g, (_all, name: string) => entities[name] ?? "");
  return oneLine(text);
}

/** Two ways to break the lines of a document are the same document. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/> </g, "><").trim();
}

/** Start tags with an attribute that has a value; the name of the verb alone is no sample. */
function payTags(text: string): readonly string[] {
  return text.match(/<Pay [^>]*=[^>]*>/g) ?? [];
}

/** True where the page has a phone with this tag; with the whole document, where a sample is one. */
function isCallable(sample: string, tag: string, { phones }: Page): boolean {
  return /^<Response>.*<\/Response>$/.test(sample)
    ? phones.includes(sample)
    : phones.some((phone) => phone.includes(tag));
}

function isFragment({ path, text }: Page, tag: string): boolean {
  return fragments.some(
    (each) => each.page === path && each.tag === tag && text.includes(each.words),
  );
}

describe("the samples of Pay on the built pages", () => {
  const pages = readPages();

  it("each stand in a phone of their page, or are a fragment and said to be one", () => {
    const shown = pages.flatMap((page) =>
      page.samples.flatMap((sample) => payTags(sample).map((tag) => ({ page, sample, tag }))),
    );
    // Ten documents and two fragments when this was written: fewer means that nothing was looked at.
    expect(shown.length).toBeGreaterThan(9);
    const silent = shown.filter(
      ({ page, sample, tag }) => !isCallable(sample, tag, page) && !isFragment(page, tag),
    );
    expect(silent.map(({ page, tag }) => `${page.path}: ${tag}`)).toEqual([]);
  });

  it("names no fragment that is shown nowhere", () => {
    const stale = fragments.filter(
      ({ page, tag }) =>
        !pages.some(
          ({ path, samples }) => path === page && samples.some((each) => each.includes(tag)),
        ),
    );
    expect(stale).toEqual([]);
  });

  it("stand in phones whose documents a test of the phone pays", () => {
    const paid = readdirSync(documents).map((name) =>
      oneLine(readFileSync(new URL(name, documents), "utf8")),
    );
    const phones = new Set(pages.flatMap((page) => page.phones));
    expect([...phones].filter((phone) => !paid.includes(phone))).toEqual([]);
    expect(phones.size).toBeGreaterThan(6);
  });
});
