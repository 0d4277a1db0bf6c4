// Where an address points to, as a connection below HTTP is opened: host, port, and over TLS its name and
// whom to trust. IPv6 hosts lose their brackets, and only a name is told as one.
import { type ConnectionOptions, rootCertificates } from "node:tls";

/** What `net.connect` and `tls.connect` take alike. */
export type Target = Pick<ConnectionOptions, "servername" | "ca"> & {
  readonly host: string;
  readonly port: number;
  readonly isTls: boolean;
};

/** The target of an address; `authority` is trusted too (PEM text). */
export function targetOf(url: string, authority: string | null): Target {
  const { protocol, hostname, port } = new URL(url);
  const isTls = protocol === "https:";
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  // A name for SNI must be a name: RFC 6066 has none for addresses.
  const isName = !/^[\d.]+$|:/.test(host);
  const usual = isTls ? 443 : 80;
  return {
    host,
    port: port === "" ? usual : Number(port),
    isTls,
    ...(isName ? { servername: host } : {}),
    ...(authority === null ? {} : { ca: [...rootCertificates, authority] }),
  };
}
