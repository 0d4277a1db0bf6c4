// Two pages from behaviours.yaml: every statement about Twilio and processors with its evidence and state, and
// every place where the sources disagree or say nothing, with the reading that was chosen.
import { connectorAssumptions } from "@pay-connector/mock-twilio";
import { readYaml } from "./contract.ts";
import { code, makePage, type ReferencePage, table } from "./page.ts";
import { prose } from "./prose.ts";

type State = { readonly built?: number; readonly planned?: number };

type Behaviour = State & {
  readonly id: string;
  readonly sentence: string;
  readonly strength: string;
  readonly source: string;
  readonly date: string;
  readonly evidence: string;
};

type Contradiction = State & {
  readonly name: string;
  readonly question: string;
  readonly default: string;
  readonly otherReadings: readonly string[];
  readonly reason: string;
  readonly sources: readonly string[];
};

type Table = {
  readonly behaviours: readonly Behaviour[];
  readonly contradictions: readonly Contradiction[];
};

/** Every statement, in the order of the contract. */
export function behavioursPage(): ReferencePage {
  const { behaviours } = readTable();
  const built = behaviours.filter(isBuilt).length;
  return makePage(
    {
      slug: "behaviours",
      title: "Behaviours",
      description:
        "Every statement about Twilio and processors that no schema can hold: strength, source, date, evidence, state.",
      order: 3,
    },
    [
      "For whoever wants to know why something is as it is. At the end you know who said it, when it was read, and whether it is built.",
      `${behaviours.length} statements, ${built} of them built. A test of one carries its id in its title. What sources disagree about is in [assumptions](/reference/assumptions/).`,
      table(["Strength", "Means"], strengths),
      ...sections(behaviours),
    ],
  );
}

/** Every doubt, with its switch. */
export function assumptionsPage(): ReferencePage {
  const { contradictions } = readTable();
  return makePage(
    {
      slug: "assumptions",
      title: "Assumptions",
      description:
        "Where Twilio's pages contradict each other or are silent: the reading that was chosen, the others, and why.",
      order: 5,
    },
    [
      "For whoever does not want to trust a guess. At the end you know every guess, and the flag that makes it another one.",
      `Choose another reading with ${code("--assume name=reading")}, or ${code("assumptions: { name: reading }")} in a test.`,
      ...contradictions.flatMap(contradictionBlock),
      "## Branded connectors",
      "What no public source settles about connectors with a vendor's gateway. These have no other reading to choose.",
      table(
        ["Name", "Assumed"],
        connectorAssumptions.map(({ name, text }) => [code(name), prose(text)]),
      ),
    ],
  );
}

const strengths = [
  ["must", "the contract fails without it"],
  ["should", "a good processor or emulator does it, and nothing contradicts it"],
  ["may", "allowed, and nobody has to"],
  ["observed", "seen, but promised by nobody"],
] as const;

function readTable(): Table {
  return readYaml<Table>("packages/spec/behaviours.yaml");
}

function isBuilt({ built }: State): boolean {
  return built !== undefined;
}

/** One section for each letter, as the ids have it. */
function sections(behaviours: readonly Behaviour[]): readonly string[] {
  const letters = [...new Set(behaviours.map(({ id }) => id[0] ?? ""))];
  return letters.flatMap((letter) => [
    `## ${letter}`,
    ...behaviours.filter(({ id }) => id.startsWith(letter)).flatMap(behaviourBlock),
  ]);
}

function behaviourBlock(behaviour: Behaviour): readonly string[] {
  const { id, sentence, strength, source, date, evidence } = behaviour;
  const state = isBuilt(behaviour) ? "built" : "planned";
  const host = new URL(source).host;
  return [
    `### ${id}`,
    prose(sentence),
    `*${strength}* · ${state} · ${evidence}: [${host}](${source}), ${date}`,
  ];
}

function contradictionBlock(contradiction: Contradiction): readonly string[] {
  const { name, question, otherReadings, reason, sources } = contradiction;
  const others = otherReadings.map(code).join(", ");
  const state = isBuilt(contradiction) ? "" : " The emulator does not play it yet.";
  return [
    `## ${name}`,
    `${prose(question)} ${code(contradiction.default)}${others === "" ? "" : `, or ${others}`}. ${prose(reason)}${state}`,
    `Sources: ${sources.map((source) => `[${new URL(source).host}](${source})`).join(", ")}`,
  ];
}
