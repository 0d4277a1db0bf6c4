// The settings of the gateways: which one moves the money, and what only that one needs. Read together with
// all others, so that what is wrong is told in one go.
import { join, resolve } from "node:path";
import { z } from "zod";
import { type SimulatorTier, simulatorTiers } from "./simulator-tiers.ts";

const gatewayNames = ["simulator", "http-json"] as const;

/** Which gateway, and what it needs. */
export type GatewayConfig = {
  readonly simulatorLedgerFile: string;
  readonly simulatorTier: SimulatorTier;
} & (
  | { readonly gateway: "simulator" }
  | {
      readonly gateway: "http-json";
      readonly gatewayMappingFile: string;
      /** What a mapping file may name: every variable that begins with GATEWAY_. */
      readonly gatewayVariables: Readonly<Record<string, string>>;
    }
);

/** The lines of the help. */
export const gatewaySettings = [
  {
    name: "GATEWAY",
    meaning: `what moves the money: ${gatewayNames.join(", ")}`,
    fallback: "simulator",
  },
  {
    name: "GATEWAY_MAPPING_FILE",
    meaning: "for http-json: describes your service; may name other variables GATEWAY_…",
    fallback: "none",
  },
  {
    name: "SIMULATOR_TIER",
    meaning: "what the simulator offers: A a native key, B look-up and reversal, C neither",
    fallback: "A",
  },
  {
    name: "SIMULATOR_LEDGER_FILE",
    meaning: "the simulator's own books",
    fallback: "simulator-ledger.jsonl beside the database, or in .data",
  },
] as const;

/** The variable that whoever only reads the ledger needs. */
export const ledgerShape = { SIMULATOR_LEDGER_FILE: z.string().min(1).optional() };

/** The form of each variable. */
export const gatewayShape = {
  ...ledgerShape,
  GATEWAY: z.enum(gatewayNames).default("simulator"),
  GATEWAY_MAPPING_FILE: z.string().min(1).optional(),
  SIMULATOR_TIER: z.enum(simulatorTiers).default("A"),
};

/** What each variable should have been. */
export const gatewayExpectations = {
  GATEWAY: gatewayNames.join(" or "),
  GATEWAY_MAPPING_FILE: "the path of a mapping file, for GATEWAY=http-json",
  SIMULATOR_TIER: simulatorTiers.join(" or "),
  SIMULATOR_LEDGER_FILE: "a path",
};

const gatewaySchema = z.object(gatewayShape);

/** The environment as it comes from outside. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that do not go together, by name. */
export function findGatewayConflicts(given: Environment): readonly string[] {
  const isMissing = given.GATEWAY === "http-json" && given.GATEWAY_MAPPING_FILE === undefined;
  return isMissing ? ["GATEWAY_MAPPING_FILE"] : [];
}

/** The part of the Config that is the gateways'. */
export function gatewayConfigOf(
  env: z.output<typeof gatewaySchema>,
  given: { readonly environment: Environment; readonly folder: string },
): GatewayConfig {
  const simulator = {
    simulatorLedgerFile: ledgerFileOf(env.SIMULATOR_LEDGER_FILE, given.folder),
    simulatorTier: env.SIMULATOR_TIER,
  };
  if (env.GATEWAY === "simulator") return { ...simulator, gateway: "simulator" };
  const variables = Object.entries(given.environment).filter(
    (entry): entry is [string, string] =>
      entry[0].startsWith("GATEWAY_") && entry[1] !== undefined && entry[1] !== "",
  );
  return {
    ...simulator,
    gateway: "http-json",
    // One that is missing was refused together with everything else that is wrong.
    gatewayMappingFile: resolve(env.GATEWAY_MAPPING_FILE ?? ""),
    gatewayVariables: Object.fromEntries(variables),
  };
}

/** Where the simulator's ledger is, if its data is in that folder. */
export function ledgerFileOf(file: string | undefined, folder: string): string {
  return resolve(file ?? join(folder, "simulator-ledger.jsonl"));
}
