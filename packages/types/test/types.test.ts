// What the compiler must hold: these tests fail when the workspace is type-checked, not when they run.
import { expectTypeOf, test } from "vitest";
import type {
  BankAccountInstrument,
  CardInstrument,
  CardType,
  ChargeRequest,
  ConnectorAnswer,
  ConnectorClient,
  ConnectorOutcome,
  ConnectorRequest,
  ConnectorRequestBody,
  PayAction,
  PayFailureResult,
  Problem,
  ReadingOf,
  SimulatorTrigger,
  TokenizeRequest,
} from "../src/index.ts";
import { readConnectorRequest, Secret, type validate } from "../src/index.ts";

test("a switch over the method of a body is exhaustive", () => {
  const idField = (body: ConnectorRequestBody): string => {
    switch (body.method) {
      case "charge":
        expectTypeOf(body).toEqualTypeOf<ChargeRequest>();
        expectTypeOf(body.amount).toEqualTypeOf<string>();
        return "charge_id";
      case "tokenize":
        expectTypeOf(body).toEqualTypeOf<TokenizeRequest>();
        expectTypeOf(body.amount).toEqualTypeOf<string | null | undefined>();
        return "token_id";
    }
  };
  expectTypeOf(idField).returns.toEqualTypeOf<string>();
});

test("a charge needs its amount and either kind of instrument", () => {
  const base = {
    method: "charge",
    transaction_id: "t",
    amount: "1",
    currency_code: "USD",
  } as const;
  expectTypeOf({ ...base, cardnumber: "4111111111111111" }).toExtend<ChargeRequest>();
  expectTypeOf({
    ...base,
    bankaccountnumber: "12345678",
    routingnumber: "110000000",
  }).toExtend<ChargeRequest>();
  expectTypeOf(base).not.toExtend<ChargeRequest>();
  expectTypeOf({ ...base, bankaccountnumber: "12345678" }).not.toExtend<ChargeRequest>();
  expectTypeOf({
    method: "charge" as const,
    transaction_id: "t",
    cardnumber: "4111111111111111",
  }).not.toExtend<ChargeRequest>();
});

test("the client asks for the same fields, less the method", () => {
  type Given = Parameters<ConnectorClient["charge"]>[0];
  const base = { transaction_id: "t", amount: "1", currency_code: "USD" };
  expectTypeOf({ ...base, cardnumber: "4111111111111111" }).toExtend<Given>();
  expectTypeOf(base).not.toExtend<Given>();
  expectTypeOf({ ...base, bankaccountnumber: "12345678" }).not.toExtend<Given>();
});

test("a secret is no text and nothing a text is expected for", () => {
  expectTypeOf<Secret>().not.toExtend<string>();
  expectTypeOf<string>().not.toExtend<Secret>();
  expectTypeOf<CardInstrument["cardNumber"]>().toEqualTypeOf<Secret>();
  expectTypeOf<CardInstrument["securityCode"]>().toEqualTypeOf<Secret | null>();
  expectTypeOf<BankAccountInstrument["accountNumber"]>().toEqualTypeOf<Secret>();
  // An object of the same shape is no secret: the private field is part of the type.
  const lookalike = { reveal: () => "", length: 0, equals: () => false };
  expectTypeOf(lookalike).not.toExtend<Secret>();
  expectTypeOf(new Secret("x").reveal()).toEqualTypeOf<string>();
});

test("a reading is a request or its problems, never both", () => {
  const reading = readConnectorRequest({});
  if (reading.ok) {
    expectTypeOf(reading.request).toEqualTypeOf<ConnectorRequest>();
    expectTypeOf(reading).not.toHaveProperty("problems");
  } else {
    expectTypeOf(reading.problems).toEqualTypeOf<readonly Problem[]>();
    expectTypeOf(reading).not.toHaveProperty("request");
  }
});

test("instruments, answers, outcomes and results are closed unions", () => {
  expectTypeOf<ConnectorRequest["instrument"]["kind"]>().toEqualTypeOf<"card" | "bank-account">();
  expectTypeOf<ConnectorAnswer["kind"]>().toEqualTypeOf<"approved" | "error" | "malformed">();
  expectTypeOf<ConnectorOutcome["kind"]>().toEqualTypeOf<
    "approved" | "error" | "malformed" | "http-error"
  >();
  expectTypeOf<PayAction["result"]>().toEqualTypeOf<"success" | "unreadable" | PayFailureResult>();
});

test("a success is told apart by its method", () => {
  const idOf = (action: PayAction): string | null => {
    if (action.result !== "success") return null;
    switch (action.method) {
      case "charge":
        return action.confirmationCode;
      case "tokenize":
        return action.token;
    }
  };
  expectTypeOf(idOf).returns.toEqualTypeOf<string | null>();
});

test("a request is read-only", () => {
  expectTypeOf<ConnectorRequest>().toEqualTypeOf<Readonly<ConnectorRequest>>();
  expectTypeOf<ConnectorRequest["parameters"]>().toEqualTypeOf<Readonly<Record<string, string>>>();
});

test("names are literal types: a slip does not compile", () => {
  expectTypeOf<"visa">().toExtend<CardType>();
  expectTypeOf<"Visa">().not.toExtend<CardType>();
  expectTypeOf<"charge-request" | "pay-action">().toExtend<keyof typeof validate>();
  expectTypeOf<"charge-requests">().not.toExtend<keyof typeof validate>();
  expectTypeOf<ReadingOf<"expiryYear">>().toEqualTypeOf<"two-digits" | "four-digits">();
  expectTypeOf<SimulatorTrigger["behaviour"]>().toEqualTypeOf<string>();
});
