// The account's file: one YAML document, checked whole when it is read, replaced whole when it is
// written. It holds the auth token and the connectors' passwords, so only its owner may read it.
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import type { AccountState } from "../core/account/account.ts";
import { readAccount } from "../core/account/account-shape.ts";
import { readYaml } from "./read-yaml.ts";

/** A file that holds no account; each problem has its line and column. @see C-17 */
export class AccountFileError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "AccountFileError";
    this.problems = problems;
  }
}

/** True when there is such a file. */
export function isAccountFile(path: string): boolean {
  return existsSync(path);
}

/** Reads an account. @see C-17 */
export function readAccountFile(path: string): AccountState {
  const reading = readYaml(readText(path), path);
  if (!reading.ok) throw new AccountFileError(reading.problems);
  const account = readAccount(reading.value);
  if (!account.ok) throw new AccountFileError(account.problems.map(reading.tell));
  return account.account;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const why = isMissing ? "there is no such file" : "the file cannot be read";
    throw new AccountFileError([`${path}: ${why}.`]);
  }
}

// Owner alone: there are passwords inside.
const OWNER_ONLY = 0o600;

const heading = `# A Mock Twilio account. Its commands change it, and so may you: it is checked when it is read.
`;

/** Replaces the file; whoever reads it meanwhile gets the old one or the new one, never a half. */
export function writeAccountFile(path: string, account: AccountState): void {
  const draft = `${path}.${process.pid}.new`;
  // Long documents of bins stay readable: no line is folded.
  writeFileSync(draft, heading + stringify(account, { lineWidth: 0 }), { mode: OWNER_ONLY });
  chmodSync(draft, OWNER_ONLY);
  renameSync(draft, path);
}
