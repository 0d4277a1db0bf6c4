// Random bodies with card data in random places: none of it is ever shown, by the redactor or by the
// problems of the reader; and neither ever throws.
import { expect, test } from "vitest";
import { readConnectorRequest } from "../src/read-request.ts";
import { redactConnectorRequest } from "../src/redact.ts";
import { aCardCharge } from "./support/bodies.ts";
import { type Random, randomFrom, seed, walks } from "./support/random.ts";

const cardNumbers = ["4111111111111111", "5555555555554444", "378282246310005"];
const names = [
  "cardnumber",
  "CVV",
  "description",
  "parameters",
  "x",
  "bankaccountnumber",
  "method",
];

/** A card number as people write it into places where it does not belong. */
function aWrittenCard(random: Random): string {
  const number = random.pick(cardNumbers);
  return random.pick([
    number,
    number.replace(/(\d{4})(?=\d)/g, "$1 "),
    number.replace(/(\d{4})(?=\d)/g, "$1-"),
    `card: ${number}.`,
    `no. 12 ${number}`,
  ]);
}

function aValue(random: Random, depth: number): unknown {
  const kind = random.below(depth === 0 ? 4 : 6);
  if (kind < 2) return aWrittenCard(random);
  if (kind === 2) return random.pick([null, true, 0, "", "charge", "10.00"]);
  if (kind === 3) return Number(random.pick(cardNumbers));
  const items = Array.from({ length: random.below(4) }, () => aValue(random, depth - 1));
  if (kind === 4) return items;
  return Object.fromEntries(
    items.map((item) => [random.below(5) === 0 ? aWrittenCard(random) : random.pick(names), item]),
  );
}

function holdsCard(text: string): boolean {
  const digits = text.replaceAll(/[ -]/g, "");
  return cardNumbers.some((number) => digits.includes(number));
}

test(`[M-05] [E-13] no card number is shown, wherever it stood (seed ${seed})`, () => {
  const random = randomFrom(seed);
  for (let walk = 0; walk < walks; walk += 1) {
    const name = random.pick(Object.keys(aCardCharge()));
    const body = random.pick([
      aValue(random, 4),
      aCardCharge({ [name]: aValue(random, 3) }),
      aCardCharge({ parameters: aValue(random, 3) }),
    ]);
    const told = `walk ${walk}: ${JSON.stringify(body)}`;
    expect(holdsCard(JSON.stringify(redactConnectorRequest(body)) ?? ""), told).toBe(false);
    expect(holdsCard(JSON.stringify(readConnectorRequest(body))), told).toBe(
      isReadWithCardInText(body),
    );
  }
});

/** A description or parameter may hold anything; a request that was read carries it on, unprinted. */
function isReadWithCardInText(body: unknown): boolean {
  const reading = readConnectorRequest(body);
  if (!reading.ok) return false;
  const { description, parameters, instrument } = reading.request;
  const postalCode = instrument.kind === "card" ? instrument.postalCode : null;
  const { transactionId } = reading.request;
  return holdsCard(JSON.stringify([description, parameters, postalCode, transactionId]));
}
