// The account's file on the command line: which one, reading it, doing one verb to it and telling what
// came of it. A file that is not there yet becomes a new account: nothing installed, PCI mode off.
import type { Command } from "commander";
import { type AccountState, newAccount, type VerbResult } from "../core/account/account.ts";
import { ID_BYTES, mintSid, type SidPrefix } from "../core/sid.ts";
import { ownEnvironment } from "../environment.ts";
import { createBytes } from "../ids.ts";
import { isAccountFile, readAccountFile, writeAccountFile } from "../store/account-file.ts";
import { UsageError } from "./usage-error.ts";

/** The flag as commander hands it over. */
export type StateFlag = { readonly state?: string };

/** Adds `--state`. */
export function addStateFlag(command: Command): Command {
  const about = "the account: a YAML file (environment: MOCK_TWILIO_STATE)";
  return command.option("--state <file>", about);
}

/** The file that is meant, or null. */
export function stateFile({ state }: StateFlag): string | null {
  return state ?? (ownEnvironment().MOCK_TWILIO_STATE || null);
}

/** A new SID. */
export function freshSid(prefix: SidPrefix): string {
  return mintSid(prefix, createBytes(undefined)(ID_BYTES));
}

/** The account to look at; where there is no file yet, a new one that is not kept. */
export function accountToRead(flag: StateFlag): AccountState {
  const file = stateFile(flag);
  return file === null || !isAccountFile(file) ? freshAccount() : readAccountFile(file);
}

/** Does one verb to the account of the file, keeps what came of it and tells it. */
export function changeAccount(
  flag: StateFlag,
  verb: (account: AccountState) => VerbResult,
): AccountState {
  const file = stateFile(flag);
  if (file === null) {
    const which = "which file holds the account? (or MOCK_TWILIO_STATE in the environment)";
    throw new UsageError([`--state is missing: ${which}`]);
  }
  const isNew = !isAccountFile(file);
  const result = verb(isNew ? freshAccount() : readAccountFile(file));
  if (!result.ok) throw new UsageError(result.problems);
  writeAccountFile(file, result.account);
  if (isNew) console.log(`${file} is a new account, ${result.account.accountSid}.`);
  for (const remark of result.remarks) console.log(remark);
  return result.account;
}

function freshAccount(): AccountState {
  // An auth token has the shape of a SID without its letters.
  return newAccount({ accountSid: freshSid("AC"), authToken: freshSid("AC").slice(2) });
}
