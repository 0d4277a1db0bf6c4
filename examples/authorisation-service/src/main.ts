// The process: settings from the environment, one listener, a clean end.
import type { AddressInfo } from "node:net";
import { createService } from "./app.ts";
import { Books } from "./books.ts";
import { type Given, settings, whatIsMissing } from "./settings.ts";

const given: Given = process.env;
const missing = whatIsMissing(given);
if (missing !== null) {
  console.error(missing);
  process.exit(2);
}
const {
  SERVICE_TOKEN: token = "",
  SERVICE_PORT: ownPort = settings.SERVICE_PORT.without,
  SERVICE_STANDARD_FEE: fee = settings.SERVICE_STANDARD_FEE.without,
} = given;
const books = new Books(given.SERVICE_DATA_FILE);
const service = createService({ token, standardFee: Number(fee) }, books);
const server = service.listen(Number(ownPort), "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(`The authorisation service listens on http://127.0.0.1:${port}`);
});
server.on("error", (error: Error) => {
  console.error(`The authorisation service cannot listen: ${error.message}`);
  process.exit(1);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => server.close(() => process.exit(0)).closeIdleConnections());
}
