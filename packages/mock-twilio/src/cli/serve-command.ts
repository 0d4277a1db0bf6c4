// `mock-twilio serve`: an emulator that stays up. It answers Twilio's REST API, the control API, the TwiML
// bins and /livez, in real time; with --call it places one call at the start and tells it.
import type { Command } from "commander";
import { accountOf } from "../account-of-options.ts";
import { ownEnvironment } from "../environment.ts";
import { createBytes } from "../ids.ts";
import { listen } from "../listen.ts";
import type { MockTwilioOptions } from "../options.ts";
import { standInSentence, withStandIn } from "../scenarios/stand-in.ts";
import { type MockTwilio, startMockTwilio } from "../start-mock-twilio.ts";
import { AccountWatch } from "../store/account-watch.ts";
import { addCallFlags, type CallFlags, planCall, planEmulator, readTarget } from "./call-flags.ts";
import { playOn } from "./play-call.ts";
import { readPortNumber, whyNotListening } from "./port-flag.ts";
import { stateFile } from "./state-flag.ts";
import { UsageError } from "./usage-error.ts";

type Flags = CallFlags & {
  readonly port?: string;
  readonly call?: string;
  readonly caller: string;
};

// The emulator's place in the workspace's row of ports: processor 4010, emulator 4020, application 4030.
const DEFAULT_PORT = 4020;

/** Adds the command. */
export function addServeCommand(program: Command): void {
  const command = program
    .command("serve")
    .description("stay up and answer Twilio's REST API; with --call, place one call first")
    .option("--port <number>", "port on 127.0.0.1 (environment: MOCK_TWILIO_PORT; default 4020)")
    .option("--call <voice URL>", "the document that a first call begins with; needs --keys")
    .option("--caller <conduct>", "waits for keys, or answers with test values", "waits");
  addCallFlags(command).action(serve);
}

async function serve(flags: Flags): Promise<void> {
  const port = readPort(flags.port ?? ownEnvironment().MOCK_TWILIO_PORT);
  const callerConduct = readConduct(flags.caller);
  // A server has no terminal of its own, so a call needs its script.
  const plan = flags.call === undefined ? null : planCall(flags, ownEnvironment(), false);
  const target = flags.call === undefined ? null : readTarget(flags.call);
  const planned = plan?.options ?? { ...planEmulator(flags, ownEnvironment()), isRealTime: true };
  const { options: withProcessor, isStandIn } = withStandIn(planned);
  const options = { ...withProcessor, callerConduct };
  const mock = await startMockTwilio(options);
  const file = stateFile(flags);
  const answer = file === null ? mock.fetch : watching(file, { mock, options });
  const server = await listen(answer, port, { isOwnProcess: true }).catch((error: unknown) => {
    throw new UsageError([whyNotListening(port, error)]);
  });
  for (const line of greeting(mock, { url: server.url, file })) console.log(line);
  if (isStandIn) console.log(`  processor   ${standInSentence}`);
  const stop = (): void => {
    void server.close();
    // A call that still runs has nobody left to tell it to.
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  if (plan !== null && target !== null) await playFirst(mock, { ...plan, target });
}

// The first call takes its own time, which is none unless --real-time says so; what comes after it is
// asked for by programs, which live in real time.
async function playFirst(mock: MockTwilio, plan: Parameters<typeof playOn>[1]): Promise<void> {
  await playOn(mock, plan, { isJson: false, print: (text) => console.log(text) });
  mock.clock.setMode("real");
}

type Watched = { readonly mock: MockTwilio; readonly options: MockTwilioOptions };

// Looked at before each request: an account whose file is changed meanwhile answers as it is now.
function watching(file: string, { mock, options }: Watched): MockTwilio["fetch"] {
  const watch = new AccountWatch(file);
  return (request) => {
    const news = watch.look();
    if (news.kind === "unreadable") for (const problem of news.problems) console.error(problem);
    if (news.kind === "changed") {
      const { state } = accountOf({ ...options, state: news.account }, createBytes(undefined));
      mock.account.restore({ ...mock.account.kept, state });
    }
    return mock.fetch(request);
  };
}

type Place = { readonly url: string; readonly file: string | null };

function greeting({ account }: MockTwilio, { url, file }: Place): readonly string[] {
  const { accountSid, authToken, bins } = account.state;
  const isGiven = ownEnvironment().TWILIO_AUTH_TOKEN === authToken;
  // A token that was made for this run is nowhere else, and good for nothing else.
  const token = file !== null ? `in ${file}` : isGiven ? "in TWILIO_AUTH_TOKEN" : authToken;
  return [
    `mock-twilio is up at ${url}`,
    `  account     ${accountSid}`,
    `  auth token  ${token}`,
    `  SDK         client.api.baseUrl = "${url}"`,
    `  REST API    ${url}/2010-04-01/Accounts/${accountSid}/Calls.json`,
    ...bins.map(({ sid, name }) => `  TwiML bin   ${url}/twiml/${sid}  ${name}`),
  ];
}

function readConduct(conduct: string): "waits" | "answers" {
  if (conduct === "waits" || conduct === "answers") return conduct;
  throw new UsageError([`--caller: "${conduct}" is none of waits, answers.`]);
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = readPortNumber(text);
  if (port === null) throw new UsageError([`--port: "${text}" is no port number.`]);
  return port;
}
