// What can be done with Pay Connectors: install, authorise, revoke, configure. Each verb takes the
// account's state and gives a new one, or says everything that stands in its way. Approval by Twilio's
// support is played by whoever configures `approvedUrl`.
import { catalogue, findProduct } from "../connectors/catalogue.ts";
import type { Ability } from "../connectors/product.ts";
import { checkAddress } from "../web-address.ts";
import {
  type AccountState,
  type ConnectorRecord,
  done,
  refused,
  type VerbResult,
} from "./account.ts";

/** Installs an instance. @see C-01 @see C-04 */
export function installConnector(
  account: AccountState,
  given: {
    readonly product: string;
    readonly uniqueName: string;
    readonly hasAcceptedTerms: boolean;
    readonly sid: string;
  },
): VerbResult {
  const { uniqueName, sid } = given;
  const product = findProduct(given.product);
  const problems: string[] = [];
  if (product === undefined) {
    const names = Object.keys(catalogue).join(", ");
    problems.push(`The catalogue has no connector "${given.product}"; it has: ${names}.`);
  }
  if (!given.hasAcceptedTerms) {
    problems.push("A connector is installed only with Twilio's terms accepted: --accept-terms.");
  }
  if (uniqueName === "") problems.push("The unique name must not be empty.");
  if (findConnector(account, uniqueName) !== undefined) {
    problems.push(`A connector named "${uniqueName}" is installed already; names are unique.`);
  }
  if (product === undefined || problems.length > 0) return refused(...problems);
  const isGeneric = product.name === "generic";
  const record: ConnectorRecord = {
    ...{ sid, product: product.name, uniqueName, mode: "TEST" },
    ...(isGeneric ? {} : { authorisation: "missing" }),
  };
  const next = isGeneric
    ? "It has no credentials and no URL yet: authorise and configure it."
    : "It is not authorised yet: a payment through it fails with 64001.";
  const installed = `${product.title} is installed as "${uniqueName}" (${sid}), in TEST mode.`;
  return done({ ...account, connectors: [...account.connectors, record] }, installed, next);
}

/** Gives an instance its authorisation. A simulated gateway wants no credentials, and takes none. @see C-02 */
export function authoriseConnector(
  account: AccountState,
  given: { readonly uniqueName: string; readonly username?: string; readonly password?: string },
): VerbResult {
  const { uniqueName, username, password } = given;
  return withConnector(account, uniqueName, (record) => {
    if (record.product === "generic") {
      if (username === undefined || password === undefined) {
        return refused("The generic connector needs both --username and --password.");
      }
      if (username.includes(":")) return refused("The user name must not hold a colon.");
      return put(
        account,
        { ...record, username, password },
        `"${uniqueName}" has its credentials.`,
      );
    }
    if (username !== undefined || password !== undefined) {
      const why = "Its gateway is simulated: it takes no credentials, and never give it real ones.";
      return refused(`${catalogue[record.product].title}: ${why}`);
    }
    const remark = `"${uniqueName}" is authorised at the simulated ${catalogue[record.product].title}.`;
    return put(account, { ...record, authorisation: "given" }, remark);
  });
}

/** Takes the authorisation away. @see C-02 @see C-03 */
export function revokeConnector(
  account: AccountState,
  { uniqueName }: { readonly uniqueName: string },
): VerbResult {
  return withConnector(account, uniqueName, (record) => {
    if (record.product === "generic") {
      const { username: _username, password: _password, ...rest } = record;
      const remark = `"${uniqueName}" has no credentials any more: payments fail with 64001.`;
      return put(account, rest, remark);
    }
    if (record.authorisation !== "given") {
      return refused(`"${uniqueName}" is not authorised, so nothing can be revoked.`);
    }
    const remark = `"${uniqueName}" is no longer authorised: payments fail with 64009.`;
    return put(account, { ...record, authorisation: "revoked" }, remark);
  });
}

