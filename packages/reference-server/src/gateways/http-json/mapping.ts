// The form of a mapping: which address each operation has, what is sent there, and what an answer means.
// Each part is checked by itself here, so that every mistake is found in one go; the rules between parts
// are beside it. What a part means to a reader is in docs/authorisation-service.md.
import { z } from "zod";
import { type DeclineCode, isDeclineCode } from "../../core/decline-codes.ts";
import { bodyOnlyNames, fieldNames, groupNames, type OperationName } from "./order-fields.ts";
import { isList, type Json, placeholdersIn } from "./template.ts";

const verdictWords = {
  charge: ["approved", "declined", "failed", "pending", "unknown"],
  lookUp: ["approved", "declined", "pending", "absent", "unknown"],
  reverse: ["reversed", "absent", "too-late", "unknown"],
  refund: ["refunded", "declined", "unknown"],
} as const;

// A status by itself, without a body that says more, can never be good news.
const statusWords = {
  charge: ["read", "declined", "failed", "pending", "not-sent", "unknown"],
  lookUp: ["read", "declined", "pending", "absent", "unknown"],
  reverse: ["read", "absent", "too-late", "unknown"],
  refund: ["read", "declined", "unknown"],
} as const;

type Kind = keyof typeof verdictWords;

const kinds = {
  charge: "charge",
  chargeBankAccount: "charge",
  checkCard: "charge",
  checkBankAccount: "charge",
  lookUp: "lookUp",
  reverse: "reverse",
  refund: "refund",
} as const satisfies Record<OperationName, Kind>;

/** A word that a verdict or a status is mapped to. */
export type Word =
  | (typeof verdictWords)[Kind][number]
  | Exclude<(typeof statusWords)[Kind][number], "read">;

/** What a value in an answer, or a status, stands for. */
export type Meaning = { readonly word: Word; readonly code: DeclineCode | null };

/** Where things stand in an answer; pointers are JSON Pointers (RFC 6901). */
export type AnswerMapping = {
  readonly verdict: string;
  readonly verdicts: Readonly<Record<string, Meaning>>;
  readonly code?: string | undefined;
  readonly codes: Readonly<Record<string, DeclineCode>>;
  readonly reference?: string | undefined;
  readonly equals: Readonly<Record<string, string>>;
  readonly checks?:
    | {
        readonly avs?: string | undefined;
        readonly securityCode?: string | undefined;
        readonly results: Readonly<Record<string, "match" | "mismatch" | "unavailable">>;
      }
    | undefined;
  readonly parameters: Readonly<Record<string, string>>;
};

/** How one operation is asked for and understood. */
export type OperationMapping = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Json | undefined;
  readonly statuses: Readonly<Record<string, Meaning | "read">>;
  readonly answer: AnswerMapping;
};

const pointer = z.string().regex(/^(\/([^~/]|~[01])*)+$/, 'a JSON Pointer, for example "/status"');

const declineCode = z.custom<DeclineCode>(
  (value) => typeof value === "string" && isDeclineCode(value),
  "a code of the catalogue, for example insufficient_funds",
);

/** A text whose placeholders are all among `names` and the variables. */
function template(names: readonly string[], variables: ReadonlySet<string>) {
  return z.string().superRefine((text, context) => {
    for (const message of findSlips(text, names, variables)) {
      context.addIssue({ code: "custom", message });
    }
  });
}

function findSlips(
  text: string,
  names: readonly string[],
  variables: ReadonlySet<string>,
): readonly string[] {
  const found = placeholdersIn(text);
  const unknown = found.names.flatMap((name) => {
    if (name.startsWith("env.")) {
      const variable = name.slice("env.".length);
      if (!variable.startsWith("GATEWAY_"))
        return [`a variable that begins with GATEWAY_ instead of ${variable}`];
      return variables.has(variable) ? [] : [`the variable ${variable} to be set`];
    }
    const isPart = groupNames.some(
      (group) => names.includes(group) && name.startsWith(`${group}.`),
    );
    return names.includes(name) || isPart
      ? []
      : [`a field of this operation (${names.join(", ")}) instead of ${name}`];
  });
  return found.isBroken
    ? [...unknown, "placeholders of the form $" + "{name} or $" + "{name?}"]
    : unknown;
}

