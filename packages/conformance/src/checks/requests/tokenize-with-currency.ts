// Older editions sent a currency with a tokenization, and the beta an amount; both mean nothing.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A tokenization may carry a currency. */
export const tokenizeWithCurrency: Check = {
  name: "tokenize-with-currency",
  behaviour: "Q-02",
  group: "requests",
  profile: "tokenize",
  pace: "fast",
  title: "A tokenization with a currency, or with amount 0, is approved all the same.",
  why: "Twilio's page of 2022 shows the currency; a strict endpoint could store no card.",
  cure: "Ignore currency_code and amount where the method is tokenize.",
  run: async ({ bodies, deliver }) => {
    const forms = [{ currency_code: "USD" }, { currency_code: "USD", amount: "0" }];
    const exchanges = await Promise.all(
      forms.map((form) => deliver({ ...bodies.tokenize(), ...form })),
    );
    return expectApproved("A tokenization with a currency", "tokenize", exchanges);
  },
};
