// What an approval lacks is told as lacking, and what it holds as not null.
import { expect, it } from "vitest";
import { expectNullErrors } from "../../src/reading/approval-form.ts";
import type { Exchange } from "../../src/wire/exchange.ts";
import { aResult } from "../support/verdicts.ts";

const [exchange] = aResult("failed").exchanges as readonly [Exchange];

it.each([
  [{}, "The approval lacks error_code and error_message; both must be there, as null."],
  [{ error_code: null }, "The approval lacks error_message; it must be there, as null."],
  [
    { error_code: "", error_message: null },
    "In the approval error_code is not null; in an approval nothing stands there.",
  ],
  [{ error_code: null, error_message: null }, undefined],
])("%j: %s", (json, want) => {
  const body = JSON.stringify({ charge_id: "ch_1", ...json });
  expect(expectNullErrors({ ...exchange, body })).toMatchObject(
    want === undefined ? { verdict: "passed" } : { what: want },
  );
});
