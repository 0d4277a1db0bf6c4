// Everything the emulator answers over HTTP, in reading order: /livez, the TwiML bins, then whatever is
// mounted (Twilio's REST API, the control API), and 404 in Twilio's form. One function from Request to
// Response: in process it is called, on a port it is listened with.
import { Hono } from "hono";
import { type BinParameters, binParameters } from "./adapters/bin-hop.ts";
import { bodyTooLarge, errorResponse, notFound, ourFault } from "./api/rest-error.ts";
import { readBody } from "./read-body.ts";

/** The HTTP side of an emulator. */
export type App = { readonly fetch: (request: Request) => Promise<Response> };

/** What /livez tells besides being alive: whoever starts us can wait for our calls to end. */
export type Liveness = { readonly callsInProgress: number };

/** What the app asks of those who make it. */
export type AppParts = {
  readonly liveness: () => Liveness;
  /** The text of a TwiML bin with its parameters filled in; null when there is no such bin. @see C-15 */
  readonly answerTwiml: (sid: string, parameters: BinParameters) => string | null;
  /** What else answers, in the order in which it is asked; each keeps to paths of its own. */
  readonly routes?: readonly Routes[];
  /** Told what nobody answers. @see H-14 */
  readonly onMissing?: (method: string, address: URL) => void;
};

/** Puts its routes into the app. */
export type Routes = (app: Hono) => void;

/** Makes the app. */
export function createApp(parts: AppParts): App {
  const app = new Hono({ strict: true });
  app.get("/livez", (context) => context.json({ status: "live", ...parts.liveness() }));
  app.on(["GET", "POST"], "/twiml/:sid{EH[0-9a-f]{32}}", async ({ req }) => {
    const form = await readBody(req.raw);
    if (form === null) return errorResponse(bodyTooLarge);
    const twiml = parts.answerTwiml(req.param("sid"), binParameters(req.url, form));
    if (twiml === null) return errorResponse(notFound(req.path));
    return new Response(twiml, { headers: { "Content-Type": "text/xml" } });
  });
  for (const mount of parts.routes ?? []) mount(app);
  app.notFound(({ req }) => {
    parts.onMissing?.(req.method, new URL(req.url));
    return errorResponse(notFound(req.path));
  });
  app.onError((error) => {
    // Whoever asked learns nothing of our insides; whoever runs us learns everything.
    console.error(error);
    return errorResponse(ourFault);
  });
  return { fetch: async (request) => app.fetch(request) };
}
