// Credentials that must open nothing. Each comes with the words that tell a reader what was sent, and with
// its spelling for a shell that holds the right ones in variables: whoever repeats it sends the same wrong
// thing, and nobody reads the right password out of a report.
import type { Endpoint } from "../check-context.ts";
import type { WrongAuthorization } from "../wire/exchange.ts";

/** One of them: `told` goes on after "with". */
export type WrongCredentials = {
  readonly told: string;
  readonly authorization: "none" | WrongAuthorization;
};

type Owner = Pick<Endpoint, "username" | "password">;

const user = "$CONNECTOR_USERNAME";
const word = "$CONNECTOR_PASSWORD";
/** What turns `user:password` into the text behind `Basic`. */
const encoded = `$(printf %s "${user}:${word}" | base64 | tr -d '\\n')`;

/** Somebody who knows neither. */
export const stranger: WrongAuthorization = {
  ...{ username: "somebody", password: "wrong", shell: "somebody:wrong" },
};

/** The right user with passwords that are not the right one. */
export function wrongPasswords({ username, password }: Owner): readonly WrongCredentials[] {
  const isUpper = password === password.toUpperCase();
  const swapped = isUpper ? password.toLowerCase() : password.toUpperCase();
  const classes = isUpper ? "'[:upper:]' '[:lower:]'" : "'[:lower:]' '[:upper:]'";
  const all = [
    { told: "another password", sent: "wrong", shell: "wrong" },
    { told: "an empty password", sent: "", shell: "" },
    {
      told: "one more character behind the right password",
      ...{ sent: `${password}x`, shell: inBraces(word, "x") },
    },
    {
      told: "the right password without its last character",
      ...{ sent: password.slice(0, -1), shell: withoutLast(word) },
    },
    { told: "a space before the right password", sent: ` ${password}`, shell: ` ${word}` },
    {
      told: `the right password in ${isUpper ? "small" : "capital"} letters`,
      ...{ sent: swapped, shell: `$(printf %s "${word}" | tr ${classes})` },
    },
  ];
  return all
    .filter(({ sent }) => sent !== password)
    .map(({ told, sent, shell }) => ({
      told,
      authorization: { username, password: sent, shell: `${user}:${shell}` },
    }));
}

/** The right password under users that are not the right one. */
export function wrongUsers({ username, password }: Owner): readonly WrongCredentials[] {
  const all = [
    { told: "another user", sent: "somebody-else", shell: "somebody-else" },
    { told: "an empty user name", sent: "", shell: "" },
    {
      told: "one more character behind the right user name",
      ...{ sent: `${username}x`, shell: inBraces(user, "x") },
    },
    {
      told: "the right user name without its last character",
      ...{ sent: username.slice(0, -1), shell: withoutLast(user) },
    },
  ];
  return all
    .filter(({ sent }) => sent !== username)
    .map(({ told, sent, shell }) => ({
      told: `${told} and the right password`,
      authorization: { username: sent, password, shell: `${shell}:${word}` },
    }));
}

/** Headers that are no Basic credentials, or none that can be read. */
export function otherHeaders({ username, password }: Owner): readonly WrongCredentials[] {
  const right = basic(`${username}:${password}`);
  const all: readonly { readonly told: string; readonly raw: string; readonly shell?: string }[] = [
    { told: "the right credentials under the scheme Bearer", raw: `Bearer ${right}` },
    { told: "the right credentials under the scheme Digest", raw: `Digest ${right}` },
    { told: "the right credentials without a scheme", raw: right },
    { told: "the scheme Basic and nothing behind it", raw: "Basic" },
    { told: "Basic credentials that are not base64", raw: "Basic %%%%" },
    {
      told: "Basic credentials without a colon",
      ...{ raw: `Basic ${basic(username)}`, shell: `Basic $(printf %s "${user}" | base64)` },
    },
    {
      told: "the right credentials in clear instead of base64",
      ...{ raw: `Basic ${username}:${password}`, shell: `Basic ${user}:${word}` },
    },
    { told: "an empty user name and an empty password", raw: "Basic Og==" },
  ];
  return all.map(({ told, raw, shell }) => ({
    told,
    authorization: { raw, shell: shell ?? raw.replace(right, () => encoded) },
  }));
}

/** A Basic header of any text, encoded as it stands. */
export function basic(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

/** The right credentials with the scheme written otherwise. */
export function rightUnder(scheme: string, { username, password }: Owner): WrongAuthorization {
  const text = basic(`${username}:${password}`);
  return { raw: `${scheme} ${text}`, shell: `${scheme} ${encoded}` };
}

// Braces end a variable's name where more letters follow.
function inBraces(variable: string, behind: string): string {
  return `\${${variable.slice(1)}}${behind}`;
}

function withoutLast(variable: string): string {
  return `\${${variable.slice(1)}%?}`;
}
