// Random bodies, half of them nearly right: whatever arrives is answered in the contract's form, nothing
// that was sent comes back, and the processor goes on.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonObject } from "../../src/http/read-json.ts";
import { aCharge, aTokenize } from "../support/bodies.ts";
import { startTestServer } from "../support/test-server.ts";

const seed = Number(process.env.SEED ?? 20_261_120);
const walks = Number(process.env.WALKS ?? 150);
const title = `(SEED=${seed}, WALKS=${walks})`;

const anyValue = fc.oneof(
  fc.constantFrom(null, "", "0", "-1", "1e3", "٤", "NaN", "4111111111111111", true, 0, -1, 1e308),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
);
const fields = Object.keys({ ...aCharge(), bankaccountnumber: 1, routingnumber: 1 });
const nearlyRight = fc
  .tuple(
    fc.constantFrom(aCharge(), aTokenize()),
    fc.dictionary(fc.constantFrom(...fields), anyValue, { maxKeys: 3 }),
    fc.uuid(),
  )
  .map(([body, changes, transaction_id]) => ({ ...body, transaction_id, ...changes }));

describe(`random bodies ${title}`, () => {
  it(
    "[A-05] [E-12] are answered with a verdict, a named problem or 400, never with an error of ours",
    async () => {
      const server = await startTestServer();
      await fc.assert(
        fc.asyncProperty(fc.oneof(nearlyRight, fc.jsonValue()), async (body) => {
          const answer = await server.post(JSON.stringify(body));
          expect([200, 400]).toContain(answer.status);
          expect(answer.body).toHaveProperty("error_code");
          expect(answer.text).not.toContain("4111111111111111");
        }),
        { seed, numRuns: walks },
      );
      expect(server.logLines.filter(({ msg }) => msg === "fault")).toEqual([]);
    },
    60_000 + walks * 50,
  );

  it("[E-14] read as JSON.parse reads them, or are refused", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (body) => {
        const text = JSON.stringify(body);
        const read = readJsonObject(Buffer.from(text));
        if (read === null) expect(text).toMatch(/__proto__|\\u|(\[|\{.*){8}/s);
        else expect(read).toEqual(JSON.parse(text));
      }),
      { seed, numRuns: walks * 10 },
    );
  });
});
