// The HTTP request of one delivery, headers included, as data. Recorded requests come from a Java
// client that names itself AHC/2.1 and sends the credentials unasked. This is where the body leaves its
// Secret: the next stop is the wire.
import type { Secret } from "@pay-connector/types";

/** One request, ready to be sent. */
export type WireRequest = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Builds the request of a delivery. @see T-01 @see T-02 @see T-03 */
export function wireRequest(given: {
  readonly body: Secret;
  readonly username: string;
  readonly password: string;
  readonly hasContentType: boolean;
}): WireRequest {
  const credentials = base64(`${given.username}:${given.password}`);
  return {
    headers: {
      Authorization: `Basic ${credentials}`,
      "User-Agent": "AHC/2.1",
      // Not documented; the client that Twilio names sends this when nothing else is asked for.
      Accept: "*/*",
      ...(given.hasContentType ? { "Content-Type": "application/json" } : {}),
    },
    body: given.body.reveal(),
  };
}

// Basic credentials are UTF-8 bytes in base64; btoa takes one character for each byte.
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
