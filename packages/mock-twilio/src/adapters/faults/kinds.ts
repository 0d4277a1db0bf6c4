// Every fault by its name: how it is written in a scenario or an option, and what makes it. Adding a fault
// is a file beside this one and a line in each of the two tables; the compiler asks for both.
import { hopNames } from "../../core/ports.ts";
import {
  choice,
  type Fits,
  list,
  number,
  object,
  oneOf,
  oneOrMore,
  text,
} from "../../core/shape.ts";
import { answerLost } from "./answer-lost.ts";
import { badCertificate, certificateFaults } from "./bad-certificate.ts";
import type { FaultKind } from "./fault.ts";
import { malformed } from "./malformed.ts";
import { redirect } from "./redirect.ts";
import { refused } from "./refused.ts";
import { reset } from "./reset.ts";
import { sentTwice } from "./sent-twice.ts";
import { silent } from "./silent.ts";
import { slow } from "./slow.ts";
import { slowDrip } from "./slow-drip.ts";
import { status } from "./status.ts";
import { wrongIdField } from "./wrong-id-field.ts";

// An hour is far beyond every limit of a call; a number above it is a slip of the unit.
const seconds = number({ least: 0, most: 3600 });

const where = { on: oneOf(hopNames) };
const when = {
  /** Which requests on that hop, the first one being 1; absent: all of them. */
  at: oneOrMore(number({ least: 1, most: 1000, isWhole: true })),
  /** How likely it strikes each of them; absent: always. */
  chance: number({ least: 0, most: 1 }),
};

const slowShape = object({ ...where, fault: oneOf(["slow"]), seconds }, when);
const silentShape = object({ ...where, fault: oneOf(["silent"]) }, when);
const answerLostShape = object({ ...where, fault: oneOf(["answer-lost"]) }, when);
const sentTwiceShape = object({ ...where, fault: oneOf(["sent-twice"]) }, when);
const afterBytes = number({ least: 0, most: 1_048_576, isWhole: true });
const resetShape = object({ ...where, fault: oneOf(["reset"]), afterBytes }, when);
const slowDripShape = object({ ...where, fault: oneOf(["slow-drip"]), seconds }, when);
const malformedShape = object(
  { ...where, fault: oneOf(["malformed"]) },
  { ...when, body: text("the body instead of the answer's own") },
);
const wrongIdFieldShape = object({ ...where, fault: oneOf(["wrong-id-field"]) }, when);
const statusShape = object(
  {
    ...where,
    fault: oneOf(["status"]),
    status: number({ least: 200, most: 599, isWhole: true }),
  },
  { ...when, body: text("the body of the answer") },
);
const redirectShape = object(
  { ...where, fault: oneOf(["redirect"]), location: text("where to") },
  when,
);
const badCertificateShape = object(
  { ...where, fault: oneOf(["bad-certificate"]) },
  {
    ...when,
    certificate: oneOf(Object.keys(certificateFaults) as (keyof typeof certificateFaults)[]),
  },
);
const refusedShape = object({ ...where, fault: oneOf(["refused"]) }, when);

/** One fault as it is asked for: which, on which hop, at which requests. */
export type FaultSpec =
  | Fits<typeof slowShape>
  | Fits<typeof silentShape>
  | Fits<typeof answerLostShape>
  | Fits<typeof sentTwiceShape>
  | Fits<typeof resetShape>
  | Fits<typeof slowDripShape>
  | Fits<typeof malformedShape>
  | Fits<typeof wrongIdFieldShape>
  | Fits<typeof statusShape>
  | Fits<typeof redirectShape>
  | Fits<typeof badCertificateShape>
  | Fits<typeof refusedShape>;

/** The name of a fault. */
export type FaultName = FaultSpec["fault"];

/** How a list of faults is written. @see F-01 */
export const faultsShape = list(
  choice<FaultSpec>("fault", {
    slow: slowShape,
    silent: silentShape,
    "answer-lost": answerLostShape,
    "sent-twice": sentTwiceShape,
    reset: resetShape,
    "slow-drip": slowDripShape,
    malformed: malformedShape,
    "wrong-id-field": wrongIdFieldShape,
    status: statusShape,
    redirect: redirectShape,
    "bad-certificate": badCertificateShape,
    refused: refusedShape,
  } satisfies Readonly<Record<FaultName, unknown>>),
);

type Kinds = {
  readonly [Name in FaultName]: FaultKind<Extract<FaultSpec, { readonly fault: Name }>>;
};

const kinds: Kinds = {
  slow,
  silent,
  "answer-lost": answerLost,
  "sent-twice": sentTwice,
  reset,
  "slow-drip": slowDrip,
  malformed,
  "wrong-id-field": wrongIdField,
  status,
  redirect,
  "bad-certificate": badCertificate,
  refused,
};

/** Makes one fault. */
export const makeFault: FaultKind<FaultSpec> = (spec, tools) => {
  // The table is keyed by the spec's own name, which the compiler cannot see through an index.
  const kind = kinds[spec.fault] as FaultKind<FaultSpec>;
  return kind(spec, tools);
};
