// Every page of the reference is held to its sources: what is changed in a file, in a program's own table or in
// a machine stands changed in the page. A page that was written by hand would fail here.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, matchesGlob } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { settings as shop } from "../../../../examples/merchant-app/src/settings.ts";
import { environmentVariables as ofDev } from "../../../../tools/environment.ts";
import { mutants } from "../../../conformance/mutants/zoo.ts";
import { checks } from "../../../conformance/src/checks.ts";
import { environmentVariables as ofKit } from "../../../conformance/src/cli/environment.ts";
import { connectorAssumptions } from "../../../mock-twilio/src/core/connectors/named-assumptions.ts";
import { testCardNumbers } from "../../../mock-twilio/src/core/pay/test-numbers.ts";
import { environmentVariables as ofEmulator } from "../../../mock-twilio/src/environment.ts";
import { settings } from "../../../reference-server/src/config.ts";
import { declineCodes } from "../../../reference-server/src/core/decline-codes.ts";
import { positions } from "../../../reference-server/src/core/transaction.ts";
import { packageFolder } from "../../../spec/scripts/bundle-document.ts";
import { type Contract, readContract, readText, root } from "../../scripts/reference/contract.ts";
import { benchPage } from "../../scripts/reference/measured.ts";
import { indexPage, referencePages } from "../../scripts/reference/pages.ts";
import { type Maker, pageMakers } from "../support/page-makers.ts";

/** What is another than it was, while a page is made. */
const changed = vi.hoisted(() => ({
  ...{ file: "", from: "", to: "", flag: "", slotMs: 10_000 },
  read: new Set<string>(),
}));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const readText = (path: string, options?: never) => {
    const text: unknown = real.readFileSync(path, options);
    if (typeof text !== "string") return text;
    changed.read.add(String(path));
    return path === changed.file ? text.replace(changed.from, changed.to) : text;
  };
  return { ...real, default: real, readFileSync: readText };
});

// The emulator waits for an answer as long as this says, and draws what came of it.
vi.mock("../../../mock-twilio/src/core/connector/retry-schedule.ts", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  get DELIVERY_SLOT_MS() {
    return changed.slotMs;
  },
}));

vi.mock("../../../mock-twilio/src/command-line.ts", async (importOriginal) => {
  const { createCommandLine } =
    await importOriginal<typeof import("../../../mock-twilio/src/command-line.ts")>();
  const create = () => {
    const program = createCommandLine();
    const [flag] = program.commands[0]?.options ?? [];
    if (flag !== undefined && changed.flag !== "") flag.description = changed.flag;
    return program;
  };
  return { createCommandLine: create };
});

const word = "zebra";

/** Changes a source; what it returns changes it back. */
type Change = () => () => void;

const inFile =
  (path: string, from: string): Change =>
  () => {
    expect(readText(path)).toContain(from);
    Object.assign(changed, { file: join(root, path), from, to: word });
    return () => {
      changed.file = "";
    };
  };

const inTable =
  <T extends object>(owner: T | undefined, key: keyof T): Change =>
  () => {
    if (owner === undefined) throw new Error("Bug: nothing stands in this table.");
    const before = owner[key];
    Object.assign(owner, { [key]: word });
    return () => {
      owner[key] = before;
    };
  };

/** The contract as it is, and as a copy says that was changed in three places. */
let contract: Contract;
let real: Contract;
let other: Contract;
const folder = mkdtempSync(join(tmpdir(), "changed-contract-"));

const places = [
  ["schemas/card-details.yaml", "digits only, in clear", "zebra"],
  ["callbacks/payment-capture.yaml", "The field being captured", "zebra"],
  ["twilio-api/create-payment.yaml", "Unique name of the connector", "zebra"],
] as const;

