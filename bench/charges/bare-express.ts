// Partner: Express 5 with what any processor must do before it does anything: check the credentials, parse
// the body, and answer. The answer is a constant of the usual size; nothing is decided and nothing kept. With a
// second argument it answers after so many milliseconds, like one that asks a gateway.
import { timingSafeEqual } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import express from "express";
import { credentials } from "./requests.ts";
import { serve } from "./serve.ts";

const delayMs = Number(process.argv[3] ?? 0);
const answer =
  '{"charge_id":"chg_aaaaaaaaaaaaaaaaaaaaaaaaaaa","error_code":null,"error_message":null}';
const expected = Buffer.from(`${credentials.username}:${credentials.password}`);

const app = express();
app.disable("x-powered-by").disable("etag");
app.use((request, response, next) => {
  const encoded = request.headers.authorization?.slice("Basic ".length) ?? "";
  const given = Buffer.from(encoded, "base64");
  if (given.length === expected.length && timingSafeEqual(given, expected)) next();
  else response.status(401).end();
});
app.use(express.json());
app.post("/", async (request, response) => {
  if (typeof request.body.transaction_id !== "string") throw new Error("There was no id.");
  if (delayMs > 0) await wait(delayMs);
  response.type("json").send(answer);
});
serve(app);
