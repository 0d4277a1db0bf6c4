// One payment for one transaction_id, however often and however simultaneously it is delivered. The kit's
// types do what everybody would write anew: the form of a request, amounts, dates, check digits.
import {
  type CardInstrument,
  type ConnectorRequest,
  isExpired,
  parseAmount,
  parseExpiry,
  passesLuhn,
  readConnectorRequest,
} from "@pay-connector/types";
import { type Answer, charged, failed } from "./answer.ts";
import type { Book } from "./book.ts";
import { askGateway, type Payment } from "./gateway.ts";

const taken: readonly string[] = ["USD", "EUR", "GBP", "JPY", "KWD"];
// The book's key; longer ones are nobody's transaction. No control characters, no halves of letters.
const wellFormedId = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

// region: once
/** Payments over a book and a gateway: a function from a body to its answer. */
export function openPayments(book: Book, gatewayUrl: string): (body: unknown) => Promise<Answer> {
  const running = new Map<string, Promise<Answer>>();

  return async function answerTo(body) {
    const reading = readConnectorRequest(body);
    if (!reading.ok) return refused(reading.problems, reading.method);
    const { request } = reading;
    const { method, transactionId: id, instrument } = request;
    if (method === "tokenize") return failed("token_id", "not_supported", "Tokens are not given.");
    const isTaken = instrument.kind === "card" && wellFormedId.test(id);
    if (!isTaken) return failed("charge_id", "invalid_request", "This payment is not taken.");
    const print = book.fingerprint(request);
    const row = book.find(id);
    if (row !== undefined && row.print !== print) {
      return failed("charge_id", "transaction_mismatch", "The id stands for another payment.");
    }
    if (row?.answer) return row.answer;
    const joined = running.get(id);
    if (joined !== undefined) return joined;
    // Begun before a crash, it is asked again: the gateway knows its key.
    if (row === undefined) book.write(id, { print, answer: null });
    const outcome = settle(request, instrument, gatewayUrl).then((answer) => {
      book.write(id, { print, answer });
      return answer;
    });
    running.set(id, outcome);
    return outcome.finally(() => running.delete(id));
  };
}
// endregion: once

/** The verdict: refused by ourselves, or as the gateway says. Throws when nobody knows. */
async function settle(
  request: ConnectorRequest,
  card: CardInstrument,
  gatewayUrl: string,
): Promise<Answer> {
  const payment = paymentOf(request, card);
  if ("trouble" in payment) return failed("charge_id", ...payment.trouble);
  const { status, id } = await askGateway(gatewayUrl, payment);
  if (status === 201) return charged(id);
  if (status === 402) return failed("charge_id", "card_declined", "The card was declined.");
  if (status === 429) return failed("charge_id", "processing_error", "Nothing was charged.");
  throw new Error(`the gateway answered ${status}`);
}

type Trouble = { readonly trouble: readonly [code: string, message: string] };

/** What the gateway is asked for, or why it is not asked: right in form and still no payment. */
function paymentOf(request: ConnectorRequest, card: CardInstrument): Payment | Trouble {
  const number = card.cardNumber.reveal();
  if (!passesLuhn(number))
    return { trouble: ["incorrect_number", "The card number is not valid."] };
  const expiry = parseExpiry(card.expiryMonth ?? "", card.expiryYear ?? "");
  if (expiry !== undefined && isExpired(expiry, new Date())) {
    return { trouble: ["expired_card", "The card is expired."] };
  }
  const currency = (request.currencyCode ?? "").toUpperCase();
  if (!taken.includes(currency)) {
    return { trouble: ["currency_not_supported", "This currency is not taken."] };
  }
  const money = parseAmount(request.amount ?? "", currency);
  if (!money.ok || money.amountMinor === 0) {
    return { trouble: ["invalid_amount", "This amount cannot be charged."] };
  }
  const expires = `${card.expiryMonth}/${card.expiryYear}`;
  const cvc = card.securityCode?.reveal() ?? null;
  const { transactionId: reference } = request;
  return { reference, amount: money.amountMinor, currency, card: { number, expires, cvc } };
}

// region: form
/** Everything that is wrong with the form at once; the kit's reader names fields and repeats no value. */
function refused(
  problems: readonly { readonly message: string }[],
  method: "charge" | "tokenize" | null,
): Answer {
  const message = problems.map((each) => each.message).join(" ");
  const answer = failed(
    method === "tokenize" ? "token_id" : "charge_id",
    "invalid_request",
    message,
  );
  return method === null ? { ...answer, token_id: null } : answer;
}
// endregion: form
