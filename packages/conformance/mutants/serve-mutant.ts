// One endpoint of the zoo for a person to aim the kit at: `node mutants/serve-mutant.ts <name> [port]`. It
// prints how to judge it, and writes the endpoint.yaml for that.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { startEndpoint } from "./endpoint/start-endpoint.ts";
import { mutants } from "./zoo.ts";

const [name = "", port = "0"] = process.argv.slice(2);
const mutant = mutants.find((one) => one.name === name);
if (mutant === undefined && name !== "right") {
  console.error(`One of: right, ${mutants.map((one) => one.name).join(", ")}`);
  process.exit(2);
}

const endpoint = await startEndpoint(mutant?.type ?? RightEndpoint, { port: Number(port) });
const endpointFile = join(endpoint.folder, "endpoint.yaml");
writeFileSync(endpointFile, readFileSync(new URL("endpoint.yaml", import.meta.url)));
appendFileSync(
  endpointFile,
  `ledger: { file: "${endpoint.ledgerFile}" }\nlogs: ["${endpoint.logFile}"]\n`,
);
const { url, username, password } = endpoint;
console.log(
  `npm run conformance -- ${url} --username ${username} --password ${password} -f ${endpointFile}`,
);
process.on("SIGINT", () => void endpoint.close());
process.on("SIGTERM", () => void endpoint.close());
