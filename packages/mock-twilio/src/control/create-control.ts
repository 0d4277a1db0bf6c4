// The control API as a whole: who may ask, what a request must look like, and the table of all routes. It
// stands under /_mock alone, where Twilio has nothing. What a verb of the account refuses is caught here.
import type { Hono } from "hono";
import { cors } from "hono/cors";
import { problemsOf } from "../core/shape.ts";
import { mintEpoch } from "../ids.ts";
import { OptionsError } from "../options.ts";
import { readBody } from "../read-body.ts";
import { binRoutes } from "./bin-routes.ts";
import { callRoutes } from "./call-routes.ts";
import { connectorRoutes } from "./connector-routes.ts";
import { documentRoutes } from "./document-routes.ts";
import type { ControlledEmulator } from "./emulator.ts";
import { EventLog } from "./event-log.ts";
import { eventRoutes } from "./event-stream.ts";
import { isLoopbackOrigin, refuseForeign } from "./guard.ts";
import { keepingRoutes } from "./keeping-routes.ts";
import { numberRoutes } from "./number-routes.ts";
import { badInput, missing, problem, refusedBy } from "./problem.ts";
import type { ControlParts, ControlRoute } from "./route.ts";
import { clockRoutes, settingsRoutes } from "./settings-routes.ts";
import { Snapshots } from "./snapshots.ts";

/** Where the control API stands. */
export const CONTROL_PATH = "/_mock";

/** Every route, in the order of the document. */
export const controlRoutes: readonly ControlRoute[] = [
  ...keepingRoutes,
  ...documentRoutes,
  ...callRoutes,
  ...eventRoutes,
  ...clockRoutes,
  ...settingsRoutes,
  ...connectorRoutes,
  ...numberRoutes,
  ...binRoutes,
];

/** Puts the control API of an emulator into an app. @see K-01 @see K-02 */
export function createControl(emulator: ControlledEmulator): (app: Hono) => void {
  const snapshots = new Snapshots(emulator);
  const parts = { emulator, snapshots, events: new EventLog(emulator, mintEpoch()) };
  return (app) => {
    const everything = `${CONTROL_PATH}/*`;
    app.use(everything, async ({ req }, next) => refuseForeign(req.raw) ?? (await next()));
    app.use(everything, cors({ origin: (origin) => (isLoopbackOrigin(origin) ? origin : null) }));
    for (const route of controlRoutes) {
      app.on(route.method, CONTROL_PATH + route.path, ({ req }) =>
        answer(route, parts, { request: req.raw, params: req.param(), query: req.query() }),
      );
    }
    for (const path of new Set(controlRoutes.map((route) => route.path))) {
      app.all(CONTROL_PATH + path, ({ req }) =>
        problem("method-not-allowed", `${req.method} is not a method of this address.`),
      );
    }
    app.all(everything, () => missing("such address in the control API"));
  };
}

type Given = {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

async function answer(
  route: ControlRoute,
  parts: ControlParts,
  { request, params, query }: Given,
): Promise<Response> {
  const read = await readJson(route, request);
  if (read instanceof Response) return read;
  const misfits = [
    ...problemsOf(route.query, query),
    ...(route.body === null ? [] : problemsOf(route.body, read.body)),
  ];
  if (misfits.length > 0) return badInput(misfits);
  const { headers, signal } = request;
  try {
    return await route.answer({ params, query, body: read.body, headers, signal }, parts);
  } catch (error) {
    if (error instanceof OptionsError) return refusedBy(error.problems);
    throw error;
  }
}

async function readJson(
  { body: shape }: ControlRoute,
  request: Request,
): Promise<{ readonly body: unknown } | Response> {
  if (shape === null) return { body: undefined };
  const text = await readBody(request);
  if (text === null)
    return problem("too-large", "A body of a megabyte is more than anybody needs.");
  // Nothing at all stands for an object without fields.
  if (text === "") return { body: {} };
  const type = request.headers.get("Content-Type") ?? "";
  // A page can send any text without asking first, and JSON only after asking.
  if (!/^application\/json\b/i.test(type)) {
    return problem(
      "not-json",
      "The body must be JSON, and say so: Content-Type: application/json.",
    );
  }
  try {
    return { body: JSON.parse(text) as unknown };
  } catch {
    return badInput([{ path: [], message: "is not JSON." }]);
  }
}
