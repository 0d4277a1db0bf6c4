// A body as a report shows it: masked, but for a published test card and the security code that stands beside
// it. With these a reader can send the line again; a code of three digits is nobody's without a card.
import type { WireBody } from "../check-context.ts";
import { hasPublishedCard } from "../published-cards.ts";
import type { Mask } from "./mask.ts";

/** The text to show. */
export function showBody(body: WireBody | string | Uint8Array | null, mask: Mask): string | null {
  if (body === null) return null;
  if (typeof body === "string") return mask.show(body);
  if (body instanceof Uint8Array) return mask.show(Buffer.from(body).toString("utf8"));
  const shown = mask.show(JSON.stringify(body));
  return hasPublishedCard(body) ? withCard(shown, body) : shown;
}

function withCard(shown: string, { cardnumber, cvv }: WireBody): string {
  try {
    const fields = JSON.parse(shown) as Record<string, unknown>;
    const isCode = typeof cvv === "string" && /^\d{3,4}$/.test(cvv);
    return JSON.stringify({ ...fields, cardnumber, ...(isCode ? { cvv } : {}) });
  } catch {
    // Longer than anybody reads: it was cut, and is no JSON any more.
    return shown;
  }
}
