// `npm run conformance -- …`: the command of packages/conformance, run from its source.
import { runCommand } from "./run-command.ts";

await runCommand("conformance");
