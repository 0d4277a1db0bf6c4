// `mock-twilio bins`: TwiML that the account serves itself, from files.
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { binUrl, createBin, deleteBin, findBin, updateBin } from "../core/account/bin-verbs.ts";
import {
  accountToRead,
  addStateFlag,
  changeAccount,
  freshSid,
  type StateFlag,
} from "./state-flag.ts";
import { UsageError } from "./usage-error.ts";

/** Adds the commands. */
export function addBinsCommand(program: Command): void {
  const bins = program.command("bins").description("TwiML bins: documents without a web server");
  addStateFlag(bins.command("list"))
    .description("the account's bins and their addresses")
    .action((flag: StateFlag) => {
      for (const { name, sid } of accountToRead(flag).bins) console.log(`${binUrl(sid)}  ${name}`);
    });
  addStateFlag(bins.command("show <bin>"))
    .description("a bin's text")
    .action((bin: string, flag: StateFlag) => {
      const found = findBin(accountToRead(flag), bin);
      if (found === undefined) throw new UsageError([`There is no bin "${bin}".`]);
      console.log(found.twiml);
    });
  addStateFlag(bins.command("create <name> <file>"))
    .description("write a new bin from a file")
    .action((name: string, file: string, flag: StateFlag) => {
      const bin = { name, sid: freshSid("EH"), twiml: readTwiml(file) };
      changeAccount(flag, (account) => createBin(account, bin));
    });
  addStateFlag(bins.command("update <bin> <file>"))
    .description("write a bin's text anew")
    .action((bin: string, file: string, flag: StateFlag) => {
      const twiml = readTwiml(file);
      changeAccount(flag, (account) => updateBin(account, { bin, twiml }));
    });
  addStateFlag(bins.command("delete <bin>"))
    .description("throw a bin away")
    .action((bin: string, flag: StateFlag) => {
      changeAccount(flag, (account) => deleteBin(account, { bin }));
    });
}

function readTwiml(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError([`${file} cannot be read.`]);
  }
}
