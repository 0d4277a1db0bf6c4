// `mock-twilio numbers`: searching, buying and configuring phone numbers.
import type { Command } from "commander";
import { buyNumber, configureNumber, searchNumbers } from "../core/account/number-verbs.ts";
import { accountToRead, addStateFlag, changeAccount, type StateFlag } from "./state-flag.ts";
import { UsageError } from "./usage-error.ts";

/** Adds the commands. */
export function addNumbersCommand(program: Command): void {
  const numbers = program.command("numbers").description("phone numbers, all of them fictional");
  addStateFlag(numbers.command("search"))
    .description("numbers on offer")
    .option("--capability <what>", "voice or sms")
    .option("--area-code <digits>", "such as 202")
    .action(search);
  addStateFlag(numbers.command("buy <number>"))
    .description("buy a number that is on offer")
    .action((phoneNumber: string, flag: StateFlag) => {
      changeAccount(flag, (account) => buyNumber(account, { phoneNumber }));
    });
  addStateFlag(numbers.command("configure <number>"))
    .description("say what answers a call to a number")
    .option("--bin <name or SID>", "a TwiML bin")
    .option("--voice-url <url>", "or an address")
    .option("--voice-method <method>", "GET or POST (default)")
    .option("--fallback-url <url>", "asked when the address fails")
    .option("--status-callback <url>", "told when a call to the number is over")
    .option("--status-callback-method <method>", "GET or POST (default)")
    .option("--friendly-name <name>", "a name for people")
    .action(configure);
}

function search(flags: StateFlag & { capability?: string; areaCode?: string }): void {
  const { areaCode } = flags;
  const capability = oneOf("--capability", flags.capability, ["voice", "sms"]);
  // Looking around needs no account; with one, what it has bought is no longer on offer.
  const account = accountToRead(flags);
  const wanted = {
    ...(capability === undefined ? {} : { capability }),
    ...(areaCode === undefined ? {} : { areaCode }),
  };
  const found = searchNumbers(account, wanted);
  if (found.length === 0) console.log("Nothing on offer is like that.");
  for (const { phoneNumber, capabilities } of found) {
    console.log(`${phoneNumber}  ${capabilities.join(", ")}`);
  }
}

type ConfigureFlags = StateFlag & {
  readonly bin?: string;
  readonly voiceUrl?: string;
  readonly voiceMethod?: string;
  readonly fallbackUrl?: string;
  readonly statusCallback?: string;
  readonly statusCallbackMethod?: string;
  readonly friendlyName?: string;
};

function configure(phoneNumber: string, flags: ConfigureFlags): void {
  const { bin, voiceUrl, voiceMethod, fallbackUrl, friendlyName, statusCallback } = flags;
  const method = oneOf("--voice-method", voiceMethod?.toUpperCase(), ["GET", "POST"]);
  const callbackMethod = flags.statusCallbackMethod?.toUpperCase();
  const statusCallbackMethod = oneOf("--status-callback-method", callbackMethod, ["GET", "POST"]);
  const changes = {
    ...(bin === undefined ? {} : { bin }),
    ...(voiceUrl === undefined ? {} : { url: voiceUrl }),
    ...(method === undefined ? {} : { method }),
    ...(fallbackUrl === undefined ? {} : { fallbackUrl }),
    ...(friendlyName === undefined ? {} : { friendlyName }),
    ...(statusCallback === undefined ? {} : { statusCallback }),
    ...(statusCallbackMethod === undefined ? {} : { statusCallbackMethod }),
  };
  changeAccount(flags, (account) => configureNumber(account, { phoneNumber, ...changes }));
}

function oneOf<const Word extends string>(
  flag: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  const word = words.find((each) => each === text);
  if (word !== undefined || text === undefined) return word;
  throw new UsageError([`${flag}: "${text}" is none of ${words.join(", ")}.`]);
}
