// The file that holds the root key: read, checked, and made once. A file that others may read is
// refused, and so is a new key where data of an older one exists, because that data would be lost.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { StartError } from "../start-error.ts";
import { createKeyring, type Keyring, keyBytes } from "./keyring.ts";

// The first word tells the form of the file, so that a later form can be told from this one.
const formName = "pay-connector-vault-key-v1";

// Owner may read and write; nobody else may do anything.
const privateMode = 0o600;
const othersMask = 0o077;

/** What the database says about the key that it was written with. */
export type KeyFileRequest = {
  readonly path: string;
  /** Null while the database is empty. */
  readonly databaseKeyId: string | null;
};

/** The keyring of the key file; the file is made when there is none and nothing was written yet. */
export function loadKeyring(request: KeyFileRequest): Keyring {
  const { path, databaseKeyId } = request;
  if (!existsSync(path)) {
    if (databaseKeyId !== null) {
      throw new StartError(
        `The database was written with the vault key ${databaseKeyId}, but VAULT_KEY_FILE (${path}) does not exist. Put that key file back; a new key could not read the data.`,
      );
    }
    writeKeyFile(path, randomBytes(keyBytes));
  }
  const keyring = createKeyring(readKeyFile(path));
  if (databaseKeyId !== null && databaseKeyId !== keyring.keyId) {
    throw new StartError(
      `The database was written with the vault key ${databaseKeyId}, but VAULT_KEY_FILE (${path}) holds the key ${keyring.keyId}. Use the key file that belongs to this database.`,
    );
  }
  return keyring;
}

function readKeyFile(path: string): Uint8Array {
  const mode = statSync(path).mode;
  if (process.platform !== "win32" && (mode & othersMask) !== 0) {
    throw new StartError(
      `VAULT_KEY_FILE (${path}) can be read or written by others (mode ${(mode & 0o777).toString(8)}). Give it the mode 600.`,
    );
  }
  const [form, text, ...rest] = readFileSync(path, "utf8").trim().split(/\s+/);
  const key = Buffer.from(text ?? "", "base64url");
  if (form !== formName || rest.length > 0 || key.length !== keyBytes) {
    throw new StartError(
      `VAULT_KEY_FILE (${path}) is not a vault key. It holds one line: ${formName} and 32 bytes in base64url.`,
    );
  }
  return key;
}

// The key is on the disk before anything is encrypted with it: losing it would lose the data.
function writeKeyFile(path: string, key: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // "wx" refuses a file that appeared in the meantime instead of overwriting somebody's key.
  const file = openSync(path, "wx", privateMode);
  try {
    writeSync(file, `${formName} ${Buffer.from(key).toString("base64url")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(dirname(path));
}

function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
