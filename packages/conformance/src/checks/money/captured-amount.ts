// The ledger, where it tells amounts, tells the ones that were asked for: an ordinary price, one that
// floating-point numbers spoil, and whatever the owner names.
import { minorUnits } from "@pay-connector/types";
import type { Check, Finding } from "../../check.ts";
import type { CheckContext, Movement } from "../../check-context.ts";
import type { Price } from "../../endpoint/endpoint-inputs.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { allOf, failed, needs, notProved, passed } from "../../reading/finding.ts";
import { NO_CAPTURE, transactionIdOf } from "../../reading/money.ts";
import { readReply } from "../../reading/reply.ts";
import type { Exchange } from "../../wire/exchange.ts";

/** 19.99 × 100 is 1998.9999999999998 as a floating-point number. */
const telling: readonly Price[] = [{ amount: "19.99", currency: "USD" }];

/** The amount in the ledger is the amount of the request. */
export const capturedAmount: Check = {
  name: "captured-amount",
  behaviour: "Q-04",
  group: "money",
  profile: "charge",
  pace: "fast",
  title: "Amount and currency in the ledger are those of the request.",
  why: "The caller pays another amount than the one that was spoken.",
  cure: "Read the amount as a decimal text into minor units by the currency, and hand exactly that to the gateway.",
  run: async (context) => {
    if (context.ledger === null) return notProved(needs.ledger);
    const ordinary = context.bodies.charge();
    const begun = await begin(context, ordinary);
    if (isFinding(begun)) return begun;
    const price = { amount: String(ordinary.amount), currency: String(ordinary.currency_code) };
    const movements = await context.ledger.movementsOf(transactionIdOf(ordinary));
    const first = compare(price, movements, begun.exchange);
    if (first.verdict !== "passed") return first;
    const prices = context.inputs.amounts ?? telling;
    return allOf(await Promise.all(prices.map((each) => compareCharge(context, each))));
  },
};

async function compareCharge(context: CheckContext, price: Price): Promise<Finding> {
  const body = context.bodies.charge({ amount: price.amount, currency_code: price.currency });
  const exchange = await context.deliver(body);
  // Whether it must be approved is another check's question.
  if (readReply("charge", exchange).kind !== "approved") return passed();
  const movements = await context.ledger?.movementsOf(transactionIdOf(body));
  return compare(price, movements ?? [], exchange);
}

function compare(price: Price, movements: readonly Movement[], exchange: Exchange): Finding {
  const capture = movements.find(({ kind }) => kind === "capture");
  if (capture === undefined) {
    return failed("The ledger shows no capture.", [exchange], NO_CAPTURE);
  }
  const { amount, currency } = capture;
  if (amount === null) return notProved("ledger lines with an `amount`");
  const asked = Number(price.amount);
  // Books are kept in either unit; a hundredth of a cent covers what Number makes of it.
  const readings = [asked, asked * 10 ** (minorUnits(price.currency) ?? 0)];
  const isSame = readings.some((reading) => Math.abs(Number(amount) - reading) < 0.0001);
  if (!isSame) return failed("The ledger shows another amount than the request.", [exchange]);
  if (currency === null || currency.toUpperCase() === price.currency.toUpperCase()) return passed();
  return failed("The ledger shows another currency than the request.", [exchange]);
}
