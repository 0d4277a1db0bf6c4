// Hunts a canary in answers: bodies, headers, error answers too. What was found is named by its form and
// its place, never repeated. Published test data is hunted like a canary where canaries may not be sent.
import type { Finding } from "../check.ts";
import type { Canary } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { findLeaks, isSecurityCodeShown } from "./find-leaks.ts";
import { failed, passed } from "./finding.ts";

/** No answer shows the canary in any form. */
export function expectNoLeak(exchanges: readonly Exchange[], canary: Canary): Finding {
  for (const exchange of exchanges) {
    const headers = Object.entries(exchange.headers);
    const places = [
      ["The answer's body shows", exchange.body],
      ...headers.map(([name, value]) => [`The answer's ${named(name)} shows`, value] as const),
      ["The answer's headers show", headers.flat().join("\n")],
    ] as const;
    for (const [place, text] of places) {
      const [form] = findLeaks(text, canary);
      const name = canary.securityCode === null ? "account number" : "card number";
      if (form !== undefined) {
        return failed(`${place} the ${name} (${form}).`, [exchange]);
      }
      if (isSecurityCodeShown(text, canary)) {
        return failed(`${place} the security code.`, [exchange]);
      }
    }
  }
  return passed();
}

// A name is the endpoint's own text as well: what could hold digits is not repeated.
function named(header: string): string {
  return /^[a-z][a-z-]{0,39}$/.test(header) ? `header ${header}` : "headers (in one of them)";
}
