// The process: settings from the environment, one listener, a clean end.
import type { AddressInfo } from "node:net";
import { createService } from "./app.ts";
import { Books } from "./books.ts";

const {
  SERVICE_TOKEN: token,
  SERVICE_DATA_FILE: dataFile,
  SERVICE_STANDARD_FEE: fee,
} = process.env;
if (token === undefined || token === "") {
  console.error("Set SERVICE_TOKEN to the token that merchants have to send.");
  process.exit(2);
}
const books = new Books(dataFile);
// In cents: 1.50.
const service = createService({ token, standardFee: Number(fee ?? "150") }, books);
const server = service.listen(Number(process.env.SERVICE_PORT ?? "4050"), "127.0.0.1", () => {
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
