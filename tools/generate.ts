// `npm run generate`: makes the committed generated files anew: those of the contract from packages/spec,
// and the schema of scenario files from the shape that the emulator checks with.
import { run } from "./step.ts";

const schema = "packages/mock-twilio/scenario.schema.json";

process.exitCode =
  (await run("node", ["packages/types/scripts/generate.ts"])) ||
  (await run("node", ["--conditions=source", "packages/mock-twilio/scripts/scenario-schema.ts"])) ||
  (await run("biome", ["format", "--write", schema]));
