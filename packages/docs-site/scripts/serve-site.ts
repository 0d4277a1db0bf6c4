// Serves the site while it is written: `npm run dev` starts this beside the programs. The reference is made
// once at the start; a changed page shows at once.
import { runAstro } from "./run-astro.ts";
import { writeReference } from "./write-reference.ts";

await writeReference();
process.exitCode = await runAstro(["dev"]);
