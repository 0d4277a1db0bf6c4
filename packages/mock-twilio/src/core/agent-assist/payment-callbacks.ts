// The form fields of the four callbacks: create, capture, complete, cancel. Pages and recordings differ in
// places; each place is a switch. Of an entry that is still being keyed nothing shows that several
// callbacks together could tell.
import type { FormFields } from "../form-fields.ts";
import { type ActionFacts, actionParameters, capturedFields } from "../pay/action-parameters.ts";
import type { Field } from "../pay/fields.ts";
import type { PayOutcome, Progress } from "../pay/pay-session.ts";
import { maskKeyed } from "../pay/show-keys.ts";
import type {
  Capture,
  CaptureName,
  MatchedField,
  SessionPlan,
  SessionResult,
} from "./payments-session.ts";
import { fieldOf, requiredCaptures } from "./required-captures.ts";

/** What a capture has come to, for its callback. */
export type CaptureNews = {
  readonly name: CaptureName;
  /** What is keyed so far; null when the entry is over. */
  readonly keyed: Capture["digits"] | null;
  /** As a callback names it; null when nothing is wrong. */
  readonly errorType: string | null;
};

/** The fields of the callback for a create. @see G-28 */
export function createdFields(plan: SessionPlan): FormFields {
  return commonFields(plan);
}

/** The fields of a callback for a capture. @see G-08 @see G-09 @see G-11 */
export function captureFields(
  plan: SessionPlan,
  state: {
    readonly progress: Progress;
    readonly matched: readonly MatchedField[];
    readonly atMs: number;
  },
  news: CaptureNews,
): FormFields {
  const { partialResult } = plan.settings.assumptions;
  const isPartial = news.keyed !== null;
  const fields = [...laterFields(plan, "capture"), ["DateUpdated", iso(state.atMs)] as const];
  fields.push(["Capture", news.name], ["Required", requiredText(plan, state)]);
  if (isPartial) fields.push(["PartialResult", "true"]);
  else if (partialResult === "false") fields.push(["PartialResult", "false"]);
  if (news.errorType !== null) fields.push(["ErrorType", news.errorType]);
  fields.push(...capturedFields(state.progress, plan.settings));
  const field = fieldOf(news.name);
  const shown =
    news.keyed === null || news.keyed.length === 0 ? null : maskKeyed(field, news.keyed);
  if (shown !== null) fields.push([fieldNames[field], shown]);
  return lastOfEach(fields);
}

/** The fields of the callback that tells how a session ended. @see G-20 @see G-21 @see G-22 */
export function endedFields(
  plan: SessionPlan,
  ended: {
    readonly outcome: PayOutcome;
    readonly result: SessionResult;
    readonly atMs: number;
  },
): FormFields {
  const { outcome, result, atMs } = ended;
  const facts: ActionFacts = plan.settings;
  const told = actionParameters({ ...outcome, replyParameters: {} }, facts);
  return lastOfEach([
    ...laterFields(plan, "end"),
    ["DateUpdated", iso(atMs)],
    ...told,
    ["Result", result],
  ]);
}

function commonFields({ settings, ...plan }: SessionPlan): (readonly [string, string])[] {
  const { paymentMethod, bankAccountType, amount, tokenType, connector } = settings;
  return [
    ["AccountSid", plan.accountSid],
    ["CallSid", plan.callSid],
    ["Sid", plan.sid],
    ["DateCreated", iso(plan.createdAtMs)],
    ...(paymentMethod === "ach-debit" ? [["BankAccountType", bankAccountType] as const] : []),
    ...(amount === null ? [] : [["ChargeAmount", amount] as const]),
    ["PaymentConnector", connector.uniqueName],
    ["PaymentMethod", paymentMethod],
    ...(amount === null ? [["TokenType", tokenType] as const] : []),
  ];
}

// A recorded callback for complete has none of these, against the page's word.
const notRecorded = ["DateCreated", "ChargeAmount", "PaymentConnector", "TokenType"];

function laterFields(plan: SessionPlan, kind: "capture" | "end"): (readonly [string, string])[] {
  const fields = commonFields(plan);
  if (plan.settings.assumptions.commonCallbackFields === "all") return fields;
  // The page lists the amount for captures by itself.
  const stays = (name: string): boolean => kind === "capture" && name === "ChargeAmount";
  return fields.filter(([name]) => stays(name) || !notRecorded.includes(name));
}

const fieldNames: Readonly<Record<Field, string>> = {
  "payment-card-number": "PaymentCardNumber",
  "expiration-date": "ExpirationDate",
  "security-code": "SecurityCode",
  "postal-code": "PaymentCardPostalCode",
  "bank-routing-number": "BankRoutingNumber",
  "bank-account-number": "BankAccountNumber",
};

// The page's one example is a single word in the form of a field's name.
function requiredText(
  plan: SessionPlan,
  state: { readonly progress: Progress; readonly matched: readonly MatchedField[] },
): string {
  const required = requiredCaptures(plan, state);
  if (plan.settings.assumptions.requiredFormat === "kebab-list") return required.join(",");
  const [first] = required;
  return first === undefined ? "" : fieldNames[fieldOf(first)];
}

// A later field of the same name takes the place of the earlier one.
function lastOfEach(fields: FormFields): FormFields {
  return [...new Map(fields)];
}

// As recorded callbacks write it; the REST reply has another form. @see G-29
function iso(ms: number): string {
  return new Date(ms).toISOString();
}