/** What can be configured of an instance. */
export type ConnectorChanges = {
  readonly newName?: string;
  readonly mode?: "TEST" | "LIVE";
  readonly url?: string;
  /** The URL that Twilio's review passes, from now on. */
  readonly approvedUrl?: string;
  readonly currencies?: readonly string[];
  readonly abilities?: readonly Ability[];
};

/** Changes an instance. @see C-05 @see C-06 @see C-07 */
export function configureConnector(
  account: AccountState,
  { uniqueName, ...changes }: ConnectorChanges & { readonly uniqueName: string },
): VerbResult {
  return withConnector(account, uniqueName, (record) => {
    const { newName, ...fields } = changes;
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const next: ConnectorRecord = {
      ...record,
      ...Object.fromEntries(given),
      uniqueName: newName ?? uniqueName,
    };
    const problems = [...changeProblems(record, changes), ...reviewProblems(record, next)];
    const isTaken = newName !== undefined && newName !== uniqueName;
    if (isTaken && findConnector(account, newName) !== undefined) {
      problems.push(`A connector named "${newName}" is installed already; names are unique.`);
    }
    if (newName === undefined && given.length === 0) problems.push("Nothing was asked to change.");
    if (problems.length > 0) return refused(...problems);
    return put(account, next, `"${next.uniqueName}" is configured.`);
  });
}

function changeProblems(record: ConnectorRecord, changes: ConnectorChanges): string[] {
  const problems: string[] = [];
  const { url, approvedUrl, newName } = changes;
  if (newName === "") problems.push("The unique name must not be empty.");
  if (record.product !== "generic" && (url !== undefined || approvedUrl !== undefined)) {
    problems.push(`${catalogue[record.product].title} is simulated: it has no URL.`);
  }
  for (const address of [url, approvedUrl]) {
    if (address !== undefined && checkAddress(address, null).kind === "refused") {
      problems.push(`"${address}" must be https; plain http is for this machine alone.`);
    }
  }
  const able = catalogue[record.product].abilities;
  for (const ability of changes.abilities ?? []) {
    if (!able.includes(ability)) problems.push(`This connector never does ${ability}.`);
  }
  return problems;
}

// LIVE stands on a review of one URL: without it there is no LIVE, and in LIVE there is no other URL.
function reviewProblems(before: ConnectorRecord, next: ConnectorRecord): string[] {
  if (next.product !== "generic" || next.mode !== "LIVE" || next.approvedUrl === next.url) {
    const isUnknown = next.product === "generic" && next.mode === "LIVE" && next.url === undefined;
    return isUnknown ? ["64024: a connector without a URL cannot go LIVE."] : [];
  }
  if (before.mode === "LIVE" && before.url !== next.url) {
    const cure = "give the same address as --approved-url, once Twilio has reviewed it";
    return [`In LIVE mode the URL cannot be changed: ${cure}.`];
  }
  if (before.mode === "LIVE") return ["In LIVE mode a review goes with its URL: give --url too."];
  const cure = "play the review with --approved-url and exactly the configured URL";
  return [`64024: Twilio has not approved "${next.url ?? ""}" for LIVE; ${cure}.`];
}

/** The instance of that name. Case counts: nothing public says that it does not. */
export function findConnector(
  { connectors }: AccountState,
  uniqueName: string,
): ConnectorRecord | undefined {
  return connectors.find((connector) => connector.uniqueName === uniqueName);
}

function withConnector(
  account: AccountState,
  uniqueName: string,
  change: (record: ConnectorRecord) => VerbResult,
): VerbResult {
  const record = findConnector(account, uniqueName);
  if (record !== undefined) return change(record);
  const names = account.connectors.map((each) => each.uniqueName).join(", ") || "none";
  return refused(`No connector is named "${uniqueName}"; installed: ${names}.`);
}

function put(account: AccountState, record: ConnectorRecord, remark: string): VerbResult {
  const connectors = account.connectors.map((each) => (each.sid === record.sid ? record : each));
  return done({ ...account, connectors }, remark);
}
