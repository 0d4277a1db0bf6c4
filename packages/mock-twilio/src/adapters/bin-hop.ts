// The hop to an application, with the account's TwiML bins in front of it: an address of a bin is
// answered here, every other goes on.

import type { AccountState } from "../core/account/account.ts";
import { binSidOf, findBin } from "../core/account/bin-verbs.ts";
import { renderBin } from "../core/account/render-bin.ts";
import type { Hop } from "./hop.ts";

/** Answers for bins. @see C-15 */
export function withBins(hop: Hop, account: () => AccountState): Hop {
  return {
    pace: hop.pace,
    send: async (given) => {
      const sid = binSidOf(given.url);
      if (sid === null) return hop.send(given);
      const parameters = binParameters(given.url, given.method === "POST" ? given.body : "");
      const body = answerBin(account(), sid, parameters);
      return { status: body === null ? 404 : 200, location: null, body: body ?? "" };
    },
  };
}

/** The parameters of a request for a bin. */
export type BinParameters = Readonly<Record<string, string>>;

/** What a bin answers, or null when there is no such bin. */
export function answerBin(
  account: AccountState,
  sid: string,
  parameters: BinParameters,
): string | null {
  const bin = findBin(account, sid);
  return bin === undefined ? null : renderBin(bin.twiml, parameters);
}

/** Parameters of a request: those of the address and those of the form. */
export function binParameters(url: string, form: string): BinParameters {
  const all = [...new URL(url).searchParams, ...new URLSearchParams(form)];
  return Object.fromEntries(all);
}
