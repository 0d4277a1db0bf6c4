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
      table(
        ["Behaviour", "Security code", "Postal code", "Amount", "What it stands for"],
        triggerRows(),
      ),
    ],
  );
}

/** The words are explained in the head of the file, a line each, some of them going on in the next. */
function behaviourRows(): readonly (readonly string[])[] {
  const { behaviours } = readYaml<{ readonly behaviours: readonly string[] }>(file);
  const head = readText(file).split("\n");
  return behaviours.map((word) => {
    const line = head.find((each) => each.replace(/^#\s+/, "").startsWith(`${word} `));
    return [code(word), prose(line?.replace(/^#\s+/, "").slice(word.length).trim() ?? "")];
  });
}

function triggerRows(): readonly (readonly string[])[] {
  const { triggers } = readYaml<{ readonly triggers: readonly Trigger[] }>(file);
  const words = [...new Set(triggers.map(({ behaviour }) => behaviour))];
  return words.map((word) => {
    const of = triggers.filter(({ behaviour }) => behaviour === word);
    const values = (kind: string) =>
      of
        .flatMap(({ trigger }) => trigger[kind] ?? [])
        .map(code)
        .join(", ");
    const notes = [...new Set(of.map(({ note }) => note))].filter(
      (note) => !note.startsWith("The same"),
    );
    const shown = [values("securityCode"), values("postalCode"), values("amount")];
    return [code(word), ...shown, prose(notes.join(" "))];
  });
}
