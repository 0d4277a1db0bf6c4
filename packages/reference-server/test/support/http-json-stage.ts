// The http-json adapter on a stage: a played bank behind it, and a mapping that fits it. Time is real and
// short: what never comes is given up after a fifth of a second.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { systemClock } from "../../src/clock.ts";
import type { Gateway } from "../../src/core/ports.ts";
import { type GatewayNote, openHttpJson } from "../../src/gateways/http-json.ts";
import { aCharge } from "./bodies.ts";
import type { OpenStage, Tier } from "./gateway-stage.ts";
import { anOrder } from "./orders.ts";
import { openBank } from "./played-bank.ts";
import { createFolder } from "./test-server.ts";

/** The placeholder of a field. */
export function the(name: string): string {
  return `\${${name}}`;
}

/** A mapping for the played bank; what a test cares about is changed in the result. */
export function bankMapping(url: string, tier: Tier = "A") {
  const card = { number: the("cardNumber"), code: the("securityCode?") };
  const verdicts = {
    paid: "approved",
    refused: "declined",
    broken: "failed",
    processing: "pending",
  };
  const told = {
    verdict: "/state",
    verdicts,
    code: "/why",
    codes: { no_funds: "insufficient_funds" },
    reference: "/id",
    equals: { "/reference": the("transactionId") },
  };
  const later = {
    lookUp: {
      method: "GET",
      path: `/charges/${the("transactionId")}`,
      statuses: { "200": "read", "404": "absent" },
      answer: {
        ...told,
        verdicts: { paid: "approved", refused: "declined", processing: "pending" },
      },
    },
    reverse: {
      method: "POST",
      path: "/reversals",
      body: {
        reference: the("transactionId"),
        key: the("reversalKey"),
        amount: the("amountMinor"),
      },
      statuses: { "200": "read", "404": "absent", "409": "too-late" },
      answer: { verdict: "/state", verdicts: { reversed: "reversed" } },
    },
    refund: {
      method: "POST",
      path: "/refunds",
      body: { reference: the("transactionId"), key: the("refundKey"), amount: the("amountMinor") },
      statuses: { "200": "read" },
      answer: {
        verdict: "/state",
        verdicts: { refunded: "refunded", refused: "declined" },
        reference: "/id",
      },
    },
  };
  const body = { reference: the("transactionId"), key: the("key"), currency: the("currencyCode") };
  return {
    version: 1,
    name: "played-bank",
    baseUrl: url,
    // Long enough for a busy machine to answer what it does answer.
    limits: { connectMs: 2_000, answerMs: 1_000, answerBytes: 10_000 },
    capabilities: { hasNativeKey: tier === "A" },
    operations: {
      charge: {
        method: "POST",
        path: "/charges",
        body: { ...body, amount: the("amountMinor"), card },
        statuses: { "200": "read", "429": "not-sent" },
        answer: { ...told, equals: { ...told.equals, "/amount": the("amountMinor") } },
      },
      checkCard: {
        method: "POST",
        path: "/charges",
        body: { reference: the("transactionId"), key: the("key"), amount: null, card },
        statuses: { "200": "read" },
        answer: { verdict: "/state", verdicts },
      },
      ...(tier === "C" ? {} : later),
    },
  };
}

/** Opens the adapter over a mapping; notes are kept. */
export function openOver(
  mapping: unknown,
  variables: Readonly<Record<string, string>> = {},
): { gateway: Gateway; notes: GatewayNote[] } {
  const file = join(createFolder(), "mapping.json");
  writeFileSync(file, JSON.stringify(mapping));
  const notes: GatewayNote[] = [];
  const opened = openHttpJson({
    source: { file, variables },
    clock: systemClock,
    note: (note) => notes.push(note),
  });
  onTestFinished(() => opened.close());
  return { gateway: opened.gateway, notes };
}

/** Opens the http-json adapter. */
export const openHttpJsonStage: OpenStage = async (tier, misfortune) => {
  const bank = await openBank({ tier, misfortune });
  const { gateway } = openOver(bankMapping(bank.url, tier));
  if (misfortune === "not-sent") await bank.close();
  return {
    gateway,
    order: anOrder(aCharge()),
    movements: () => [...bank.movements],
    during: (step) => step,
    letTimePass: async () => bank.letTimePass(),
  };
};
