// A mapping file is used as a whole or refused with everything that is wrong with it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readMapping } from "../../../src/gateways/http-json/read-mapping.ts";
import { bankMapping, the } from "../../support/http-json-stage.ts";
import { createFolder } from "../../support/test-server.ts";

function problemsOf(text: string, variables: Readonly<Record<string, string>> = {}): string {
  const file = join(createFolder(), "mapping.yaml");
  writeFileSync(file, text);
  try {
    readMapping({ file, variables });
    return "";
  } catch (error) {
    return String(error).replaceAll(file, "mapping.yaml");
  }
}

const good = bankMapping("https://bank.example/v1");
const changed = (changes: object) => problemsOf(JSON.stringify({ ...good, ...changes }));
const operations = (changes: object) => ({ operations: { ...good.operations, ...changes } });

// Nine times nine times nine … of nothing much.
const letters = ["a", "b", "c", "d", "e", "f"];
const nine = (item: string) => `[${Array.from({ length: 9 }, () => item).join(", ")}]`;
const bomb = letters
  .map(
    (letter, index) =>
      `${letter}: &${letter} ${nine(index === 0 ? "1" : `*${letters[index - 1]}`)}`,
  )
  .join("\n");

describe("a mapping file", () => {
  it("can be the one of the example", () => {
    const example = "../../../../../examples/authorisation-service/mapping.yaml";
    const file = fileURLToPath(new URL(example, import.meta.url));
    const variables = { GATEWAY_BASE_URL: "http://127.0.0.1:4050", GATEWAY_TOKEN: "t" };
    const { mapping } = readMapping({ file, variables });
    expect(mapping.operations.charge.statuses["429"]).toEqual({ word: "not-sent", code: null });
  });

  it("can be the shortest one of the documentation", () => {
    const page = readFileSync(
      new URL("../../../docs/authorisation-service.md", import.meta.url),
      "utf8",
    );
    const shortest = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? "";
    expect(problemsOf(shortest, { GATEWAY_TOKEN: "t" })).toBe("");
  });

  it("can be JSON, and the shortest has what the others have by default", () => {
    expect(changed({})).toBe("");
    expect(changed({ limits: undefined, capabilities: { hasNativeKey: true } })).toBe("");
  });

  it("is refused with every mistake in it, and no value of the environment", () => {
    const charge = {
      ...good.operations.charge,
      path: `charges/${the("cardNumber")}`,
      headers: { Token: the("env.GATEWAY_NONE"), Other: the("env.HOME") },
      body: { amount: the("amuont"), list: ["$" + "{ key }"] },
      statuses: { "200": "approved", ok: "read" },
      answer: {
        verdict: "state",
        verdicts: { paid: "aproved", no: "declined:no_such_code" },
        codes: { a: "no_such_code" },
        parameters: { "a b": "/x" },
        more: true,
      },
    };
    const refund = { ...good.operations.refund, body: { reference: "fixed" } };
    const text = changed({
      name: "Our Bank",
      baseUrl: "http://bank.example",
      tls: { certFile: "none.pem" },
      limits: { answerMs: 120_000, connectMs: 0 },
      capabilities: { hasNativeKey: true, maxInFlightMs: 1_000 },
      surplus: 1,
      ...operations({ charge, refund }),
    });
    expect(text).toMatchSnapshot();
  });

  it.each([
    ["no YAML", "a: [1"],
    ["a name twice", "version: 1\nversion: 1\n"],
    ["nothing", ""],
    ["a list", "- 1"],
    ["a reference to nothing", "a: *b"],
    ["a bomb of references", bomb],
  ])("is refused when it is %s", (_name, text) => {
    expect(problemsOf(text)).toMatch(/^(StartError|Error): /);
  });

  it("is refused when it cannot be read", () => {
    expect(() => readMapping({ file: "/none/mapping.yaml", variables: {} })).toThrow(/ENOENT/);
  });
});

describe("the rules between the parts", () => {
  const { charge, refund, reverse } = good.operations as Required<typeof good.operations> & {
    refund: object;
    reverse: object;
  };
  it.each([
    ["http to elsewhere", { baseUrl: "http://bank.example" }, "baseUrl"],
    ["credentials in the address", { baseUrl: "https://a:b@bank.example" }, "baseUrl"],
    ["a query in the address", { baseUrl: "https://bank.example?a=1" }, "baseUrl"],
    [
      "no key sent although it is promised",
      operations({ charge: { ...charge, body: { ...charge.body, key: "fixed" } } }),
      "operations.charge",
    ],
    [
      "no amount",
      operations({ charge: { ...charge, body: { ...charge.body, amount: 5 } } }),
      "operations.charge",
    ],
    [
      "no currency",
      operations({ charge: { ...charge, body: { ...charge.body, currency: "USD" } } }),
      "operations.charge",
    ],
    [
      "a reversal of nothing in particular",
      operations({ reverse: { ...reverse, body: {} } }),
      "operations.reverse",
    ],
    [
      "a refund that could be paid twice",
      operations({
        refund: {
          ...refund,
          body: { reference: the("transactionId"), amount: the("amountMinor") },
        },
      }),
      "operations.refund",
    ],
    [
      "an operation that never succeeds",
      operations({
        charge: { ...charge, answer: { ...charge.answer, verdicts: { no: "declined" } } },
      }),
      "operations.charge.answer.verdicts",
    ],
    [
      "answers that nobody reads",
      operations({ charge: { ...charge, statuses: { "429": "not-sent" } } }),
      "operations.charge.statuses",
    ],
    [
      "a quarantine that is shorter than the wait",
      { capabilities: { hasNativeKey: true, maxInFlightMs: 500 } },
      "capabilities.maxInFlightMs",
    ],
  ])("refuse %s", (_name, changes, at) => {
    expect(changed(changes)).toMatch(new RegExp(`^  ${at}: expected .+\\.$`, "m"));
  });

  it("let plain http go to this machine", () => {
    for (const host of ["127.0.0.1:80", "localhost:4050", "[::1]:4050"]) {
      expect(changed({ baseUrl: `http://${host}` })).toBe("");
    }
  });
});
