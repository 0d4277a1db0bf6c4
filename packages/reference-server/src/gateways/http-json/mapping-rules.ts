// What no part of a mapping shows by itself: that a key is really sent, that a refund cannot be paid twice,
// that card data does not travel in clear. Read from the raw document, so that these mistakes are told
// together with those of its form.
import { fillText } from "./template.ts";

/** One thing that is wrong, and where. */
export type MappingProblem = { readonly at: string; readonly expected: string };

/** Every broken rule of a document that may be anything. */
export function findBrokenRules(
  document: unknown,
  variables: Readonly<Record<string, string>>,
): readonly MappingProblem[] {
  return [
    ...checkBaseUrl(part(document, "baseUrl"), variables),
    ...checkTls(part(document, "tls")),
    ...checkCharges(document),
    ...checkLaterCalls(part(document, "operations")),
    ...checkTimes(document),
    ...checkVerdicts(part(document, "operations")),
  ];
}

function checkBaseUrl(
  text: unknown,
  variables: Readonly<Record<string, string>>,
): readonly MappingProblem[] {
  const expected =
    "an https address without a query; http is only for this machine (127.0.0.1, ::1, localhost)";
  if (typeof text !== "string") return [];
  const fields = Object.entries(variables).map(([name, value]) => [`env.${name}`, value] as const);
  const filled = fillText(text, Object.fromEntries(fields));
  if (!URL.canParse(filled)) return [{ at: "baseUrl", expected }];
  const { protocol, hostname, search, hash, username } = new URL(filled);
  const isLoopback = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/.test(hostname);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback);
  return isSafe && search === "" && hash === "" && username === ""
    ? []
    : [{ at: "baseUrl", expected }];
}

function checkTls(tls: unknown): readonly MappingProblem[] {
  const hasCert = part(tls, "certFile") !== undefined;
  const hasKey = part(tls, "keyFile") !== undefined;
  return hasCert === hasKey ? [] : [{ at: "tls", expected: "certFile and keyFile together" }];
}

function checkCharges(document: unknown): readonly MappingProblem[] {
  const hasNativeKey = part(part(document, "capabilities"), "hasNativeKey") === true;
  const operations = part(document, "operations");
  const canAsk = ["lookUp", "reverse"].some((name) => part(operations, name) !== undefined);
  return ["charge", "chargeBankAccount"].flatMap((name) => {
    const operation = part(operations, name);
    if (operation === undefined) return [];
    const at = `operations.${name}`;
    return [
      ...need(asks(operation, "amount", "amountMinor"), at, asked("amount", "amountMinor")),
      ...need(asks(operation, "currencyCode"), at, asked("currencyCode")),
      ...need(
        !hasNativeKey || asks(operation, "key"),
        at,
        `${asked("key")}, as hasNativeKey promises`,
      ),
      ...need(
        !canAsk || asks(operation, "transactionId", "key"),
        at,
        `${asked("transactionId", "key")}, so that lookUp and reverse can find it`,
      ),
    ];
  });
}

function checkLaterCalls(operations: unknown): readonly MappingProblem[] {
  return ["lookUp", "reverse", "refund"].flatMap((name) => {
    const operation = part(operations, name);
    if (operation === undefined) return [];
    const at = `operations.${name}`;
    return [
      ...need(asks(operation, "transactionId", "key"), at, asked("transactionId", "key")),
      ...need(
        name !== "refund" || asks(operation, "refundKey"),
        at,
        `${asked("refundKey")}, or a repeated refund would be paid twice`,
      ),
      ...need(
        name !== "refund" || asks(operation, "amount", "amountMinor"),
        at,
        asked("amount", "amountMinor"),
      ),
    ];
  });
}

function checkTimes(document: unknown): readonly MappingProblem[] {
  const answerMs = part(part(document, "limits"), "answerMs");
  const maxInFlightMs = part(part(document, "capabilities"), "maxInFlightMs");
  const isShort =
    typeof answerMs === "number" && typeof maxInFlightMs === "number" && maxInFlightMs < answerMs;
  return isShort
    ? [{ at: "capabilities.maxInFlightMs", expected: "at least limits.answerMs" }]
    : [];
}

// An operation that can never succeed is a slip; so is one that reads no body and points into it.
function checkVerdicts(operations: unknown): readonly MappingProblem[] {
  const wanted = { lookUp: "approved", reverse: "reversed", refund: "refunded" };
  return Object.entries(isObject(operations) ? operations : {}).flatMap(([name, operation]) => {
    const at = `operations.${name}`;
    const good = new Map(Object.entries(wanted)).get(name) ?? "approved";
    const verdicts = Object.values(objectOf(part(part(operation, "answer"), "verdicts")));
    const statuses = Object.values(objectOf(part(operation, "statuses")));
    return [
      ...need(verdicts.includes(good), `${at}.answer.verdicts`, `one that means ${good}`),
      ...need(statuses.includes("read"), `${at}.statuses`, "one whose answer is read"),
    ];
  });
}

function asks(operation: unknown, ...names: readonly string[]): boolean {
  const asking = ["path", "headers", "body"].map((name) => part(operation, name));
  const text = JSON.stringify(asking);
  return names.some((name) => text.includes(`\${${name}}`));
}

function asked(...names: readonly string[]): string {
  return names.map((name) => `\${${name}}`).join(" or ");
}

function need(isThere: boolean, at: string, expected: string): readonly MappingProblem[] {
  return isThere ? [] : [{ at, expected }];
}

function part(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
