// A body of unknown form to a payment request, or to the list of everything that is wrong with its form.
// The rules are data, so that an endpoint can be wrong in one of them. No problem repeats a value.

/** A request whose form is right. */
export type PaymentRequest = {
  readonly method: "charge" | "tokenize";
  readonly transactionId: string;
  readonly card: {
    readonly number: string;
    readonly securityCode: string | null;
    readonly month: string | null;
    readonly year: string | null;
  } | null;
  readonly account: { readonly number: string; readonly routing: string } | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly description: string | null;
  readonly postalCode: string | null;
  readonly parameters: readonly (readonly [string, string])[];
};

/** The form of each field that is a text. */
export type Rules = Readonly<Record<string, RegExp>>;

/** The forms that the contract leaves open to Twilio. Digits are ASCII digits. */
export const rightRules: Rules = {
  transaction_id: /^[^\p{Cc}]{1,255}$/u,
  cardnumber: /^[0-9]{12,19}$/,
  cvv: /^[0-9]{3,4}$/,
  bankaccountnumber: /^[0-9]{1,17}$/,
  routingnumber: /^[0-9]{1,17}$/,
  amount: /^[0-9]{1,7}(\.[0-9]{1,3})?$/,
  currency_code: /^[A-Za-z]{3}$/,
  expiry_month: /^(0[1-9]|1[0-2])$/,
  expiry_year: /^([0-9]{2}|[0-9]{4})$/,
  description: /^[\s\S]{0,1000}$/,
  postal_code: /^[A-Za-z0-9 -]{0,16}$/,
};

/** What came of reading a body. */
export type Reading =
  | { readonly request: PaymentRequest }
  | { readonly problems: readonly string[]; readonly method: string | null };

type Fields = Readonly<Record<string, unknown>>;

/** Reads a body; a method in the address counts when the body has none. @see T-04 */
export function readRequest(body: Fields, pathMethod: string | null, rules: Rules): Reading {
  const method = body.method ?? pathMethod;
  if (method !== "charge" && method !== "tokenize") {
    return { problems: ["method is charge or tokenize"], method: null };
  }
  const text = (name: string): string | null => (body[name] as string | null | undefined) ?? null;
  const problems = [
    ...Object.keys(rules)
      .filter((name) => !isFitting(body[name], rules[name]))
      .map((name) => `${name} has the wrong form`),
    ...missing(method, text),
    ...(readParameters(body.parameters) === null ? ["parameters is a flat object of texts"] : []),
  ];
  if (problems.length > 0) return { problems, method };
  const number = text("cardnumber");
  return {
    request: {
      method,
      transactionId: text("transaction_id") ?? "",
      card:
        number === null
          ? null
          : {
              number,
              securityCode: text("cvv"),
              month: text("expiry_month"),
              year: text("expiry_year"),
            },
      account: readAccount(text),
      amount: method === "charge" ? text("amount") : null,
      currency: method === "charge" ? (text("currency_code")?.toUpperCase() ?? null) : null,
      description: text("description"),
      postalCode: text("postal_code"),
      parameters: readParameters(body.parameters) ?? [],
    },
  };
}

function isFitting(value: unknown, rule: RegExp | undefined): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "string" && (rule?.test(value) ?? true);
}

function missing(method: string, text: (name: string) => string | null): readonly string[] {
  const isCard = text("cardnumber") !== null;
  const isAccount = text("bankaccountnumber") !== null;
  const needed = [
    "transaction_id",
    ...(method === "charge" ? ["amount", "currency_code"] : []),
    ...(isAccount ? ["routingnumber"] : []),
  ];
  return [
    ...needed.filter((name) => text(name) === null).map((name) => `${name} is missing`),
    ...(isCard === isAccount ? ["one of cardnumber and bankaccountnumber is there"] : []),
  ];
}

function readAccount(text: (name: string) => string | null): PaymentRequest["account"] {
  const number = text("bankaccountnumber");
  return number === null ? null : { number, routing: text("routingnumber") ?? "" };
}

function readParameters(value: unknown): readonly (readonly [string, string])[] | null {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object" || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  return entries.every(([, one]) => typeof one === "string") ? entries : null;
}
