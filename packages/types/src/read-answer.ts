// What Twilio makes of a processor's reply: approved, an error, or not an answer at all.
// The order of the questions is the rule: an error wins over an id, and only then must the id fit.
// Stricter than Twilio is known to be where nothing is known (a reply parameter that is no text).
// It does not know the HTTP status, nor which error code of Twilio's a reply leads to.
import { nameField, type Problem } from "./problem.ts";

/** The two things Twilio asks a processor for. */
export type ConnectorMethod = "charge" | "tokenize";

/** The reading of a reply; `kind` tells the cases apart. */
export type ConnectorAnswer =
  | {
      readonly kind: "approved";
      /** The charge id or the token id, by the method that was asked for. */
      readonly id: string;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "error";
      readonly errorCode: string;
      readonly errorMessage: string | null;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly kind: "malformed"; readonly problems: readonly Problem[] };

/** The field that carries the id of what was made, by method. @see A-01 @see A-02 */
export const idFieldOf = { charge: "charge_id", tokenize: "token_id" } as const;

/**
 * Reads a reply's JSON as Twilio would; what is not JSON at all is handed in as undefined.
 * @see A-03 @see A-06 @see A-07 @see A-08 @see P-02
 */
export function readConnectorAnswer(method: ConnectorMethod, body: unknown): ConnectorAnswer {
  if (!isObject(body)) {
    return malformed([{ field: "", rule: "type", message: "The reply is not one JSON object." }]);
  }
  const { value: parameters, problems: parameterProblems } = readReplyParameters(body);
  const errorCode = body.error_code ?? null;
  if (errorCode !== null) {
    return {
      kind: "error",
      // No public processor sends anything but text; whatever else comes is still an error code.
      errorCode: typeof errorCode === "string" ? errorCode : JSON.stringify(errorCode),
      errorMessage: typeof body.error_message === "string" ? body.error_message : null,
      parameters,
    };
  }
  const id = body[idFieldOf[method]];
  const problems = [...idProblems(idFieldOf[method], id), ...parameterProblems];
  if (problems.length > 0 || typeof id !== "string") return malformed(problems);
  return { kind: "approved", id, parameters };
}

function malformed(problems: readonly Problem[]): ConnectorAnswer {
  return { kind: "malformed", problems };
}

function idProblems(field: string, id: unknown): readonly Problem[] {
  const rule = id === undefined || id === null ? "required" : "type";
  if (typeof id === "string" && id !== "") return [];
  const message = `Without an error_code the reply must carry ${field}, a text that is not empty.`;
  return [{ field, rule, message }];
}

function readReplyParameters(body: Readonly<Record<string, unknown>>): {
  readonly value: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
} {
  const given = body.parameters ?? {};
  if (!isObject(given)) {
    const message = "Reply parameters are one flat object of texts.";
    return { value: {}, problems: [{ field: "parameters", rule: "type", message }] };
  }
  const entries = Object.entries(given);
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const problems = entries
    .filter(([, value]) => typeof value !== "string")
    .map(([name]) => ({
      field: nameField(["parameters", name]),
      rule: "type",
      message: "A reply parameter is a text.",
    }));
  return { value: Object.fromEntries(texts), problems };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
