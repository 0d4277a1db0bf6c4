// Each document as a whole: it is clean by the linter's rules and by ours, our rules catch what they are for,
// the bundle stands alone, and the tables beside it are sound.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  bundleDocument,
  documents,
  type JsonObject,
  readYaml,
} from "../scripts/bundle-document.ts";
import { compileSchemas, fileName } from "../scripts/compile-schemas.ts";
import { lintDocument, lintFiles, outsideReferences } from "../scripts/lint.ts";
import { schemaNodes } from "../scripts/walk-schemas.ts";

type Schemas = { [name: string]: JsonObject };

const document = bundleDocument();
const twilioApi = bundleDocument(documents["twilio-api.json"]);

describe("both documents", () => {
  it("are clean by the linter's rules", () => {
    expect(lintFiles()).toBeUndefined();
  });

  it.each([
    ["openapi.yaml", document],
    ["twilio-api.yaml", twilioApi],
  ])("%s is clean by our own rules and stands alone when bundled", (_name, each) => {
    expect(lintDocument(each)).toEqual([]);
    expect(outsideReferences(each)).toEqual([]);
    const { schemas } = each.components as { readonly schemas: Schemas };
    expect(Object.keys(schemas).filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
  });
});

describe("the processor's document", () => {
  it("has one operation and two webhooks", () => {
    expect(Object.keys(document.paths as JsonObject)).toEqual(["/"]);
    expect(Object.keys(document.webhooks as JsonObject)).toEqual(["payAction", "payStatus"]);
  });

  it("marks card number, account number and security code wherever they stand", () => {
    const classes = (suffix: string) =>
      new Set(
        schemaNodes(document)
          .filter(({ path }) => path.endsWith(`.properties.${suffix}`))
          .map(({ schema }) => schema["x-data-class"]),
      );
    expect(classes("cardnumber")).toEqual(new Set(["pan"]));
    expect(classes("PaymentCardNumber")).toEqual(new Set(["pan"]));
    expect(classes("cvv")).toEqual(new Set(["sad"]));
    expect(classes("SecurityCode")).toEqual(new Set(["sad"]));
    expect(classes("bankaccountnumber")).toEqual(new Set(["account"]));
    expect(classes("BankAccountNumber")).toEqual(new Set(["account"]));
  });
});

describe("our own rules", () => {
  const field = { description: "A field.", type: "string" };
  const caught: readonly (readonly [string, JsonObject, string])[] = [
    ["a field without marks", field, "x-data-class is missing or unknown"],
    [
      "an unknown class",
      { ...field, "x-data-class": "secret", "x-evidence": "document" },
      "x-data-class is missing or unknown",
    ],
    [
      "an unknown evidence",
      { ...field, "x-data-class": "none", "x-evidence": "rumour" },
      "x-evidence is missing or unknown",
    ],
    [
      "a misspelled keyword",
      { ...field, "x-data-class": "none", "x-evidence": "document", patern: "^a$" },
      "patern is not a keyword that our readers know",
    ],
    [
      "a field without a description",
      { type: "string", "x-data-class": "none", "x-evidence": "document" },
      "no description",
    ],
  ];

  it.each(caught)("catch %s", (_name, schema, complaint) => {
    const odd = { title: "Odd", description: "Odd.", type: "object", properties: { odd: schema } };
    const found = lintDocument({ components: { schemas: { Odd: odd } } });
    expect(found).toContain(`Odd.properties.odd: ${complaint}`);
  });

  it("catch a branch without a title and a reference that leaves the document", () => {
    const odd = { title: "Odd", description: "Odd.", oneOf: [{ $ref: "./odd.yaml" }, {}] };
    const found = lintDocument({ components: { schemas: { Odd: { ...odd, oneOf: [{}] } } } });
    expect(found).toContain("Odd.oneOf[0]: no title");
    expect(outsideReferences(odd)).toHaveLength(1);
  });

  it("leave no unknown keyword to the compiler either", () => {
    const odd = { components: { schemas: { Odd: { type: "string", patern: "^a$" } } } };
    expect(() => compileSchemas(odd).breaches("odd", "a")).toThrow(/unknown keyword/);
  });
});

describe("currencies", () => {
  const { minorUnits, date, source } = readYaml("data/currencies.yaml") as {
    readonly minorUnits: Readonly<Record<string, number>>;
    readonly date: string;
    readonly source: string;
  };

  it.each([
    ...([
      ["USD", 2],
      ["EUR", 2],
      ["HUF", 2],
      ["JPY", 0],
      ["KRW", 0],
    ] as const),
    ...([
      ["KWD", 3],
      ["IQD", 3],
      ["CLF", 4],
      ["XCG", 2],
      ["NOK", 2],
    ] as const),
  ])("%s has %i digits after the point", (code, digits) => {
    expect(minorUnits[code]).toBe(digits);
  });

  it("are three letters with 0 to 4 digits, and none that cannot be charged in", () => {
    for (const [code, digits] of Object.entries(minorUnits)) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect([0, 2, 3, 4]).toContain(digits);
    }
    expect(["XAU", "XDR", "XTS", "XXX"].filter((code) => code in minorUnits)).toEqual([]);
    expect(Object.keys(minorUnits).length).toBeGreaterThan(150);
  });

  it("tell their date and source", () => {
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source).toMatch(/^https:\/\//);
  });
});

