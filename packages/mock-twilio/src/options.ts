// The options of startMockTwilio, and everything that can be wrong with them, found at once. It reads no
// environment and no command line: those are cli/'s.
import { type FaultSpec, faultsShape } from "./adapters/faults/kinds.ts";
import { type CallerConduct, conductProblems } from "./calls/conduct.ts";
import type { AccountState, ApiKeyRecord } from "./core/account/account.ts";
import { type Assumptions, readings, type WireProfile, wireProfiles } from "./core/assumptions.ts";
import type { LegConduct } from "./core/call/call.ts";
import type { ProductName } from "./core/connectors/product.ts";
import { problemsOf } from "./core/shape.ts";
import { checkAddress, resolveAddress } from "./core/web-address.ts";

/** A function from Request to Response: a processor or an application in this process. */
export type RequestHandler = (request: Request) => Promise<Response>;

/** Where a processor is: at an address, with credentials, or in this process. */
export type ConnectorEndpoint =
  | { readonly url: string; readonly username: string; readonly password: string }
  | { readonly fetch: RequestHandler; readonly username?: string; readonly password?: string };

/** An installed instance of the Generic Pay Connector. */
export type ConnectorInstance = ConnectorEndpoint & {
  readonly uniqueName: string;
  readonly mode: "TEST" | "LIVE";
  /** Absent: every currency with an ISO code. */
  readonly currencies?: readonly string[];
};

/** An installed instance of a branded connector, whose gateway is simulated. @see C-05 */
export type BrandedInstance = {
  readonly product: Exclude<ProductName, "generic">;
  readonly uniqueName: string;
  /** The gateway's Live or Test side. */
  readonly mode: "TEST" | "LIVE";
  readonly currencies?: readonly string[];
  /** Absent: given. @see C-02 @see C-03 */
  readonly authorisation?: "given" | "missing" | "revoked";
};

/** What startMockTwilio takes; everything has a default. */
export type MockTwilioOptions = {
  /** The connector named `Default`, in TEST mode. */
  readonly connector?: ConnectorEndpoint;
  /** More connectors, or others instead. */
  readonly connectors?: readonly (ConnectorInstance | BrandedInstance)[];
  /** The application in this process; without it real requests are made. */
  readonly application?: { readonly fetch: RequestHandler };
  /** An account as data, or the file that holds one; its verbs change this emulator, never the file. */
  readonly state?: AccountState | string;
  readonly wire?: WireProfile;
  /** ISO time at which the first call begins. */
  readonly at?: string;
  /** Makes SIDs and transaction ids repeatable. */
  readonly seed?: number;
  /** Multiplies every real second. */
  readonly timeScale?: number;
  readonly isRealTime?: boolean;
  /** Absent: on, or as the state says. */
  readonly pciMode?: boolean;
  readonly assumptions?: Partial<Assumptions>;
  readonly accountSid?: string;
  readonly authToken?: string;
  /** Credentials that the REST API takes besides the account's own. @see H-01 */
  readonly apiKeys?: readonly ApiKeyRecord[];
  /** Mishaps on the hops of every call. @see F-01 */
  readonly faults?: readonly FaultSpec[];
  /** A certificate authority of yours, as PEM text: certificates it signed are trusted too. @see F-09 */
  readonly ca?: string;
  /** Whatever would be a 12200 warning ends the call: misspelt TwiML fails a test. Absent: true. @see V-10 */
  readonly strict?: boolean;
  /** Asked when a document cannot be fetched or read. @see V-05 */
  readonly fallbackUrl?: string;
  /** What becomes of a <Dial>, by what it dials; any other leg answers and talks for 10 s. @see V-03 */
  readonly legs?: Readonly<Record<string, LegConduct>>;
  /** What the people on placed calls do when they are asked for keys; absent: they wait to be told. */
  readonly callerConduct?: CallerConduct;
  /** Where an action goes when the document names none. */
  readonly actionUrl?: string;
};

