// `mock-twilio assumptions`: everything that no public source settles. First the switches, which a run
// may set otherwise; then what is assumed of the simulated gateways, which nobody can choose.
import { type Contradiction, contradictions } from "@pay-connector/types";
import type { Command } from "commander";
import { connectorAssumptions } from "../core/connectors/named-assumptions.ts";

/** Adds the command. */
export function addAssumptionsCommand(program: Command): void {
  program
    .command("assumptions")
    .description("what no public source settles: how it is read here, how else it could be")
    .option("--json", "print one JSON object")
    .action(({ json = false }: { json?: boolean }) => {
      const switches = Object.values(contradictions).filter((each) => "built" in each);
      if (json)
        console.log(JSON.stringify({ switches, connectors: connectorAssumptions }, null, 2));
      else tell(switches);
    });
}

function tell(switches: readonly Contradiction[]): void {
  console.log("Switches (--assume name=reading; the first reading is the default):");
  for (const { name, question, default: first, otherReadings, reason, sources } of switches) {
    console.log(`\n${name}   ${[first, ...otherReadings].join(" | ")}`);
    for (const line of [question, reason, ...sources]) console.log(`  ${line}`);
  }
  console.log("\nOf the simulated gateways (no switch; each has its mark):");
  for (const { name, text, mark, sources } of connectorAssumptions) {
    console.log(`\n${name}   [${mark}]`);
    for (const line of [text, ...sources]) console.log(`  ${line}`);
  }
}
