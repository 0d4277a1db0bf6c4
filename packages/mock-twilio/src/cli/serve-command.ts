// `mock-twilio serve`: stays up, answers /livez and serves the account's TwiML bins; with --call it
// places one call at the start and tells it. The rest of Twilio's API comes later and answers 404 in Twilio's form until then.
import type { Command } from "commander";
import { answerBin, type BinParameters } from "../adapters/bin-hop.ts";
import { createApp } from "../app.ts";
import { listen } from "../listen.ts";
import { readAccountFile } from "../store/account-file.ts";
import { addCallFlags, type CallFlags, planCall, readTarget } from "./call-flags.ts";
import { playCall } from "./play-call.ts";
import { stateFile } from "./state-flag.ts";
import { UsageError } from "./usage-error.ts";

type Flags = CallFlags & { readonly port?: string; readonly call?: string };

// The emulator's place in the workspace's row of ports: processor 4010, emulator 4020, application 4030.
const DEFAULT_PORT = 4020;

/** Adds the command. */
export function addServeCommand(program: Command): void {
  const command = program
    .command("serve")
    .description("stay up, answer /livez and the TwiML bins; with --call, place one call first")
    .option("--port <number>", "port on 127.0.0.1 (environment: MOCK_TWILIO_PORT; default 4020)")
    .option("--call <voice URL>", "the document that the call begins with");
  addCallFlags(command).action(serve);
}

async function serve(flags: Flags): Promise<void> {
  const port = readPort(flags.port ?? process.env.MOCK_TWILIO_PORT);
  // A server has no terminal of its own, so a call needs its script.
  const plan = flags.call === undefined ? null : planCall(flags, process.env, false);
  const target = flags.call === undefined ? null : readTarget(flags.call);
  let callsInProgress = plan === null ? 0 : 1;
  const file = stateFile(flags);
  // Read at each request: a bin that is changed meanwhile answers as it is now.
  const answerTwiml = (sid: string, parameters: BinParameters): string | null =>
    file === null ? null : answerBin(readAccountFile(file), sid, parameters);
  const app = createApp({ liveness: () => ({ callsInProgress }), answerTwiml });
  const { url, close } = await listen(app.fetch, port).catch((error: unknown) => {
    throw new UsageError([whyNotListening(port, error)]);
  });
  const answers = file === null ? "/livez" : "/livez and the TwiML bins";
  console.log(`mock-twilio is up at ${url} (it answers ${answers}, nothing else yet)`);
  for (const { sid, name } of file === null ? [] : readAccountFile(file).bins) {
    console.log(`  ${url}/twiml/${sid}  ${name}`);
  }
  const stop = (): void => {
    void close();
    // A call that still runs has nobody left to tell it to.
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  if (plan === null || target === null) return;
  await playCall(plan, target, { isJson: false, print: (text) => console.log(text) });
  callsInProgress -= 1;
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new UsageError([`--port: "${text}" is no port number.`]);
}

function whyNotListening(port: number, error: unknown): string {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isTaken) return `port ${port} cannot be opened: ${String(error)}`;
  return `port ${port} is taken: another program listens there. Choose one with --port or MOCK_TWILIO_PORT.`;
}
