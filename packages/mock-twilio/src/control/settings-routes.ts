// What holds for calls placed from now on (mishaps, other legs, the people on the phone, readings of what is
// doubtful), and how time passes, which holds at once.
import { contradictions } from "@pay-connector/types";
import { faultsShape } from "../adapters/faults/kinds.ts";
import { type CallerConduct, conductProblems } from "../calls/conduct.ts";
import { type Clock, clockModes } from "../clock.ts";
import { type Assumptions, readings } from "../core/assumptions.ts";
import { number, object, oneOf, type Shape } from "../core/shape.ts";
import { type LiveSettings, legsShape } from "../live-settings.ts";
import { badInput, problem } from "./problem.ts";
import { type ControlRoute, done, route } from "./route.ts";

// An hour a second, and a second in an hour: beyond that somebody mistook the direction.
const timeScale = number({ least: 0.0001, most: 3600 });
const clockBody = object({ mode: oneOf(clockModes) }, { timeScale });
const advanceBody = object({ seconds: number({ least: 0, most: 86_400 }) }, {});
const faultsBody = object({ faults: faultsShape }, {});
const legsBody = object({ legs: legsShape }, {});

// What a conduct may be is said where conducts are played; here it only gets its place.
const conductShape: Shape<CallerConduct> = {
  schema: {
    oneOf: [
      { enum: ["waits", "answers"] },
      { type: "object", additionalProperties: { type: "string" } },
    ],
  },
  check: (value, path, problems) => {
    for (const message of conductProblems(value)) problems.push({ path, message });
  },
};
const callerBody = object({ conduct: conductShape }, {});

const assumptionsBody = object(
  {},
  Object.fromEntries(Object.entries(readings).map(([name, words]) => [name, oneOf(words)])),
) as Shape<Partial<Assumptions>>;

/** The clock. @see K-03 @see K-04 */
export const clockRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "showClock", method: "GET", path: "/clock" },
    answer: (_asked, { emulator }) => done(showClock(emulator.clock)),
  }),
  route({
    ...{ operationId: "setClock", method: "PUT", path: "/clock" },
    body: clockBody,
    answer: ({ body: { mode, timeScale: scale } }, { emulator }) => {
      if (mode === "scaled" && scale === undefined) {
        return badInput([{ path: ["timeScale"], message: "is needed for scaled time." }]);
      }
      emulator.clock.setMode(mode, scale);
      emulator.wakeCalls();
      return done(showClock(emulator.clock));
    },
  }),
  route({
    ...{ operationId: "advanceClock", method: "POST", path: "/clock/advance" },
    body: advanceBody,
    answer: async ({ body: { seconds } }, { emulator: { clock } }) => {
      if (clock.mode !== "step") {
        const cure = 'set the mode "step" first, with PUT /_mock/clock';
        return problem("wrong-clock-mode", `Time moves by itself in ${clock.mode} mode: ${cure}.`);
      }
      await clock.advance(Math.round(seconds * 1000));
      return done(showClock(clock));
    },
  }),
];

/** What holds for calls placed from now on. @see K-07 */
export const settingsRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "showFaults", method: "GET", path: "/faults" },
    answer: (_asked, { emulator }) => done({ faults: emulator.settings.faults }),
  }),
  route({
    ...{ operationId: "setFaults", method: "PUT", path: "/faults" },
    body: faultsBody,
    answer: ({ body }, { emulator: { settings } }) => {
      settings.setFaults(body.faults);
      return done({ faults: settings.faults });
    },
  }),
  route({
    ...{ operationId: "showLegs", method: "GET", path: "/legs" },
    answer: (_asked, { emulator }) => done({ legs: emulator.settings.legs }),
  }),
  route({
    ...{ operationId: "setLegs", method: "PUT", path: "/legs" },
    body: legsBody,
    answer: ({ body }, { emulator: { settings } }) => {
      settings.setLegs(body.legs);
      return done({ legs: settings.legs });
    },
  }),
  route({
    ...{ operationId: "showCaller", method: "GET", path: "/caller" },
    answer: (_asked, { emulator }) => done(showConduct(emulator.settings)),
  }),
  route({
    ...{ operationId: "setCaller", method: "PUT", path: "/caller" },
    body: callerBody,
    answer: ({ body }, { emulator: { settings } }) => {
      settings.setCallerConduct(body.conduct);
      return done(showConduct(settings));
    },
  }),
  route({
    ...{ operationId: "showAssumptions", method: "GET", path: "/assumptions" },
    answer: (_asked, { emulator }) => done(showAssumptions(emulator.settings)),
  }),
  route({
    ...{ operationId: "assume", method: "PATCH", path: "/assumptions" },
    body: assumptionsBody,
    answer: ({ body }, { emulator: { settings } }) => {
      settings.assume(body);
      return done(showAssumptions(settings));
    },
  }),
];

function showClock({ mode, timeScale: scale, nowMs }: Clock): Readonly<Record<string, unknown>> {
  return { mode, timeScale: scale, now: new Date(nowMs()).toISOString() };
}

// Keys are a card's: only the fields they are for are told again.
function showConduct({ callerConduct }: LiveSettings): Readonly<Record<string, unknown>> {
  if (typeof callerConduct === "string") return { conduct: callerConduct, fields: [] };
  return { conduct: "keys", fields: Object.keys(callerConduct) };
}

function showAssumptions({ assumptions }: LiveSettings): Readonly<Record<string, unknown>> {
  const listed = Object.entries(assumptions).map(([name, reading]) => ({
    name,
    reading,
    readings: readings[name] ?? [],
    question: Object.entries(contradictions).find(([each]) => each === name)?.[1].question ?? "",
  }));
  return { assumptions: listed };
}