beforeAll(() => {
  cpSync(packageFolder, folder, {
    recursive: true,
    filter: (path) => !/node_modules|dist$/.test(path.slice(packageFolder.length)),
  });
  for (const [name, from, to] of places) {
    const text = readFileSync(join(folder, name), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  }
  real = readContract();
  other = readContract(folder);
  contract = real;
});
afterAll(() => rmSync(folder, { recursive: true }));

const inContract: Change = () => {
  contract = other;
  return () => {
    contract = real;
  };
};

const inFlag: Change = () => {
  changed.flag = word;
  return () => {
    changed.flag = "";
  };
};

const inCards: Change = () => {
  const cards = testCardNumbers as Map<string, string>;
  cards.set(word, "visa");
  return () => cards.delete(word);
};

const inPatience: Change = () => {
  changed.slotMs = 7000;
  return () => {
    changed.slotMs = 10_000;
  };
};

const matrix = "packages/mock-twilio/test/core";
const examples = "packages/spec/examples";

// The page, what is changed, and what the page then says where it is not the word itself.
const sources: readonly [page: string, source: string, change: Change, says?: string][] = [
  ["connector-api", "the contract", inContract],
  [
    "connector-api",
    "an example",
    inFile(`${examples}/error-response/malformed.json`, "is not a JSON"),
  ],
  ["callbacks", "the contract", inContract],
  ["behaviours", "the table", inFile("packages/spec/behaviours.yaml", "JSON body")],
  ["assumptions", "the table", inFile("packages/spec/behaviours.yaml", "year of expiry have")],
  ["assumptions", "the emulator's list", inTable(connectorAssumptions[0], "text")],
  ["decline-codes", "the server's list", inTable(Object.values(declineCodes)[0], "message")],
  ["error-codes", "the list", inFile("packages/spec/data/errors.yaml", "Configuration error")],
  ["test-cards", "the emulator's numbers", inCards],
  ["test-cards", "triggers", inFile("packages/spec/data/simulator-triggers.yaml", "does not say")],
  ["test-cards", "words", inFile("packages/spec/data/simulator-triggers.yaml", "says so only")],
  ["conformance-checks", "a check", inTable(checks[0], "why")],
  ["conformance-checks", "a wrong endpoint", inTable(mutants[0], "fault")],
  ["configuration", "the server's settings", inTable(settings[0], "meaning")],
  ["configuration", "the emulator's", inTable(ofEmulator.MOCK_TWILIO_DATA, "meaning")],
  ["configuration", "the kit's", inTable(ofKit.CONNECTOR_USERNAME, "meaning")],
  ["configuration", "those of npm run dev", inTable(ofDev.DOCS_PORT, "meaning")],
  ["configuration", "an example's", inTable(shop.PUBLIC_URL, "meaning")],
  [
    "configuration",
    "the endpoint file",
    inFile("packages/conformance/endpoint.schema.json", "What the endpoint offers"),
  ],
  [
    "configuration",
    "the scenario file",
    inFile("packages/mock-twilio/scenario.schema.json", "what happens, in a sentence"),
  ],
  ["command-line", "a flag", inFlag],
  ["twilio-rest-api", "the contract", inContract],
  ["control-api", "its document", inFile("packages/mock-twilio/control-api.yaml", "Show the")],
  ["admin-api", "its document", inFile("packages/reference-server/admin-api.yaml", "newest first")],
  [
    "transaction-lifecycle",
    "the matrix",
    inFile(
      "packages/reference-server/test/core/__snapshots__/lifecycle.matrix.test.ts.snap",
      "callGateway",
    ),
  ],
  ["transaction-lifecycle", "a position", inTable(positions.approved, "state")],
  ["pay-dialogue", "the matrix", inFile(`${matrix}/pay/step.matrix.txt`, "postStatus")],
  [
    "payments-session",
    "the matrix",
    inFile(`${matrix}/agent-assist/step-session.matrix.txt`, "endPayment"),
  ],
  ["call-states", "the matrix", inFile(`${matrix}/call/step-call.matrix.txt`, "openDocument")],
  ["retry-timelines", "the emulator's patience", inPatience, "no answer in 7.0 s"],
  ["bench", "the figures", inFile("bench/README.md", "as a command")],
  ["changelog", "a changeset", inFile(".changeset/first-payment.md", "end to end")],
];

const make = async (slug: string): Promise<string> => {
  const maker: Maker | undefined = pageMakers[slug];
  if (maker === undefined) throw new Error(`Nobody makes the page ${slug}.`);
  return (await maker(contract)).text;
};

describe("a page of the reference changes when its source changes", () => {
  const rows = sources.map(([slug, source, change, says = word]) => ({
    slug,
    source,
    change,
    says,
  }));

  it.each(rows)("$slug, with $source", async ({ slug, change, says }) => {
    const before = await make(slug);
    const undo = change();
    const after = await make(slug);
    undo();
    expect(before).not.toContain(says);
    expect(after).toContain(says);
    expect(await make(slug)).toBe(before);
  });

  it("index, with the head of another page", () => {
    expect(indexPage([{ ...benchPage(), title: word }]).text).toContain(word);
  });

  it("leaves no page out", async () => {
    const held = new Set(["index", ...sources.map(([slug]) => slug)]);
    const pages = await referencePages();
    expect(pages.map(({ slug }) => slug).filter((slug) => !held.has(slug))).toEqual([]);
  });
});

describe("the build's cache", () => {
  it("knows every file that a page was made from", async () => {
    for (const slug of Object.keys(pageMakers)) await make(slug);
    const { tasks } = JSON.parse(readText("packages/docs-site/turbo.json")) as {
      readonly tasks: { readonly build: { readonly inputs: readonly string[] } };
    };
    const globs = tasks.build.inputs
      .filter((glob) => glob.startsWith("$TURBO_ROOT$/"))
      .map((glob) => glob.replace("$TURBO_ROOT$/", ""));
    const own = [...changed.read]
      .filter((path) => path.startsWith(root) && !path.includes("node_modules"))
      .map((path) => path.slice(root.length))
      .filter((path) => !path.startsWith("packages/docs-site/"));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((path) => !globs.some((glob) => matchesGlob(path, glob)))).toEqual([]);
  });
});
