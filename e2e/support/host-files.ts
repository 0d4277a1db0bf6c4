// The files of a server that speaks https as localhost, and of the authority that vouches for it: made for
// one test, as an operator would have them on the disk.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { aHost, anAuthority } from "../../packages/mock-twilio/test/support/certificates.ts";

/** Where they lie, and the authority as text. */
export type HostFiles = {
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly authorityFile: string;
  readonly authority: string;
};

// Longer than the two weeks that a check of the conformance kit asks for.
const ENDS_IN_DAYS = 30;

/** Makes them in a folder. */
export function writeHostFiles(folder: string): HostFiles {
  const authority = anAuthority();
  const host = aHost(authority, { endsInDays: ENDS_IN_DAYS });
  const certificateFile = join(folder, "host.crt");
  const keyFile = join(folder, "host.pem");
  const authorityFile = join(folder, "authority.crt");
  writeFileSync(certificateFile, host.certificate);
  writeFileSync(keyFile, host.key, { mode: 0o600 });
  writeFileSync(authorityFile, authority.certificate);
  return { certificateFile, keyFile, authorityFile, authority: authority.certificate };
}
