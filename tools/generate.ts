// `npm run generate`: makes the committed generated files anew from packages/spec.
import { run } from "./step.ts";

process.exitCode = await run("node", ["packages/types/scripts/generate.ts"]);
