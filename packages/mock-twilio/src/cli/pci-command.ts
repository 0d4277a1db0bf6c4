// `mock-twilio pci enable`: once, and for good.
import type { Command } from "commander";
import { enablePciMode } from "../core/account/pci-mode.ts";
import { addStateFlag, changeAccount, type StateFlag } from "./state-flag.ts";

/** Adds the command. */
export function addPciCommand(program: Command): void {
  const pci = program.command("pci").description("PCI mode, without which <Pay> does not start");
  addStateFlag(pci.command("enable"))
    .description("turn PCI mode on; it cannot be turned off again")
    .option("--accept-terms", "accept Twilio's terms; nothing is turned on otherwise")
    .action(({ acceptTerms = false, ...flag }: StateFlag & { acceptTerms?: boolean }) => {
      changeAccount(flag, (account) => enablePciMode(account, { hasAcceptedTerms: acceptTerms }));
    });
}
