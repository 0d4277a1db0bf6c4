// The shape of endpoint.yaml: what only its owner can tell about an endpoint. One schema checks the file,
// is printed for editors and gives the types; each field says what it is in the words of `--init`.
import { z } from "zod";

const overrides = z.record(z.string(), z.unknown());
const texts = z.record(z.string(), z.string());

/** The file as it is written. */
export const endpointFile = z.strictObject({
  methods: z
    .array(z.enum(["charge", "tokenize"]))
    .min(1)
    .optional()
    .describe("What the endpoint offers. Absent: both."),
  ach: z.boolean().optional().describe("Whether it takes bank accounts."),
  approves: overrides
    .optional()
    .describe("Laid under every ordinary request, where an ordinary test card would not do."),
  declines: overrides.optional().describe("Fields that make it decline."),
  slow: overrides.optional().describe("Approved after more than 10 and less than 20 seconds."),
  verySlow: overrides.optional().describe("Approved after more than 50 seconds."),
  losesAnswer: overrides
    .optional()
    .describe("The money is captured and the first answer about it is lost."),
  unreachableGateway: overrides
    .optional()
    .describe("The gateway cannot be reached; nothing is captured."),
  avs: overrides.optional().describe("Decided by the postal code."),
  amounts: z
    .array(z.strictObject({ amount: z.string(), currency: z.string() }))
    .optional()
    .describe("Prices that are approved."),
  currencies: z.array(z.string()).optional().describe("Currencies that are taken."),
  refusedCurrency: z.string().optional().describe("A currency that is not taken."),
  parameters: z
    .strictObject({ send: texts, expect: texts.optional() })
    .optional()
    .describe("Parameters to send, and those that must come back."),
  ledger: z
    .union([
      z.strictObject({ file: z.string() }),
      z.strictObject({ url: z.string() }),
      z.strictObject({ command: z.string() }),
    ])
    .optional()
    .describe("Where captures and reversals are written, one JSON line each."),
  logs: z.array(z.string()).optional().describe("Log files and folders, searched for card data."),
  restart: z
    .strictObject({ command: z.string(), ready: z.string().optional() })
    .optional()
    .describe("How to stop and start it; `ready` is an address that answers when it is up."),
  trustRestart: z
    .boolean()
    .optional()
    .describe(
      "Whether the restart is believed without looking, as behind a proxy that keeps connections open. Absent: it is looked at.",
    ),
});

/** The file as data. */
export type EndpointFile = z.infer<typeof endpointFile>;
