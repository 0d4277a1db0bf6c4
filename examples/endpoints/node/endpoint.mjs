// A processor's endpoint in plain Node, with no dependency: it takes charges of cards from Twilio's Generic
// Pay Connector and hands them to a gateway over HTTP. One process; what must outlive it stands in a folder.
// The conformance kit judges this file. It does not do: tokens, bank accounts, reversals behind a time-out.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import * as fs from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const { CONNECTOR_USERNAME, CONNECTOR_PASSWORD, DATA_FOLDER = "data" } = process.env;
const { PORT = "8000", GATEWAY_URL = "http://127.0.0.1:4014" } = process.env;
if (!CONNECTOR_USERNAME || !CONNECTOR_PASSWORD) {
  console.error(
    "Set CONNECTOR_USERNAME and CONNECTOR_PASSWORD, as they stand in Twilio's Console.",
  );
  process.exit(2);
}
fs.mkdirSync(DATA_FOLDER, { recursive: true });
// The digits after the decimal point, for each currency that is taken.
const DECIMALS = { USD: 2, EUR: 2, GBP: 2, JPY: 0, KWD: 3 };
const LARGEST_BODY = 256 * 1024;

// region: door
const server = createServer((request, response) => {
  deliver(request, response).catch((error) => {
    // No answer is an answer, too: Twilio asks again. A guess would be believed.
    console.error(`no answer: ${error.message}`);
    response.destroy();
  });
});

async function deliver(request, response) {
  const body = await readBody(request);
  const path = request.url.split("?")[0];
  if (!["/pay", "/pay/charge", "/pay/tokenize"].includes(path))
    return refuse(response, 404, "not_found");
  if (request.method !== "POST") return refuse(response, 405, "method_not_allowed");
  if (!isAllowed(request)) return refuse(response, 401, "unauthorized");
  if (body === null) return refuse(response, 413, "too_large");
  const order = parse(body);
  if (order === null) return refuse(response, 400, "malformed_json");
  // An older layout of Twilio's tells the method in the path alone.
  order.method ??= path.split("/")[2];
  send(response, 200, await answerTo(order));
}
// endregion: door

// region: credentials
const digest = (key, text) => createHmac("sha256", key).update(text).digest();
const ofThisRun = randomBytes(32);
const wanted = digest(ofThisRun, `${CONNECTOR_USERNAME}:${CONNECTOR_PASSWORD}`);

/** Twilio sends Basic credentials with the first request; digests take the same time whatever is wrong. */
function isAllowed({ headers }) {
  const [scheme, token = ""] = (headers.authorization ?? "").split(" ");
  const given = digest(ofThisRun, Buffer.from(token, "base64").toString());
  return timingSafeEqual(given, wanted) && scheme.toLowerCase() === "basic";
}
// endregion: credentials

// region: form
const FORMS = {
  transaction_id: /^[^\p{Cc}\p{Cs}]{1,255}$/u,
  cardnumber: /^\d{12,19}$/,
  cvv: /^\d{3,4}$/,
  expiry_month: /^(0[1-9]|1[0-2])$/,
  expiry_year: /^(\d{2}|\d{4})$/,
  postal_code: /^[A-Za-z0-9 -]{0,16}$/,
  amount: /^\d{1,7}(\.\d{1,3})?$/,
  currency_code: /^[A-Za-z]{3}$/,
  description: /^[^\p{Cs}]{0,1000}$/u,
};
const NEEDED = ["transaction_id", "amount", "currency_code", "cardnumber"];

/** Everything that is wrong with the form at once; a value is never repeated, it may be a card number. */
function problemsOf(order) {
  const problems = NEEDED.filter((name) => order[name] == null).map((name) => `${name} is missing`);
  for (const [name, form] of Object.entries(FORMS)) {
    const value = order[name];
    const isRight = value == null || (typeof value === "string" && form.test(value));
    if (!isRight) problems.push(`${name} has the wrong form`);
  }
  if (order.bankaccountnumber != null) problems.push("bank accounts are not taken");
  const parameters = order.parameters ?? {};
  const isFlat =
    typeof parameters === "object" &&
    !Array.isArray(parameters) &&
    Object.values(parameters).every((value) => typeof value === "string");
  if (!isFlat) problems.push("parameters is not a flat object of texts");
  return problems;
}
// endregion: form

// region: memory
const bookFile = join(DATA_FOLDER, "book.jsonl");
const seen = new Map(); // transaction_id -> { print, answer }; no answer yet: it was begun
if (fs.existsSync(bookFile)) {
  for (const line of fs.readFileSync(bookFile, "utf8").split("\n")) {
    // The last line is cut off where the machine stopped while it was written: nobody was told of it.
    if (!line.endsWith("}")) continue;
    const { id, ...row } = JSON.parse(line);
    seen.set(id, row);
  }
}
const book = fs.openSync(bookFile, "a");
fs.writeSync(book, "\n"); // closes a line that was cut off

/** On the disk before anything follows from it: before the gateway is asked, before Twilio is told. */
function write(id, row) {
  fs.writeSync(book, `${JSON.stringify({ id, ...row })}\n`);
  fs.fsyncSync(book);
  seen.set(id, row);
}

const keyFile = join(DATA_FOLDER, "fingerprint.key");
if (!fs.existsSync(keyFile)) fs.writeFileSync(keyFile, randomBytes(32), { mode: 0o600 });
const fingerprintKey = fs.readFileSync(keyFile);

