// Why a PostgreSQL database cannot be used at start, in one sentence with what to do. The address is told
// without its password.
import { StartError } from "../../start-error.ts";

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody listens there. Start the database, or mend DATABASE_URL.",
  ENOTFOUND: "there is no such host. Mend DATABASE_URL.",
  ETIMEDOUT: "it does not answer. Look at the network and the server.",
  "28P01": "the password is wrong. Mend DATABASE_URL.",
  "28000": "the user is not let in. Mend DATABASE_URL or pg_hba.conf.",
  "3D000": "there is no such database. Make it with createdb, or mend DATABASE_URL.",
  "42501": "the user may not create tables. Grant CREATE on the schema.",
  "25006": "it is read-only: a standby, or default_transaction_read_only. Connect to the primary.",
  "53100": "its disk is full.",
  "53300": "it has no connection left. Raise max_connections or lower DATABASE_CONNECTIONS.",
  "57P03": "it is starting up or shutting down. Try again in a moment.",
};

/** The error to end with: a sentence for what an operator can mend, and the error itself for a fault of ours. */
export function explainFailure(error: unknown, url: string): unknown {
  if (error instanceof StartError || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const reason = sentences[code] ?? sentenceOf(error, code);
  if (reason === null) return error;
  return new StartError(`The database ${withoutPassword(url)} cannot be used: ${reason}`);
}

function sentenceOf(error: Error, code: string): string | null {
  if (/timeout|terminated/i.test(error.message) && code === "") return sentences.ETIMEDOUT ?? null;
  // Any other state that the server told, by its code: its text may repeat values.
  return /^[0-9A-Z]{5}$/.test(code) || code.startsWith("E") ? `it says ${code}.` : null;
}

/** An address as it may be shown. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "in DATABASE_URL";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
