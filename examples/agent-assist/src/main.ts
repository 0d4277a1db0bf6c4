// The process: settings from the environment, one listener, a clean end.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";
import { createApp } from "./app.ts";

const needed = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_NUMBER", "AGENT_PASSWORD"];
const missing = needed.filter((name) => !process.env[name]);
if (missing.length > 0) {
  console.error(`Set ${missing.join(", ")}; README.md says what each is.`);
  process.exit(2);
}
const from = (name: string): string => process.env[name] ?? "";

const port = Number(process.env.PORT ?? "4040");
const server = createServer();
let closePages = (): void => {};
server.on("error", (error: Error) => {
  console.error(`The application cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => {
  // Port 0 is whichever is free, so the address is known only now.
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    authToken: from("TWILIO_AUTH_TOKEN"),
    publicUrl: process.env.PUBLIC_URL ?? address,
    ownNumber: from("TWILIO_NUMBER"),
    agentPhone: process.env.AGENT_PHONE ?? null,
    agentPassword: from("AGENT_PASSWORD"),
  };
  const client = twilio(from("TWILIO_ACCOUNT_SID"), from("TWILIO_AUTH_TOKEN"));
  const { app, close } = createApp(settings, client);
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
