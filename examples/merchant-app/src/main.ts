// The process: settings from the environment, one listener, a clean end.
import { createApp } from "./app.ts";
import { type Given, settings, whatIsMissing } from "./settings.ts";

const given: Given = process.env;
const missing = whatIsMissing(given);
if (missing !== null) {
  console.error(missing);
  process.exit(2);
}
const port = Number(given.MERCHANT_APP_PORT ?? settings.MERCHANT_APP_PORT.without);
const authToken = given.TWILIO_AUTH_TOKEN ?? "";
const publicUrl = given.PUBLIC_URL ?? `http://127.0.0.1:${port}`;
const server = createApp({ authToken, publicUrl }).listen(port, "127.0.0.1");
server.on("error", (error: Error) => {
  console.error(`The application cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // A client that keeps its connection busy would hold the process for ever; a second is enough for
    // an answer that is under way.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
