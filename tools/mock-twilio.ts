// `npm run mock-twilio -- …`: the command of packages/mock-twilio, run from its source.
import { runCommand } from "./run-command.ts";

await runCommand("mock-twilio");
