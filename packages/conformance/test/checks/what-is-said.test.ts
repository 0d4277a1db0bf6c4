// What a failure says it saw: both sides beside each other, and how it is mended where one check fails in
// ways of different kinds.
import { expect, it } from "vitest";
import { checks } from "../../src/checks.ts";
import { allInputs, play, type Setting, type Wrong } from "../support/played-context.ts";
import {
  type Arrival,
  answer,
  bodyOf,
  capture,
  type Reaction,
} from "../support/played-endpoint.ts";

type Told = Record<string, unknown>;

/** Changes the answer to what passes as right. */
function changes(change: (json: Told) => Told): Wrong {
  return (_arrival, right) => {
    const reaction = right();
    return { ...reaction, body: JSON.stringify(change(JSON.parse(reaction.body) as Told)) };
  };
}

const answersParameters = (parameters: unknown): Wrong =>
  changes((json) => (json.error_code === null ? { ...json, parameters } : json));

const namesIn = (error_message: string): Wrong => changes((json) => ({ ...json, error_message }));

/** Captures each delivery of a very slow charge, and answers none. */
const capturesEachVerySlow: Wrong = (arrival, right, world) => {
  const body = bodyOf(arrival);
  const reaction = right();
  if (body.cvv !== "928") return reaction;
  capture(world, String(body.transaction_id), body);
  return { ...reaction, atMs: Number.POSITIVE_INFINITY };
};

/** Never answers a slow charge. */
const silentWhenSlow: Wrong = (arrival, right) => {
  const isSlow = bodyOf(arrival).cvv === "911";
  return isSlow ? { ...right(), atMs: Number.POSITIVE_INFINITY } : right();
};

/** Answers the first delivery and never wakes those that wait for it. */
const leavesWaiting: Wrong = (arrival, right, world) => {
  const isKnown = world.held.has(String(bodyOf(arrival).transaction_id));
  const reaction = right();
  return isKnown ? { ...reaction, atMs: Number.POSITIVE_INFINITY } : reaction;
};

const approvesAll: (arrival: Arrival) => Reaction = ({ atMs }) =>
  answer(200, { charge_id: "ch_1", error_code: null, error_message: null }, atMs + 5);

/** Makes a text of an id that is an object, and takes it. */
const takesObjectsForIds: Wrong = (arrival, right) =>
  arrival.text.includes('{"id":1}') ? approvesAll(arrival) : right();

/** Falls over everything. */
const fallsOver: Wrong = (_arrival, right) => ({ ...right(), status: 500, body: "TypeError" });

