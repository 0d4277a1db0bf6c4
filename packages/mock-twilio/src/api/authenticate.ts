// Who may ask the REST API: the account itself with its auth token, or one of its API keys with its
// secret, by Basic authentication. Nothing of what was sent is ever echoed.
import type { AccountState } from "../core/account/account.ts";
import type { RestProblem } from "../core/rest-problem.ts";

/** How Twilio asks for credentials. */
export const challenge = { "WWW-Authenticate": 'Basic realm="Twilio API"' } as const;

/** Null when the credentials are good. @see H-01 @see H-02 */
export function credentialsProblem(
  authorization: string | null | undefined,
  account: Pick<AccountState, "accountSid" | "authToken" | "apiKeys">,
): RestProblem | null {
  const given = readBasic(authorization ?? "");
  if (given === null) return unauthorized("Authentication Error - No credentials provided");
  const { accountSid, authToken, apiKeys } = account;
  const isAccount = given.username === accountSid && given.password === authToken;
  const isKey = apiKeys.some(
    ({ sid, secret }) => sid === given.username && secret === given.password,
  );
  return isAccount || isKey ? null : unauthorized("Authenticate");
}

function unauthorized(message: string): RestProblem {
  return { status: 401, code: 20003, message };
}

type Credentials = { readonly username: string; readonly password: string };

function readBasic(header: string): Credentials | null {
  const encoded = /^basic +([\w+/=-]+) *$/i.exec(header)?.[1];
  const text = encoded === undefined ? null : fromBase64(encoded);
  if (text === null) return null;
  const colon = text.indexOf(":");
  if (colon < 0) return null;
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function fromBase64(encoded: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
