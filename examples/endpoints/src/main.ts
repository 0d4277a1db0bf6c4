// The process: settings from the environment, one listener on this machine.
import type { AddressInfo } from "node:net";
import { createEndpoint } from "./app.ts";
import { openBook } from "./book.ts";
import { openPayments } from "./payments.ts";

const { CONNECTOR_USERNAME: username, CONNECTOR_PASSWORD: password } = process.env;
if (!username || !password) {
  console.error(
    "Set CONNECTOR_USERNAME and CONNECTOR_PASSWORD, as they stand in Twilio's Console.",
  );
  process.exit(2);
}
const { GATEWAY_URL = "http://127.0.0.1:4014", DATA_FOLDER = "data", PORT = "8000" } = process.env;
const answerTo = openPayments(openBook(DATA_FOLDER), GATEWAY_URL);
const server = createEndpoint({ username, password }, answerTo).listen(
  Number(PORT),
  "127.0.0.1",
  () => {
    const { port } = server.address() as AddressInfo;
    console.log(`listening on http://127.0.0.1:${port}/pay`);
  },
);
