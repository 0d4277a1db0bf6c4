// `npm run format`: writes what the formatter and the linter can mend by themselves.
import { run } from "./step.ts";

process.exitCode = await run("biome", ["check", "--write", "."]);
