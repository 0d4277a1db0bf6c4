// One HTTP exchange with the endpoint as the kit keeps it: what was sent, masked from the beginning, and
// what came back. Network trouble is an outcome like any other, never an exception. Types alone.

/** What was sent, safe to show: card data and the password are masked already. */
export type SentRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null when none were sent. */
  readonly credentials: ShownCredentials | null;
  /** Masked, but for published test cards. Null when no body was sent. */
  readonly body: string | null;
  /** Which input of endpoint.yaml the body was made with, such as `declines: cvv 901`; null for an ordinary one. */
  readonly input: string | null;
  /** The how-manieth time that the check sent exactly this; 1 at first. */
  readonly delivery: number;
};

/** What became of a delivery. */
export type ExchangeOutcome =
  /** A whole answer came in time. */
  | "answered"
  /** Nothing, or not all of it, came in time. */
  | "silent"
  /** The connection stood and broke before a whole answer. */
  | "broken"
  /** No connection came about. */
  | "refused";

/** One exchange. */
export type Exchange = {
  readonly sent: SentRequest;
  readonly outcome: ExchangeOutcome;
  /** Null unless answered. */
  readonly status: number | null;
  /** Names in lower case; several of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it came, up to a megabyte: it may hold what must not be there. Reports mask it. */
  readonly body: string;
  /** True when the answer was larger than a megabyte; the rest was not read. */
  readonly isCut: boolean;
  /** From the first byte sent to the end of the answer, or to the end of the wait. */
  readonly tookMs: number;
  /** When it began, in milliseconds since the run began. */
  readonly startedMs: number;
  /** Why there is no answer, in a few words; null when there is one. */
  readonly reason: string | null;
};

/** Credentials to send instead of the right ones. */
export type Authorization = "right" | "none" | WrongAuthorization;

/**
 * Credentials or, raw, the header as it stands, such as `Bearer …`. `shell` is how a shell would write them
 * between double quotes: the right ones in it are variables, never in clear.
 */
export type WrongAuthorization =
  | { readonly username: string; readonly password: string; readonly shell: string }
  | { readonly raw: string; readonly shell: string };

/** The right ones, as a shell that holds them writes them. */
export const rightCredentials = "$CONNECTOR_USERNAME:$CONNECTOR_PASSWORD";

/** What a report shows of the credentials that were sent, spelt for a shell between double quotes. */
export type ShownCredentials =
  /** `user:password`, for curl's `-u`. */
  | { readonly kind: "basic"; readonly shell: string }
  /** The whole value of the header. */
  | { readonly kind: "header"; readonly shell: string };

/** How one exchange differs from an ordinary delivery of Twilio's. */
export type DeliverOptions = {
  /** Absent: POST. */
  readonly method?: string;
  /** Instead of the endpoint's own path and query, such as `/nowhere`. */
  readonly path?: string;
  /** Added to the endpoint's own path, such as `/charge`. */
  readonly pathSuffix?: string;
  /** Absent: right. */
  readonly authorization?: Authorization;
  /** Sets or, with null, removes a header. Names in any case. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** How long an answer is waited for; absent: Twilio's ten seconds. */
  readonly waitMs?: number;
  /** `chunked`: the body goes without a Content-Length. */
  readonly framing?: "length" | "chunked";
  /** Sends the body in this many pieces with a pause before each but the first. */
  readonly pieces?: { readonly count: number; readonly pauseMs: number };
  /** Sends `Expect: 100-continue` and the body only when it is asked for (or after one second). */
  readonly expectContinue?: boolean;
  /** A connection that several exchanges share, from `context.keepConnection()`. */
  readonly connection?: KeptConnection;
};

/** A kept connection; it is closed when the check ends. */
export type KeptConnection = {
  /** How many connections were opened for its exchanges so far. */
  readonly opened: () => number;
};
