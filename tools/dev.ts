// `npm run dev`: starts processor, application, emulator and the documentation, lets the emulator place one payment call,
// tells what happened, and stays up; a changed source restarts the programs that read it. It owns the
// terminal: the story has no prefixes, and the processor's log goes to a file.
import { watch } from "node:fs";
import { join } from "node:path";
import { devHelp } from "./environment.ts";
import { Program, waitUntilLive } from "./program.ts";
import { findTakenPorts, makeScratchAccount } from "./scratch-account.ts";
import { root } from "./step.ts";

/** A caller with Twilio's test Visa: card number, expiry, postal code, security code. */
const CALLER_KEYS = "4111111111111111 1230 94105 123";

const [asked, ...more] = process.argv.slice(2);
if (asked !== undefined) {
  const isHelp = ["--help", "-h"].includes(asked) && more.length === 0;
  if (isHelp) console.log(devHelp());
  else console.error(`npm run dev takes no arguments but --help.\n\n${devHelp()}`);
  process.exit(isHelp ? 0 : 2);
}

const account = makeScratchAccount(process.env);
const taken = await findTakenPorts(account);
if (taken.length > 0) {
  console.error(taken.join("\n"));
  process.exit(1);
}

const logFile = join(root, ".data", "processor.log");
const processor = new Program({
  name: "processor",
  command: ["packages/reference-server/src/main.ts", "serve"],
  env: account.env,
  outputFile: logFile,
});
const application = new Program({
  name: "application",
  command: ["examples/merchant-app/src/main.ts"],
  env: account.env,
});
const emulator = new Program({
  name: "emulator",
  command: [
    "packages/mock-twilio/src/main.ts",
    "serve",
    "--call",
    `${account.appUrl}/voice`,
    "--connector",
    account.processorUrl,
    "--keys",
    CALLER_KEYS,
  ],
  env: account.env,
});
// It takes its time, and nobody waits for it: it is started once the payment is told.
const documentation = new Program({
  name: "documentation",
  command: ["packages/docs-site/scripts/serve-site.ts"],
  env: account.env,
  outputFile: join(root, ".data", "documentation.log"),
});
const programs = [emulator, application, processor, documentation];

let isEnding = false;
let isUp = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => void end(0));
}
// The launcher is gone, however it ended: nobody would be left to stop us.
process.on("disconnect", () => void end(0));
for (const program of programs) {
  program.whenItEnds((message) => {
    // Once all is up, a program that ends is most likely a source in the middle of an edit.
    console.error(isUp ? `${message} Mend its source, or end the run with Ctrl-C.` : message);
    if (!isUp) void end(1);
  });
}

processor.start();
application.start();
try {
  await waitUntilServersLive();
  emulator.start();
  await waitUntilLive(emulator, `${account.emulatorUrl}/livez`);
  await waitUntilQuiet();
  isUp = true;
  printWhatNext();
  if (account.docsPort !== null) documentation.start();
  watchSources();
} catch (error) {
  if (!isEnding) console.error(error instanceof Error ? error.message : String(error));
  await end(1);
}

/** Waits until the call that the emulator placed at its start has ended. */
async function waitUntilQuiet(): Promise<void> {
  for (;;) {
    const response = await fetch(`${account.emulatorUrl}/livez`);
    const { callsInProgress } = (await response.json()) as { callsInProgress: number };
    if (callsInProgress === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function printWhatNext(): void {
  const { docsPort } = account;
  const docs =
    docsPort === null ? "" : `  documentation http://127.0.0.1:${docsPort}   (in a few seconds)\n`;
  console.log(`
Everything is up; Ctrl-C ends it, and an edited source places a new call.

  processor     ${account.processorUrl}   (its log: .data/processor.log)
  emulator      ${account.emulatorUrl}
  application   ${account.appUrl}
${docs}
Try next, in another terminal:
  npm run server -- ledger                 what the simulator gateway captured
  npm run demo                             charge, tokenize, decline and a slow charge, once
  npm run mock-twilio -- call --help       your own TwiML, your own keys, your own processor
`);
}

/** Restarts what a changed source concerns; editors write in bursts, so a short pause collects them. */
function watchSources(): void {
  const concerns: readonly (readonly [string, readonly Program[]])[] = [
    ["packages/types/src", [processor]],
    ["packages/reference-server/src", [processor]],
    ["packages/mock-twilio/src", []],
    ["examples/merchant-app/src", [application]],
  ];
  const waiting = new Set<Program>();
  let timer: NodeJS.Timeout | undefined;
  let restarted: Promise<void> = Promise.resolve();
  for (const [folder, concerned] of concerns) {
    watch(join(root, folder), { recursive: true }, () => {
      for (const program of concerned) waiting.add(program);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const changed = [...waiting];
        waiting.clear();
        restarted = restarted.then(() => restart(changed));
        // 200 ms: longer than an editor takes to write several files, shorter than anyone notices.
      }, 200);
    });
  }
}

/** Starts the changed programs again and, when they answer, the emulator: it places a new call. */
async function restart(changed: readonly Program[]): Promise<void> {
  if (isEnding) return;
  const names = [...changed, emulator].map(({ name }) => name).join(", ");
  console.log(`A source changed; starting again: ${names}.\n`);
  try {
    await emulator.stop();
    await Promise.all(changed.map((program) => program.restart()));
    await waitUntilServersLive();
    if (!isEnding) emulator.start();
  } catch (error) {
    if (!isEnding) console.error(error instanceof Error ? error.message : String(error));
  }
}

/** The two programs that the emulator calls. */
async function waitUntilServersLive(): Promise<void> {
  await Promise.all([
    waitUntilLive(processor, `${account.processorUrl}/livez`),
    waitUntilLive(application, `${account.appUrl}/livez`),
  ]);
}

async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await Promise.all(programs.map((program) => program.stop()));
  process.exit(code);
}
