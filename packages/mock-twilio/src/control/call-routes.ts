// The calls: placing one as if somebody rang, looking at them, waiting for them, pressing keys, hanging up.
// Keys come in and never go out again.
import { object, oneOf, type ShapeProblem, text } from "../core/shape.ts";
import type { DialTarget } from "../dial-target.ts";
import type { ControlledCall } from "./emulator.ts";
import { badInput, missing } from "./problem.ts";
import { countText, secondsText } from "./query-shapes.ts";
import { type Asked, type ControlParts, type ControlRoute, done, route } from "./route.ts";
import { detailCall, summariseCall } from "./show-call.ts";

const DEFAULT_PAGE = 50;
// A client that waits longer asks again: whatever stands between may close a silent connection.
const DEFAULT_WAIT_S = 30;
const MOST_WAIT_S = 60;
const HANG_UP_S = 1;

const listQuery = object(
  {},
  { state: oneOf(["live", "over"]), limit: countText({ least: 1, most: 1000 }) },
);

const newCall = object(
  {},
  {
    to: text("a number of the account"),
    twiml: text("the document that answers"),
    url: text("its address instead"),
    from: text("who calls"),
  },
);

const waitQuery = object(
  {},
  { until: oneOf(["asked", "over"]), within: secondsText({ least: 0, most: MOST_WAIT_S }) },
);

const keysBody = object({ keys: text("digits, # and *, in order") }, {});

/** Everything about calls. @see K-05 @see K-06 @see K-09 */
export const callRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "listCalls", method: "GET", path: "/calls" },
    query: listQuery,
    answer: ({ query: { state, limit } }, { emulator }) => {
      const calls = [...emulator.calls.values()].reverse();
      const wanted = calls.filter(
        ({ isEnded }) => state === undefined || isEnded === (state === "over"),
      );
      const shown = wanted.slice(0, Number(limit ?? DEFAULT_PAGE));
      return done({ calls: shown.map(summariseCall), total: wanted.length });
    },
  }),
  route({
    ...{ operationId: "placeCall", method: "POST", path: "/calls" },
    body: newCall,
    answer: ({ body }, { emulator }) => {
      const target = targetOf(body);
      if (target === null) return badInput([oneTarget]);
      const from = body.from === undefined ? {} : { from: body.from };
      return done(detailCall(emulator.placeInbound({ ...target, ...from })), 201);
    },
  }),
  route({
    ...{ operationId: "showCall", method: "GET", path: "/calls/:callSid" },
    query: waitQuery,
    answer: (asked, parts) =>
      withCall(asked, parts, async (call) => {
        const { until, within } = asked.query;
        if (until !== undefined) await waitFor(call, until, Number(within ?? DEFAULT_WAIT_S));
        return done(detailCall(call));
      }),
  }),
  route({
    ...{ operationId: "pressKeys", method: "POST", path: "/calls/:callSid/keys" },
    body: keysBody,
    answer: (asked, parts) =>
      withCall(asked, parts, (call) => {
        const keys = asked.body.keys.replaceAll(" ", "");
        if (!/^[0-9*#]+$/.test(keys)) return badInput([noKeys]);
        for (const key of keys) call.pressKey(key);
        return done(summariseCall(call));
      }),
  }),
  route({
    ...{ operationId: "hangUp", method: "POST", path: "/calls/:callSid/hang-up" },
    answer: (asked, parts) =>
      withCall(asked, parts, async (call) => {
        call.hangUp().catch(() => undefined);
        // An application that is told of it takes its own time; whoever wants to see that asks again.
        await waitFor(call, "over", HANG_UP_S);
        return done(summariseCall(call));
      }),
  }),
  route({
    ...{ operationId: "exportJournal", method: "GET", path: "/calls/:callSid/journal" },
    answer: (asked, parts) =>
      withCall(asked, parts, (call) => {
        const headers = { "Content-Type": "application/x-ndjson" };
        return new Response(call.exportedJournal, { headers });
      }),
  }),
  route({
    ...{ operationId: "listAlerts", method: "GET", path: "/alerts" },
    answer: (_asked, { emulator }) => done({ alerts: emulator.alerts }),
  }),
];

function targetOf({ to, twiml, url }: { to?: string; twiml?: string; url?: string }) {
  const targets: DialTarget[] = [];
  if (to !== undefined) targets.push({ to });
  if (twiml !== undefined) targets.push({ twiml });
  if (url !== undefined) targets.push({ url });
  return targets.length === 1 ? (targets[0] ?? null) : null;
}

const oneTarget: ShapeProblem = {
  path: [],
  message: 'must have one of "to", "twiml" and "url".',
};

const noKeys: ShapeProblem = { path: ["keys"], message: "must be digits, # and *." };

function withCall(
  { params }: Pick<Asked<unknown, unknown>, "params">,
  { emulator }: ControlParts,
  answer: (call: ControlledCall) => Response | Promise<Response>,
): Response | Promise<Response> {
  const call = emulator.calls.get(params.callSid ?? "");
  return call === undefined ? missing("such call") : answer(call);
}

async function waitFor(
  call: ControlledCall,
  until: "asked" | "over",
  seconds: number,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  const there = until === "asked" ? call.untilAsked() : call.untilEnded();
  await Promise.race([there, late]);
  clearTimeout(timer);
}
