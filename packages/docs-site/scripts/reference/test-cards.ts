// The page of what to key in: the numbers that pass in TEST mode, and the triggers that make the simulated
// gateway decline, dawdle or break.
import {
  testAccountNumbers,
  testCardNumbers,
} from "../../../mock-twilio/src/core/pay/test-numbers.ts";
import { readText, readYaml } from "./contract.ts";
import { code, makePage, type ReferencePage, table } from "./page.ts";
import { prose } from "./prose.ts";

type Trigger = {
  readonly trigger: Readonly<Record<string, string>>;
  readonly behaviour: string;
  readonly note: string;
};

const file = "packages/spec/data/simulator-triggers.yaml";

/** The page. */
export function testCardsPage(): ReferencePage {
  return makePage(
    {
      slug: "test-cards",
      title: "Test cards and triggers",
      description:
        "Card and account numbers that TEST mode lets through, and the inputs that make the simulated gateway fail on purpose.",
      order: 8,
    },
    [
      "For whoever tests a payment. At the end you can cause every outcome by what is keyed in.",
      "## Numbers that pass in TEST mode",
      table(
        ["Card number", "Reported as"],
        [...testCardNumbers].map(([number, type]) => [code(number), type]),
      ),
      `Bank accounts: ${[...testAccountNumbers].map(code).join(", ")}, with any valid routing number.`,
      "## What the simulated gateway can do",
      table(["Word", "What happens"], behaviourRows()),
      "## What triggers it",
      "The first that is there counts: the `<Parameter>` named `simulator`, security code, postal code, amount in a currency with two decimals. On American Express a security code has a 0 before it.",
      table(["Behaviour", "Triggered by", "What it stands for"], triggerRows()),
    ],
  );
}

/** The words are explained in the head of the file, a line each, some of them going on in the next. */
function behaviourRows(): readonly (readonly string[])[] {
  const { behaviours } = readYaml<{ readonly behaviours: readonly string[] }>(file);
  // A line that goes on is indented further than any word.
  const head = readText(file)
    .replace(/\n# {20,}/g, " ")
    .split("\n");
  return behaviours.map((word) => {
    const line = head.find((each) => each.replace(/^#\s+/, "").startsWith(`${word} `));
    return [code(word), prose(line?.replace(/^#\s+/, "").slice(word.length).trim() ?? "")];
  });
}

const kinds = [
  ["parameter", "the parameter"],
  ["securityCode", "security code"],
  ["postalCode", "postal code"],
  ["amount", "amount"],
] as const;

function triggerRows(): readonly (readonly string[])[] {
  const { triggers } = readYaml<{ readonly triggers: readonly Trigger[] }>(file);
  const words = [...new Set(triggers.map(({ behaviour }) => behaviour))];
  return words.map((word) => {
    const of = triggers.filter(({ behaviour }) => behaviour === word);
    const triggeredBy = kinds.flatMap(([kind, name]) => {
      const values = of.flatMap(({ trigger }) => trigger[kind] ?? []);
      return values.length === 0 ? [] : [`${name} ${values.map(code).join(", ")}`];
    });
    const notes = [...new Set(of.map(({ note }) => note))].filter(
      (note) => !note.startsWith("The same"),
    );
    return [code(word), triggeredBy.join("; "), prose(notes.join(" "))];
  });
}
