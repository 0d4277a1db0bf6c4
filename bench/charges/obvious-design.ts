// Partner: the design that comes to mind first, Express with knex over SQLite and a commit of its own for
// each statement: one that inserts the transaction if there is none, one that stores the outcome. It keeps
// what it must (no card; commits are on the disk) and does nothing cleverly.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import express from "express";
import knex from "knex";
import { credentials } from "./requests.ts";
import { serve } from "./serve.ts";

const [folder = "."] = process.argv.slice(2);
const expected = Buffer.from(`${credentials.username}:${credentials.password}`);
const key = randomBytes(32);

const database = knex({
  client: "better-sqlite3",
  connection: { filename: join(folder, "obvious.db") },
  useNullAsDefault: true,
  pool: { min: 1, max: 1 },
});
await database.raw("PRAGMA journal_mode = WAL");
await database.raw("PRAGMA synchronous = FULL");
await database.schema.createTable("transactions", (table) => {
  table.text("transaction_id").primary();
  table.text("fingerprint").notNullable();
  table.text("amount").notNullable();
  table.text("currency_code").notNullable();
  table.text("last_digits").notNullable();
  table.text("state").notNullable();
  table.text("charge_id");
  table.text("answer_body");
  table.text("created_at").notNullable();
  table.text("decided_at");
});

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
  const { transaction_id, cardnumber, amount, currency_code } = request.body;
  const fingerprint = createHmac("sha256", key)
    .update(JSON.stringify([transaction_id, cardnumber, amount, currency_code]))
    .digest("base64url");
  const held = await database.transaction(async (transaction) => {
    const row = await transaction("transactions").where({ transaction_id }).first();
    if (row !== undefined) return row;
    await transaction("transactions").insert({
      ...{ transaction_id, fingerprint, amount, currency_code, state: "authorizing" },
      last_digits: String(cardnumber).slice(-4),
      created_at: new Date().toISOString(),
    });
    return null;
  });
  if (held !== null) {
    response.type("json").send(held.answer_body);
    return;
  }
  const charge_id = `chg_${randomBytes(17).toString("hex")}`;
  const answer_body = JSON.stringify({ charge_id, error_code: null, error_message: null });
  await database.transaction(async (transaction) => {
    await transaction("transactions")
      .where({ transaction_id, state: "authorizing" })
      .update({ state: "settled", charge_id, answer_body, decided_at: new Date().toISOString() });
  });
  response.type("json").send(answer_body);
});
serve(app);
