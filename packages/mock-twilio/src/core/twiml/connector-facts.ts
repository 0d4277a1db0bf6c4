// What the account knows about an installed connector, and what Twilio can refuse from that alone.
// No address and no credentials here: those belong to the shell.

/** One installed instance of the Generic Pay Connector, as far as the dialogue needs it. */
export type ConnectorFacts = {
  readonly uniqueName: string;
  /** A new instance is in TEST: only the published test numbers pass. @see E-08 */
  readonly mode: "TEST" | "LIVE";
  /** Absent: every currency with an ISO code. */
  readonly currencies?: readonly string[];
  /** True for plain http to this machine, which Twilio itself would refuse. @see T-06 */
  readonly isPlainHttp?: boolean;
  /** Absent: everything the generic connector can do. */
  readonly abilities?: readonly ("charge" | "tokenize" | "credit-card" | "ach-debit")[];
};

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
