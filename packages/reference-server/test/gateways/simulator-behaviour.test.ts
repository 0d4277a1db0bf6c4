// How an order tells the simulator what to do, and which of three tellers is heard.
import { simulatorTriggers } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { chooseBehaviour, parseBehaviour } from "../../src/gateways/simulator-behaviour.ts";
import { aCharge, type Body } from "../support/bodies.ts";
import { anOrder } from "../support/orders.ts";

const choose = (changes: Body) => chooseBehaviour(anOrder(aCharge(changes)));

describe("chooseBehaviour", () => {
  it("approves what nothing steers", () => {
    expect(choose({})).toEqual({ type: "approve" });
  });

  it("knows every row of the contract's table", () => {
    for (const { trigger, behaviour } of simulatorTriggers) {
      const changes =
        "securityCode" in trigger
          ? { cvv: trigger.securityCode }
          : "amount" in trigger
            ? { amount: trigger.amount }
            : { parameters: { simulator: trigger.parameter } };
      expect(choose(changes)).toEqual(parseBehaviour(behaviour));
    }
  });

  it("hears the parameter first, then the security code, then the amount", () => {
    const all = { parameters: { simulator: "approve" }, cvv: "901", amount: "2000.02" };
    expect(choose(all)).toEqual({ type: "approve" });
    const two = { cvv: "901", amount: "2000.02" };
    expect(choose(two)).toEqual({ type: "decline", code: "card_declined" });
    expect(choose({ amount: "2000.02" })).toEqual({ type: "decline", code: "insufficient_funds" });
  });

  it("does not take an amount of a currency without two decimals for a trigger", () => {
    expect(choose({ amount: "200001", currency_code: "JPY" })).toEqual({ type: "approve" });
  });
});

describe("parseBehaviour", () => {
  it.each([
    { text: "approve", want: { type: "approve" } },
    { text: "decline:stolen_card", want: { type: "decline", code: "stolen_card" } },
    { text: "decline:of my own", want: { type: "decline", code: "card_declined" } },
    { text: "slow:11000", want: { type: "slow", ms: 11_000 } },
    { text: "slow:never", want: { type: "error" } },
    { text: "slow:999999", want: { type: "error" } },
    { text: "capture-then-drop", want: { type: "capture-then-drop" } },
    { text: "garbage", want: { type: "garbage" } },
    { text: "aprove", want: { type: "error" } },
  ])("reads $text", ({ text, want }) => {
    expect(parseBehaviour(text)).toEqual(want);
  });
});
