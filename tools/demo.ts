// `npm run demo`: one run of everything, once, on free ports and a database of its own: a charge, a
// tokenization, a decline, and a charge so slow that it is answered on a retry. Exit code 0 only if
// each ended as it must and the gateway's ledger shows one capture for each charge.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Program, waitUntilLive } from "./program.ts";
import { findFreePort, makeScratchAccount } from "./scratch-account.ts";
import { close, root, type Tally } from "./step.ts";

/** Ten times as fast as life: the slow charge then takes 1.1 s, and Twilio's 10 s are 1 s. */
const TIME_SCALE = "0.1";

type Report = {
  readonly result: string;
  readonly action: Readonly<Record<string, string>>;
  readonly connector: readonly unknown[];
};

type Scenario = {
  readonly title: string;
  readonly path: string;
  readonly keys: string;
  /** What is wrong with the report; empty when it is as it must be. */
  readonly judge: (report: Report) => string;
};

const scenarios: readonly Scenario[] = [
  {
    title: "a card is charged",
    path: "/voice",
    keys: "4111111111111111 1230 94105 123",
    judge: ({ result, action }) =>
      result === "success" && action.PaymentConfirmationCode?.startsWith("chg_")
        ? ""
        : "no confirmation code reached the application",
  },
  {
    title: "a card is saved for later",
    path: "/voice/save-card",
    keys: "5555555555554444 1230 94105 123",
    judge: ({ result, action }) =>
      result === "success" && action.PaymentToken?.startsWith("tok_")
        ? ""
        : "no token reached the application",
  },
  {
    title: "a card without funds is declined",
    path: "/voice",
    keys: "4111111111111111 1230 94105 902",
    judge: ({ result, action }) =>
      result === "payment-connector-error" && action.ConnectorError?.includes("insufficient_funds")
        ? ""
        : "the decline did not reach the application",
  },
  {
    title: "a charge of 11 s is answered on Twilio's retry",
    path: "/voice",
    keys: "4111111111111111 1230 94105 911",
    judge: ({ result, connector }) =>
      result === "success" && connector.length === 2
        ? ""
        : `expected success on delivery 2, got ${result} after ${connector.length}`,
  },
];

const folder = mkdtempSync(join(tmpdir(), "pay-connector-demo-"));
const ledgerFile = join(folder, "ledger.jsonl");
const account = makeScratchAccount({
  ...process.env,
  PORT: String(await findFreePort()),
  MERCHANT_APP_PORT: String(await findFreePort()),
});
const processor = new Program({
  name: "processor",
  command: ["packages/reference-server/src/main.ts", "serve"],
  env: {
    ...account.env,
    DATABASE_URL: `sqlite:${join(folder, "demo.db")}`,
    VAULT_KEY_FILE: join(folder, "vault.key"),
    SIMULATOR_LEDGER_FILE: ledgerFile,
    TIME_SCALE,
  },
  outputFile: join(folder, "processor.log"),
});
const application = new Program({
  name: "application",
  command: ["examples/merchant-app/src/main.ts"],
  env: account.env,
});

console.log("Four phone payments, ten times as fast as life:\n");
processor.start();
application.start();
const tallies: Tally[] = [];
try {
  await Promise.all([
    waitUntilLive(processor, `${account.processorUrl}/livez`),
    waitUntilLive(application, `${account.appUrl}/livez`),
  ]);
  for (const scenario of scenarios) tallies.push(await play(scenario));
  tallies.push(checkLedger());
} finally {
  await Promise.all([application.stop(), processor.stop()]);
  rmSync(folder, { recursive: true });
}
close("demo", tallies);

/** One call, judged. */
async function play({ title, path, keys, judge }: Scenario): Promise<Tally> {
  const report = await call(`${account.appUrl}${path}`, keys);
  const { result, action, connector } = report;
  const reference = action.PaymentConfirmationCode || action.PaymentToken || action.ConnectorError;
  return tell(title, judge(report), `${result}, deliveries: ${connector.length}, ${reference}`);
}

/** Runs `mock-twilio call --json`; a payment that fails exits 1 and still reports. */
async function call(twiml: string, keys: string): Promise<Report> {
  const program = ["--conditions=source", "packages/mock-twilio/src/main.ts", "call", "--json"];
  const options = ["--twiml", twiml, "--connector", account.processorUrl, "--keys", keys];
  const env = { ...process.env, ...account.env };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...program, ...options, "--time-scale", TIME_SCALE],
    { cwd: root, env },
  ).catch((error: { readonly code?: number; readonly stdout: string; readonly stderr: string }) => {
    if (error.code === 1 && error.stdout !== "") return error;
    throw new Error(`The emulator could not place its call: ${error.stderr}`);
  });
  return JSON.parse(stdout);
}

/** The gateway's own book: two charges were approved, each captured once. */
function checkLedger(): Tally {
  const captures = readFileSync(ledgerFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly kind: string; readonly transaction_id: string })
    .filter(({ kind }) => kind === "capture")
    .map((line) => line.transaction_id);
  const isRight = captures.length === 2 && new Set(captures).size === 2;
  return tell(
    "nobody is charged twice",
    isRight ? "" : `expected 2 captures of 2 transactions, the ledger has ${captures.length}`,
    "the gateway's ledger has one capture for each approved charge",
  );
}

function tell(title: string, problem: string, detail: string): Tally {
  console.log(`${problem === "" ? "ok  " : "FAIL"}  ${title}\n      ${problem || detail}`);
  return { passed: problem === "" ? 1 : 0, failed: problem === "" ? 0 : 1, skipped: 0 };
}
