// The process: settings from the environment, one listener, a clean end.
import { createApp } from "./app.ts";

const port = Number(process.env.MERCHANT_APP_PORT ?? "4030");
const authToken = process.env.TWILIO_AUTH_TOKEN;
if (authToken === undefined) {
  console.error(
    "Set TWILIO_AUTH_TOKEN to the auth token of the account that calls this application.",
  );
  process.exit(2);
}
const publicUrl = process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`;
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
