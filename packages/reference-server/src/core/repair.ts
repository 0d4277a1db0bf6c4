// What may be done about a charge that nobody can tell of: ask for it again, look it up, reverse it, or
// nothing. It depends on what the gateway promises, and on it being the gateway that was asked: another
// one knows nothing of this money.
import type { Ability } from "./lifecycle-words.ts";
import type { GatewayCapabilities } from "./ports.ts";

/** The gateway that is in use now. */
export type PresentGateway = { readonly name: string; readonly capabilities: GatewayCapabilities };

/** What is held of a charge, as far as it matters here. */
export type AskedBefore = {
  readonly gateway: string;
  readonly lastSentAt: string | null;
  readonly firstSeenAt: string;
};

/**
 * Whether the charge may be sent once more. If nothing was sent, always; else only to the same gateway, if
 * it knows its keys and still remembers this one: with any other a second question could be a second capture.
 * @see R-11
 */
export function mayAskAgain(before: AskedBefore, gateway: PresentGateway, now: Date): boolean {
  if (before.lastSentAt === null) return true;
  if (before.gateway !== gateway.name || !gateway.capabilities.hasNativeKey) return false;
  const { keyRetentionMs } = gateway.capabilities;
  return keyRetentionMs === null || ageMsOf(before, now) < keyRetentionMs;
}

/** What the gateway may be asked about a charge without the card. */
export function abilityOf(asked: string, { name, capabilities }: PresentGateway): Ability {
  if (asked !== name) return "nothing";
  if (capabilities.canLookUp) return "look-up";
  return capabilities.canReverse ? "reverse" : "nothing";
}

/** How long ago the first delivery came. A calendar that was set back makes nothing younger than new. */
export function ageMsOf(held: { readonly firstSeenAt: string }, now: Date): number {
  return Math.max(0, now.getTime() - Date.parse(held.firstSeenAt));
}
