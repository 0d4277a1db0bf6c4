// Texts that mean something to a database, a page, a shell or a formatter. They are texts.
import type { Check } from "../../check.ts";
import { expectNoSharedId } from "../../reading/different-ids.ts";
import { expectVerdict } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";
import { expectAlive } from "../../reading/hostile.ts";

/** Texts of attackers are texts. */
export const scriptInText: Check = {
  name: "script-in-text",
  behaviour: "Q-01",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Quotes, SQL, HTML and templates in texts mean nothing.",
  why: "A description that reaches a database or a page as code gives its writer your data.",
  cure: "Bind values to queries, escape them on pages, and never build commands of them.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const texts = [
      "'; DROP TABLE transactions; --",
      '" OR ""="',
      "<script>alert(1)</script>",
      "{{7*7}} #{7*7} %s %n",
      "$(id) `id` | id",
      "../../etc/passwd",
      "line\r\nSet-Cookie: a=b",
    ];
    const unique = bodies.transactionId();
    // One field at a time: a field that is refused must not hide what another does.
    const fields = texts.flatMap((text, place) => [
      { transaction_id: `${unique} ${place} ${text}` },
      { description: text },
      { postal_code: text },
    ]);
    const exchanges = await Promise.all(fields.map((each) => deliver(bodies.charge(each))));
    return allOf([
      expectVerdict("A charge with such a text", "charge", exchanges),
      expectNoSharedId("Charges with such texts", "charge", exchanges),
      await expectAlive(context),
    ]);
  },
};
