// What an approval brings along besides the fact. A file of its own because the lifecycle and the ports
// both speak of it and must not know each other.

/** What the issuer said of the address and of the security code; null where it was not asked. */
export type Checks = {
  readonly avs: "match" | "mismatch" | "unavailable" | null;
  readonly securityCode: "match" | "mismatch" | "unavailable" | null;
};

/** An approval as a gateway gives it. */
export type Approval = {
  readonly gatewayReference: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly checks?: Checks;
};
