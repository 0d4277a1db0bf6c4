// The commands and their help, put together. What a command does stands in its own file below cli/; what
// becomes of its errors is the process's business.
import { Command } from "commander";
import { addAssumptionsCommand } from "./cli/assumptions-command.ts";
import { addBinsCommand } from "./cli/bins-command.ts";
import { addCallCommand } from "./cli/call-command.ts";
import { addConnectorsCommand } from "./cli/connectors-command.ts";
import { addExecCommand } from "./cli/exec-command.ts";
import { addNumbersCommand } from "./cli/numbers-command.ts";
import { addPciCommand } from "./cli/pci-command.ts";
import { addReplayCommand } from "./cli/replay-command.ts";
import { addRunCommand } from "./cli/run-command.ts";
import { addServeCommand } from "./cli/serve-command.ts";
import { describeEnvironment } from "./environment.ts";

/** The program `mock-twilio`. */
export function createCommandLine(): Command {
  const program = new Command("mock-twilio")
    .description(
      "Plays Twilio's side of a phone payment: <Pay>, the Generic Pay Connector call, the action webhook.",
    )
    .showHelpAfterError("(mock-twilio --help, or mock-twilio call --help, says more)")
    .addHelpText("after", describeEnvironment())
    .exitOverride();
  addCallCommand(program);
  addRunCommand(program);
  addReplayCommand(program);
  addServeCommand(program);
  addExecCommand(program);
  addConnectorsCommand(program);
  addNumbersCommand(program);
  addBinsCommand(program);
  addPciCommand(program);
  addAssumptionsCommand(program);
  return program;
}
