// Two catalogues: the codes that a processor of ours answers with, and Twilio's error numbers that a payment
// can meet, each with cause and cure.
import { declineCodes } from "@pay-connector/reference-server";
import { readYaml } from "./contract.ts";
import { code, makePage, type ReferencePage, table } from "./page.ts";
import { prose } from "./prose.ts";

type ErrorEntry = {
  readonly code: number;
  readonly title: string;
  readonly cause: string;
  readonly cure: string;
  readonly surfaces: readonly string[];
  readonly source: string;
};

/** The processor's codes. */
export function declineCodesPage(): ReferencePage {
  const rows = Object.entries(declineCodes).map(([name, { message, canRetryHelp }]) => [
    code(name),
    prose(message),
    canRetryHelp ? "yes" : "no",
  ]);
  return makePage(
    {
      slug: "decline-codes",
      title: "Decline codes",
      description:
        "Every error_code that the reference server answers with: what it says, and whether another try can help.",
      order: 6,
    },
    [
      "For whoever reads `ConnectorError` in an application, or writes a gateway. At the end you know every code and what to do about it.",
      "They reach Twilio as `error_code` and `error_message`, and the application as `ConnectorError`. They are public: one is added in a minor version, changed only in a major one. The cure stands in the message; the last column tells whether a new transaction can end otherwise.",
      table(["Code", "Message: what happened and what to do", "Can another try help"], rows),
    ],
  );
}

/** Twilio's numbers. */
export function errorCodesPage(): ReferencePage {
  const { errors } = readYaml<{ readonly errors: readonly ErrorEntry[] }>(
    "packages/spec/data/errors.yaml",
  );
  return makePage(
    {
      slug: "error-codes",
      title: "Twilio's error codes",
      description:
        "The error numbers that a payment over a generic connector can meet: cause, cure, and where each shows up.",
      order: 7,
    },
    [
      "For whoever sees a number in `PayErrorCode` or in Twilio's debugger. At the end you know what it means and how to mend it.",
      table(["Where it shows up", "What that is"], surfaces),
      ...errors.flatMap((entry) => [
        `## ${entry.code}: ${prose(entry.title)}`,
        `**Cause.** ${prose(entry.cause)}`,
        `**Cure.** ${prose(entry.cure)}`,
        `Shows up in: ${entry.surfaces.join(", ")}. [Twilio's page](${entry.source}).`,
      ]),
    ],
  );
}

const surfaces = [
  ["pay-action", "`PayErrorCode` at the action URL of a Pay verb"],
  ["payments-reply", "the REST reply of the Payments API"],
  ["payments-callback", "`PayErrorCode` at the Payments API's status callback"],
  ["debugger", "Twilio's debugger and its alerts; the only place for the 11000s and 12000s"],
  ["connector-setup", "the Console, while a connector is set up"],
] as const;
