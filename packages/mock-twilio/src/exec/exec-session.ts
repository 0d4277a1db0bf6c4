// One run of exec, put together: the emulator with its port, the proxy, the files of trust, then the
// program; at its end everything is taken down again and what was played is told. Our own lines go where
// `tell` sends them; the program's input and output are never touched.

import { whyNotListening } from "../cli/port-flag.ts";
import { UsageError } from "../cli/usage-error.ts";
import { machineTimeMs } from "../clock.ts";
import { createBytes } from "../ids.ts";
import type { MockTwilioOptions } from "../options.ts";
import { standInSentence, withStandIn } from "../scenarios/stand-in.ts";
import { type MockTwilio, startMockTwilio } from "../start-mock-twilio.ts";
import { openAuthority } from "./authority-file.ts";
import { childEnvironment } from "./child-environment.ts";
import { summarise } from "./played-summary.ts";
import { ForwardProxy } from "./proxy.ts";
import { type Program, runProgram } from "./run-program.ts";
import { type TrustFiles, writeTrustFiles } from "./trust-files.ts";

/** What a run is made of. */
export type ExecPlan = {
  readonly program: Program;
  readonly options: MockTwilioOptions;
  /** The emulator's own port; 0 picks a free one. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  /** Where the certificate authority of this installation is kept. */
  readonly dataFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly tell: (line: string) => void;
  /** Called with the emulator once the program has ended. */
  readonly whenEnded?: (mock: MockTwilio) => void;
};

/** Runs the program; resolves to its exit code. @see X-04 @see X-05 @see X-06 */
export async function execute(plan: ExecPlan): Promise<number> {
  const { tell } = plan;
  const world = { nowMs: machineTimeMs, bytes: createBytes(undefined) };
  const making = { nowMs: world.nowMs(), bytes: world.bytes };
  const { authority, remark } = await openAuthority(plan.dataFolder, making);
  if (remark !== null) tell(remark);
  const { options, isStandIn } = withStandIn(plan.options);
  if (isStandIn) tell(standInSentence);
  const mock = await startMockTwilio(options);
  const { allowedHosts } = plan;
  const proxy = new ForwardProxy({ authority, world, fetch: mock.fetch, allowedHosts, tell });
  const trust = writeTrustFiles(authority.certificate, plan.environment, making.nowMs);
  try {
    const environment = await surround(plan, { mock, proxy, trust });
    const { code, problem } = await runProgram(plan.program, environment);
    if (problem !== null) tell(problem);
    for (const line of toldOf(mock)) tell(line);
    plan.whenEnded?.(mock);
    return code;
  } finally {
    proxy.close();
    trust.remove();
    await mock.close();
  }
}

type Parts = {
  readonly mock: MockTwilio;
  readonly proxy: ForwardProxy;
  readonly trust: TrustFiles;
};

async function surround(plan: ExecPlan, parts: Parts): Promise<NodeJS.ProcessEnv> {
  const { mock, proxy, trust } = parts;
  const emulatorUrl = await mock.listen(plan.port).catch((error: unknown) => {
    throw new UsageError([whyNotListening(plan.port, error)]);
  });
  const proxyUrl = await proxy.listen();
  const { accountSid, authToken } = mock;
  plan.tell(`Twilio is played for account ${accountSid}; the emulator is at ${emulatorUrl}`);
  return childEnvironment(plan.environment, {
    ...{ proxyUrl, emulatorUrl, accountSid, authToken, trust },
  });
}

function toldOf(mock: MockTwilio): readonly string[] {
  const journals = [...mock.calls.values()].map(({ journal }) => journal);
  return summarise({ journals, deliveries: mock.deliveries, alerts: mock.alerts });
}
