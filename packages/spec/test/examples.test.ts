// Examples and schemas hold each other: every example does what its place promises, every schema has some of
// both kinds, every rule is broken by an example, and the published bodies are what their list says.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleDocument, documents, packageFolder, readYaml } from "../scripts/bundle-document.ts";
import { complaintsAbout, listExamples } from "../scripts/check-examples.ts";
import { compileSchemas } from "../scripts/compile-schemas.ts";
import { rulesOf } from "./support/rules.ts";

type PublishedRequest = {
  readonly file: string;
  readonly profile: string;
  readonly page: string;
  readonly printed: string;
  readonly validAt: string;
  readonly path?: string;
  readonly captured: {
    readonly transactionId: string;
    readonly entries: Readonly<Record<string, string>>;
    readonly attributes: Readonly<Record<string, string>>;
    readonly parameters: Readonly<Record<string, string>>;
  };
};
type Body = Readonly<Record<string, unknown>>;

const compiled = compileSchemas(
  ...Object.values(documents).map((source) => bundleDocument(source)),
);
const examples = listExamples();
const published = readYaml("examples/published.yaml") as {
  readonly requests: readonly PublishedRequest[];
  readonly answers: readonly { readonly file: string; readonly page: string }[];
};

// Numbers that Twilio or a payment company prints for tests. Nothing else that looks like a card may be here.
const publishedTestNumbers = new Set([
  ...["4111111111111111", "5555555555554444", "378282246310005", "6011111111111117"],
  ...["3065930009020004", "3566002020360505", "6200000000000005", "6771798021000008"],
  "4444333322221111",
]);

describe("examples", () => {
  it.each(examples.map((example) => [example.path, example] as const))("%s", (_path, example) => {
    expect(complaintsAbout(example, compiled)).toEqual([]);
  });

  it.each(compiled.names)("%s has some that fit and some that do not", (name) => {
    const own = examples.filter(({ schema }) => schema === name);
    expect(own.some(({ reason }) => reason === undefined)).toBe(true);
    expect(own.some(({ reason }) => reason !== undefined)).toBe(true);
  });

  it("break every rule of every schema at least once", () => {
    const seen = examples.flatMap(({ schema, value }) => compiled.breaches(schema, value));
    const neverBroken = rulesOf(compiled).filter(
      (rule) =>
        !seen.some(
          ({ schema, breaks, missing }) =>
            schema === rule.schema && breaks === rule.keyword && missing === rule.missing,
        ),
    );
    expect(neverBroken.map(({ path }) => path)).toEqual([]);
  });

  it("hold no card number but published test numbers", () => {
    const odd = allFiles("examples").flatMap((path) =>
      (readFileSync(join(packageFolder, path), "utf8").match(/(?<!\d)\d{13,19}(?!\d)/g) ?? [])
        .filter((digits) => passesLuhn(digits) && !publishedTestNumbers.has(digits))
        .map((digits) => `${path}: ${digits.slice(0, 6)}…`),
    );
    expect(odd).toEqual([]);
  });
});

describe("published bodies", () => {
  it("are all in the list, and the list names no other", () => {
    const files = allFiles("examples")
      .map((path) => path.replace("examples/", ""))
      .filter((path) => /^(older-layout\/|[^/]+-re(quest|sponse)\/published-)/.test(path));
    const listed = [...published.requests, ...published.answers].map(({ file }) => file);
    expect(listed.sort()).toEqual(files.sort());
  });

  it.each(published.requests.map((entry) => [entry.file, entry] as const))(
    "[Q-12] %s is what was captured",
    (_file, entry) => {
      const body = readBody(entry.file);
      const whole = entry.path === undefined ? body : { ...body, method: entry.path.slice(1) };
      const { entries, attributes, transactionId, parameters } = entry.captured;
      expect(compiled.breaches("connector-request", whole)).toEqual([]);
      expect(body.transaction_id).toBe(transactionId);
      expect(body.parameters ?? {}).toEqual(parameters);
      expect(body.description ?? null).toBe(attributes.description ?? null);
      expect(body.cardnumber).toBe(entries["payment-card-number"]);
      expect(body.cvv).toBe(entries["security-code"]);
      expect(body.postal_code ?? null).toBe(entries["postal-code"] ?? null);
      expect(body.bankaccountnumber).toBe(entries["bank-account-number"]);
      expect(body.routingnumber).toBe(entries["bank-routing-number"]);
      if (body.amount !== undefined) expect(body.amount).toBe(attributes.chargeAmount);
    },
  );

  it.each(published.requests.map((entry) => [entry.file, entry] as const))(
    "[Q-10] %s has a known profile and had not expired on its day",
    (_file, entry) => {
      expect(["documented-2022", "documented", "observed"]).toContain(entry.profile);
      expect(["whole", "log", "edition"]).toContain(entry.printed);
      expect(entry.page).toMatch(/^https:\/\//);
      const body = readBody(entry.file);
      if (body.expiry_year === undefined) return;
      const year = Number(`20${String(body.expiry_year).slice(-2)}`);
      // The month after the one of expiry begins when the card is no longer good.
      const end = Date.UTC(year, Number(body.expiry_month));
      expect(Date.parse(entry.validAt)).toBeLessThan(end);
      expect(String(body.expiry_year)).toHaveLength(entry.profile === "documented-2022" ? 4 : 2);
    },
  );
});

function readBody(file: string): Body {
  return JSON.parse(readFileSync(join(packageFolder, "examples", file), "utf8"));
}

function allFiles(folder: string): readonly string[] {
  if (!existsSync(join(packageFolder, folder))) return [];
  return readdirSync(join(packageFolder, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? allFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
