// Where a clause comes from, in words that a reader can weigh: who wrote it, or from whose text the kit's authors
// concluded it. Addresses stand apart, each once.
import type { CheckResult, Clause } from "../verdicts.ts";

/** How a clause is known, in words: `written by Twilio, looked up on 2026-11-21`. */
export function evidenceOf(clause: Clause): string {
  const author = authorOf(clause);
  const date = author === "Twilio" ? `, looked up on ${clause.date}` : ` (${wordsOf(clause.date)})`;
  const known: Readonly<Record<string, string>> = {
    document: `written by ${author}${date}`,
    sdk: `taken from Twilio's SDK (${wordsOf(clause.date)})`,
    observed: `seen in what Twilio does, by ${author}${date}`,
    inferred: `our conclusion from ${author === "Twilio" ? "what Twilio writes" : author}${date}`,
  };
  return known[clause.evidence] ?? clause.evidence;
}

/** The addresses behind these results' clauses, each once, in a line; null where there are none. */
export function sourcesNote(results: readonly CheckResult[]): string | null {
  const addresses = new Map(results.map(({ clause }) => [clause.source, authorOf(clause)]));
  if (addresses.size === 0) return null;
  const told = [...addresses].map(([address, author]) => `${author}: ${address}`);
  return `Where the clauses come from. ${told.join("; ")}`;
}

/** Who stands behind an address, such as `RFC 9110`. */
export function authorOf({ source }: Pick<Clause, "source">): string {
  const rfc = /rfc-editor\.org\/rfc\/rfc(\d+)/.exec(source)?.[1];
  if (rfc !== undefined) return `RFC ${rfc}`;
  const { hostname, pathname } = new URL(source);
  if (/(^|\.)twilio\.com$/.test(hostname)) return "Twilio";
  return hostname === "github.com" ? pathname.slice(1) : hostname.replace(/^www\./, "");
}

const months = [
  ...(["January", "February", "March", "April", "May", "June", "July"] as const),
  ...(["August", "September", "October", "November", "December"] as const),
];

function wordsOf(date: string): string {
  const [year = date, month, day] = date.split("-");
  if (day !== undefined) return date;
  return month === undefined ? year : `${months[Number(month) - 1]} ${year}`;
}
