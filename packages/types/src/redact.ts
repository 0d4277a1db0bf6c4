// A copy of a request's body that is safe to show: of a card its BIN and last four, of an account its
// last two digits, of a security code nothing. Which field is which stands in the contract's own data
// classes, so a field declared secret tomorrow is hidden tomorrow; names are matched at any depth and in
// any case. Personal fields (expiry, postal code) stay in clear, as they do at the action URL (M-04).
// It does not know where the copy goes. It never throws: whatever comes in, something safe comes out.
import { type DataClass, dataClasses } from "./generated/data-classes.ts";
import { detectCardType, passesLuhn } from "./values/card-number.ts";
import { maskAccountNumber, maskCardNumber, truncateCardNumber } from "./values/mask.ts";
import { Secret } from "./values/secret.ts";

// The contract's bodies are two levels deep. Deeper nesting is someone trying something, and walking it
// to its end could use up the stack.
const deepest = 16;

/** Stands for a whole value that is of no use and might hold card data. */
const hidden = "[hidden]";

// A constant mask: even the length of a security code tells the card type.
const hiddenSecurityCode = "xxx";

const classByName: ReadonlyMap<string, DataClass> = new Map(
  Object.entries(dataClasses).map(([name, dataClass]) => [name.toLowerCase(), dataClass]),
);

/**
 * A copy of a connector request's body in which no card number, account number or security code can be
 * read. Also card numbers inside other texts are masked, such as one typed into a description.
 * @see M-05
 */
export function redactConnectorRequest(body: unknown): unknown {
  return redactValue(body, deepest);
}

function redactValue(value: unknown, depthLeft: number): unknown {
  if (typeof value === "string") return maskCardNumbersIn(value);
  if (typeof value === "number" || typeof value === "bigint") return redactNumber(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Secret) return String(value);
  if (depthLeft === 0) return hidden;
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depthLeft - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      maskCardNumbersIn(name),
      redactField(name, item, depthLeft - 1),
    ]),
  );
}

function redactField(name: string, value: unknown, depthLeft: number): unknown {
  const dataClass = classByName.get(name.toLowerCase()) ?? "none";
  // That nothing was sent is worth seeing and gives nothing away.
  if (value === null || value === undefined) return value;
  switch (dataClass) {
    case "pan":
      return maskScalar(value, truncatedCardNumber);
    case "account":
      return maskScalar(value, maskAccountNumber);
    case "sad":
      return hiddenSecurityCode;
    case "personal":
    case "none":
      return redactValue(value, depthLeft);
  }
}

/** Texts and numbers are masked; anything else has no place in such a field and is hidden whole. */
function maskScalar(value: unknown, mask: (text: string) => string): string {
  return typeof value === "string" || typeof value === "number" ? mask(String(value)) : hidden;
}

/** BIN and last four with an x for each digit between; of what is no card number only the end. */
function truncatedCardNumber(text: string): string {
  const { bin, lastFour } = /^\d+$/.test(text)
    ? truncateCardNumber(text)
    : { bin: "", lastFour: "" };
  if (bin === "") return maskCardNumber(text);
  return bin + "x".repeat(text.length - bin.length - lastFour.length) + lastFour;
}

function redactNumber(value: number | bigint): unknown {
  const text = String(value);
  const masked = maskCardNumbersIn(text);
  return masked === text ? value : masked;
}

// transaction_id has this form, and one that happens to be all digits could look like a card number.
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// 12 to 19 digits as card numbers have, each followed by a blank, dot or hyphen or by nothing.
const digitRun = /\d(?:[ .-]?\d){11,}/g;

function maskCardNumbersIn(text: string): string {
  return uuid.test(text) ? text : text.replace(digitRun, maskIfCardNumber);
}

function maskIfCardNumber(run: string): string {
  const digits = run.replaceAll(/\D/g, "");
  return holdsCardNumber(digits) ? maskCardNumber(digits) : run;
}

const shortestCardNumber = 12;
const longestCardNumber = 19;
// No text has so many digits in a row for a good reason; looking at all parts of it would only take time.
const longestRunWorthReading = 64;

/** Whether the digits are a card number, or contain one after or before others ("invoice 7 4111 ..."). */
function holdsCardNumber(digits: string): boolean {
  if (digits.length > longestRunWorthReading) return true;
  if (digits.length <= longestCardNumber && passesLuhn(digits)) return true;
  for (let start = 0; start + shortestCardNumber <= digits.length; start += 1) {
    const most = Math.min(longestCardNumber, digits.length - start);
    for (let length = shortestCardNumber; length <= most; length += 1) {
      const part = digits.slice(start, start + length);
      // One part in ten passes the check digit by chance; asking for a known type spares most of these.
      if (passesLuhn(part) && detectCardType(part) !== undefined) return true;
    }
  }
  return false;
}
