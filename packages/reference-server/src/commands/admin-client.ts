// Asks a running server's admin API. It knows addresses, credentials and how an answer tells its fate; what
// is asked and how it is shown is the commands' business.
import type { Environment } from "../config.ts";
import { CommandError } from "./command-error.ts";

/** An answer: its text as it came, and read. */
export type AdminAnswer = {
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** False when nobody knows the outcome yet. */
  readonly isDecided: boolean;
};

/** One question. With a key it is a write. */
export type AdminQuestion = {
  readonly path: string;
  readonly key?: string;
  readonly body?: object;
};

/** Asks the admin API of one server. */
export type AdminClient = (question: AdminQuestion) => Promise<AdminAnswer>;

// Longer than the processor itself waits for a gateway, so that it is the one to say what is not known.
const longestWaitMs = 90_000;

/** The client of a server: by `--url`, else by ADMIN_HOST and ADMIN_PORT. */
export function createAdminClient(environment: Environment, url: string | undefined): AdminClient {
  const base = (url ?? urlOf(environment)).replace(/\/+$/, "");
  const { ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = environment;
  if (!username || !password) {
    throw new CommandError("Set ADMIN_USERNAME and ADMIN_PASSWORD to the server's own.");
  }
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  return async ({ path, key, body }) => {
    const headers = { authorization, ...(key === undefined ? {} : { "idempotency-key": key }) };
    const method = key === undefined ? "GET" : "POST";
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await send(base + path, { method, headers, ...sent }, key);
    if (answer.response.ok) return { ...answer, isDecided: answer.response.status === 200 };
    throw refusalOf(answer, key);
  };
}

function urlOf({ ADMIN_HOST: host = "127.0.0.1", ADMIN_PORT: port }: Environment): string {
  if (!port || port === "0") {
    throw new CommandError("Say where the admin API is: --url, or ADMIN_HOST and ADMIN_PORT.");
  }
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

type Read = {
  readonly response: Response;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
};

async function send(url: string, init: RequestInit, key: string | undefined): Promise<Read> {
  if (!URL.canParse(url)) throw new CommandError("The address of --url is not one.");
  try {
    // A redirect would carry the password somewhere else.
    const signal = AbortSignal.timeout(longestWaitMs);
    const response = await fetch(url, { ...init, redirect: "error", signal });
    const text = await response.text();
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return { response, text, body: { ...body } };
  } catch {
    // Refused, broken off or not JSON: what it was changes nothing about what to do.
  }
  const what = `There was no usable answer from ${new URL(url).origin}.`;
  if (key === undefined) throw new CommandError(what);
  throw new CommandError(`${what} ${repeatUnder(key)}`, 3);
}

function refusalOf({ response, body }: Read, key: string | undefined): CommandError {
  const problems = Array.isArray(body.problems) ? body.problems : [];
  const named = problems.map(({ field, message }) => `${field}: ${message}`);
  const text = [String(body.title ?? `The server answered ${response.status}.`), ...named].join(
    " ",
  );
  // After a fault of the server the operation may have been begun.
  if (response.status < 500 || key === undefined) return new CommandError(text);
  return new CommandError(`${text} ${repeatUnder(key)}`, 3);
}

/** What to do when the outcome of a write is not known. */
export function repeatUnder(key: string): string {
  return `Repeat the same command with --key ${key}; it is done once.`;
}
