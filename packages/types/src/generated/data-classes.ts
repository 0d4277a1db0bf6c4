// Made by scripts/generate.ts from packages/spec; do not edit.

/** What a field holds, as far as its protection is concerned. */
export type DataClass = "pan" | "sad" | "account" | "personal" | "none";

/** The data class of each field of the contract, by its name on the wire. */
export const dataClasses: Readonly<Record<string, DataClass>> = {
  amount: "none",
  bankaccountnumber: "account",
  cardnumber: "pan",
  currency_code: "none",
  cvv: "sad",
  description: "personal",
  expiry_month: "personal",
  expiry_year: "personal",
  method: "none",
  parameters: "personal",
  postal_code: "personal",
  routingnumber: "personal",
  transaction_id: "none",
};
