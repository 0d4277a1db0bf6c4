// Who makes which page of the reference: one at a time, so that a test need not make all of them.
import { assumptionsPage, behavioursPage } from "../../scripts/reference/behaviours.ts";
import { callbacksPage } from "../../scripts/reference/callbacks.ts";
import { checksPage } from "../../scripts/reference/checks.ts";
import { declineCodesPage, errorCodesPage } from "../../scripts/reference/codes.ts";
import { commandLinePage } from "../../scripts/reference/command-line.ts";
import { configurationPage } from "../../scripts/reference/configuration.ts";
import { connectorApiPage } from "../../scripts/reference/connector-api.ts";
import type { Contract } from "../../scripts/reference/contract.ts";
import { machinePages } from "../../scripts/reference/machines.ts";
import { benchPage, changelogPage } from "../../scripts/reference/measured.ts";
import type { ReferencePage } from "../../scripts/reference/page.ts";
import { restApiPages } from "../../scripts/reference/rest-apis.ts";
import { retryTimelinesPage } from "../../scripts/reference/retry-timelines.ts";
import { testCardsPage } from "../../scripts/reference/test-cards.ts";

/** Makes one page from what it is made of. */
export type Maker = (contract: Contract) => ReferencePage | Promise<ReferencePage>;

const among =
  (slug: string, all: (contract: Contract) => readonly ReferencePage[]): Maker =>
  (contract) => {
    const page = all(contract).find((each) => each.slug === slug);
    if (page === undefined) throw new Error(`Nobody makes the page ${slug}.`);
    return page;
  };

/** By the page's place below /reference/. */
export const pageMakers: Readonly<Record<string, Maker>> = {
  "connector-api": connectorApiPage,
  callbacks: callbacksPage,
  behaviours: behavioursPage,
  assumptions: assumptionsPage,
  "decline-codes": declineCodesPage,
  "error-codes": errorCodesPage,
  "test-cards": testCardsPage,
  "conformance-checks": checksPage,
  configuration: configurationPage,
  "command-line": commandLinePage,
  "twilio-rest-api": among("twilio-rest-api", restApiPages),
  "control-api": among("control-api", restApiPages),
  "admin-api": among("admin-api", restApiPages),
  "transaction-lifecycle": among("transaction-lifecycle", machinePages),
  "pay-dialogue": among("pay-dialogue", machinePages),
  "payments-session": among("payments-session", machinePages),
  "call-states": among("call-states", machinePages),
  "retry-timelines": retryTimelinesPage,
  bench: () => benchPage(),
  changelog: changelogPage,
};
