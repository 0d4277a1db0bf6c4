// `npm run server -- …`: the command of packages/reference-server, run from its source.
import { runCommand } from "./run-command.ts";

await runCommand("reference-server");
