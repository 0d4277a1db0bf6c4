// Notices that an account's file was changed by somebody else, so that a server answers as the account is
// now. It looks when it is asked; nothing runs in between.
import { statSync } from "node:fs";
import type { AccountState } from "../core/account/account.ts";
import { AccountFileError, readAccountFile } from "./account-file.ts";

/** What a look at the file finds. */
export type AccountNews =
  | { readonly kind: "none" }
  | { readonly kind: "changed"; readonly account: AccountState }
  /** The file is no account at the moment; told once, and the former account goes on. */
  | { readonly kind: "unreadable"; readonly problems: readonly string[] };

/** One file, as it was at the last look. */
export class AccountWatch {
  readonly #path: string;
  #seen: string;

  constructor(path: string) {
    this.#path = path;
    this.#seen = stampOf(path);
  }

  /** Looks whether the file was changed since. @see C-17 */
  look(): AccountNews {
    const stamp = stampOf(this.#path);
    if (stamp === this.#seen) return { kind: "none" };
    this.#seen = stamp;
    try {
      return { kind: "changed", account: readAccountFile(this.#path) };
    } catch (error) {
      if (!(error instanceof AccountFileError)) throw error;
      return { kind: "unreadable", problems: error.problems };
    }
  }
}

// Files are replaced whole, so a change has another inode even within one tick of the file system's clock.
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
}
