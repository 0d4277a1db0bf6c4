// Builders for tests: settings read from real TwiML, captured fields, a session driven key by key.
import { Secret } from "@pay-connector/types";
import {
  type Assumptions,
  resolveAssumptions,
  type WireProfile,
} from "../../src/core/assumptions.ts";
import type { CallSettings } from "../../src/core/call/call.ts";
import type { Captured } from "../../src/core/pay/fields.ts";
import { parseTwiml } from "../../src/core/twiml/parse-twiml.ts";
import {
  type PaySettings,
  type PaySettingsResult,
  readPaySettings,
} from "../../src/core/twiml/pay-settings.ts";
import type { PayVerb } from "../../src/core/twiml/verbs.ts";

/** A moment at which the tests' cards are good. */
export const morningMs: number = Date.parse("2026-11-20T09:00:00Z");

/** What may differ from an ordinary account. */
export type Circumstances = {
  readonly wire?: WireProfile;
  readonly assumptions?: Partial<Assumptions>;
  readonly mode?: "TEST" | "LIVE";
  readonly isPciModeOn?: boolean;
};

/** The <Pay> inside a piece of TwiML. */
export function payVerb(twiml: string): PayVerb {
  const parsed = parseTwiml(`<Response>${twiml}</Response>`);
  if (!parsed.ok) throw new Error(parsed.alert.message);
  const verb = parsed.verbs.find((each) => each.verb === "Pay");
  if (verb === undefined) throw new Error("There is no <Pay> here.");
  return verb;
}

/** Reads a <Pay> in an ordinary account: one connector `Default`, in TEST mode, PCI mode on. */
export function readPay(twiml: string, circumstances: Circumstances = {}): PaySettingsResult {
  const { wire = "documented", assumptions, mode = "TEST", isPciModeOn = true } = circumstances;
  return readPaySettings(payVerb(twiml), {
    connectors: [{ uniqueName: "Default", mode }],
    isPciModeOn,
    wire,
    assumptions: resolveAssumptions(wire, assumptions),
  });
}

/** The settings of a <Pay> that is not refused. */
export function aPay(
  twiml = '<Pay chargeAmount="10.00"/>',
  circumstances?: Circumstances,
): PaySettings {
  const read = readPay(twiml, circumstances);
  if (!read.ok) throw new Error(read.refusal.paymentError);
  return read.settings;
}

/** A captured card, with Twilio's own test numbers. */
export function aCard(given: Readonly<Record<string, string>> = {}): Captured {
  return secrets({
    "payment-card-number": "4111111111111111",
    "expiration-date": "1230",
    "postal-code": "94105",
    "security-code": "123",
    ...given,
  });
}

/** A captured bank account. */
export function aBankAccount(): Captured {
  return secrets({ "bank-routing-number": "110000000", "bank-account-number": "123456789" });
}

function secrets(fields: Readonly<Record<string, string>>): Captured {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, new Secret(text)]));
}

/** The settings of a call in an ordinary account. */
export function aCallSettings(given: Partial<CallSettings> = {}): CallSettings {
  return {
    facts: {
      accountSid: `AC${"1".repeat(32)}`,
      callSid: `CA${"2".repeat(32)}`,
      from: "+12025550142",
      to: "+12025550199",
    },
    connectors: [{ uniqueName: "Default", mode: "TEST" }],
    isPciModeOn: true,
    wire: "documented",
    assumptions: resolveAssumptions("documented"),
    defaultActionUrl: null,
    ...given,
  };
}
