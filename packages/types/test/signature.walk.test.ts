// Random webhooks: whatever we sign the official validator accepts, and whatever it signs we accept.
import twilio from "twilio";
import { expect, test } from "vitest";
import { signWebhook, verifyWebhook } from "../src/signature.ts";
import { type Random, randomFrom, seed, walks } from "./support/random.ts";

const characters = [..."aAzZ09 _-+.~%&=?/@:'\"[]<>é漢🎉\n"];

function aText(random: Random): string {
  return Array.from({ length: random.below(9) }, () => random.pick(characters)).join("");
}

function aUrl(random: Random): string {
  const scheme = random.pick(["https://", "http://"]);
  const host = random.pick(["example.com", "127.0.0.1", "[::1]", "a.b.example"]);
  const port = random.pick(["", ":443", ":80", ":8443"]);
  const query = random.pick(["", "?", `?x=${encodeURIComponent(aText(random))}`, "?a=1&a=2&b"]);
  return `${scheme}${host}${port}${random.pick(["", "/", "/paid", "/a%20b/@c"])}${query}`;
}

function someParams(random: Random): readonly (readonly [string, string])[] {
  const names = ["A", "a", "Tag", "PayConnector_x", aText(random) || "n"];
  return Array.from(
    { length: random.below(8) },
    () => [random.pick(names), aText(random)] as const,
  );
}

test(`[W-01] random webhooks are signed as the official package does (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  for (let walk = 0; walk < walks; walk += 1) {
    const webhook = {
      authToken: aText(random) || "t",
      url: aUrl(random),
      params: someParams(random),
    };
    const object: Record<string, string[]> = {};
    for (const [name, value] of webhook.params) object[name] = [...(object[name] ?? []), value];
    const { authToken, url } = webhook;
    const ours = await signWebhook(webhook);
    const theirs = twilio.getExpectedTwilioSignature(authToken, url, object);
    const told = `walk ${walk}: ${JSON.stringify(webhook)}`;
    expect(twilio.validateRequest(authToken, ours, url, object), told).toBe(true);
    expect(await verifyWebhook({ ...webhook, signature: theirs }), told).toBe(true);
    expect(await verifyWebhook({ ...webhook, signature: ours }), told).toBe(true);
    const changed = { ...webhook, params: [...webhook.params, ["Zz", "more"] as const] };
    expect(await verifyWebhook({ ...changed, signature: ours }), told).toBe(false);
  }
});
