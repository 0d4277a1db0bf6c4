// Bodies of requests as the wire has them, with published test numbers only.
// A test takes one and changes the field it is about.

/** A charge of a card with every documented field. */
export function aCardCharge(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    transaction_id: "5f2f6a0e-1f0b-4c7e-9d52-3b1f4f0c9a11",
    cardnumber: "4111111111111111",
    cvv: "123",
    expiry_month: "12",
    expiry_year: "30",
    description: "Order 7",
    amount: "10.00",
    currency_code: "USD",
    postal_code: "94105",
    method: "charge",
    parameters: { color: "blue" },
    ...changes,
  };
}

/** A tokenize request for a card, with what was not asked for left null. */
export function aCardTokenize(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    method: "tokenize",
    transaction_id: "5f2f6a0e-1f0b-4c7e-9d52-3b1f4f0c9a12",
    cardnumber: "378282246310005",
    cvv: null,
    expiry_month: "08",
    expiry_year: "2027",
    description: null,
    postal_code: null,
    parameters: {},
    ...changes,
  };
}

/** A charge of a bank account. */
export function aBankAccountCharge(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    method: "charge",
    transaction_id: "5f2f6a0e-1f0b-4c7e-9d52-3b1f4f0c9a13",
    bankaccountnumber: "123456789",
    routingnumber: "110000000",
    amount: "10.0",
    currency_code: "USD",
    description: null,
    parameters: {},
    ...changes,
  };
}
