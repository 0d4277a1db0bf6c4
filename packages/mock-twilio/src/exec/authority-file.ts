// The authority of this installation, kept in the user's data folder: one file with key and certificate
// that its owner alone may read. A key that others could read, or that ends soon, is replaced by a new
// one; nobody has to act, since only programs under exec trust it, and each is told of it at its start.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../cli/usage-error.ts";
import { type Certified, endsAtMs, type Making, makeAuthority } from "./certificates.ts";

/** The authority, and what is worth a line about it. */
export type OpenedAuthority = { readonly authority: Certified; readonly remark: string | null };

/** What the authority's file is called in its folder. */
export const AUTHORITY_FILE = "authority.pem";

// A month: a run that begins now is over long before.
const RENEWED_BEFORE_MS = 30 * 86_400_000;
const OWNER_ALONE = 0o600;
const FOLDER_OF_OWNER = 0o700;
const RIGHTS_OF_OTHERS = 0o077;

/** Reads the authority, or makes one. @see X-02 */
export async function openAuthority(folder: string, making: Making): Promise<OpenedAuthority> {
  const file = join(folder, AUTHORITY_FILE);
  const kept = read(file);
  if (kept !== null && !isOpen(file) && endsAtMs(kept.certificate) > soon(making)) {
    return { authority: kept, remark: null };
  }
  const wasOpen = kept !== null && isOpen(file);
  const authority = await makeAuthority(making);
  write(folder, authority, making);
  const remark = wasOpen ? `others could read ${file}: a new key has taken its place` : null;
  return { authority, remark };
}

function soon({ nowMs }: Making): number {
  return nowMs + RENEWED_BEFORE_MS;
}

function read(file: string): Certified | null {
  try {
    const text = readFileSync(file, "utf8");
    const key = block(text, "PRIVATE KEY");
    const certificate = block(text, "CERTIFICATE");
    // Asked once here, so that a damaged file counts as none.
    endsAtMs(certificate);
    return { key, certificate };
  } catch {
    return null;
  }
}

// Windows keeps such a folder to its user by other means, and tells nothing of it here.
function isOpen(file: string): boolean {
  return process.platform !== "win32" && (statSync(file).mode & RIGHTS_OF_OTHERS) !== 0;
}

function block(text: string, kind: string): string {
  const found = text.match(new RegExp(`-----BEGIN ${kind}-----[^-]+-----END ${kind}-----\n`))?.[0];
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return found;
}

function write(folder: string, { key, certificate }: Certified, { bytes }: Making): void {
  // Another program may begin at the same moment: each writes a file of its own, and the last one stays.
  const draft = join(folder, `${AUTHORITY_FILE}.${Buffer.from(bytes(8)).toString("hex")}`);
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_OF_OWNER });
    writeFileSync(draft, key + certificate, { mode: OWNER_ALONE, flag: "wx" });
    renameSync(draft, join(folder, AUTHORITY_FILE));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError([`the folder of the certificate authority cannot be written: ${reason}`]);
  }
}
