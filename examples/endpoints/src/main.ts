// The process: settings from the environment, one listener on this machine.
import type { AddressInfo } from "node:net";
import { createEndpoint } from "./app.ts";
import { openBook } from "./book.ts";
import { openPayments } from "./payments.ts";
import { type Given, settings, whatIsMissing } from "./settings.ts";

const given: Given = process.env;
const missing = whatIsMissing(given);
if (missing !== null) {
  console.error(missing);
  process.exit(2);
}
const { CONNECTOR_USERNAME: username = "", CONNECTOR_PASSWORD: password = "" } = given;
const {
  GATEWAY_URL = settings.GATEWAY_URL.without,
  DATA_FOLDER = settings.DATA_FOLDER.without,
  PORT = settings.PORT.without,
} = given;
const answerTo = openPayments(openBook(DATA_FOLDER), GATEWAY_URL);
const server = createEndpoint({ username, password }, answerTo).listen(
  Number(PORT),
  "127.0.0.1",
  () => {
    const { port } = server.address() as AddressInfo;
    console.log(`listening on http://127.0.0.1:${port}/pay`);
  },
);
