// How an order tells the simulator what to do, and which of three tellers is heard.
import { type SimulatorTrigger, simulatorTriggers } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { isDeclineCode } from "../../src/core/decline-codes.ts";
import { chooseBehaviour, parseBehaviour } from "../../src/gateways/simulator-behaviour.ts";
import { aCharge, type Body } from "../support/bodies.ts";
import { anOrder } from "../support/orders.ts";

const choose = (changes: Body) => chooseBehaviour(anOrder(aCharge(changes))).behaviour;

function changesOf(trigger: SimulatorTrigger["trigger"]): Body {
  if ("securityCode" in trigger) return { cvv: trigger.securityCode };
  if ("postalCode" in trigger) return { postal_code: trigger.postalCode };
  if ("amount" in trigger) return { amount: trigger.amount };
  return { parameters: { simulator: trigger.parameter } };
}

describe("chooseBehaviour", () => {
  it("approves what nothing steers", () => {
    expect(choose({})).toEqual({ type: "approve" });
  });

  it("knows every row of the contract's table", () => {
    for (const { trigger, behaviour } of simulatorTriggers) {
      expect(choose(changesOf(trigger))).toEqual(parseBehaviour(behaviour));
    }
  });

  it("takes no word of the table for a slip", () => {
    const slips = simulatorTriggers.filter(
      ({ behaviour }) => behaviour !== "error" && parseBehaviour(behaviour).type === "error",
    );
    expect(slips.map(({ behaviour }) => behaviour)).toEqual(["<behaviour>"]);
  });

  it("declines with the very codes of the table", () => {
    const codes = simulatorTriggers.flatMap(
      ({ behaviour }) => behaviour.match(/^decline.*:(.*)/)?.[1] ?? [],
    );
    expect(codes.filter((code) => !isDeclineCode(code))).toEqual([]);
  });

  it("hears the parameter first, then the security code, the postal code, the amount", () => {
    const all = { parameters: { simulator: "approve" }, cvv: "901", amount: "2000.02" };
    expect(choose(all)).toEqual({ type: "approve" });
    const two = { cvv: "901", amount: "2000.02" };
    expect(choose(two)).toEqual({ type: "decline", code: "card_declined" });
    const last = { postal_code: "20000", amount: "2000.02" };
    expect(choose(last)).toEqual({ type: "approve-checked", checks: { avs: "mismatch" } });
    expect(choose({ amount: "2000.02" })).toEqual({ type: "decline", code: "insufficient_funds" });
  });

  it("does not take an amount of a currency without two decimals for a trigger", () => {
    expect(choose({ amount: "200001", currency_code: "JPY" })).toEqual({ type: "approve" });
  });
});

/** A table as the formatter would leave it. The first row is its head. */
function drawTable(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = []] = rows;
  const widths = head.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0] ?? "", rule, ...lines.slice(1)];
}

describe("the page of the simulator's triggers", () => {
  it("is drawn from the contract's table", async () => {
    const valuesOf = (behaviour: string, kind: string) =>
      simulatorTriggers
        .filter((row) => row.behaviour === behaviour && kind in row.trigger)
        .map(({ trigger }) => Object.values(trigger)[0])
        .join(", ");
    const behaviours = [...new Set(simulatorTriggers.map(({ behaviour }) => behaviour))];
    const rows = behaviours.slice(1).map((behaviour) => {
      const kinds = ["securityCode", "postalCode", "amount"];
      const own = simulatorTriggers.filter((row) => row.behaviour === behaviour);
      const notes = own.map(({ note }) => note).filter((note) => !/^(As|The same)/.test(note));
      const cells = kinds.map((kind) => valuesOf(behaviour, kind));
      return [`\`${behaviour}\``, ...cells, notes.join(" ")];
    });
    const page = [
      "# What the simulator does, and how it is told",
      "",
      "Drawn from `simulator-triggers.yaml` of packages/spec by a test; its head explains every word. The",
      "first that is there counts: `parameters.simulator` (any word of the first column, also with another",
      "value), security code, postal code, amount in a currency with two decimals.",
      "",
      ...drawTable([
        ["word", "security code", "postal code", "amount", "what it stands for"],
        ...rows,
      ]),
      "",
    ].join("\n");
    await expect(page).toMatchFileSnapshot("../../docs/simulator-triggers.md");
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
    { text: "decline-then-drop:lost_card", want: { type: "decline-then-drop", code: "lost_card" } },
    { text: "late-capture:5", want: { type: "late-capture", ms: 5 } },
    { text: "late-capture", want: { type: "error" } },
    { text: "silent:5", want: { type: "error" } },
    {
      text: "approve:avs-unavailable",
      want: { type: "approve-checked", checks: { avs: "unavailable" } },
    },
    { text: "approve:everything", want: { type: "error" } },
    { text: "garbage", want: { type: "garbage" } },
    { text: "aprove", want: { type: "error" } },
  ])("reads $text", ({ text, want }) => {
    expect(parseBehaviour(text)).toEqual(want);
  });
});
