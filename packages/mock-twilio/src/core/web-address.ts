// Which addresses Twilio would talk to, and which the emulator may: https anywhere, plain http to this
// machine alone. It reads text; it opens nothing.

/** An address after the check. */
export type AddressCheck =
  | { readonly kind: "secure"; readonly url: string }
  /** Good enough here; Twilio itself would refuse it. @see T-06 */
  | { readonly kind: "loopback"; readonly url: string }
  | { readonly kind: "refused"; readonly text: string };

/** Checks an address, resolved against a base where it is relative. @see T-06 @see E-07 */
export function checkAddress(text: string, base: string | null): AddressCheck {
  const url = parse(text, base);
  if (url === null) return { kind: "refused", text };
  if (url.protocol === "https:") return { kind: "secure", url: url.href };
  if (url.protocol === "http:" && isLoopback(url.hostname)) {
    return { kind: "loopback", url: url.href };
  }
  return { kind: "refused", text };
}

/** An absolute address, or null when the text is none. */
export function resolveAddress(text: string, base: string | null): string | null {
  const url = parse(text, base);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** True for names and numbers that never leave this machine. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase();
  if (name === "localhost" || name.endsWith(".localhost") || name === "[::1]") return true;
  return /^127(\.\d{1,3}){3}$/.test(name);
}

function parse(text: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(text) : new URL(text, base);
  } catch {
    return null;
  }
}
