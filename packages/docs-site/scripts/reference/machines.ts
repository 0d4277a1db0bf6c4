// The pages of the machines: a transaction's lifecycle, the dialogue of <Pay>, a session of the Payments API
// and a call. Each has a picture and the whole table, both enumerated from the machine by its tests.
import { allowedTransitions, positions } from "../../../reference-server/src/core/transaction.ts";
import { matrixBlocks, readPairs, readSections, transitionsOf } from "./matrix.ts";
import { code, makePage, type PageHead, type ReferencePage, table } from "./page.ts";
import { drawMachine } from "./state-diagram.ts";

const lifecycleMatrix =
  "packages/reference-server/test/core/__snapshots__/lifecycle.matrix.test.ts.snap";
const tests = "packages/mock-twilio/test/core";

/** All of them. */
export function machinePages(): readonly ReferencePage[] {
  return [
    lifecyclePage(),
    emulatorPage(
      {
        slug: "pay-dialogue",
        title: "The dialogue of Pay",
        description:
          "Every state of a Pay verb with every event: what the caller is asked, when it ends, what goes out.",
        order: 16,
      },
      "For whoever asks what a caller hears next. At the end you know every state of `<Pay>` and everything that can happen in it.",
      `${tests}/pay/step.matrix.txt`,
    ),
    emulatorPage(
      {
        slug: "payments-session",
        title: "A session of the Payments API",
        description:
          "Every state of an agent's payment with every event: captures, callbacks, the end.",
        order: 17,
      },
      "For whoever drives a payment by REST. At the end you know every state of a session and what each request or key does there.",
      `${tests}/agent-assist/step-session.matrix.txt`,
    ),
    emulatorPage(
      {
        slug: "call-states",
        title: "A call",
        description:
          "Every state of a call with every event: fetching documents, hearing, paying, gathering, dialing.",
        order: 18,
      },
      "For whoever asks what a call does with a document. At the end you know every state of a call and everything that can happen in it.",
      `${tests}/call/step-call.matrix.txt`,
    ),
  ];
}

function lifecyclePage(): ReferencePage {
  const rows = Object.entries(positions).map(([name, { verdict, state }]) => [
    code(name),
    verdict === null ? "nothing yet" : verdict,
    state,
  ]);
  return makePage(
    {
      slug: "transaction-lifecycle",
      title: "A transaction's lifecycle",
      description:
        "Every state of a transaction in the reference server with every event, and the only ways between them.",
      order: 15,
    },
    [
      "For whoever writes a processor or operates one. At the end you know what can become of a transaction, and what never can.",
      drawMachine(allowedTransitions, "The ways of a transaction from state to state."),
      table(["State", "The caller is told", "The money"], rows),
      "Nothing leaves a state that is settled or reversed. What is not in a table below cannot happen in that state, and would be a bug.",
      "## Every state with every event",
      ...matrixBlocks(readPairs(lifecycleMatrix)),
    ],
  );
}

function emulatorPage(head: PageHead, reader: string, path: string): ReferencePage {
  const cells = readSections(path);
  const machine = transitionsOf(cells, firstWord);
  return makePage(head, [
    reader,
    drawMachine(machine, `${head.title}: the ways from state to state.`),
    "In the picture each state stands once; the tables tell its variants apart. An event that is in no table of a state changes nothing there.",
    "## Every state with every event",
    ...matrixBlocks(cells),
  ]);
}

/** "collecting, second entry" is a variant of "collecting", "between-deliveries 1" of "between". */
function firstWord(state: string): string {
  return state.split(/[ ,-]/)[0] ?? state;
}
