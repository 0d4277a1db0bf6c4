// `--init`: writes an endpoint.yaml in which everything stands and is commented out, to be filled in.
import { writeFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/** Writes the file, unless there is one; says what to do next. */
export function writeEndpointFile(path: string): string {
  try {
    writeFileSync(path, template, { flag: "wx" });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    const why = isThere ? "is there already; it is not written over" : "cannot be written";
    throw new UsageError([`--init: ${path} ${why}.`]);
  }
  return `${path} is written. Fill in what you know, and give it with --endpoint-file ${path}.`;
}

/** The file as it is written; a test reads it back, with and without its comments. */
export const template = `# What only you can tell about your endpoint. Every part may be left out: a check that needs it then ends
# "not proved" and says so. Fields of a request are named as Twilio names them; they are set instead of
# the ordinary ones, for example { cvv: "911" } or { amount: "2000.11" }. Quote every number.
# The last four are flags as well: --ledger, --logs, --restart and --trust-restart win over what stands here.

# What the endpoint offers.
methods: [charge, tokenize]
# ach: true

# Where an ordinary test card (4111 1111 1111 1111, 123) would not be approved.
# approves: { cardnumber: "4242424242424242" }

# Makes it decline, with an error_code.
# declines: { cvv: "901" }

# Approved, but only after more than 10 and less than 20 seconds.
# slow: { cvv: "911" }

# Approved, but only after more than 50 seconds.
# verySlow: { cvv: "926" }

# The money is captured and the first answer about it is lost, between gateway and endpoint.
# losesAnswer: { cvv: "912" }

# The gateway cannot be reached, and nothing is captured.
# unreachableGateway: { cvv: "921" }

# Decided by the postal code.
# avs: { postal_code: "20000" }

# Prices that are approved; ones with no and with three decimals are worth having.
# amounts:
#   - { amount: "10.00", currency: USD }
#   - { amount: "500", currency: JPY }
#   - { amount: "1.234", currency: KWD }
# currencies: [USD, EUR]
# refusedCurrency: XTS

# <Parameter>s that are sent, and what must come back as "parameters" of the answer.
# parameters:
#   send: { invoice: "4711" }
#   expect: { invoice: "4711" }

# Where captures and reversals are written, one JSON line each, at least { "transaction_id": "…" }; a line
# without a "kind" is a capture. One of file, url and command. A path is seen from this file.
# ledger: { file: ./ledger.jsonl }
# ledger: { url: "http://127.0.0.1:4011/ledger" }
# ledger: { command: "my-gateway-tool --captures --json" }

# Log files and folders, searched for card data that was sent.
# logs: [./log]

# How to stop and start it. The command ends when it is started; \`ready\` is asked until it answers.
# restart: { command: "systemctl restart my-endpoint", ready: "http://127.0.0.1:4010/healthz" }

# The kit looks whether the endpoint really went away: a connection that it holds must end. Where a proxy stands
# in front and keeps it open, the command has to be believed; the report then says so.
# trustRestart: true
`;
