// What an admin request says, checked: every field that is wrong is named at once, and no value is
// repeated. Unlike the connector's bodies these are ours, so a field that nobody declared is refused: a
// misspelled `amount` must not refund the whole charge.
import type { Request } from "express";
import { z } from "zod";
import { withBody } from "../../http/read-body.ts";
import { readJsonObject } from "../../http/read-json.ts";
import { ProblemError } from "./problems.ts";

// The contract's own form of an amount: seven digits before the point.
const amount = z.string().regex(/^[0-9]{1,7}(\.[0-9]+)?$/);
// A transaction's id and a token can be a key in any database.
const longestId = 255;
// Long enough for any order text, short enough for every gateway's field after cutting.
const longestDescription = 1_000;
// Some gateways keep fewer, none that we know keeps more.
const longestIdempotencyKey = 128;

const mostOnPage = 200;
const usualPage = 50;

const scope = z.enum(["default", "admin"]).optional();
const flag = z.literal("true").optional();

const shapes = {
  tokenCharge: z.strictObject({
    amount,
    currency_code: z.string().regex(/^[A-Za-z]{3}$/),
    description: z.string().max(longestDescription).nullish(),
    parameters: z.record(z.string(), z.string()).nullish(),
  }),
  refund: z.strictObject({ amount: amount.optional() }),
  nothing: z.strictObject({}),
  scopeQuery: z.strictObject({ scope }),
  noQuery: z.strictObject({}),
  listQuery: z.strictObject({
    scope,
    verdict: z.enum(["approved", "declined", "failed", "timed_out", "none"]).optional(),
    state: z
      .enum(["authorizing", "unknown", "settled", "reversing", "reversed", "manual"])
      .optional(),
    unheard: flag,
    manual: flag,
    since: z.iso.datetime({ offset: true }).optional(),
    limit: z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .refine((limit) => limit >= 1 && limit <= mostOnPage)
      .default(usualPage),
    cursor: z.string().max(2_000).optional(),
  }),
};

type Shapes = typeof shapes;
type Bodies = "tokenCharge" | "refund" | "nothing";
type Queries = "scopeQuery" | "noQuery" | "listQuery";

/** The body, or a problem that names all that is wrong. No body at all counts as an empty object. */
export async function readBody<Name extends Bodies>(
  request: Request,
  name: Name,
): Promise<z.output<Shapes[Name]>> {
  const body = await withBody(request, (bytes) =>
    bytes.length === 0 ? {} : readJsonObject(bytes),
  );
  if (body === null) throw new ProblemError("malformed_json");
  return check(name, body);
}

/** The query, or a problem. A name that is given twice is refused like one that nobody declared. */
export function readQuery<Name extends Queries>(
  request: Request,
  name: Name,
): z.output<Shapes[Name]> {
  const { searchParams } = new URL(request.originalUrl, "http://admin");
  const twice = [...new Set(searchParams.keys())].filter(
    (key) => searchParams.getAll(key).length > 1,
  );
  if (twice.length > 0) {
    throw new ProblemError(
      "invalid_request",
      twice.map((field) => ({ field: `query ${field}`, message: "It is given more than once." })),
    );
  }
  return check(name, Object.fromEntries(searchParams));
}

/** The key of a write. */
export function readIdempotencyKey(request: Request): string {
  const key = request.headers["idempotency-key"];
  const isKey =
    typeof key === "string" &&
    key.length >= 8 &&
    key.length <= longestIdempotencyKey &&
    /^(?!.*[0-9]{13})[A-Za-z0-9_.:-]+$/.test(key);
  if (isKey) return key;
  const message =
    "It must be there: 8 to 128 letters, digits and -_.: with no run of 13 digits, for example a UUID.";
  throw new ProblemError("invalid_request", [{ field: "Idempotency-Key", message }]);
}

/** One part of the address. */
export function readPathPart(request: Request, name: string): string {
  const part = request.params[name];
  if (typeof part === "string" && part.length <= longestId) return part;
  throw new ProblemError("not_found");
}

function check<Name extends keyof Shapes>(name: Name, value: unknown): z.output<Shapes[Name]> {
  const read = shapes[name].safeParse(value);
  if (read.success) return read.data as z.output<Shapes[Name]>;
  throw new ProblemError("invalid_request", read.error.issues.flatMap(problemsOf));
}

// The issue's own text can repeat what was sent, so ours says less.
function problemsOf(issue: z.core.$ZodIssue) {
  if (issue.code === "unrecognized_keys") {
    // A name is the sender's own text too, so only how many there are is told.
    const message = `${issue.keys.length} of the fields are not known here.`;
    return [{ field: "", message }];
  }
  // A key below `parameters` is the sender's own text.
  const field = String(issue.path[0] ?? "");
  return [{ field, message: "It is missing or has another form." }];
}
