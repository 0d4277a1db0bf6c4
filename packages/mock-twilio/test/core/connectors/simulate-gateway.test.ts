// What each simulated gateway approves and refuses, and what its ids look like.
import { passesLuhn } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/core/connectors/catalogue.ts";
import type { ProductName } from "../../../src/core/connectors/product.ts";
import {
  type GatewayRequest,
  simulateGateway,
} from "../../../src/core/connectors/simulate-gateway.ts";
import { maskCardsIn } from "../../../src/core/masking.ts";
import { morningMs } from "../../support/builders.ts";

const instance = { seed: "XE1", mode: "TEST", atMs: morningMs } as const;

const charge: GatewayRequest = {
  method: "charge",
  transaction_id: "1",
  cardnumber: "4111111111111111",
  cvv: "123",
  postal_code: "94105",
  amount: "10.00",
  parameters: {},
  token_type: "reusable",
};
const tokenize: GatewayRequest = { ...charge, method: "tokenize", amount: null };
const bank: Partial<GatewayRequest> = {
  cardnumber: null,
  bankaccountnumber: "123456789",
  routingnumber: "110000000",
};

const ask = (name: ProductName, given: Partial<GatewayRequest> = {}, base = charge) =>
  simulateGateway(catalogue[name], { ...base, ...given }, instance);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("the ids of a simulated gateway", () => {
  const confirmations: readonly (readonly [ProductName, RegExp])[] = [
    ["stripe", /^ch_[0-9A-Za-z]{24}$/],
    ["cardconnect", /^[1-9]\d{11}$/],
    ["base-commerce", /^[1-9]\d{8}$/],
    ["chase-paymentech", /^[0-9A-F]{40}$/],
    ["braintree", /^[0-9a-z]{8}$/],
    ["adyen", /^[0-9A-Z]{16}$/],
  ];
  for (const [name, form] of confirmations) {
    it(`[C-11] ${name} confirms a charge in its own form, without token or profile`, () => {
      const reply = ask(name);
      expect(reply).toMatchObject({ result: "approved", token: null, profile: null });
      expect(reply).toHaveProperty("confirmation", expect.stringMatching(form));
    });
  }

  const tokens: readonly (readonly [ProductName, RegExp | null, RegExp | null])[] = [
    ["stripe", /^tok_[0-9A-Za-z]{24}$/, /^cus_[0-9A-Za-z]{14}$/],
    ["cardconnect", /^941\d{9}1111$/, /^[1-9]\d{19}$/],
    ["base-commerce", /^[0-9a-f]{64}$/, null],
    ["chase-paymentech", null, /^[1-9]\d{8}$/],
    ["braintree", /^[0-9a-z]{7}$/, uuid],
    ["adyen", /^[0-9A-Z]{16}$/, uuid],
  ];
  for (const [name, token, profile] of tokens) {
    it(`[C-11] ${name} gives ${token === null ? "no token" : "a token"} and ${profile === null ? "no profile" : "a profile"}`, () => {
      const reply = ask(name, {}, tokenize);
      const matching = (form: RegExp | null) =>
        form === null ? null : expect.stringMatching(form);
      expect(reply).toMatchObject({
        result: "approved",
        confirmation: null,
        token: matching(token),
        profile: matching(profile),
      });
    });
  }

  it("[C-11] Stripe gives pm_ for the token type payment-method", () => {
    const reply = ask("stripe", { token_type: "payment-method" }, tokenize);
    expect(reply).toHaveProperty("token", expect.stringMatching(/^pm_[0-9A-Za-z]{24}$/));
  });

  it("[C-11] the id of a Chase charge begins with the time", () => {
    const seconds = Math.floor(morningMs / 1000)
      .toString(16)
      .toUpperCase();
    expect(ask("chase-paymentech")).toHaveProperty(
      "confirmation",
      expect.stringMatching(new RegExp(`^${seconds}[0-9A-F]{32}$`)),
    );
  });

  it("[C-12] the same transaction gives the same ids, another one others", () => {
    expect(ask("stripe")).toEqual(ask("stripe"));
    expect(ask("stripe", { transaction_id: "2" })).not.toEqual(ask("stripe"));
  });

  it("[C-12] a CardConnect token is the same for a card in every transaction", () => {
    const token = (id: string) => {
      const reply = ask("cardconnect", { transaction_id: id }, tokenize);
      return reply.result === "approved" ? reply.token : null;
    };
    expect(token("1")).toBe(token("2"));
  });

  it("[C-11] a CardConnect token of a bank account shows its routing number and its end", () => {
    expect(ask("cardconnect", bank, tokenize)).toHaveProperty(
      "token",
      expect.stringMatching(/^911\d{9}6789$/),
    );
  });
});

