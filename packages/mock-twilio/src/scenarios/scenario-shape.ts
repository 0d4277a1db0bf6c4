// How a scenario is written: the state it begins with, what the caller does, the mishaps, and what must
// be true at the end. The same shape checks a file and makes the schema that an editor completes from.
import { faultsShape } from "../adapters/faults/kinds.ts";
import { accountShape, readAccount } from "../core/account/account-shape.ts";
import { readings, wireProfiles } from "../core/assumptions.ts";
import { catalogue } from "../core/connectors/catalogue.ts";
import type { ProductName } from "../core/connectors/product.ts";
import {
  type Fits,
  flag,
  list,
  number,
  object,
  oneOf,
  record,
  type Shape,
  type ShapeProblem,
  text,
} from "../core/shape.ts";
import { expectationsShape } from "../core/story/expectations.ts";

const brandedNames = (Object.keys(catalogue) as readonly ProductName[]).filter(
  (name) => name !== "generic",
);

const endpoint = object(
  { url: text("https, or http to this machine"), username: text(), password: text() },
  {},
);

const connectorShape = object(
  { uniqueName: text("what <Pay paymentConnector> names") },
  {
    mode: oneOf(["TEST", "LIVE"]),
    /** A branded connector, whose gateway is simulated; absent: the generic one. */
    product: oneOf(brandedNames),
    authorisation: oneOf(["given", "missing", "revoked"]),
    currencies: list(text("an ISO code")),
    /** Absent: the processor of the scenario. */
    endpoint,
  },
);

const assumptionsShape = object(
  {},
  Object.fromEntries(Object.entries(readings).map(([name, words]) => [name, oneOf(words)])),
) as Shape<Readonly<Record<string, string>>>;

const callerStep = object(
  {},
  {
    /** The prompt that must be open now, such as `security-code` or `security-code, attempt 2`. */
    hears: text("a step of <Pay>"),
    /** Digits, `#` and `*`; `-` is silence. */
    presses: text("keys"),
    /** The same, without waiting for the prompt to end. */
    interrupts: text("keys"),
    hangsUp: flag,
  },
);

const processorShape = object(
  {},
  {
    /** How long the work takes; a retry that comes meanwhile waits for the outcome. */
    seconds: number({ least: 0, most: 3600 }),
    decline: object({ code: text() }, { message: text() }),
    parameters: record(text("what the action gets as PayConnector_<name>")),
    /** A processor that does not know a transaction_id again, and so does the work twice. */
    isForgetful: flag,
  },
);

/** How a scenario is written. @see F-10 */
export const scenarioShape = object(
  { scenario: text("what happens, in a sentence"), expect: expectationsShape },
  {
    about: text("why this is worth playing"),
    behaviours: list(text("an id of the contract's list")),
    at: text("ISO time of the call"),
    seed: number({ least: 0, most: 4_294_967_295, isWhole: true }),
    wire: oneOf(wireProfiles),
    assumptions: assumptionsShape,
    pciMode: flag,
    /** The account in the form of a state file; its generic connectors lead to the scenario's processor. */
    account: accountShape,
    connectors: list(connectorShape),
    processor: processorShape,
    twiml: text("the document that the call begins with"),
    url: text("its address instead"),
    to: text("a number of the account, which answers as it is configured"),
    pages: record(text("the TwiML at this path")),
    keys: text("one word a prompt, as in the command `call`"),
    caller: list(callerStep),
    faults: faultsShape,
  },
);

/** One scenario. */
export type Scenario = Fits<typeof scenarioShape>;

/** What the caller does at one moment. */
export type CallerStep = Fits<typeof callerStep>;

/** How the scenario's processor behaves. */
export type ProcessorSettings = Fits<typeof processorShape>;

/** What no shape can say, with the place it is about. */
export function contradictionsOf(scenario: Scenario): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const note = (name: string, message: string): void => {
    problems.push({ path: [name], message, isName: true });
  };
  const { twiml, url, to, keys, caller, at, account } = scenario;
  const beginnings = Object.entries({ twiml, url, to }).filter(([, text]) => text !== undefined);
  const [first, second] = beginnings.map(([name]) => name);
  if (first === undefined) {
    note("scenario", 'lacks "twiml", "url" or "to": how does the call begin?');
  }
  if (second !== undefined) {
    note(second, `stands beside "${first}": a call begins with one of them.`);
  }
  if (keys !== undefined && caller !== undefined) {
    note("keys", 'stands beside "caller": one of them is enough.');
  }
  if (at !== undefined && Number.isNaN(Date.parse(at))) {
    note("at", "is no ISO time, such as 2026-11-20T09:00:00Z.");
  }
  const read = account === undefined ? null : readAccount(account);
  if (read?.ok === false) {
    problems.push(
      ...read.problems.map(({ path, message }) => ({ path: ["account", ...path], message })),
    );
  }
  return problems;
}
