// One payment as the agent sees it, and what each callback of Twilio's makes of it. Pure: a state and a form go
// in, the next state comes out, and with it the field to ask for next. Card data never comes here: Twilio posts
// masked digits, and what was keyed stays with Twilio.

/** What the agent sees of a payment. */
export type Payment = {
  readonly sid: string;
  readonly amount: string;
  /** `ready`: nothing is missing, the agent can complete. */
  readonly stage: "asking" | "ready" | "completing" | "paid" | "failed";
  /** The field being keyed; null before the first one and after the last. */
  readonly field: string | null;
  /** What is keyed so far, masked, by Twilio's names. */
  readonly shown: Readonly<Record<string, string>>;
  /** What to tell the agent: why an entry was refused, or how it all ended. */
  readonly message: string;
};

/** The fields of a form that Twilio posted. */
export type Form = Readonly<Record<string, string>>;

/** A payment after a callback, and the field to ask for now, if any. */
export type Step = { readonly payment: Payment; readonly ask: string | null };

// Each field that is asked for, and what a callback shows of it.
const SHOWN_OF: Readonly<Record<string, readonly string[]>> = {
  "payment-card-number": ["PaymentCardNumber", "PaymentCardType"],
  "expiration-date": ["ExpirationDate"],
  "postal-code": ["PaymentCardPostalCode"],
  "security-code": ["SecurityCode"],
};
const SHOWN = Object.values(SHOWN_OF).flat();

/** A payment that Twilio has just opened. */
export function openPayment(sid: string, amount: string): Payment {
  return { sid, amount, stage: "asking", field: null, shown: {}, message: "" };
}

/** What a callback makes of a payment. */
export function afterCallback(payment: Payment, form: Form): Step {
  // A field that is asked for again is forgotten at once.
  const stale = SHOWN_OF[form.Capture ?? ""] ?? [];
  const kept = Object.entries(payment.shown).filter(([name]) => !stale.includes(name));
  const seen = { ...payment, shown: { ...Object.fromEntries(kept), ...shownIn(form) } };
  if (form.Result) return { payment: ended(seen, form), ask: null };
  // The callback that says that the session is open: the caller is asked for the first field.
  if (!form.Capture) return { payment: seen, ask: "payment-card-number" };
  return afterCapture({ ...seen, field: form.Capture }, form);
}

function afterCapture(before: Payment, form: Form): Step {
  const payment: Payment = { ...before, stage: "asking", message: "" };
  if (form.PartialResult === "true") return { payment, ask: null };
  if (form.ErrorType) {
    // Nothing starts again by itself: the field has to be asked for once more, and a security code that came
    // too early waits for the card number.
    const isTooEarly = form.ErrorType.endsWith("capture-sequence");
    const ask = isTooEarly ? "payment-card-number" : (form.Capture ?? null);
    return { payment: { ...payment, message: explain(form.ErrorType) }, ask };
  }
  const next = (form.Required ?? "").split(",")[0]?.trim() ?? "";
  if (next !== "") return { payment, ask: next };
  return { payment: { ...payment, stage: "ready", field: null }, ask: null };
}

function ended(payment: Payment, form: Form): Payment {
  if (form.Result === "success") {
    const code = form.PaymentConfirmationCode || form.PaymentToken || "";
    return { ...payment, stage: "paid", field: null, message: `Confirmation ${code}` };
  }
  const why = form.PaymentError || explain(form.Result ?? "");
  return { ...payment, stage: "failed", field: null, message: why };
}

/** Twilio's words with hyphens, as a sentence for an agent. */
function explain(words: string): string {
  const text = words.replaceAll("-", " ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function shownIn(form: Form): Form {
  return Object.fromEntries(
    SHOWN.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])),
  );
}