describe("an id that is all digits", () => {
  it("[M-05] [C-12] never looks like a card number, so that no report masks it", () => {
    const replies = Array.from({ length: 500 }, (_, number) => String(number)).flatMap((id) => [
      ask("cardconnect", { transaction_id: id }),
      ask(
        "cardconnect",
        { transaction_id: id, cardnumber: `4111${id.padStart(12, "0")}` },
        tokenize,
      ),
    ]);
    const masked = replies
      .map((reply) => JSON.stringify(reply))
      .filter((text) => maskCardsIn(text) !== text);
    expect(masked).toEqual([]);
  });
});

describe("the refusals of a simulated gateway", () => {
  const refusals: readonly (readonly [
    ProductName,
    Partial<GatewayRequest>,
    string,
    "card" | "request",
  ])[] = [
    ["stripe", { cardnumber: "4000000000000002" }, "card_declined", "card"],
    ["stripe", { cardnumber: "4000000000000119" }, "processing_error", "request"],
    ["cardconnect", { amount: "1116.00" }, "116", "card"],
    ["cardconnect", { amount: "1005.50" }, "05", "card"],
    ["cardconnect", { cardnumber: "4387751111111053" }, "NU", "card"],
    // An amount is asked before a number.
    ["cardconnect", { amount: "1005.00", cardnumber: "4387751111111053" }, "05", "card"],
    ["chase-paymentech", { cardnumber: "4000300011112220" }, "05", "card"],
    ["base-commerce", { amount: "2006.00" }, "2006", "card"],
    ["braintree", { amount: "2001.00" }, "2001", "card"],
    ["braintree", { amount: "3000.00" }, "3000", "request"],
    ["braintree", { amount: "5001.00" }, "5001", "request"],
    ["adyen", { parameters: { RequestedTestAcquirerResponseCode: "12" } }, "12", "card"],
  ];
  for (const [name, given, code, of] of refusals) {
    it(`[C-13] ${name} refuses ${JSON.stringify(given)} as ${code}`, () => {
      expect(ask(name, given)).toMatchObject({ result: "refused", code, of });
    });
  }

  it("[C-13] response code 00 is an approval", () => {
    expect(ask("cardconnect", { amount: "1000.00" })).toMatchObject({ result: "approved" });
  });

  it("tells a check that did not match, and refuses nothing for it", () => {
    expect(ask("cardconnect", { cvv: "111" })).toMatchObject({
      result: "approved",
      checks: { "security-code": "N" },
    });
  });
});

describe("the catalogue", () => {
  it("[C-13] names test cards that a caller can key in", () => {
    const numbers = Object.values(catalogue).flatMap(({ triggers }) =>
      triggers.flatMap((trigger) => (trigger.by === "number" ? Object.keys(trigger.numbers) : [])),
    );
    expect(numbers.filter((number) => !passesLuhn(number))).toEqual([]);
  });

  it("[C-01] gives every product its statements and its sources", () => {
    for (const { name, statements, sources } of Object.values(catalogue)) {
      expect({ name, statements: statements.length > 0 }).toEqual({ name, statements: true });
      expect(sources.every((source) => source.startsWith("https://"))).toBe(true);
    }
  });
});
