// The checks of credentials, each against an endpoint that lets just those through.

import { expect, it } from "vitest";
import { authenticationChecks } from "../../src/checks/authentication.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { answersAs, approves } from "../support/faults.ts";
import { play } from "../support/played-context.ts";
import { type Arrival, refusal } from "../support/played-endpoint.ts";

const wordsOf = ({ headers }: Arrival): string =>
  Buffer.from((headers.authorization ?? "").split(" ")[1] ?? "", "base64").toString();

// Timing is advice: the one check that never fails.
const failing = authenticationChecks.filter(({ strength }) => strength !== "may");

let wrongTries = 0;

eachCheckFails(failing, {
  "credentials-before-body": answersAs((_body, { text }) => text === "{", { status: 400 }),
  "no-credentials": approves((_body, { headers }) => headers.authorization === undefined),
  "other-schemes": approves((_body, { headers }) => /^Bearer/.test(headers.authorization ?? "")),
  "right-after-wrong": (arrival, right) => {
    if (wordsOf(arrival).endsWith(":wrong")) wrongTries += 1;
    return wrongTries > 5 ? refusal(arrival, "locked", 401) : right();
  },
  "scheme-in-any-case": (arrival, right) =>
    /^basic/.test(arrival.headers.authorization ?? "") ? refusal(arrival, "no", 401) : right(),
  "tokenize-credentials": approves(
    (body, { headers }) => body.method === "tokenize" && headers.authorization === undefined,
  ),
  "wrong-password": approves((_body, arrival) => wordsOf(arrival) === "user:PASS-WORD"),
  "wrong-user": approves((_body, arrival) => wordsOf(arrival) === ":Pass-word"),
});

it("[T-02] authentication-timing notes what it saw and fails nothing", async () => {
  const timing = authenticationChecks.find(({ name }) => name === "authentication-timing");
  if (timing === undefined) throw new Error("There is no such check.");
  expect(await play(timing)).toMatchObject({ note: expect.stringContaining("Advisory") });
});
