// The commands of an operator. Each is one question to a running server's admin API; what it does and what
// it guarantees is that API's business.
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Environment } from "../config.ts";
import { createRandomId } from "../ids.ts";
import {
  type AdminAnswer,
  type AdminQuestion,
  createAdminClient,
  repeatUnder,
} from "./admin-client.ts";
import { CommandError } from "./command-error.ts";
import { describePage, describeRecord } from "./describe-answer.ts";

/** What a command works with. */
export type AdminCommandParts = {
  readonly environment: Environment;
  readonly print: (text: string) => void;
};

type Options = Readonly<Record<string, string | boolean | undefined>> & {
  readonly parameter?: readonly string[];
};
type Describe = (body: AdminAnswer["body"]) => readonly string[];

const about = [
  "",
  "The server runs with ADMIN_PORT; the credentials are taken from ADMIN_USERNAME and ADMIN_PASSWORD.",
  "Exit codes: 0 done, whatever the outcome; 1 not done; 2 no such command; 3 nobody knows, repeat it",
  "with the --key that is printed.",
].join("\n");

/** Adds every command of an operator to a program. */
export function addAdminCommands(program: Command, parts: AdminCommandParts): void {
  const transactions = program.command("transactions").description("see what became of payments");
  list(transactions.command("list"), "list transactions, newest first", { parts })
    .addOption(
      choice("--verdict <verdict>", ["approved", "declined", "failed", "timed_out", "none"]),
    )
    .addOption(
      choice("--state <state>", [
        ...["authorizing", "unknown", "settled", "reversing", "reversed", "manual"],
      ]),
    )
    .option("--unheard", "only approvals that nobody heard")
    .option("--manual", "only those that a person has to settle");
  const unheard = "list approvals that nobody heard";
  list(program.command("unheard"), unheard, { parts, fixed: { unheard: true } });
  const manual = "list transactions that a person has to settle";
  list(program.command("manual"), manual, { parts, fixed: { manual: true } });
  read(transactions.command("show <transaction>"), "show one with its history")
    .addOption(scopeOption())
    .action((id: string, options: Options) =>
      runRead(pathOf(id, "", options), { options, parts, describe: describeRecord }),
    );
  read(program.command("counts"), "count transactions by verdict and state").action(
    (options: Options) => runRead("/counts", { options, parts, describe: describeRecord }),
  );
  addWrites(program, parts);
}

function addWrites(program: Command, parts: AdminCommandParts): void {
  const tokens = program.command("tokens").description("use stored cards and bank accounts");
  write(tokens.command("charge <token>"), "charge a stored card or bank account")
    .requiredOption("--amount <amount>", "decimal, for example 10.00")
    .requiredOption("--currency <code>", "three letters, for example USD")
    .option("--description <text>", "for the gateway")
    .option("--parameter <name=value>", "for the gateway; may be repeated", collect)
    .action((token: string, options: Options) =>
      runWrite(`/tokens/${encodeURIComponent(token)}/charges`, chargeOf(options), {
        options,
        parts,
      }),
    );
  write(program.command("refund <transaction>"), "pay a charge back, whole or in part")
    .option("--amount <amount>", "how much; the whole charge without it")
    .addOption(scopeOption())
    .action((id: string, options: Options) => {
      const body = options.amount === undefined ? {} : { amount: options.amount };
      return runWrite(pathOf(id, "/refunds", options), body, { options, parts });
    });
  write(program.command("void <transaction>"), "take a charge back before it is settled")
    .addOption(scopeOption())
    .action((id: string, options: Options) =>
      runWrite(pathOf(id, "/void", options), {}, { options, parts }),
    );
  write(program.command("look-up <transaction>"), "ask the gateway what became of a charge")
    .addOption(scopeOption())
    .action((id: string, options: Options) =>
      runWrite(pathOf(id, "/look-up", options), {}, { options, parts }),
    );
  write(program.command("reconcile"), "look after everything unfinished that is due, now").action(
    (options: Options) => runWrite("/reconcile", {}, { options, parts }),
  );
}

function list(
  command: Command,
  text: string,
  { parts, fixed = {} }: { readonly parts: AdminCommandParts; readonly fixed?: Options },
): Command {
  return read(command, text)
    .option("--since <moment>", "first seen then or later, for example 2026-11-20T00:00:00Z")
    .option("--limit <count>", "how many at most, 1 to 200")
    .option("--cursor <cursor>", "the page after the one that named it")
    .addOption(scopeOption())
    .action((options: Options) => {
      const path = `/transactions${queryOf({ ...options, ...fixed })}`;
      return runRead(path, { options, parts, describe: describePage });
    });
}

function read(command: Command, text: string): Command {
  return command
    .description(text)
    .option("--url <url>", "where the admin API is (http://ADMIN_HOST:ADMIN_PORT)")
    .option("--json", "print the answer as it came")
    .addHelpText("after", about);
}

function write(command: Command, text: string): Command {
  return read(command, text).option("--key <key>", "the Idempotency-Key; a new one without it");
}

type Running = { readonly options: Options; readonly parts: AdminCommandParts };

async function run(
  question: AdminQuestion,
  { options, parts, describe }: Running & { readonly describe: Describe },
): Promise<AdminAnswer> {
  const url = typeof options.url === "string" ? options.url : undefined;
  const answer = await createAdminClient(parts.environment, url)(question);
  const lines = options.json === true ? [answer.text] : describe(answer.body);
  for (const line of lines) parts.print(line);
  return answer;
}

async function runRead(path: string, running: Running & { readonly describe: Describe }) {
  await run({ path }, running);
}

async function runWrite(path: string, body: object, running: Running): Promise<void> {
  const { key: given } = running.options;
  const key = typeof given === "string" ? given : `cli_${createRandomId()}`;
  const answer = await run({ path, key, body }, { ...running, describe: describeRecord });
  if (answer.isDecided) return;
  throw new CommandError(`Nobody knows the outcome yet. ${repeatUnder(key)}`, 3);
}

function pathOf(id: string, rest: string, { scope }: Options): string {
  return `/transactions/${encodeURIComponent(id)}${rest}${queryOf({ scope })}`;
}

function queryOf(options: Options): string {
  const names = ["scope", "verdict", "state", "unheard", "manual", "since", "limit", "cursor"];
  const query = new URLSearchParams();
  for (const name of names) {
    if (options[name] !== undefined) query.append(name, String(options[name]));
  }
  return query.size === 0 ? "" : `?${query}`;
}

function chargeOf({ amount, currency, description, parameter = [] }: Options): object {
  const pairs = parameter.map((text) => text.split(/=(.*)/s).slice(0, 2));
  return {
    amount,
    currency_code: currency,
    ...(description === undefined ? {} : { description }),
    ...(pairs.length === 0 ? {} : { parameters: Object.fromEntries(pairs) }),
  };
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[^=]+=/.test(value)) {
    throw new InvalidArgumentError("It is a name, an equals sign and a value.");
  }
  return [...before, value];
}

function scopeOption(): Option {
  const option = choice("--scope <scope>", ["default", "admin"]);
  option.description = "whose: default the connector's, admin those made here; both without it";
  return option;
}

function choice(flags: string, choices: readonly string[]): Option {
  return new Option(flags, "only these").choices([...choices]);
}
