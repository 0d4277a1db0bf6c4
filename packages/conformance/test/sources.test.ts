// How a clause is said to be known, and that every address of the contract can be named.
import { behaviours } from "@pay-connector/types";
import { expect, it } from "vitest";
import { authorOf, evidenceOf, sourcesNote } from "../src/report/sources.ts";
import { aResult } from "./support/verdicts.ts";

const twilio = "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector";
const rfc = "https://www.rfc-editor.org/rfc/rfc9110";

it.each([
  ["document", twilio, "2026-11-21", "written by Twilio, looked up on 2026-11-21"],
  [
    "inferred",
    twilio,
    "2026-11-21",
    "our conclusion from what Twilio writes, looked up on 2026-11-21",
  ],
  ["inferred", rfc, "2022-06", "our conclusion from RFC 9110 (June 2022)"],
  ["observed", "https://github.com/a/b", "2021", "seen in what Twilio does, by a/b (2021)"],
])("%s of %s", (evidence, source, date, want) => {
  const { clause } = aResult("passed");
  expect(evidenceOf({ ...clause, evidence, source, date })).toBe(want);
});

it("names each address once, and knows a name for all of them", () => {
  const results = [twilio, twilio, rfc].map((source) =>
    aResult("failed", { clause: { ...aResult("failed").clause, source } }),
  );
  expect(sourcesNote(results)).toBe(
    `Where the clauses come from. Twilio: ${twilio}; RFC 9110: ${rfc}`,
  );
  for (const behaviour of Object.values(behaviours)) expect(authorOf(behaviour)).not.toBe("");
});