/** Makes a text of any id that is none. */
const convertsIds: Wrong = (arrival, right) =>
  /"transaction_id":(\{|\[|\d)/.test(arrival.text) ? approvesAll(arrival) : right();

/** Answers bodies that are no object, or just one of them, in its own way. */
function answersBroken(status: number, body: string, only?: string): Wrong {
  return (arrival, right) => {
    const isMeant = only === undefined ? arrival.text.length < 6 : arrival.text === only;
    return isMeant ? { ...right(), status, body } : right();
  };
}

/** Takes yen for hundredths. */
const yenInCents: Wrong = (_arrival, right, world) => {
  const before = world.ledger.length;
  const reaction = right();
  const [line] = world.ledger.splice(before);
  if (line === undefined) return reaction;
  const amount = line.currency === "JPY" ? (Number(line.amount) / 100).toFixed(2) : line.amount;
  world.ledger.push({ ...line, amount });
  return reaction;
};

/** Refuses whatever was not written with two decimals the second time. */
const comparesTexts: Wrong = (arrival, right) => {
  const reaction = right();
  if (!/"amount":"\d+\.0"/.test(arrival.text)) return reaction;
  const json = { charge_id: null, error_code: "transaction_mismatch", error_message: "Other." };
  return { ...reaction, body: JSON.stringify(json) };
};

const inputs = {
  ...allInputs,
  amounts: [
    { amount: "500", currency: "JPY" },
    { amount: "1.234", currency: "KWD" },
  ],
};

it.each([
  [
    "reply-parameters",
    { wrong: answersParameters({}) },
    `The answer's parameters are {}. endpoint.yaml expects receipt = "r-1" (parameters.expect) when order = "1" is sent.`,
  ],
  [
    "reply-parameters",
    { wrong: answersParameters({ other: "x" }) },
    `The answer's parameters lack receipt. endpoint.yaml expects receipt = "r-1" (parameters.expect) when order = "1" is sent.`,
  ],
  [
    "reply-parameters-of-tokenize",
    { wrong: answersParameters({ receipt: "r-2" }) },
    `The answer's parameters have receipt = "r-2". endpoint.yaml expects receipt = "r-1" (parameters.expect) when order = "1" is sent.`,
  ],
  [
    "reply-parameters",
    { wrong: answersParameters({ receipt: "123" }) },
    `The answer's parameters have another text under receipt. endpoint.yaml expects receipt = "r-1" (parameters.expect) when order = "1" is sent.`,
  ],
  [
    "captured-amount",
    { wrong: yenInCents, inputs },
    "The request was for 500 JPY; the ledger shows 5.00 JPY. These agree: 10.00 USD, 1.234 KWD.",
  ],
  [
    "amount-compared-as-number",
    { wrong: comparesTexts },
    "The amount 10.00 was charged; the same transaction_id with the amount 10.0 got the error transaction_mismatch.",
  ],
  [
    "every-problem-named",
    { wrong: namesIn("Wrong: amount.") },
    "amount and expiry_month were malformed; error_message names amount only.",
  ],
  [
    "every-problem-named",
    { wrong: namesIn("Wrong.") },
    "amount and expiry_month were malformed; error_message names neither.",
  ],
  [
    "slow-success-told",
    { wrong: silentWhenSlow },
    "The last of 6 deliveries of a slow charge got no answer within 10.0 s; it was to be approved.",
  ],
  [
    "told-failure-very-slow",
    { wrong: capturesEachVerySlow },
    "The ledger shows 7 captures of one transaction, which was delivered 6 times as Twilio retries.",
  ],
  [
    "tokenize-together",
    { wrong: leavesWaiting },
    "Simultaneous tokenizations: 9 of 10 deliveries got no answer within 10.0 s; 1 was approved.",
  ],
  [
    "together-20",
    { wrong: leavesWaiting },
    "Simultaneous deliveries: 19 of 20 deliveries got no answer within 10.0 s; 1 was approved.",
  ],
  [
    "wrong-types",
    { wrong: takesObjectsForIds },
    'A charge in which transaction_id was the object {"id":1} was approved; it was to be refused. The other 11 wrong values were turned away.',
  ],
  [
    "wrong-types",
    { wrong: convertsIds },
    'A charge in which transaction_id was the object {"id":1} was approved; it was to be refused. 2 further wrong values were not turned away either. The other 9 wrong values were turned away.',
  ],
  [
    "wrong-types",
    { wrong: fallsOver },
    'A charge in which cardnumber was the object {"number":1} got HTTP status 500: the endpoint fell over it. 11 further wrong values were not turned away either.',
  ],
  [
    "broken-body-status-400",
    { wrong: answersBroken(200, "{}") },
    "Each was to get HTTP status 400 and an error in the contract's form. { got HTTP status 200; the empty body got HTTP status 200; [] got HTTP status 200; null got HTTP status 200.",
  ],
  [
    "broken-body-status-400",
    { wrong: answersBroken(400, "{}", "{") },
    "Each was to get HTTP status 400 and an error in the contract's form. { got HTTP status 400 and an answer without an error_code and an error_message of the contract. The other 3 of 4 were right.",
  ],
] as readonly (readonly [string, Setting, string])[])("%s: %#", async (name, setting, want) => {
  const check = checks.find((each) => each.name === name)!;
  expect(await play(check, setting)).toMatchObject({ verdict: "failed", what: want });
});

it("mends an error for a slow success otherwise than silence", async () => {
  const check = checks.find(({ name }) => name === "slow-success-told")!;
  const refusesSlow = changes((json) => ({ ...json, charge_id: null, error_code: "timeout" }));
  const finding = await play(check, { wrong: refusesSlow });
  expect(finding).toMatchObject({ cure: expect.stringContaining("is no verdict") });
  const silent = await play(check, { wrong: silentWhenSlow });
  expect(silent).not.toHaveProperty("cure");
});

it("tells of several captures otherwise than of money that was not paid back", async () => {
  const check = checks.find(({ name }) => name === "told-failure-very-slow")!;
  const finding = await play(check, { wrong: capturesEachVerySlow });
  expect(finding).toMatchObject({
    why: expect.stringContaining("takes the money again"),
    cure: expect.stringContaining("let every delivery join the charge that runs"),
  });
});

it.each(["tokenize-together", "together-2"])(
  "mends silence otherwise than two ids: %s",
  async (name) => {
    const check = checks.find((each) => each.name === name)!;
    const finding = await play(check, { wrong: leavesWaiting });
    expect(finding).toMatchObject({
      why: expect.stringContaining("would hang as well"),
      cure: expect.stringContaining("wake every waiting delivery"),
      exchanges: [{ outcome: "answered" }, { outcome: "silent" }],
    });
  },
);
