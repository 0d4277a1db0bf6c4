// `mock-twilio connectors`: the catalogue, and what is done with the instances of an account.
import type { Command } from "commander";
import type { AccountState } from "../core/account/account.ts";
import { authorisationOf } from "../core/account/connector-facts-of.ts";
import {
  authoriseConnector,
  configureConnector,
  installConnector,
  revokeConnector,
} from "../core/account/connector-verbs.ts";
import { catalogue, findProduct } from "../core/connectors/catalogue.ts";
import { connectorPage } from "../core/connectors/connector-page.ts";
import type { Ability } from "../core/connectors/product.ts";
import { ownEnvironment } from "../environment.ts";
import {
  accountToRead,
  addStateFlag,
  changeAccount,
  freshSid,
  type StateFlag,
} from "./state-flag.ts";
import { UsageError } from "./usage-error.ts";

/** Adds the commands. */
export function addConnectorsCommand(program: Command): void {
  const connectors = program
    .command("connectors")
    .description("Pay Connectors: the catalogue, and the instances of an account");
  addStateFlag(connectors.command("list"))
    .description("what can be installed, and what is")
    .action((flag: StateFlag) => list(accountToRead(flag)));
  connectors
    .command("docs <connector>")
    .description("a connector's page: what it does, needs, reports, refuses; what is assumed")
    .action(docs);
  addInstall(connectors);
  addAuthorise(connectors);
  addStateFlag(connectors.command("revoke <unique-name>"))
    .description("take an instance's authorisation away")
    .action((uniqueName: string, flag: StateFlag) => {
      changeAccount(flag, (account) => revokeConnector(account, { uniqueName }));
    });
  addConfigure(connectors);
}

function addInstall(connectors: Command): void {
  addStateFlag(connectors.command("install <connector>"))
    .description("install an instance of a connector")
    .option("--as <unique-name>", "what paymentConnector names", "Default")
    .option("--accept-terms", "accept Twilio's terms; nothing is installed otherwise")
    .action((product: string, flags: StateFlag & { as: string; acceptTerms?: boolean }) => {
      const given = { product, uniqueName: flags.as, hasAcceptedTerms: flags.acceptTerms ?? false };
      changeAccount(flags, (account) =>
        installConnector(account, { ...given, sid: freshSid("XE") }),
      );
    });
}

type Credentials = { readonly username?: string; readonly password?: string };

function addAuthorise(connectors: Command): void {
  addStateFlag(connectors.command("authorise <unique-name>"))
    .description("authorise an instance: the generic connector with credentials, others without")
    .option("--username <name>", "generic connector: what the processor knows it by")
    .option("--password <password>", "generic connector (environment: CONNECTOR_PASSWORD)")
    .action((uniqueName: string, { username, password, ...flag }: StateFlag & Credentials) => {
      // The environment serves the generic connector alone: it follows a user name on the line.
      const secret =
        password ?? (username === undefined ? undefined : ownEnvironment().CONNECTOR_PASSWORD);
      const credentials = {
        ...(username === undefined ? {} : { username }),
        ...(secret === undefined ? {} : { password: secret }),
      };
      changeAccount(flag, (account) => authoriseConnector(account, { uniqueName, ...credentials }));
    });
}

type ConfigureFlags = StateFlag & {
  readonly name?: string;
  readonly mode?: string;
  readonly url?: string;
  readonly approvedUrl?: string;
  readonly currencies?: string;
  readonly abilities?: string;
};

function addConfigure(connectors: Command): void {
  addStateFlag(connectors.command("configure <unique-name>"))
    .description("change an instance")
    .option("--name <unique-name>", "another name")
    .option("--mode <mode>", "test or live")
    .option("--url <url>", "generic connector: the processor's address")
    .option("--approved-url <url>", "generic connector: the address that Twilio's review passes")
    .option("--currencies <codes>", "take these alone, such as USD,EUR")
    .option("--abilities <list>", "do these alone: charge, tokenize, credit-card, ach-debit")
    .action((uniqueName: string, { state, ...flags }: ConfigureFlags) => {
      const changes = { uniqueName, ...changesOf(flags) };
      const flag = state === undefined ? {} : { state };
      changeAccount(flag, (account) => configureConnector(account, changes));
    });
}

function changesOf(
  flags: ConfigureFlags,
): Omit<Parameters<typeof configureConnector>[1], "uniqueName"> {
  const { name, mode, url, approvedUrl, currencies, abilities } = flags;
  const wanted = mode?.toUpperCase();
  if (wanted !== undefined && wanted !== "TEST" && wanted !== "LIVE") {
    throw new UsageError([`--mode: "${mode}" is neither test nor live.`]);
  }
  return {
    ...(name === undefined ? {} : { newName: name }),
    ...(wanted === undefined ? {} : { mode: wanted }),
    ...(url === undefined ? {} : { url }),
    ...(approvedUrl === undefined ? {} : { approvedUrl }),
    ...(currencies === undefined ? {} : { currencies: words(currencies) }),
    // The verb knows which abilities there are, and names one that is none.
    ...(abilities === undefined ? {} : { abilities: words(abilities) as readonly Ability[] }),
  };
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

function list({ connectors }: AccountState): void {
  console.log("Can be installed:");
  for (const { name, title, abilities } of Object.values(catalogue)) {
    console.log(`  ${name.padEnd(18)}${title.padEnd(24)}${abilities.join(", ")}`);
  }
  console.log(connectors.length === 0 ? "\nInstalled: none" : "\nInstalled:");
  const width = Math.max(...connectors.map(({ uniqueName }) => uniqueName.length)) + 2;
  for (const record of connectors) {
    const { uniqueName, product, mode, url = "" } = record;
    const words = { given: "authorised", missing: "not authorised", revoked: "revoked" };
    const state = words[authorisationOf(record)];
    console.log(
      `  ${uniqueName.padEnd(width)}${product.padEnd(18)}${mode}  ${state}  ${url}`.trimEnd(),
    );
  }
}

function docs(name: string): void {
  const product = findProduct(name);
  if (product === undefined) {
    const names = Object.keys(catalogue).join(", ");
    throw new UsageError([`The catalogue has no connector "${name}"; it has: ${names}.`]);
  }
  for (const line of connectorPage(product)) console.log(line);
}
