// The test cards that ordinary bodies are made with. Gateways publish these numbers, so that they can be shown
// where they are sent; a number of the endpoint's owner or a generated one never is.

/** By type: number, and a security code of the right length. */
export const publishedCards = [
  ["4111111111111111", "123"],
  ["5555555555554444", "123"],
  ["378282246310005", "1234"],
  ["6011111111111117", "123"],
  ["3566002020360505", "123"],
  ["6771798021000008", "123"],
] as const;

/** The one that --init proposes where the first is not approved. */
const alternative = "4242424242424242";

const numbers: ReadonlySet<unknown> = new Set([
  ...publishedCards.map(([number]) => number),
  alternative,
]);

/** Whether a body pays with a card that everybody may see. */
export function hasPublishedCard(body: Readonly<Record<string, unknown>>): boolean {
  return numbers.has(body.cardnumber);
}
