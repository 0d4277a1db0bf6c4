// The account's state as plain data: what is installed, bought and written down. It is what the state
// file holds, word for word. Verbs make a new state of it; nothing here changes in place.
import type { Ability, ProductName } from "../connectors/product.ts";

/** One installed instance of a Pay Connector. @see C-04 @see C-05 */
export type ConnectorRecord = {
  readonly sid: string;
  readonly product: ProductName;
  readonly uniqueName: string;
  /** Of a branded connector: the gateway's Live or Test side. */
  readonly mode: "TEST" | "LIVE";
  /** Branded connectors only; the generic one is authorised once it has its credentials. */
  readonly authorisation?: "missing" | "given" | "revoked";
  readonly username?: string;
  readonly password?: string;
  readonly url?: string;
  /** The URL that Twilio's review has passed. @see C-06 */
  readonly approvedUrl?: string;
  /** Absent: every currency with an ISO code. */
  readonly currencies?: readonly string[];
  /** Absent: all that the product can do. */
  readonly abilities?: readonly Ability[];
};

/** What a number can do. */
export type Capability = "voice" | "sms";

/** What answers a call to a number: a bin, or an address with another to fall back to. */
export type VoiceSetting =
  | { readonly bin: string }
  | {
      readonly url: string;
      readonly method?: "GET" | "POST";
      readonly fallbackUrl?: string;
      readonly fallbackMethod?: "GET" | "POST";
    };

/** A number that was bought. @see C-14 */
export type NumberRecord = {
  readonly phoneNumber: string;
  readonly capabilities: readonly Capability[];
  readonly friendlyName?: string;
  /** Absent: nothing answers yet. */
  readonly voice?: VoiceSetting;
  /** Told when a call to the number is over. @see H-28 */
  readonly statusCallback?: { readonly url: string; readonly method?: "GET" | "POST" };
};

/** A TwiML bin. @see C-15 */
export type BinRecord = { readonly sid: string; readonly name: string; readonly twiml: string };

/** A pair of credentials that stands for the account's own at the REST API. @see H-01 */
export type ApiKeyRecord = { readonly sid: string; readonly secret: string };

/** A whole account. */
export type AccountState = {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKeys: readonly ApiKeyRecord[];
  /** Off in a new account; once on it stays on. @see C-16 */
  readonly pciMode: boolean;
  readonly connectors: readonly ConnectorRecord[];
  readonly numbers: readonly NumberRecord[];
  readonly bins: readonly BinRecord[];
};

/** An account as it is created in the ordinary way: nothing installed, PCI mode off. @see C-16 */
export function newAccount({
  accountSid,
  authToken,
}: Pick<AccountState, "accountSid" | "authToken">): AccountState {
  const nothing = { apiKeys: [], connectors: [], numbers: [], bins: [] };
  return { accountSid, authToken, pciMode: false, ...nothing };
}

/** What a verb made: a new state with remarks for whoever asked, or everything that stood in its way. */
export type VerbResult =
  | { readonly ok: true; readonly account: AccountState; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A verb that succeeded. */
export function done(account: AccountState, ...remarks: readonly string[]): VerbResult {
  return { ok: true, account, remarks };
}

/** A verb that could not be done. */
export function refused(...problems: readonly string[]): VerbResult {
  return { ok: false, problems };
}
