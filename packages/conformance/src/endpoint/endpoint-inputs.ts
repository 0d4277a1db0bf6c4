// What only its owner can tell about an endpoint: which inputs make it decline, dawdle or lose an answer.
// Each is a set of overrides of an ordinary request; null when nobody said. Types alone: the file they
// come from is read by read-endpoint-file.ts.

/** Fields of a request that are set instead of the ordinary ones; undefined removes a field. */
export type Overrides = Readonly<Record<string, unknown>>;

/** An amount in a currency. */
export type Price = { readonly amount: string; readonly currency: string };

/** The inputs of an endpoint. */
export type EndpointInputs = {
  /** Absent in the file: both. */
  readonly methods: readonly ("charge" | "tokenize")[];
  /** Whether bank accounts are taken; null when nobody said. */
  readonly ach: boolean | null;
  /** Laid under every ordinary body, so that it is approved. */
  readonly approves: Overrides;
  /** Declined, with an error_code. */
  readonly declines: Overrides | null;
  /** Approved after more than 10 s and less than 20 s. */
  readonly slow: Overrides | null;
  /** Approved after more than 50 s: none but the last delivery can tell. */
  readonly verySlow: Overrides | null;
  /** Captures, and the first answer (of the gateway or of the endpoint) is lost. */
  readonly losesAnswer: Overrides | null;
  /** The gateway cannot be reached: nothing is captured. */
  readonly unreachableGateway: Overrides | null;
  /** Approved or declined because of the postal code. */
  readonly avs: Overrides | null;
  /** Prices that are approved; null when nobody said. */
  readonly amounts: readonly Price[] | null;
  /** Currencies that are taken; null when nobody said. */
  readonly currencies: readonly string[] | null;
  /** A currency that is not taken; null when nobody said. */
  readonly refusedCurrency: string | null;
  /** Parameters that are sent, and those that the answer must then hold. */
  readonly parameters: {
    readonly send: Readonly<Record<string, string>>;
    readonly expect: Readonly<Record<string, string>>;
  } | null;
};
