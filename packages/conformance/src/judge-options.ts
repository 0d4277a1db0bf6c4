// What a run is asked for, and everything that can be wrong with it, found at once. It reads no command
// line and no environment: those are cli/'s.
import { checkAddress, type WireProfile, wireProfiles } from "@pay-connector/mock-twilio";
import { type Check, type CheckProfile, checkProfiles } from "./check.ts";
import type { EndpointFile } from "./endpoint/endpoint-file.ts";
import { inputsOf } from "./endpoint/inputs-of.ts";
import { readEndpointFile } from "./endpoint/read-endpoint-file.ts";
import type { LedgerSource, ReadBook } from "./oracle/open-ledger.ts";
import type { RestartPlan } from "./oracle/restart-endpoint.ts";
import { leftOutLines } from "./report/words.ts";
import {
  type LeftOut,
  leftOutOf,
  offeredProfiles,
  selectChecks,
  selectionProblems,
} from "./select-checks.ts";
import type { CheckResult } from "./verdicts.ts";

/** What `judge` takes. */
export type JudgeOptions = {
  /** Where Twilio would post to: https, or http on this machine. */
  readonly endpoint: string;
  readonly username: string;
  readonly password: string;
  /** What only the owner can tell: the fields of endpoint.yaml, or the path of one. */
  readonly inputs?: EndpointFile | string;
  /** Where captures are counted; wins over the file's. A function returns every movement so far. */
  readonly ledger?: LedgerSource | ReadBook;
  /** Log files and folders; win over the file's. */
  readonly logs?: readonly string[];
  /** Restarts the endpoint, by a function or a command; wins over the file's. */
  readonly restart?: RestartPlan | (() => Promise<void>);
  /** Believes the restart without looking whether the endpoint went away, as behind a proxy; wins over the file's. */
  readonly isRestartTrusted?: boolean;
  /** Plays the endpoint's gateway on this port of this machine (0: any) and counts by itself. */
  readonly playGateway?: number;
  readonly wire?: WireProfile;
  /** Absent: all. */
  readonly profiles?: readonly CheckProfile[];
  /** Names, behaviour ids or groups; absent: all. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** A should counts as a must, and what is not proved counts. */
  readonly isStrict?: boolean;
  /** Leaves out what waits for Twilio's ten seconds. */
  readonly isFast?: boolean;
  readonly seed?: number;
  /** A certificate authority of yours, as PEM text. */
  readonly ca?: string;
  /** Ends the run; what is known is told. */
  readonly signal?: AbortSignal;
  readonly onStart?: (check: Check) => void;
  readonly onResult?: (result: CheckResult) => void;
  /** Told the address at which the played gateway listens, before the first contact. */
  readonly onGateway?: (address: string) => Promise<void> | void;
};

/** Wrong options; every problem at once. */
export class JudgeOptionsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "JudgeOptionsError";
    this.problems = problems;
  }
}

/** The checks that are asked for and the file that was read. Throws a JudgeOptionsError. */
export function planOf(
  options: JudgeOptions,
  all: readonly Check[],
): { readonly checks: readonly Check[]; readonly file: EndpointFile; readonly leftOut: LeftOut } {
  const { only = [], skip = [], profiles = checkProfiles, inputs = {}, isFast = false } = options;
  const reading =
    typeof inputs === "string" ? readEndpointFile(inputs) : { ok: true as const, file: inputs };
  const isTls = /^https:/i.test(options.endpoint);
  const selection = { only, skip, profiles, isFast, isTls };
  const problems = [
    ...addressProblems(options),
    ...(reading.ok ? [] : reading.problems),
    ...selectionProblems(all, selection),
    ...otherProblems(options),
  ];
  if (problems.length > 0 || !reading.ok) throw new JudgeOptionsError(problems);
  const { file } = reading;
  const offered = offeredProfiles(inputsOf(file));
  const wanted = profiles.filter((profile) => offered.includes(profile));
  const chosen = { ...selection, profiles: wanted };
  const checks = selectChecks(all, chosen);
  if (checks.length > 0) return { checks, file, leftOut: leftOutOf(all, chosen) };
  const why = leftOutLines({ leftOut: leftOutOf(all, chosen) }).map((line) => ` ${line}`);
  throw new JudgeOptionsError([`No check is left to run; --list shows all.${why.join("")}`]);
}

function otherProblems({ wire, playGateway, ledger }: JudgeOptions): readonly string[] {
  const isKnown = wire === undefined || wireProfiles.includes(wire);
  const countsTwice = playGateway !== undefined && ledger !== undefined;
  return [
    ...(isKnown ? [] : [`wire: "${wire}" is none of ${wireProfiles.join(", ")}.`]),
    ...(countsTwice
      ? ["--ledger and --play-gateway: the money is counted in one place, not in both."]
      : []),
  ];
}

function addressProblems({ endpoint, username }: JudgeOptions): readonly string[] {
  const problems: string[] = [];
  const address = checkAddress(endpoint, null);
  if (address.kind === "refused") {
    problems.push(
      `"${endpoint}" is no address that can be judged: https://…, or http://… on this machine.`,
    );
  } else if (new URL(address.url).username !== "") {
    problems.push("The address holds a user name: give it with --username and --password instead.");
  }
  // RFC 7617: the first colon ends the user name.
  if (username.includes(":")) problems.push("The user name must not hold a colon.");
  return problems;
}
