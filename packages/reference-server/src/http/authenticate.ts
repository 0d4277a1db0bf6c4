// HTTP Basic, on the first request and without a challenge. Both halves are compared as salted digests of
// equal length, always both, so that neither the time nor the answer tells which one was wrong. Whoever
// writes the right header the usual way is known by one digest of the whole of it.
import { hash, randomBytes, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { unauthorized } from "./answer-errors.ts";

/** Who may ask. */
export type Credentials = { readonly username: string; readonly password: string };

/** Lets through whoever brings the credentials. @see T-02 A-11 */
export function authenticate(expected: Credentials): RequestHandler {
  // The operator's secret is compared, not looked up in a store of hashes, so a fast digest with a salt
  // that lives as long as the process is enough.
  const salt = randomBytes(32).toString("hex");
  const digest = (text: string) => hash("sha256", salt + text, "buffer");
  const pair = Buffer.from(`${expected.username}:${expected.password}`, "utf8");
  const usual = digest(`Basic ${pair.toString("base64")}`);
  const username = digest(expected.username);
  const password = digest(expected.password);
  return (request, _response, next) => {
    const header = request.headers.authorization ?? "";
    if (timingSafeEqual(digest(header), usual)) {
      next();
      return;
    }
    const given = readBasic(header);
    const isUser = timingSafeEqual(digest(given.username), username);
    const isPassword = timingSafeEqual(digest(given.password), password);
    next(isUser && isPassword ? undefined : unauthorized());
  };
}

// A header that is not Basic gives two empty halves, which fit no credentials.
function readBasic(header: string): Credentials {
  const encoded = /^basic +([a-z0-9+/]+={0,2})$/i.exec(header)?.[1] ?? "";
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return { username: "", password: "" };
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
