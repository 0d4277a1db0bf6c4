// The processor itself, as it is delivered, over a gateway that answers at once, with a fresh SQLite file in the
// folder that it is given or on the PostgreSQL that it is told. Its log goes where it would go in life, to
// standard output.
import { join } from "node:path";
import { keepHeapSmall, startServer } from "@pay-connector/reference-server";
import { instantGateway } from "./instant-gateway.ts";
import { credentials } from "./requests.ts";
import { report } from "./serve.ts";

const [folder = ".", delayMs = "0", databaseUrl] = process.argv.slice(2);
const sqliteUrl = `sqlite:${join(folder, "processor.db")}`;

keepHeapSmall();
const gateway = instantGateway(Number(delayMs));
const server = await startServer(
  {
    PORT: "0",
    DATABASE_URL: databaseUrl ?? process.env.BENCH_DATABASE_URL ?? sqliteUrl,
    VAULT_KEY_FILE: join(folder, "vault.key"),
    CONNECTOR_USERNAME: credentials.username,
    CONNECTOR_PASSWORD: credentials.password,
  },
  { gateway },
);
report(Number(new URL(server.url).port), () => gateway.countLookUps());
