// What becomes of a host that a program under exec wants to reach. Four answers and nothing else: played
// here, passed through to this machine, passed through by permission, refused. Pure.

/** Whether, and how, a host is reached. */
export type HostVerdict = "played" | "loopback" | "allowed" | "refused";

/** A host and a port as a client names them. */
export type HostAndPort = { readonly host: string; readonly port: number };

/** The domain whose hosts are played; the certificate authority is limited to it, too. @see X-01 */
export const PLAYED_DOMAIN = "twilio.com";

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const playedHost = new RegExp(`^(?:${label}\\.)+${PLAYED_DOMAIN.replace(".", "\\.")}$`);

// RFC 1035: no name is longer.
const LONGEST_NAME = 253;

/** True for api.twilio.com and every other host below twilio.com. */
export function isPlayedHost(host: string): boolean {
  return host.length <= LONGEST_NAME && playedHost.test(host);
}

/** True for this machine, by each of its names. */
export function isLoopback(host: string): boolean {
  if (host === "localhost" || host.endsWith(".localhost") || host === "::1") return true;
  return /^127(\.\d{1,3}){3}$/.test(host);
}

/** Judges a host; `allowed` are the names of `--allow-host`, without a port. */
export function judgeHost(host: string, allowed: readonly string[]): HostVerdict {
  if (isPlayedHost(host)) return "played";
  if (isLoopback(host)) return "loopback";
  return allowed.some((name) => name.toLowerCase() === host) ? "allowed" : "refused";
}

/** Reads `host:port` of a CONNECT, or of a Host header; null when it is neither. */
export function readAuthorityForm(text: string, defaultPort: number): HostAndPort | null {
  const [, bracketed, plain, digits] =
    text.match(/^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::(\d{1,5}))?$/i) ?? [];
  const host = (bracketed ?? plain)?.toLowerCase();
  const port = digits === undefined ? defaultPort : Number(digits);
  return host === undefined || port < 1 || port > 65_535 ? null : { host, port };
}

/** What is wrong with a name given to `--allow-host`; null when nothing is. */
export function allowHostProblem(name: string): string | null {
  const target = /:\d+$/.test(name) ? null : readAuthorityForm(name, 1);
  if (target === null) return `--allow-host: "${name}" is no host name (without scheme and port).`;
  if (!isPlayedHost(target.host)) return null;
  return `--allow-host: ${name} is one of Twilio's own hosts, which are played here and never reached.`;
}