describe("errors", () => {
  type Row = { readonly [name in "title" | "cause" | "cure" | "source"]: string } & {
    readonly code: number;
    readonly surfaces: readonly string[];
  };
  const { errors } = readYaml("data/errors.yaml") as { readonly errors: readonly Row[] };

  it("are the 24 of payments, the six of documents and webhooks and two of the REST API", () => {
    const payments = Array.from({ length: 24 }, (_, index) => 64001 + index);
    const codes = errors.map(({ code }) => code);
    const ofDocuments = [11200, 11205, 11215, 12100, 12200, 12300];
    expect(codes).toEqual([...payments, ...ofDocuments, 20404, 21210]);
  });

  it("each tell title, cause, cure, source and where they surface", () => {
    const places = ["pay-action", "payments-reply", "payments-callback", "debugger"];
    for (const row of errors) {
      for (const text of [row.title, row.cause, row.cure]) expect(text).toMatch(/^[^a-z].{5,}/);
      expect(row.source).toBe(`https://www.twilio.com/docs/api/errors/${row.code}`);
      expect(row.surfaces.length).toBeGreaterThan(0);
      const odd = row.surfaces.filter((place) => ![...places, "connector-setup"].includes(place));
      expect(odd).toEqual([]);
    }
  });
});

describe("simulator triggers", () => {
  type Row = {
    readonly trigger: { readonly [kind: string]: string };
    readonly behaviour: string;
    readonly note: string;
  };
  const table = readYaml("data/simulator-triggers.yaml") as {
    readonly behaviours: readonly string[];
    readonly sources: Readonly<Record<string, string>>;
    readonly triggers: readonly Row[];
    readonly precedence: readonly string[];
    readonly parameterName: string;
  };
  // Each form of the list of behaviours, with a value in the place of its <…>.
  const forms = [...table.behaviours, "<behaviour>"].map((form) =>
    form.replace("<code>", "[a-z_]+").replace("<ms>", "\\d+").replace("<check>", "[a-z-]+"),
  );
  const known = new RegExp(`^(${forms.join("|")})$`);

  it("each have one trigger of a kind that has its rank, and a behaviour that exists", () => {
    for (const { trigger, behaviour, note } of table.triggers) {
      expect(Object.keys(trigger)).toHaveLength(1);
      expect(table.precedence).toContain(Object.keys(trigger)[0]);
      expect(behaviour).toMatch(known);
      expect(note).toMatch(/\.$/);
    }
  });

  it("play every behaviour of the list, each said to do what", () => {
    const text = readFileSync(new URL("../data/simulator-triggers.yaml", import.meta.url), "utf8");
    for (const form of table.behaviours) expect(text).toContain(`#   ${form} `);
    const words = new Set(table.triggers.map(({ behaviour }) => behaviour.split(":")[0]));
    const silent = table.behaviours.filter((form) => !words.has(form.split(":")[0]));
    expect(silent.filter((form) => form !== "approve")).toEqual([]);
  });

  it("name where a published value comes from", () => {
    for (const source of Object.values(table.sources)) expect(source).toMatch(/^https:\/\//);
  });

  it("are never ambiguous", () => {
    const triggers = table.triggers.map(({ trigger }) => JSON.stringify(trigger));
    expect(new Set(triggers).size).toBe(triggers.length);
  });

  it("mean the same with a leading 0 on American Express", () => {
    const byCode = new Map(table.triggers.map((row) => [row.trigger.securityCode, row.behaviour]));
    const three = [...byCode].filter(([code]) => code?.length === 3);
    expect(three.length).toBeGreaterThan(0);
    for (const [code, behaviour] of three) expect(byCode.get(`0${code}`)).toBe(behaviour);
  });
});

describe("names", () => {
  it("of schemas are those of their files, in another spelling", () => {
    expect(fileName("ChargeRequest")).toBe("charge-request");
    expect(fileName("Amount")).toBe("amount");
  });
});
