// `npm run generate`: makes the committed generated files anew: those of the contract from packages/spec,
// the schemas of scenario and endpoint files from the shapes that their programs check with, and the
// control API's client.
import { run } from "./step.ts";

const schema = "packages/mock-twilio/scenario.schema.json";
const endpointSchema = "packages/conformance/endpoint.schema.json";
const scripts = "packages/mock-twilio/scripts";

process.exitCode =
  (await run("node", ["packages/types/scripts/generate.ts"])) ||
  (await run("node", ["--conditions=source", `${scripts}/scenario-schema.ts`])) ||
  (await run("node", [`${scripts}/control-client.ts`])) ||
  (await run("node", ["--conditions=source", "packages/conformance/scripts/schemas.ts"])) ||
  (await run("biome", ["format", "--write", schema, endpointSchema]));
