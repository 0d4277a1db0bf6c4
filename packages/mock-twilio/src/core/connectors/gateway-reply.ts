// What a simulated gateway answers. The form is ours: how Twilio and a vendor talk is not public. It is
// what the story and the report show, so it says that it is simulated.

/** A simulated gateway's answer. */
export type GatewayReply =
  | {
      /** The vendor's title. */
      readonly simulated: string;
      readonly mode: "Live" | "Test";
      readonly result: "approved";
      /** The id of a charge; null for a tokenization. */
      readonly confirmation: string | null;
      /** Null for a charge, and at a vendor that gives none. */
      readonly token: string | null;
      readonly profile: string | null;
      /** Results of the vendor's checks, where they are not a match. */
      readonly checks: Readonly<Record<string, string>>;
    }
  | {
      readonly simulated: string;
      readonly mode: "Live" | "Test";
      readonly result: "refused";
      readonly of: "card" | "request";
      readonly code: string;
      readonly message: string;
    };
