// The command's flags and their help. It judges nothing: the process says what follows.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { describeEnvironment } from "./cli/environment.ts";
import { GATEWAY_PORT } from "./cli/flags.ts";

/** The program `pay-connector-conformance`. */
export function createCommandLine(): Command {
  return new Command("pay-connector-conformance")
    .description(
      "Judges an endpoint of Twilio's Generic Pay Connector, clause by clause. It sends published test cards, and generated ones to this machine alone.",
    )
    .version(readVersion(), "-V, --version", "print the version")
    .argument(
      "[endpoint]",
      "where Twilio would post to, whole: https://…, or http://… on this machine",
    )
    .option("--username <name>", "of the connector (environment: CONNECTOR_USERNAME)")
    .option("--password <password>", "of the connector (environment: CONNECTOR_PASSWORD)")
    .option("-f, --endpoint-file <file>", "endpoint.yaml: which inputs decline, run slow, …")
    .option("--init [file]", "write an endpoint.yaml with comments, to fill in")
    .option("--ledger <file, URL or command>", "where captures are counted, one JSON line each")
    .option(
      "--play-gateway [port]",
      `be the endpoint's gateway on 127.0.0.1, and count by itself (port: ${GATEWAY_PORT})`,
    )
    .option("--logs <files>", "files and folders in which card data is searched; a,b", collect)
    .option("--restart <command>", "stops and starts the endpoint; it ends when that is done")
    .option(
      "--trust-restart",
      "believe the restart without looking whether the endpoint went away, as behind a proxy",
    )
    .option("--list", "print every check and end")
    .option(
      "--only <names>",
      "only these: names, behaviours (R-05) or groups (money); a,b",
      collect,
    )
    .option("--skip <names>", "not these", collect)
    .option("--profile <profiles>", "of charge, tokenize, ach, parameters; absent: all", collect)
    .option("--wire <profile>", "shape of the request: documented, documented-2022, observed")
    .option("--strict", "a should counts as a must; what is not proved ends with exit status 3")
    .option("--fast", "leave out what waits for Twilio's ten seconds")
    .option("--verbose", "print a line for every check, also for those that pass")
    .option("--dry-run", "show what would be sent, masked, and send nothing")
    .option("--ca-file <file>", "trust certificates that this authority (PEM) has signed, too")
    .option("--json <file>", "write the verdicts with everything sent and received, masked")
    .option("--junit <file>", "write the verdicts for a build server")
    .option("--html <file>", "write one page that can be printed")
    .option("--seed <number>", "repeats transaction ids and generated card numbers")
    .addHelpText("after", after)
    .addHelpText("after", describeEnvironment())
    .showHelpAfterError("(pay-connector-conformance --help says more)")
    .exitOverride();
}

const after = `
Exit status:
  0  everything that was asked for holds; warnings are allowed
  1  something failed
  2  wrong usage, or nothing could be judged
  3  with --strict: something could not be proved

Begin with --fast, then give what the report asks for:
  pay-connector-conformance http://127.0.0.1:3000/pay --username U --password P --fast
  pay-connector-conformance --init`;

function readVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

// A flag may come again, and each time bring several words.
function collect(given: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...given.split(",").filter((word) => word !== "")];
}
