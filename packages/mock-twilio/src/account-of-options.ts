// The account that startMockTwilio begins with: the state it is given, or a new one ready for payments,
// with the connectors of the options installed in it.
import { IN_PROCESS_URL } from "./adapters/connector-caller.ts";
import type { AccountState, ConnectorRecord } from "./core/account/account.ts";
import { newAccount } from "./core/account/account.ts";
import { readAccount } from "./core/account/account-shape.ts";
import type { BytesPort } from "./core/ports.ts";
import { ID_BYTES, mintSid } from "./core/sid.ts";
import { LiveAccount } from "./live-account.ts";
import {
  type BrandedInstance,
  type ConnectorInstance,
  connectorsOf,
  type MockTwilioOptions,
  OptionsError,
} from "./options.ts";

/** Options whose account, if any, has been read from its file. */
export type AccountOptions = Omit<MockTwilioOptions, "state"> & {
  readonly state?: AccountState | undefined;
};

/** Makes the account. PCI mode is on unless a state or an option says otherwise. @see C-16 */
export function accountOf(options: AccountOptions, bytes: BytesPort): LiveAccount {
  const given = options.state === undefined ? null : checked(options.state);
  const accountSid = options.accountSid ?? given?.accountSid ?? mintSid("AC", bytes(ID_BYTES));
  // An auth token has the shape of a SID without its letters.
  const authToken =
    options.authToken ?? given?.authToken ?? mintSid("AC", bytes(ID_BYTES)).slice(2);
  const base = given ?? { ...newAccount({ accountSid, authToken }), pciMode: true };
  const pciMode = options.pciMode ?? base.pciMode;
  const instances = connectorsOf(options);
  const records = instances.map((instance, index) => recordOf(instance, optionsSid(index)));
  const connectors = [...base.connectors, ...records];
  const apiKeys = [...base.apiKeys, ...(options.apiKeys ?? [])];
  const state = checked({ ...base, accountSid, authToken, apiKeys, pciMode, connectors });
  const account = new LiveAccount(state, bytes);
  for (const instance of instances) {
    if ("fetch" in instance) account.handle(instance.uniqueName, instance.fetch);
  }
  return account;
}

function recordOf(instance: ConnectorInstance | BrandedInstance, sid: string): ConnectorRecord {
  const { uniqueName, mode, currencies } = instance;
  const same = { sid, uniqueName, mode, ...(currencies === undefined ? {} : { currencies }) };
  if ("product" in instance) {
    const { product, authorisation = "given" } = instance;
    return { ...same, product, authorisation };
  }
  const { username = "", password = "" } = instance;
  const url = "url" in instance ? instance.url : IN_PROCESS_URL;
  // Who writes LIVE into a test's options has Twilio's approval.
  const approval = mode === "LIVE" ? { approvedUrl: url } : {};
  return { ...same, product: "generic", username, password, url, ...approval };
}

// Connectors of options draw no chance, so that a seeded test keeps its ids whatever it installs.
function optionsSid(index: number): string {
  return `XE${(index + 1).toString(16).padStart(32, "f")}`;
}

function checked(state: AccountState): AccountState {
  const reading = readAccount(state);
  if (reading.ok) return reading.account;
  const problems = reading.problems.map(
    ({ path, message }) => `account: ${path.join(".")} ${message}`,
  );
  throw new OptionsError(problems);
}
