// Request bodies as Twilio sends them. Only published test numbers; each test names what it changes.
import { readConnectorRequest } from "@pay-connector/types";

/** A body as it goes over the wire. */
export type Body = Record<string, unknown>;

/** The id that a body has unless a test gives another one. */
export const transactionId = "7f3c1a52-9d0e-4b8a-8c61-2e5f90ab13cd";

/** A card charge of 10.00 USD that the simulator approves. */
export function aCharge(changes: Body = {}): Body {
  return {
    method: "charge",
    transaction_id: transactionId,
    cardnumber: "4111111111111111",
    cvv: "123",
    amount: "10.00",
    currency_code: "USD",
    expiry_month: "12",
    expiry_year: "30",
    description: null,
    postal_code: "94105",
    parameters: {},
    ...changes,
  };
}

/** A card tokenize; it has neither amount nor currency. */
export function aTokenize(changes: Body = {}): Body {
  const { amount: _amount, currency_code: _currency, ...rest } = aCharge();
  return { ...rest, method: "tokenize", ...changes };
}

/** A charge of a bank account. The routing number has a right check digit. */
export function aBankCharge(changes: Body = {}): Body {
  return {
    method: "charge",
    transaction_id: transactionId,
    bankaccountnumber: "123456789",
    routingnumber: "110000000",
    amount: "10.00",
    currency_code: "USD",
    description: null,
    parameters: {},
    ...changes,
  };
}

/** A body as the processor sees it once it was read. */
export function aRequest(body: Body = aCharge()) {
  const read = readConnectorRequest(body);
  if (!read.ok) throw new Error("Bug: the test's own body is not well formed.");
  return read.request;
}
