// The bodies that checks send: made by the emulator's own builder, so that they are Twilio's in every wire
// profile, from published test data, with the endpoint's approving inputs laid under. Ids and canaries
// repeat with the seed.
import {
  connectorRequest,
  olderLayoutRequest,
  resolveAssumptions,
} from "@pay-connector/mock-twilio";
import { Secret } from "@pay-connector/types";
import { makeCanary } from "./canary.ts";
import type { Bodies, Canary, WireBody, WireProfile } from "./check-context.ts";
import { goodExpiryYear } from "./clock.ts";
import type { EndpointInputs, Overrides } from "./endpoint/endpoint-inputs.ts";
import { type Draw, drawUuid } from "./ids.ts";

/** What bodies are made from. */
export type BodySource = {
  readonly wire: WireProfile;
  readonly inputs: EndpointInputs;
  readonly draw: Draw;
  /** Generated canaries stay on this machine; another host gets published test data. */
  readonly isLoopback: boolean;
  /** Told of every canary, so that reports can hide it. */
  readonly onCanary: (canary: Canary) => void;
};

/** Visa's test number, published by every gateway; a code and a date that any of them takes. */
const testCard = { number: "4111111111111111", code: "123", month: "12" };

/** Mastercard's. */
const otherTestCard: Overrides = { cardnumber: "5555555555554444" };

/** Stripe's test account: its routing number has a right check digit. */
const testAccount = { routing: "110000000", account: "000123456789" };

/** The amount of ordinary bodies, as a document would write it. */
const ordinaryPrice = { amount: "10.00", currency: "USD" };

/** Makes the bodies of one check or of a whole run. */
export function createBodies(source: BodySource): Bodies {
  const { wire, inputs, draw } = source;
  const transactionId = (): string => drawUuid(draw);
  const card =
    (method: Method) =>
    (overrides: Overrides = {}) =>
      lay(cardBody({ wire, method, transactionId: transactionId() }), inputs.approves, overrides);
  const account =
    (method: Method) =>
    (overrides: Overrides = {}) =>
      lay(
        accountBody({ wire, method, transactionId: transactionId() }),
        inputs.approves,
        overrides,
      );
  return {
    wire,
    transactionId,
    charge: card("charge"),
    tokenize: card("tokenize"),
    achCharge: account("charge"),
    achTokenize: account("tokenize"),
    olderLayout: (method) => {
      const id = transactionId();
      const { path, body } = olderLayoutRequest(cardRequest({ wire, method, transactionId: id }));
      return { pathSuffix: path, body: lay(body, inputs.approves, {}) };
    },
    in: (other) => createBodies({ ...source, wire: other }),
    canary: (kind) => {
      const canary = makeCanary(kind, source);
      source.onCanary(canary);
      return canary;
    },
    otherCard: otherTestCard,
  };
}

type Method = "charge" | "tokenize";

type Wanted = {
  readonly wire: WireProfile;
  readonly method: Method;
  readonly transactionId: string;
};

function cardBody(wanted: Wanted): WireBody {
  return connectorRequest(cardRequest(wanted));
}

function accountBody(wanted: Wanted): WireBody {
  const { settings } = cardRequest(wanted);
  return connectorRequest({
    settings: { ...settings, paymentMethod: "ach-debit" },
    captured: {
      "bank-routing-number": new Secret(testAccount.routing),
      "bank-account-number": new Secret(testAccount.account),
    },
    transactionId: wanted.transactionId,
  });
}

function cardRequest({
  wire,
  method,
  transactionId,
}: Wanted): Parameters<typeof connectorRequest>[0] {
  return {
    settings: {
      method,
      wire,
      paymentMethod: "credit-card",
      amount: method === "charge" ? ordinaryPrice.amount : null,
      currencyCode: ordinaryPrice.currency,
      description: null,
      literalPostalCode: null,
      parameters: {},
      assumptions: resolveAssumptions(wire),
    },
    captured: {
      "payment-card-number": new Secret(testCard.number),
      "expiration-date": new Secret(`${testCard.month}${goodExpiryYear()}`),
      "security-code": new Secret(testCard.code),
    },
    transactionId,
  };
}

// What approves a card has no place in a bank account's body, nor an amount in a tokenization: of the
// endpoint's own inputs only those are laid under whose field the body has.
function lay(body: WireBody, under: Overrides, over: Overrides): WireBody {
  const fitting = Object.entries(under).filter(([name]) => Object.hasOwn(body, name));
  const laid = { ...body, ...Object.fromEntries(fitting), ...over };
  return Object.fromEntries(Object.entries(laid).filter(([, value]) => value !== undefined));
}
