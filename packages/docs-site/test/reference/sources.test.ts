// Every page of the reference is held to its source: a word that is changed in the file stands changed in the
// page, and whatever a program's own tables hold is told. A page that was written by hand would fail here.
import { join, matchesGlob } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { mutants } from "../../../conformance/mutants/zoo.ts";
import { checks } from "../../../conformance/src/checks.ts";
import { createCommandLine as createEmulator } from "../../../mock-twilio/src/command-line.ts";
import { settings } from "../../../reference-server/src/config.ts";
import { declineCodes } from "../../../reference-server/src/core/decline-codes.ts";
import { positionNames } from "../../../reference-server/src/core/transaction.ts";
import { assumptionsPage, behavioursPage } from "../../scripts/reference/behaviours.ts";
import { callbacksPage } from "../../scripts/reference/callbacks.ts";
import { checksPage } from "../../scripts/reference/checks.ts";
import { declineCodesPage, errorCodesPage } from "../../scripts/reference/codes.ts";
import { commandLinePage, configurationPage } from "../../scripts/reference/command-line.ts";
import { connectorApiPage } from "../../scripts/reference/connector-api.ts";
import { connectorDocument, readText, root } from "../../scripts/reference/contract.ts";
import { machinePages } from "../../scripts/reference/machines.ts";
import { benchPage, changelogPage } from "../../scripts/reference/measured.ts";
import type { ReferencePage } from "../../scripts/reference/page.ts";
import { restApiPages } from "../../scripts/reference/rest-apis.ts";
import { playRetries, retryStories } from "../../scripts/reference/retry-runs.ts";
import { testCardsPage } from "../../scripts/reference/test-cards.ts";

/** What is changed in which file while a page is made. */
const change = vi.hoisted(() => ({ file: "", from: "", to: "", read: new Set<string>() }));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const readFileSync = (path: string, options?: never) => {
    const text: unknown = real.readFileSync(path, options);
    if (typeof text !== "string") return text;
    change.read.add(String(path));
    return path === change.file ? text.replace(change.from, change.to) : text;
  };
  return { ...real, default: real, readFileSync };
});

afterEach(() => {
  change.file = "";
});

const api = (place: number) => () => [restApiPages()[place]].flatMap((page) => page ?? []);
const matrix = "packages/mock-twilio/test/core";

type Maker = () => ReferencePage | readonly ReferencePage[];

// The page, its source, and a word of that source which the page must follow.
const fromFiles: readonly (readonly [string, Maker, string, string])[] = [
  ["behaviours", behavioursPage, "packages/spec/behaviours.yaml", "JSON body"],
  ["assumptions", assumptionsPage, "packages/spec/behaviours.yaml", "year of expiry have"],
  ["error codes", errorCodesPage, "packages/spec/data/errors.yaml", "Configuration error"],
  ["triggers", testCardsPage, "packages/spec/data/simulator-triggers.yaml", "does not say why"],
  [
    "words of the simulator",
    testCardsPage,
    "packages/spec/data/simulator-triggers.yaml",
    "says so only",
  ],
  ["control API", api(1), "packages/mock-twilio/control-api.yaml", "Show the emulator"],
  ["admin API", api(2), "packages/reference-server/admin-api.yaml", "newest first"],
  [
    "endpoint file",
    configurationPage,
    "packages/conformance/endpoint.schema.json",
    "What the endpoint offers",
  ],
  [
    "scenario file",
    configurationPage,
    "packages/mock-twilio/scenario.schema.json",
    "what happens, in a sentence",
  ],
  ["dialogue of Pay", machinePages, `${matrix}/pay/step.matrix.txt`, "openCapture|postStatus"],
  ["session", machinePages, `${matrix}/agent-assist/step-session.matrix.txt`, "endPayment"],
  ["call", machinePages, `${matrix}/call/step-call.matrix.txt`, "openDocument"],
  [
    "lifecycle",
    machinePages,
    "packages/reference-server/test/core/__snapshots__/lifecycle.matrix.test.ts.snap",
    "callGateway",
  ],
  ["speed and size", benchPage, "bench/README.md", "as a command"],
  ["changes", changelogPage, ".changeset/first-payment.md", "end to end"],
];

describe("a page that is made from a file", () => {
  it.each(fromFiles)("%s changes when its source changes", (_name, make, path, words) => {
    const from = words.split("|").at(-1) ?? "";
    expect(readText(path)).toContain(from);
    Object.assign(change, { file: join(root, path), from, to: "zebra" });
    expect(textOf(make())).toContain("zebra");
    change.file = "";
    expect(textOf(make())).not.toContain("zebra");
  });
});

const withinCode = (names: readonly string[]) => names.map((name) => `\`${name}`);

// The page, and everything of its source that it must tell.
const fromTables: readonly (readonly [string, Maker, () => readonly string[]])[] = [
  ["decline codes", declineCodesPage, () => withinCode(Object.keys(declineCodes))],
  ["checks", checksPage, () => checks.map(({ name }) => `### ${name}`)],
  ["wrong endpoints", checksPage, () => withinCode(mutants.map(({ name }) => name))],
  ["settings", configurationPage, () => withinCode(settings.map(({ name }) => name))],
  ["positions", machinePages, () => withinCode(positionNames)],
  [
    "commands",
    commandLinePage,
    () => createEmulator().commands.map((each) => `mock-twilio ${each.name()}`),
  ],
  ["fields of the connector", connectorApiPage, () => withinCode(fieldsOf("CardDetails"))],
  ["fields of the action", callbacksPage, () => withinCode(fieldsOf("PayAction"))],
];

describe("a page that is made from a program's table", () => {
  it.each(fromTables)("%s: tells everything that is in it", (_name, make, wanted) => {
    const text = textOf(make());
    expect(wanted().length).toBeGreaterThan(3);
    expect(wanted().filter((each) => !text.includes(each))).toEqual([]);
  });
});

describe("the drawn retries", () => {
  it("[R-01] [R-02] come from runs: without a memory six deliveries charge six times", async () => {
    const runs = await Promise.all(retryStories.map(playRetries));
    expect(
      runs.map(({ report, chargedAtMs }) => [report.connector.length, chargedAtMs.length]),
    ).toEqual([
      [1, 1],
      [2, 1],
      [6, 6],
      [2, 1],
      [3, 1],
      [6, 0],
    ]);
  });
});

describe("the build's cache", () => {
  it("knows every file that a page was made from", () => {
    for (const [, make] of [...fromFiles, ...fromTables]) make();
    const { tasks } = JSON.parse(readText("packages/docs-site/turbo.json")) as {
      readonly tasks: { readonly build: { readonly inputs: readonly string[] } };
    };
    const globs = tasks.build.inputs
      .filter((glob) => glob.startsWith("$TURBO_ROOT$/"))
      .map((glob) => glob.replace("$TURBO_ROOT$/", ""));
    const own = [...change.read]
      .filter((path) => path.startsWith(root) && !path.includes("node_modules"))
      .map((path) => path.slice(root.length))
      .filter((path) => !path.startsWith("packages/docs-site/"));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((path) => !globs.some((glob) => matchesGlob(path, glob)))).toEqual([]);
  });
});

function textOf(pages: ReferencePage | readonly ReferencePage[]): string {
  return [pages]
    .flat()
    .map(({ text }) => text)
    .join("\n");
}

function fieldsOf(schema: string): readonly string[] {
  return Object.keys(connectorDocument().components.schemas[schema]?.properties ?? {});
}
