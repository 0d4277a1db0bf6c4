// Made by packages/types/scripts/generate.ts from data/simulator-triggers.yaml. Do not edit: run "npm run generate".

/** What the simulator looks at: one of a security code, an amount or a parameter's value. */
export type SimulatorTrigger = {
  readonly trigger:
    | { readonly securityCode: string }
    | { readonly amount: string }
    | { readonly parameter: string };
  readonly behaviour: string;
  readonly note: string;
};

/** How the simulator is steered, in the order of the table. */
export const simulatorTriggers: readonly SimulatorTrigger[] = [
  {
    trigger: {
      parameter: "<behaviour>",
    },
    behaviour: "<behaviour>",
    note: "Any behaviour of the list above, for example parameters.simulator = \"slow:11000\".",
  },
  {
    trigger: {
      securityCode: "901",
    },
    behaviour: "decline:card_declined",
    note: "The issuer says no and does not say why.",
  },
  {
    trigger: {
      securityCode: "0901",
    },
    behaviour: "decline:card_declined",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "902",
    },
    behaviour: "decline:insufficient_funds",
    note: "Not enough money on the account.",
  },
  {
    trigger: {
      securityCode: "0902",
    },
    behaviour: "decline:insufficient_funds",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "903",
    },
    behaviour: "decline:expired_card",
    note: "The issuer holds the card for expired.",
  },
  {
    trigger: {
      securityCode: "0903",
    },
    behaviour: "decline:expired_card",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "904",
    },
    behaviour: "decline:incorrect_security_code",
    note: "The issuer says that the security code is another.",
  },
  {
    trigger: {
      securityCode: "0904",
    },
    behaviour: "decline:incorrect_security_code",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "911",
    },
    behaviour: "slow:11000",
    note: "One second longer than Twilio waits; the approval goes out on a retry.",
  },
  {
    trigger: {
      securityCode: "0911",
    },
    behaviour: "slow:11000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "912",
    },
    behaviour: "capture-then-drop",
    note: "The money moves and the gateway's answer is lost.",
  },
  {
    trigger: {
      securityCode: "0912",
    },
    behaviour: "capture-then-drop",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "913",
    },
    behaviour: "error",
    note: "The gateway itself fails, without having captured.",
  },
  {
    trigger: {
      securityCode: "0913",
    },
    behaviour: "error",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "914",
    },
    behaviour: "garbage",
    note: "The gateway answers something that is no answer.",
  },
  {
    trigger: {
      securityCode: "0914",
    },
    behaviour: "garbage",
    note: "The same on American Express.",
  },
  {
    trigger: {
      amount: "2000.01",
    },
    behaviour: "decline:card_declined",
    note: "As security code 901; amounts serve where no security code is asked for, and for bank accounts.",
  },
  {
    trigger: {
      amount: "2000.02",
    },
    behaviour: "decline:insufficient_funds",
    note: "As security code 902.",
  },
  {
    trigger: {
      amount: "2000.03",
    },
    behaviour: "decline:expired_card",
    note: "As security code 903.",
  },
  {
    trigger: {
      amount: "2000.04",
    },
    behaviour: "decline:incorrect_security_code",
    note: "As security code 904.",
  },
  {
    trigger: {
      amount: "2000.11",
    },
    behaviour: "slow:11000",
    note: "As security code 911.",
  },
  {
    trigger: {
      amount: "2000.12",
    },
    behaviour: "capture-then-drop",
    note: "As security code 912.",
  },
  {
    trigger: {
      amount: "2000.13",
    },
    behaviour: "error",
    note: "As security code 913.",
  },
  {
    trigger: {
      amount: "2000.14",
    },
    behaviour: "garbage",
    note: "As security code 914.",
  },
];

/** The parameter whose value is a behaviour, taken as it stands. */
export const simulatorParameterName = "simulator";

/** Which kind of trigger counts when several are there, the first before the others. */
export const simulatorPrecedence: readonly ("parameter" | "securityCode" | "amount")[] = ["parameter", "securityCode", "amount"];
