// The emulator as a whole: what it is, back to the beginning, and moments to come back to.
import { flag, object } from "../core/shape.ts";
import type { ControlledCall, ControlledEmulator } from "./emulator.ts";
import { badInput, missing, problem } from "./problem.ts";
import { type ControlParts, type ControlRoute, done, route } from "./route.ts";

// An application that is told of a hang-up and does not answer holds its call for up to 15 seconds.
const HANG_UP_MS = 20_000;

/** Looking at the emulator, reset, snapshots. @see K-10 @see K-11 */
export const keepingRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "showEmulator", method: "GET", path: "" },
    answer: (_asked, { emulator }) => done(showEmulator(emulator)),
  }),
  route({
    ...{ operationId: "reset", method: "POST", path: "/reset" },
    body: object({}, { hangUp: flag }),
    answer: async ({ body }, { emulator, snapshots }) => {
      if (body.hangUp === true) await hangUpAll(emulator);
      if (liveCalls(emulator).length > 0) return stillLive("Give hangUp, or hang up yourself.");
      emulator.reset();
      snapshots.clear();
      return done(showEmulator(emulator));
    },
  }),
  route({
    ...{ operationId: "listSnapshots", method: "GET", path: "/snapshots" },
    answer: (_asked, { snapshots }) => done({ snapshots: snapshots.list() }),
  }),
  route({
    ...{ operationId: "takeSnapshot", method: "PUT", path: "/snapshots/:name" },
    answer: ({ params: { name = "" } }, { emulator, snapshots }) => {
      if (!/^[\w.-]{1,64}$/.test(name)) return badInput([badName]);
      if (liveCalls(emulator).length > 0) return stillLive("A live call cannot be kept.");
      return done(snapshots.take(name));
    },
  }),
  route({
    ...{ operationId: "restoreSnapshot", method: "POST", path: "/snapshots/:name/restore" },
    answer: ({ params: { name = "" } }, { emulator, snapshots }) => {
      if (liveCalls(emulator).length > 0) return stillLive("Hang up first.");
      return snapshots.restore(name) ? done(showEmulator(emulator)) : missing(noSnapshot(name));
    },
  }),
  route({
    ...{ operationId: "deleteSnapshot", method: "DELETE", path: "/snapshots/:name" },
    answer: ({ params: { name = "" } }, { snapshots }) =>
      snapshots.forget(name) ? done({ deleted: name }) : missing(noSnapshot(name)),
  }),
];

const badName = {
  path: ["name"],
  message: "must be up to 64 letters, digits, dots, dashes and underscores.",
};

function noSnapshot(name: string): string {
  return `snapshot "${name}"`;
}

function stillLive(cure: string): Response {
  return problem("calls-live", `Calls are live; nothing was done. ${cure}`);
}

function liveCalls({ calls }: ControlParts["emulator"]): readonly ControlledCall[] {
  return [...calls.values()].filter(({ isEnded }) => !isEnded);
}

async function hangUpAll(emulator: ControlledEmulator): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, HANG_UP_MS);
  });
  await Promise.race([Promise.all(liveCalls(emulator).map((call) => call.hangUp())), late]);
  clearTimeout(timer);
}

function showEmulator(emulator: ControlledEmulator): Readonly<Record<string, unknown>> {
  const { accountSid, account, clock, calls } = emulator;
  const live = liveCalls(emulator).length;
  return {
    accountSid,
    now: new Date(clock.nowMs()).toISOString(),
    clock: clock.mode,
    pciMode: account.state.pciMode,
    calls: { live, over: calls.size - live },
  };
}
