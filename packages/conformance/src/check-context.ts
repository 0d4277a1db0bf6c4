// Everything a check may use: the endpoint as Twilio sees it, bodies to send, what the user told about
// the endpoint, and the few windows to its other side (ledger, logs, restart). What was not given is null;
// a check that needs it ends `not-proved` and names what to give. Types alone.
import type { EndpointInputs, Overrides } from "./endpoint/endpoint-inputs.ts";
import type { DeliverOptions, Exchange, KeptConnection } from "./wire/exchange.ts";

/** A body in wire order, in clear. */
export type WireBody = Readonly<Record<string, unknown>>;

/** The endpoint under judgement. */
export type Endpoint = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** True when it is on this machine: only then are generated canaries sent. */
  readonly isLoopback: boolean;
  readonly isTls: boolean;
  /** What the first contact saw of its TLS; null over plain http. */
  readonly tls: TlsFacts | null;
};

/** What was agreed on at the first contact. */
export type TlsFacts = {
  /** `TLSv1.3`, `TLSv1.2`, … */
  readonly protocol: string;
  readonly cipher: string;
  /** ISO time at which the certificate expires. */
  readonly validTo: string;
  /** True when a version older than TLS 1.2 is accepted too. */
  readonly acceptsOldTls: boolean;
};

/** The three shapes of Twilio's request that were published; Q-10. */
export type WireProfile = "documented" | "documented-2022" | "observed";

/** Card data to hunt for: generated for loopback, published test data for any other host. */
export type Canary = {
  /** A card number (16 digits) or an account number. */
  readonly number: string;
  /** Null for an account. */
  readonly securityCode: string | null;
  /** False when it is published test data, which logs and answers may hold for other reasons. */
  readonly isGenerated: boolean;
  /** The overrides that put it into a body. */
  readonly overrides: Overrides;
};

/**
 * Bodies as Twilio makes them in the chosen wire profile, with the endpoint's approving inputs and a fresh
 * transaction id each. Overrides win; an override that is undefined removes the field.
 */
export type Bodies = {
  /** A fresh id, repeatable by seed, in the recorded form (a lower-case UUID). */
  readonly transactionId: () => string;
  readonly charge: (overrides?: Overrides) => WireBody;
  readonly tokenize: (overrides?: Overrides) => WireBody;
  readonly achCharge: (overrides?: Overrides) => WireBody;
  readonly achTokenize: (overrides?: Overrides) => WireBody;
  /** The layout of the closed beta: the method in the path, none in the body; T-04. */
  readonly olderLayout: (method: "charge" | "tokenize") => {
    readonly pathSuffix: string;
    readonly body: WireBody;
  };
  /** The same bodies in another wire profile. */
  readonly in: (wire: WireProfile) => Bodies;
  readonly wire: WireProfile;
  /** A new card or account to hunt for. */
  readonly canary: (kind: "card" | "account") => Canary;
  /** Another published test card than the one bodies have, and of another type. */
  readonly otherCard: Overrides;
};

/** One movement of money in a ledger. */
export type Movement = {
  readonly transactionId: string;
  /** What a line calls it; a line without a kind is a capture. */
  readonly kind: "capture" | "reversal" | "refund" | "other";
  /** As the line has it; null when it has none. */
  readonly amount: string | null;
  readonly currency: string | null;
  /** When it was, as the line's `at` has it; absent or null when it does not say. */
  readonly at?: string | null;
};

/** The side-effect oracle. */
export type Ledger = {
  /**
   * Movements of a transaction, once its book has been quiet for a moment. `until` is waited for up to
   * `withinMs`, for what may come later, such as a reversal.
   */
  readonly movementsOf: (
    transactionId: string,
    wait?: {
      readonly until: (movements: readonly Movement[]) => boolean;
      readonly withinMs: number;
    },
  ) => Promise<readonly Movement[]>;
  /** Why there is no book at all, such as `not found: …`; null where there is one. */
  readonly missing: () => Promise<string | null>;
};

/** The log files and folders that the user named. */
export type LogFolder = {
  /** Everything written since the run began, by file; each at most 64 MiB. */
  readonly read: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>;
};

/** Real time. */
export type KitClock = {
  /** Milliseconds since the run began. */
  readonly nowMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
};

/** What a check is given. */
export type CheckContext = {
  readonly endpoint: Endpoint;
  /** One HTTP exchange. A text or bytes go as they are. It never throws for what the endpoint does. */
  readonly deliver: (
    body: WireBody | string | Uint8Array | null,
    options?: DeliverOptions,
  ) => Promise<Exchange>;
  /** Twilio's whole schedule: the same body in slots of ten seconds, at most six, until an answer. */
  readonly transaction: (body: WireBody, options?: DeliverOptions) => Promise<readonly Exchange[]>;
  /** A connection for several exchanges one after the other. */
  readonly keepConnection: () => KeptConnection;
  readonly bodies: Bodies;
  readonly inputs: EndpointInputs;
  readonly ledger: Ledger | null;
  /** Stops and starts the endpoint; resolves when it answers again. */
  readonly restart: (() => Promise<void>) | null;
  readonly logs: LogFolder | null;
  readonly clock: KitClock;
};
