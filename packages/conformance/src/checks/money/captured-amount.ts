// The ledger, where it tells amounts, tells the ones that were asked for: an ordinary price, one that
// floating-point numbers spoil, and whatever the owner names.
import { minorUnits } from "@pay-connector/types";
import type { Check, Finding } from "../../check.ts";
import type { CheckContext, Ledger, Movement } from "../../check-context.ts";
import type { Price } from "../../endpoint/endpoint-inputs.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";
import { NO_CAPTURE, transactionIdOf, whyNoBook } from "../../reading/money.ts";
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
  cure: "Hand the gateway the amount of the request, in its currency. If it wants minor units, convert by the currency's own decimals (JPY 0, USD 2, KWD 3), from the decimal text and not through a floating-point number, and back where you write the ledger.",
  run: async (context) => {
    const { bodies, inputs, ledger } = context;
    if (ledger === null) return notProved(needs.ledger);
    const absent = await whyNoBook(context);
    if (absent !== null) return absent;
    const ordinary = bodies.charge();
    const begun = await begin(context, ordinary);
    if (isFinding(begun)) return begun;
    const price = { amount: String(ordinary.amount), currency: String(ordinary.currency_code) };
    const movements = await ledger.movementsOf(transactionIdOf(ordinary));
    const first = compare(price, movements, begun.exchange);
    const others = await Promise.all(
      (inputs.amounts ?? telling).map((each) => compareCharge(context, ledger, each)),
    );
    return judgeComparisons([first, ...others.flatMap((each) => each ?? [])]);
  },
};

/** A price and what the ledger has of it. */
type Comparison = {
  readonly price: string;
  readonly verdict: "same" | "other" | "untold";
  /** `shows 5.00 JPY`. */
  readonly seen: string;
  readonly exchange: Exchange;
};

async function compareCharge(
  { bodies, deliver }: CheckContext,
  ledger: Ledger,
  price: Price,
): Promise<Comparison | null> {
  const body = bodies.charge({ amount: price.amount, currency_code: price.currency });
  const exchange = await deliver(body);
  // Whether it must be approved is another check's question.
  if (readReply("charge", exchange).kind !== "approved") return null;
  return compare(price, await ledger.movementsOf(transactionIdOf(body)), exchange);
}

function compare(price: Price, movements: readonly Movement[], exchange: Exchange): Comparison {
  const told = { price: `${price.amount} ${price.currency}`, exchange };
  const capture = movements.find(({ kind }) => kind === "capture");
  if (capture === undefined) return { ...told, verdict: "other", seen: UNCAPTURED };
  const { amount, currency } = capture;
  if (amount === null) return { ...told, verdict: "untold", seen: "shows no amount" };
  const asked = Number(price.amount);
  // Books are kept in either unit; a hundredth of a cent covers what Number makes of it.
  const readings = [asked, asked * 10 ** (minorUnits(price.currency) ?? 0)];
  const isAmount = readings.some((reading) => Math.abs(Number(amount) - reading) < 0.0001);
  const isCurrency = currency === null || currency.toUpperCase() === price.currency.toUpperCase();
  const shown = [amount, ...(currency === null ? [] : [currency])].join(" ").slice(0, MOST_SHOWN);
  return { ...told, verdict: isAmount && isCurrency ? "same" : "other", seen: `shows ${shown}` };
}

const UNCAPTURED = "shows no capture";

/** No price is longer; a ledger may hold anything. */
const MOST_SHOWN = 40;

function judgeComparisons(all: readonly Comparison[]): Finding {
  const [first, ...others] = all.filter(({ verdict }) => verdict === "other");
  if (first === undefined) {
    const isUntold = all.some(({ verdict }) => verdict === "untold");
    return isUntold ? notProved("ledger lines with an `amount`") : passed();
  }
  const same = all.filter(({ verdict }) => verdict === "same").map(({ price }) => price);
  const sentences = [
    `The request was for ${first.price}; the ledger ${first.seen}.`,
    ...others.map(({ price, seen }) => `For ${price} it ${seen}.`),
    same.length === 0 ? "No other price agrees." : `These agree: ${[...new Set(same)].join(", ")}.`,
  ];
  const instead = first.seen === UNCAPTURED ? NO_CAPTURE : null;
  return failed(sentences.join(" "), [first.exchange], instead);
}
