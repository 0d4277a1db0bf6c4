// Made by scripts/generate.ts from packages/spec; do not edit.

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
  { trigger: { securityCode: "901" }, behaviour: "decline:card_declined", note: "" },
  { trigger: { securityCode: "902" }, behaviour: "decline:insufficient_funds", note: "" },
  { trigger: { securityCode: "903" }, behaviour: "decline:expired_card", note: "" },
  { trigger: { securityCode: "904" }, behaviour: "decline:incorrect_security_code", note: "" },
  { trigger: { securityCode: "911" }, behaviour: "slow:11000", note: "" },
  { trigger: { securityCode: "912" }, behaviour: "capture-then-drop", note: "" },
  { trigger: { securityCode: "913" }, behaviour: "error", note: "" },
  { trigger: { securityCode: "914" }, behaviour: "garbage", note: "" },
  { trigger: { securityCode: "0901" }, behaviour: "decline:card_declined", note: "" },
  { trigger: { securityCode: "0902" }, behaviour: "decline:insufficient_funds", note: "" },
  { trigger: { securityCode: "0903" }, behaviour: "decline:expired_card", note: "" },
  { trigger: { securityCode: "0904" }, behaviour: "decline:incorrect_security_code", note: "" },
  { trigger: { securityCode: "0911" }, behaviour: "slow:11000", note: "" },
  { trigger: { securityCode: "0912" }, behaviour: "capture-then-drop", note: "" },
  { trigger: { securityCode: "0913" }, behaviour: "error", note: "" },
  { trigger: { securityCode: "0914" }, behaviour: "garbage", note: "" },
  { trigger: { amount: "2000.01" }, behaviour: "decline:card_declined", note: "" },
  { trigger: { amount: "2000.02" }, behaviour: "decline:insufficient_funds", note: "" },
  { trigger: { amount: "2000.03" }, behaviour: "decline:expired_card", note: "" },
  { trigger: { amount: "2000.04" }, behaviour: "decline:incorrect_security_code", note: "" },
  { trigger: { amount: "2000.11" }, behaviour: "slow:11000", note: "" },
  { trigger: { amount: "2000.12" }, behaviour: "capture-then-drop", note: "" },
  { trigger: { amount: "2000.13" }, behaviour: "error", note: "" },
  { trigger: { amount: "2000.14" }, behaviour: "garbage", note: "" },
];
