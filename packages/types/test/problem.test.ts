// Names of fields are told, unless the sender could have hidden something in them.
import { expect, test } from "vitest";
import { nameField } from "../src/problem.ts";

const names: readonly { steps: string[]; want: string }[] = [
  { steps: [], want: "" },
  { steps: ["cardnumber"], want: "cardnumber" },
  { steps: ["parameters", "color"], want: "parameters.color" },
  { steps: ["parameters", "line-2"], want: "parameters.line-2" },
  { steps: ["list", "0", "name"], want: "list.0.name" },
  { steps: ["parameters", "4111111111111111"], want: "parameters.*" },
  { steps: ["parameters", "card4111"], want: "parameters.*" },
  { steps: ["parameters", "4111 1111"], want: "parameters.*" },
  { steps: ["parameters", "a".repeat(65)], want: "parameters.*" },
  { steps: ["parameters", ""], want: "parameters.*" },
  { steps: ["parameters", "x\ny"], want: "parameters.*" },
];

for (const { steps, want } of names) {
  test(`[Q-08] [E-13] ${JSON.stringify(steps)} is called "${want}"`, () => {
    expect(nameField(steps)).toBe(want);
  });
}