function bodyTemplate(names: readonly string[], variables: ReadonlySet<string>) {
  return z.custom<Json>().superRefine((body, context) => {
    const visit = (part: Json, path: readonly (string | number)[]): void => {
      if (typeof part === "string") {
        for (const message of findSlips(part, names, variables)) {
          context.addIssue({ code: "custom", message, path: [...path] });
        }
      } else if (part !== null && typeof part === "object") {
        const items: readonly (readonly [string | number, Json])[] = isList(part)
          ? part.map((item, index) => [index, item] as const)
          : Object.entries(part);
        for (const [name, item] of items) visit(item, [...path, name]);
      }
    };
    visit(body, []);
  });
}

// `declined` takes its code from the answer, `declined:lost_card` brings it along.
function meaning<Known extends string>(words: readonly Known[]) {
  return z.string().transform((text, context) => {
    const [word = "", code] = text.split(":");
    const known = words.find((each) => each === word);
    const mayHaveCode = word === "declined" || word === "failed";
    const isCode = code === undefined || (mayHaveCode && isDeclineCode(code));
    if (known === undefined || !isCode) {
      context.addIssue({
        code: "custom",
        message: `${words.join(", ")}; declined and failed may bring a code of the catalogue, as declined:lost_card`,
      });
      return z.NEVER;
    }
    return { word: known, code: code === undefined ? null : (code as DeclineCode) };
  });
}

function answerSchema(kind: Kind, names: readonly string[], variables: ReadonlySet<string>) {
  const results = z.enum(["match", "mismatch", "unavailable"]);
  return z.strictObject({
    verdict: pointer,
    verdicts: z.record(z.string(), meaning<Word>(verdictWords[kind])),
    code: pointer.optional(),
    codes: z.record(z.string(), declineCode).default({}),
    reference: pointer.optional(),
    equals: z.record(pointer, template(names, variables)).default({}),
    checks: z
      .strictObject({
        avs: pointer.optional(),
        securityCode: pointer.optional(),
        results: z.record(z.string(), results),
      })
      .optional(),
    parameters: z
      .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, "a short name"), pointer)
      .default({}),
  });
}

function operationSchema(name: OperationName, variables: ReadonlySet<string>) {
  const kind = kinds[name];
  const open = fieldNames[name].filter((each) => !bodyOnlyNames.includes(each));
  const status = meaning<Word | "read">(statusWords[kind]).transform(({ word, code }) =>
    word === "read" ? ("read" as const) : { word, code },
  );
  return z.strictObject({
    method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
    path: template(open, variables).refine(
      (path) => path.startsWith("/"),
      'a path that begins with "/"',
    ),
    headers: z.record(z.string(), template(open, variables)).default({}),
    body: bodyTemplate(fieldNames[name], variables).optional(),
    statuses: z.record(z.string().regex(/^[2-5]\d\d$/, "a status from 200 to 599"), status),
    answer: answerSchema(kind, open, variables),
  });
}

const wholeNumber = "a whole number from 1";
const ms = z.number(wholeNumber).int(wholeNumber).min(1, wholeNumber);

/** The form of a whole mapping, for the variables that are set. */
export function mappingSchema(variables: ReadonlySet<string>) {
  const operation = (name: OperationName) => operationSchema(name, variables);
  return z.strictObject({
    version: z.literal(1),
    name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "a short name of a-z, 0-9 and -"),
    baseUrl: template([], variables),
    headers: z.record(z.string(), template([], variables)).default({}),
    tls: z
      .strictObject({
        caFile: z.string().min(1).optional(),
        certFile: z.string().min(1).optional(),
        keyFile: z.string().min(1).optional(),
      })
      .default({}),
    limits: z
      .strictObject({
        // Longer than a handshake across the world with one packet lost.
        connectMs: ms.default(5_000),
        // Issuers answer within 30 s or not at all.
        answerMs: ms.default(30_000),
        // An answer is a few fields.
        answerBytes: ms.default(65_536),
        connections: ms.default(64),
        // Less than the 5 s after which Node and nginx's neighbours close a kept connection.
        idleMs: ms.default(4_000),
      })
      .prefault({}),
    capabilities: z.strictObject({
      hasNativeKey: z.boolean(),
      keyRetentionMs: ms.nullable().default(null),
      maxInFlightMs: ms.default(90_000),
    }),
    operations: z.strictObject({
      charge: operation("charge"),
      chargeBankAccount: operation("chargeBankAccount").optional(),
      checkCard: operation("checkCard").optional(),
      checkBankAccount: operation("checkBankAccount").optional(),
      lookUp: operation("lookUp").optional(),
      reverse: operation("reverse").optional(),
      refund: operation("refund").optional(),
    }),
  });
}

/** A mapping that can be used. */
export type Mapping = z.output<ReturnType<typeof mappingSchema>>;
