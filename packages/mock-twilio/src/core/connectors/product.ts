// What a Pay Connector of the catalogue is, as types: what it can do, what it needs, what its ids look
// like, when its gateway refuses. A product is data; whoever reads it decides. Every statement carries
// its mark, so that a page can tell what is published from what is assumed.

/** How a statement is known: published by Twilio or the vendor, seen in public code, or assumed by us. */
export type Mark = "document" | "schema" | "code" | "inferred" | "unverified" | "ours";

/** Marks of what nobody published: the statement is an assumption. */
export const assumedMarks: readonly Mark[] = ["inferred", "unverified", "ours"];

/** The connectors of the catalogue. @see C-01 */
export type ProductName =
  | "generic"
  | "stripe"
  | "cardconnect"
  | "base-commerce"
  | "chase-paymentech"
  | "braintree"
  | "adyen";

/** What `tokenType` may ask for. */
export type TokenType = "one-time" | "reusable" | "payment-method";

/** What a <Pay> may want of a connector. */
export type Ability = "charge" | "tokenize" | "credit-card" | "ach-debit";

/** Parameters a <Pay> must bring, each as its own <Parameter>. @see C-09 @see C-10 */
export type ParameterRule = {
  readonly names: readonly string[];
  readonly when: "always" | "ach-debit" | "description";
  readonly code: 64014 | 64015;
};

/** One piece of an id. */
export type IdPart =
  | { readonly literal: string }
  | { readonly random: number; readonly of: Alphabet }
  // Of the card number; for a bank account the first of the routing number, the last of the account.
  | { readonly digits: "first-two" | "last-four" }
  // The Unix time in eight upper-case hex digits.
  | { readonly clock: "hex-seconds" }
  | { readonly uuid: 4 };

/** Which characters an id is drawn from. */
export type Alphabet =
  | "digits"
  | "lower-hex"
  | "upper-hex"
  | "base36"
  | "base62"
  | "upper-and-digits";

/** The shape of one kind of id. */
export type IdShape = {
  readonly parts: readonly IdPart[];
  /** The same card or account always gives the same id. @see C-12 */
  readonly isStable?: boolean;
  readonly mark: Mark;
};

/** What a gateway says when it refuses. */
export type Refusal = {
  readonly code: string;
  readonly text: string;
  /** Whether the card was refused, which is 64012, or the request. */
  readonly of: "card" | "request";
};

/** When a gateway refuses. Amounts are in whole units of the currency. @see C-13 */
export type Trigger =
  | {
      readonly by: "amount";
      readonly from: number;
      readonly below: number;
      /** The code is the whole amount less this much; a leading zero of three digits is dropped. */
      readonly codeIsAmountLess: number;
      readonly texts: Readonly<Record<string, string>>;
      readonly of: Refusal["of"];
      readonly mark: Mark;
    }
  | {
      readonly by: "number";
      readonly numbers: Readonly<Record<string, Refusal>>;
      readonly mark: Mark;
    }
  | {
      readonly by: "parameter";
      readonly name: string;
      readonly values: Readonly<Record<string, Refusal>>;
      readonly mark: Mark;
    };

/** A security code or postal code whose check has another result than "match"; nothing is refused. */
export type CheckRule = {
  readonly of: "security-code" | "postal-code";
  readonly endsWith: string;
  readonly result: string;
  readonly mark: Mark;
};

/** One thing known, or one thing assumed. */
export type Statement = { readonly name: string; readonly text: string; readonly mark: Mark };

/** One connector of the catalogue. */
export type Product = {
  readonly name: ProductName;
  readonly title: string;
  readonly abilities: readonly Ability[];
  readonly tokenTypes: readonly TokenType[];
  readonly requires: readonly ParameterRule[];
  /** Null for the generic connector: there the processor makes the ids. */
  readonly ids: {
    readonly charge: IdShape;
    readonly bankCharge: IdShape;
    /** Null: a tokenization gives no token, only a profile. */
    readonly token: Readonly<Partial<Record<TokenType, IdShape>>> | null;
    readonly bankToken: IdShape | null;
    readonly profile: IdShape | null;
  } | null;
  readonly triggers: readonly Trigger[];
  readonly checks: readonly CheckRule[];
  readonly statements: readonly Statement[];
  readonly sources: readonly string[];
};