/** Wrong options; the message lists every problem, one a line. */
export class OptionsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "OptionsError";
    this.problems = problems;
  }
}

/** All connectors, `Default` first. */
export function connectorsOf(
  options: Pick<MockTwilioOptions, "connector" | "connectors">,
): readonly (ConnectorInstance | BrandedInstance)[] {
  const { connector, connectors = [] } = options;
  if (connector === undefined) return connectors;
  return [{ ...connector, uniqueName: "Default", mode: "TEST" }, ...connectors];
}

/** Throws an OptionsError that names everything wrong. @see T-06 */
export function checkOptions(options: MockTwilioOptions): void {
  const problems = [
    ...connectorProblems(connectorsOf(options)),
    ...assumptionProblems(options.assumptions ?? {}),
    ...faultProblems(options.faults ?? []),
    ...conductProblems(options.callerConduct ?? "waits"),
  ];
  const { at, wire, timeScale, actionUrl, fallbackUrl, accountSid, ca } = options;
  if (ca !== undefined && !ca.includes("-----BEGIN CERTIFICATE-----")) {
    problems.push("ca: it must be a certificate as PEM text.");
  }
  if (at !== undefined && Number.isNaN(Date.parse(at))) {
    problems.push(`at: "${at}" is no ISO time, such as 2026-11-20T09:00:00Z.`);
  }
  if (wire !== undefined && !wireProfiles.includes(wire)) {
    problems.push(`wire: "${wire}" is none of ${wireProfiles.join(", ")}.`);
  }
  if (timeScale !== undefined && !(timeScale > 0 && Number.isFinite(timeScale))) {
    problems.push("timeScale: it must be a number above 0.");
  }
  if (actionUrl !== undefined && checkAddress(actionUrl, null).kind === "refused") {
    problems.push(`actionUrl: "${actionUrl}" must be https, or http to this machine.`);
  }
  if (fallbackUrl !== undefined && resolveAddress(fallbackUrl, null) === null) {
    problems.push(`fallbackUrl: "${fallbackUrl}" is no absolute http or https address.`);
  }
  if (accountSid !== undefined && !/^AC[0-9a-fA-F]{32}$/.test(accountSid)) {
    problems.push("accountSid: it must be AC and 32 hex digits.");
  }
  if (options.authToken === "") problems.push("authToken: it must not be empty.");
  if (problems.length > 0) throw new OptionsError(problems);
}

function connectorProblems(connectors: ReturnType<typeof connectorsOf>): string[] {
  const names = connectors.map(({ uniqueName }) => uniqueName);
  const problems = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `connectors: two of them are named "${name}".`);
  for (const connector of connectors) {
    if (!("url" in connector)) continue;
    if (checkAddress(connector.url, null).kind === "refused") {
      const rule = "must be https; plain http is for this machine alone";
      problems.push(`connector ${connector.uniqueName}: "${connector.url}" ${rule}.`);
    }
    // RFC 7617: the first colon ends the user name.
    if (connector.username.includes(":")) {
      problems.push(`connector ${connector.uniqueName}: the user name must not hold a colon.`);
    }
  }
  return problems;
}

/** What is wrong with a list of faults, each problem with the number of its fault. */
export function faultProblems(faults: readonly FaultSpec[]): string[] {
  return problemsOf(faultsShape, faults).map(({ path: [index, ...rest], message }) =>
    ["faults:", `number ${Number(index) + 1}`, ...rest, message].join(" "),
  );
}

/** What is wrong with chosen readings. */
export function assumptionProblems(chosen: Partial<Assumptions>): string[] {
  return Object.entries(chosen).flatMap(([name, value]) => {
    const known = Object.hasOwn(readings, name) ? readings[name] : undefined;
    if (known === undefined) return [`assumptions: there is none named "${name}".`];
    if (known.includes(value)) return [];
    return [`assumptions: ${name} is one of ${known.join(", ")}, not "${value}".`];
  });
}
