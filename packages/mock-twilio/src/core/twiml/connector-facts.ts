// What the account knows about an installed connector, and what Twilio can refuse from that alone.
// No address and no credentials here: those belong to the shell.

import type { Ability, ParameterRule, ProductName, TokenType } from "../connectors/product.ts";

/** One installed instance of a Pay Connector, as far as the dialogue needs it. */
export type ConnectorFacts = {
  readonly uniqueName: string;
  /** Absent: the generic connector. */
  readonly product?: ProductName;
  /** What its simulated gateway is called, such as Stripe; absent where a processor is asked. */
  readonly gateway?: string;
  /** A new instance is in TEST: only the published test numbers pass. @see E-08 */
  readonly mode: "TEST" | "LIVE";
  /** Absent: every currency with an ISO code. */
  readonly currencies?: readonly string[];
  /** True for plain http to this machine, which Twilio itself would refuse. @see T-06 */
  readonly isPlainHttp?: boolean;
  /** Absent: everything the generic connector can do. */
  readonly abilities?: readonly Ability[];
  /** Absent: one-time and reusable. */
  readonly tokenTypes?: readonly TokenType[];
  /** Parameters that a <Pay> must bring. */
  readonly requires?: readonly ParameterRule[];
  /** Absent: given. An installed connector is not authorised yet. @see C-02 @see C-03 */
  readonly authorisation?: "given" | "missing" | "revoked";
};

/** True for one that simulates a gateway; the generic connector asks a processor instead. */
export function isBranded(facts: ConnectorFacts): boolean {
  return facts.product !== undefined && facts.product !== "generic";
}

/** Only the generic connector has a TEST mode with numbers of its own. @see E-08 */
export function takesTestNumbersOnly(facts: ConnectorFacts): boolean {
  return facts.mode === "TEST" && !isBranded(facts);
}

/** The first parameter that a <Pay> lacks, or null. @see C-09 @see C-10 */
export function missingParameter(
  facts: ConnectorFacts,
  pay: {
    readonly paymentMethod: "credit-card" | "ach-debit";
    readonly description: string | null;
    readonly parameters: Readonly<Record<string, string>>;
  },
): { readonly code: 64014 | 64015; readonly message: string } | null {
  for (const { names, when, code } of facts.requires ?? []) {
    if (when === "ach-debit" && pay.paymentMethod !== "ach-debit") continue;
    // Whether Braintree's "description" is the attribute or a parameter is not said; both count.
    const isDescribed = pay.description !== null || "description" in pay.parameters;
    if (when === "description" && !isDescribed) continue;
    const name = names.find((each) => (pay.parameters[each] ?? "") === "");
    if (name === undefined) continue;
    const message = `The connector ${facts.uniqueName} needs a <Parameter> named ${name}.`;
    return { code, message };
  }
  return null;
}

/** The instance, or the reason there is none that fits. */
export type ConnectorCheck =
  | { readonly ok: true; readonly facts: ConnectorFacts }
  | { readonly ok: false; readonly code: 64004 | 64005 | 64007 | 64013; readonly message: string };

/** Finds the connector a <Pay> names and asks whether it can do what is wanted. @see E-04 */
export function checkConnector(wanted: {
  readonly name: string;
  readonly connectors: readonly ConnectorFacts[];
  readonly method: "charge" | "tokenize";
  readonly paymentMethod: "credit-card" | "ach-debit";
}): ConnectorCheck {
  const { name, method, paymentMethod } = wanted;
  // Unique names are compared as written; nothing public says that case is ignored.
  const facts = wanted.connectors.find((connector) => connector.uniqueName === name);
  if (facts === undefined) {
    return { ok: false, code: 64004, message: `No installed connector is named "${name}".` };
  }
  const { abilities } = facts;
  if (abilities !== undefined && !abilities.includes(method)) {
    const what = method === "charge" ? "Charges are" : "Tokenization is";
    const code = method === "charge" ? 64007 : 64005;
    return { ok: false, code, message: `${what} not supported by the connector ${name}.` };
  }
  if (abilities !== undefined && !abilities.includes(paymentMethod)) {
    const message = `The payment method ${paymentMethod} is not supported by the connector ${name}.`;
    return { ok: false, code: 64013, message };
  }
  return { ok: true, facts };
}
