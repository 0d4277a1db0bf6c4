// Twilio's proof that a webhook is its own: X-Twilio-Signature, made and checked with WebCrypto, so that
// the same code runs in Node and in a browser page. Everything about what is signed is in this file.
// It does not know what the parameters mean, nor where the auth token is kept.

/** What is signed: the address as Twilio was told it, and the form's fields in any order. */
export type SignedWebhook = {
  readonly authToken: string;
  /** The full URL, from the scheme to the end of the query. */
  readonly url: string;
  /** Names and values of the form; a name may come more than once. None for a GET or a JSON body. */
  readonly params: readonly (readonly [string, string])[];
};

/**
 * The value of X-Twilio-Signature that Twilio would send with this webhook.
 * @see W-01
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export async function signWebhook(webhook: SignedWebhook): Promise<string> {
  const key = await importKey(webhook.authToken, "sign");
  const text = urlAsSigned(webhook.url) + paramsAsSigned(webhook.params);
  const digest = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/**
 * Whether the signature is Twilio's for this webhook; compared in constant time.
 * @see W-01
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export async function verifyWebhook(
  webhook: SignedWebhook & { readonly signature: string },
): Promise<boolean> {
  const claimed = digestFromText(webhook.signature);
  const key = await importKey(webhook.authToken, "verify");
  if (claimed === undefined) return false;
  const params = paramsAsSigned(webhook.params);
  const checks = urlsToTry(webhook.url).map((url) =>
    crypto.subtle.verify("HMAC", key, claimed, new TextEncoder().encode(url + params)),
  );
  return (await Promise.all(checks)).includes(true);
}

function importKey(authToken: string, use: "sign" | "verify") {
  if (authToken === "")
    throw new TypeError("The auth token is empty; nothing can be signed with it.");
  const bytes = new TextEncoder().encode(authToken);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-1" }, false, [use]);
}

/**
 * The fields by name, each name directly followed by its value; an empty value adds its name alone.
 * A repeated name counts once for each different value, in order of the values, as in the official SDK.
 * JavaScript's own order of texts is used, again as the SDK does; for ASCII it is the order of bytes.
 */
function paramsAsSigned(params: SignedWebhook["params"]): string {
  const valuesByName = new Map<string, Set<string>>();
  for (const [name, value] of params) {
    const values = valuesByName.get(name) ?? new Set();
    valuesByName.set(name, values.add(value));
  }
  return [...valuesByName.keys()]
    .sort()
    .flatMap((name) => [...(valuesByName.get(name) ?? [])].sort().map((value) => name + value))
    .join("");
}

/** Twilio's own form of a URL: over https without user info and port, over http as it is written. */
function urlAsSigned(url: string): string {
  const parts = splitUrl(url);
  if (parts === undefined) return url;
  return parts.scheme === "https://" ? parts.scheme + parts.host + parts.rest : parts.whole;
}

/**
 * A receiver often cannot know in which form Twilio had the URL: a proxy may have added or dropped the
 * port, a framework may have re-encoded characters. So each form is tried, as the official SDK does.
 * Left out on purpose: the query as Node's oldest parser would re-encode it. No sender is known to
 * sign that; a recorded request would change this.
 */
function urlsToTry(url: string): readonly string[] {
  const normalized = URL.canParse(url) ? new URL(url).toString() : url;
  return [...new Set([url, normalized].flatMap(formsOf))];
}

function formsOf(url: string): readonly string[] {
  const parts = splitUrl(url);
  if (parts === undefined) return [url];
  const { scheme, userInfo, host, port, rest, whole } = parts;
  const standardPort = scheme === "https://" ? ":443" : ":80";
  return ["", userInfo].flatMap((user) => [
    whole,
    scheme + user + host + rest,
    scheme + user + host + (port === "" ? standardPort : port) + rest,
  ]);
}

type UrlParts = {
  readonly scheme: string;
  readonly userInfo: string;
  readonly host: string;
  readonly port: string;
  readonly rest: string;
  /** The URL as written, less its fragment, which never travels. */
  readonly whole: string;
};

/** Takes a URL apart without changing a character: `new URL()` would re-encode some of them. */
function splitUrl(url: string): UrlParts | undefined {
  const whole = url.replace(/#.*$/s, "");
  // Of the authority, all up to the last @ is user info; a colon within [] belongs to an IPv6 address.
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?]*@)?(\[[^\]]*\]|[^/?:@]*)(:[^/?@]*)?(.*)$/is.exec(
    whole,
  );
  if (match === null) return undefined;
  const [, scheme = "", userInfo = "", host = "", port = "", rest = ""] = match;
  return { scheme: scheme.toLowerCase(), userInfo, host, port, rest, whole };
}

/** The 20 bytes of a SHA-1 digest; undefined where the text is not exactly how such a digest is written. */
function digestFromText(text: string): Uint8Array<ArrayBuffer> | undefined {
  // 20 bytes are 27 characters of base64 and one of padding.
  if (!/^[A-Za-z0-9+/]{27}=$/.test(text)) return undefined;
  const bytes = atob(text);
  // Base64 has spare bits at its end; a text that uses them is not what Twilio sent.
  if (btoa(bytes) !== text) return undefined;
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
}