/** What makes two deliveries the same payment, as a keyed digest. The security code may not be kept at all. */
function fingerprint(order) {
  const { cardnumber, expiry_month, expiry_year, postal_code, description, parameters } = order;
  const parts = [cardnumber, expiry_month, expiry_year?.slice(-2), postal_code, description];
  const money = [minorUnits(order) ?? order.amount, order.currency_code.toUpperCase()];
  const text = JSON.stringify([parts, money, Object.entries(parameters ?? {}).sort()]);
  return digest(fingerprintKey, text).toString("hex");
}
// endregion: memory

// region: once
const running = new Map(); // transaction_id -> the promise of its answer

/** One payment for one transaction_id, however often and however simultaneously it is delivered. */
async function answerTo(order) {
  if (order.method === "tokenize")
    return failed("token_id", "not_supported", "Tokens are not given.");
  if (order.method !== "charge") {
    const refusal = failed("charge_id", "invalid_request", "method is charge or tokenize");
    return { ...refusal, token_id: null };
  }
  const problems = problemsOf(order);
  if (problems.length > 0) return failed("charge_id", "invalid_request", problems.join("; "));
  const id = order.transaction_id;
  const print = fingerprint(order);
  const row = seen.get(id);
  if (row && row.print !== print) {
    return failed(
      "charge_id",
      "transaction_mismatch",
      "The transaction_id stands for another payment.",
    );
  }
  if (row?.answer) return row.answer;
  if (!running.has(id)) {
    // Begun before a crash, it is asked again: the gateway knows its key.
    if (!row) write(id, { print });
    running.set(id, settleAndWrite(order, print));
  }
  return running.get(id);
}

async function settleAndWrite(order, print) {
  try {
    const answer = await settle(order);
    write(order.transaction_id, { print, answer });
    return answer;
  } finally {
    running.delete(order.transaction_id);
  }
}
// endregion: once

// region: money
/** The verdict: refused by ourselves, or as the gateway says. Throws when nobody knows. */
async function settle(order) {
  const trouble = troubleWith(order);
  if (trouble) return failed("charge_id", ...trouble);
  const { status, payment } = await askGateway(order);
  if (status === 201) return { charge_id: payment.id, error_code: null, error_message: null };
  if (status === 402) return failed("charge_id", "card_declined", "The card was declined.");
  if (status === 429) return failed("charge_id", "processing_error", "Nothing was charged.");
  throw new Error(`the gateway answered ${status}`);
}

/** The transaction_id is the gateway's key: whatever is lost on the way may be asked again, and moves no money twice. */
async function askGateway(order) {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": keyOf(order) },
    body: JSON.stringify({
      reference: order.transaction_id,
      amount: minorUnits(order),
      currency: order.currency_code.toUpperCase(),
      card: {
        number: order.cardnumber,
        expires: `${order.expiry_month}/${order.expiry_year}`,
        cvc: order.cvv,
      },
    }),
  };
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await fetch(`${GATEWAY_URL}/v1/payments`, request);
      return { status: response.status, payment: await response.json() };
    } catch (error) {
      if (tries === 3) throw error;
      await wait(500 * tries);
    }
  }
}

// A header carries no letters beyond ASCII; a transaction_id may.
const keyOf = ({ transaction_id }) => encodeURIComponent(transaction_id);
// endregion: money

// region: data
/** What is right in form and still cannot be charged; null when nothing is wrong. */
function troubleWith(order) {
  if (!passesCheckDigit(order.cardnumber))
    return ["incorrect_number", "The card number is not valid."];
  const { expiry_year: year, expiry_month: month } = order;
  const now = new Date();
  const lastMonth = year && month ? (2000 + Number(year.slice(-2))) * 12 + Number(month) : Infinity;
  if (lastMonth < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1) {
    return ["expired_card", "The card is expired."];
  }
  if (!(order.currency_code.toUpperCase() in DECIMALS)) {
    return ["currency_not_supported", "This currency is not taken."];
  }
  const amount = minorUnits(order);
  return amount === null || amount === 0
    ? ["invalid_amount", "This amount cannot be charged."]
    : null;
}

/** Amounts are texts and stay whole numbers: a float would lose a cent. null where they do not fit. */
function minorUnits({ amount, currency_code }) {
  const decimals = DECIMALS[currency_code.toUpperCase()];
  const [whole, fraction = ""] = amount.split(".");
  const digits = fraction.replace(/0+$/, "");
  if (decimals === undefined || digits.length > decimals) return null;
  return Number(whole + digits.padEnd(decimals, "0"));
}

function passesCheckDigit(number) {
  const doubled = [...number].reverse().map((digit, at) => Number(digit) * (1 + (at % 2)));
  return doubled.reduce((sum, each) => sum + (each > 9 ? each - 9 : each), 0) % 10 === 0;
}
// endregion: data

// region: answers
function failed(idField, error_code, error_message) {
  return { [idField]: null, error_code, error_message };
}

function refuse(response, status, code) {
  const both = { charge_id: null, ...failed("token_id", code, "This request cannot be answered.") };
  send(response, status, both);
}

function send(response, status, answer) {
  const headers = { "Content-Type": "application/json" };
  if (status === 401) headers["WWW-Authenticate"] = 'Basic realm="pay"';
  if (status === 405) headers.Allow = "POST";
  response.writeHead(status, headers).end(JSON.stringify(answer));
  // Of a payment no more than this is said: a log is read by many.
  console.log(`${status} ${answer.error_code ?? "approved"}`);
}
// endregion: answers

/** The whole body whatever its Content-Type; null when it is too large. */
async function readBody(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size <= LARGEST_BODY) pieces.push(piece);
  }
  return size > LARGEST_BODY ? null : Buffer.concat(pieces);
}

/** One JSON object, or null. */
function parse(bytes) {
  try {
    const found = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof found === "object" && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}

server.listen(Number(PORT), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}/pay`);
});
