// An agent's desk that takes payments during a call, as its author would write it: the official Twilio package
// places calls, takes payments and checks signatures. Two doors: one for Twilio, which signs what it posts, and
// one for agents, who know a password.
import { timingSafeEqual } from "node:crypto";
import { fileURLToPath } from "node:url";
import express, { type Express, type RequestHandler } from "express";
import type { Twilio } from "twilio";
import { createAgentRoutes } from "./agent-routes.ts";
import { Desk } from "./desk.ts";
import { Payments } from "./payments.ts";
import { createWebhooks } from "./webhooks.ts";

/** What the application is configured with; all of it comes from the environment. */
export type AppSettings = {
  /** The account's auth token: Twilio signs its requests with it. */
  readonly authToken: string;
  /** The address under which Twilio reaches this application; signatures are made over it. */
  readonly publicUrl: string;
  /** The account's number that customers see. */
  readonly ownNumber: string;
  /** The agent's own phone; without one the customer is held on the line. */
  readonly agentPhone: string | null;
  readonly agentPassword: string;
};

/** The application, and how to let its open pages go. */
export type App = { readonly app: Express; readonly close: () => void };

/** The application over a client of Twilio's. */
export function createApp(settings: AppSettings, client: Twilio): App {
  const desk = new Desk();
  const payments = new Payments(client, settings.publicUrl);
  const app = express();
  app.disable("x-powered-by");
  app.get("/livez", (_request, response) => {
    response.json({ status: "live" });
  });
  app.use("/twilio", createWebhooks(settings, desk, payments));
  app.use(requirePassword(settings.agentPassword), limitPage);
  app.use("/api", createAgentRoutes({ ...settings, client, desk, payments }));
  app.use(express.static(fileURLToPath(new URL("../public", import.meta.url))));
  return { app, close: () => desk.close() };
}

/** HTTP Basic, any user name: enough to keep strangers off an example. A real desk has its own sign-in. */
function requirePassword(password: string): RequestHandler {
  const want = Buffer.from(password);
  return (request, response, next) => {
    const [, encoded = ""] = (request.header("Authorization") ?? "").split("Basic ");
    const given = Buffer.from(
      Buffer.from(encoded, "base64")
        .toString()
        .replace(/^[^:]*:/, ""),
    );
    if (given.length === want.length && timingSafeEqual(given, want)) return next();
    response.status(401).set("WWW-Authenticate", 'Basic realm="Agent desk"').end();
  };
}

/** The page runs its own script and nothing else. */
const limitPage: RequestHandler = (_request, response, next) => {
  response.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
  next();
};
