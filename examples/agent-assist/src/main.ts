// The process: settings from the environment, one listener, a clean end.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";
import { createApp } from "./app.ts";
import { type Given, settings, whatIsMissing } from "./settings.ts";

const given: Given = process.env;
const missing = whatIsMissing(given);
if (missing !== null) {
  console.error(missing);
  process.exit(2);
}
const from = (name: keyof Given): string => given[name] ?? "";

const port = Number(given.PORT ?? settings.PORT.without);
const server = createServer();
let closePages = (): void => {};
server.on("error", (error: Error) => {
  console.error(`The application cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => {
  // Port 0 is whichever is free, so the address is known only now.
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const parts = {
    authToken: from("TWILIO_AUTH_TOKEN"),
    publicUrl: given.PUBLIC_URL ?? address,
    ownNumber: from("TWILIO_NUMBER"),
    agentPhone: given.AGENT_PHONE ?? null,
    agentPassword: from("AGENT_PASSWORD"),
  };
  const client = twilio(from("TWILIO_ACCOUNT_SID"), from("TWILIO_AUTH_TOKEN"));
  const { app, close } = createApp(parts, client);
  closePages = close;
  server.on("request", app);
  console.log(`The desk is at ${address}`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    closePages();
    server.close(() => process.exit(0));
    // A client that keeps its connection busy would hold the process for ever; a second is enough for
    // an answer that is under way.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
