// Currencies with no decimals and with three. Which are taken is the owner's to say; the amounts then
// must be.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { needs, notProved, passed } from "../../reading/finding.ts";

const noDecimals = ["JPY", "KRW", "CLP", "VND", "XOF", "ISK"];
const threeDecimals = ["KWD", "BHD", "OMR", "JOD", "TND"];

/** Amounts follow the decimals of their currency. */
export const currencyDecimals: Check = {
  name: "currency-decimals",
  behaviour: "Q-04",
  group: "data",
  profile: "charge",
  pace: "fast",
  title:
    "Amounts of the currencies that are taken are approved, with as many decimals as each has.",
  why: "500 yen charged as 5 or as 50,000 is another payment.",
  cure: "Take the number of decimals from ISO 4217 by currency: none for JPY, three for KWD.",
  run: async ({ bodies, deliver, inputs }) => {
    if (inputs.currencies === null) return notProved(needs.currencies);
    const prices = inputs.currencies.map((currency) => ({
      amount: amountOf(currency),
      currency_code: currency,
    }));
    const exchanges = await Promise.all(prices.map((price) => deliver(bodies.charge(price))));
    if (exchanges.length === 0) return passed("No currency is named.");
    return expectApproved("A charge in a currency that is taken", "charge", exchanges);
  },
};

function amountOf(currency: string): string {
  if (noDecimals.includes(currency)) return "1500";
  return threeDecimals.includes(currency) ? "15.250" : "15.25";
}
