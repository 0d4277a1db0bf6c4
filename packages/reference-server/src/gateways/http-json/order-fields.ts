// What a mapping can ask for: the fields of a charge, a check, a look-up, a reversal and a refund, by the
// names that stand in placeholders. Card data appears here in clear, on its way into the body of a request.
import { detectCardType, formatAmount, parseExpiry } from "@pay-connector/types";
import type { GatewayOrder, GatewayReference, Money, Refund, Reversal } from "../../core/ports.ts";
import type { Fields } from "./template.ts";

const referenceNames = ["transactionId", "key"];
const moneyNames = ["amount", "amountMinor", "currencyCode"];
const orderNames = [...referenceNames, "resultId", "description", "channel", "parameters"];
const cardNames = [
  "cardNumber",
  "cardType",
  "expiryMonth",
  "expiryYear",
  "expiryYearShort",
  "securityCode",
  "postalCode",
];
const bankAccountNames = ["accountNumber", "routingNumber"];

/** The operations that a mapping can describe, and the fields that each can ask for. */
export const fieldNames = {
  charge: [...orderNames, ...moneyNames, ...cardNames],
  chargeBankAccount: [...orderNames, ...moneyNames, ...bankAccountNames],
  checkCard: [...orderNames, ...cardNames],
  checkBankAccount: [...orderNames, ...bankAccountNames],
  lookUp: referenceNames,
  reverse: [...referenceNames, ...moneyNames, "reversalKey"],
  refund: [...referenceNames, ...moneyNames, "refundKey"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of one operation. */
export type OperationName = keyof typeof fieldNames;

/** Fields that may stand in a body only: addresses and headers end up in logs on the way. */
export const bodyOnlyNames: readonly string[] = ["cardNumber", "securityCode", "accountNumber"];

/** Fields that hold several values, each asked for by its own name after a point. */
export const groupNames: readonly string[] = ["parameters"];

/** The fields of an order: a charge, or a check of the instrument where no money is to move. */
export function fieldsOfOrder(order: GatewayOrder): Fields {
  const parameters = Object.entries(order.parameters).map(
    ([name, value]) => [`parameters.${name}`, value] as const,
  );
  return {
    ...Object.fromEntries(parameters),
    transactionId: order.transactionId,
    key: order.key,
    resultId: order.resultId,
    description: order.description,
    channel: order.channel,
    parameters: { ...order.parameters },
    ...(order.money === null ? {} : fieldsOfMoney(order.money)),
    ...fieldsOfInstrument(order.instrument),
  };
}

/** The fields of a look-up, a reversal or a refund. */
export function fieldsOfReference(about: GatewayReference | Reversal | Refund): Fields {
  return {
    transactionId: about.transactionId,
    key: about.key,
    ...("money" in about ? fieldsOfMoney(about.money) : {}),
    ...("reversalKey" in about ? { reversalKey: about.reversalKey } : {}),
    ...("refundKey" in about ? { refundKey: about.refundKey } : {}),
  };
}

function fieldsOfMoney({ amountMinor, currencyCode }: Money): Fields {
  return { amount: formatAmount(amountMinor, currencyCode), amountMinor, currencyCode };
}

function fieldsOfInstrument(instrument: GatewayOrder["instrument"]): Fields {
  if (instrument.kind === "bank-account") {
    const { accountNumber, routingNumber } = instrument;
    return { accountNumber: accountNumber.reveal(), routingNumber };
  }
  const cardNumber = instrument.cardNumber.reveal();
  const { expiryMonth, expiryYear } = instrument;
  const expiry = parseExpiry(expiryMonth ?? "", expiryYear ?? "");
  const digits = (value: number) => String(value).padStart(2, "0");
  return {
    cardNumber,
    cardType: detectCardType(cardNumber) ?? null,
    expiryMonth: expiry === undefined ? null : digits(expiry.month),
    expiryYear: expiry === undefined ? null : String(expiry.year),
    expiryYearShort: expiry === undefined ? null : digits(expiry.year % 100),
    securityCode: instrument.securityCode?.reveal() ?? null,
    postalCode: instrument.postalCode,
  };
}
