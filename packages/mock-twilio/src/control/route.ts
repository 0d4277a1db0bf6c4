// What a route of the control API is: its name in the document, its address, the shapes of what it takes,
// and the function that answers. What reaches that function fits the shapes.
import { object, type Shape } from "../core/shape.ts";
import type { ControlledEmulator } from "./emulator.ts";
import type { EventLog } from "./event-log.ts";
import type { Snapshots } from "./snapshots.ts";

/** What the routes work on. */
export type ControlParts = {
  readonly emulator: ControlledEmulator;
  readonly snapshots: Snapshots;
  readonly events: EventLog;
};

/** A request whose parts fit. */
export type Asked<Body, Query> = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly headers: Headers;
  readonly signal: AbortSignal;
};

/** One route. */
export type ControlRoute = {
  readonly operationId: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /_mock, with parameters as `:name`. */
  readonly path: string;
  /** Null: it takes no body. */
  readonly body: Shape<unknown> | null;
  readonly query: Shape<unknown>;
  readonly answer: (
    asked: Asked<unknown, unknown>,
    parts: ControlParts,
  ) => Response | Promise<Response>;
};

/** A route as it is written: what its function gets follows from the shapes. */
export function route<Body = undefined, Query = Record<string, never>>(given: {
  readonly operationId: string;
  readonly method: ControlRoute["method"];
  readonly path: string;
  readonly body?: Shape<Body>;
  readonly query?: Shape<Query>;
  readonly answer: (asked: Asked<Body, Query>, parts: ControlParts) => Response | Promise<Response>;
}): ControlRoute {
  const { body = null, query = nothing, answer, ...rest } = given;
  // Only what has been checked against these very shapes reaches the function.
  return { ...rest, body, query, answer: answer as ControlRoute["answer"] };
}

/** The answer of a request that was done. */
export function done(body: unknown, status: 200 | 201 = 200): Response {
  return Response.json(body, { status });
}

const nothing: Shape<Record<string, never>> = object({}, {}) as Shape<Record<string, never>>;
