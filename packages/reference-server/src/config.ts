// The environment becomes one frozen Config, or the list of everything that is wrong with it: name,
// expected, received. What is secret is never repeated. It reads no file and opens nothing.
import { resolve } from "node:path";
import { z } from "zod";
import {
  type AdminConfig,
  adminConfigOf,
  adminExpectations,
  adminSettings,
  adminShape,
  findAdminConflicts,
} from "./admin/admin-settings.ts";
import {
  findGatewayConflicts,
  type GatewayConfig,
  gatewayConfigOf,
  gatewayExpectations,
  gatewaySettings,
  gatewayShape,
  ledgerFileOf,
  ledgerShape,
} from "./gateways/gateway-settings.ts";
import {
  findLifecycleConflicts,
  type LifecycleConfig,
  lifecycleConfigOf,
  lifecycleExpectations,
  lifecycleSettings,
  lifecycleShape,
} from "./lifecycle-settings.ts";
import { StartError } from "./start-error.ts";
import {
  databaseExpectations,
  databaseOf,
  databaseSettings,
  databaseShape,
  folderOf,
} from "./store/database-settings.ts";
import type { DatabaseTarget } from "./store/open-store.ts";

/** Everything the server can be told from outside. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly database: DatabaseTarget;
  readonly username: string;
  readonly password: string;
  readonly vaultKeyFile: string;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly timeScale: number;
  readonly logLevel: string;
  /** Null when there is no admin API. */
  readonly admin: AdminConfig | null;
} & GatewayConfig &
  LifecycleConfig;

/** One setting that cannot be used. */
export type ConfigProblem = {
  readonly name: string;
  readonly expected: string;
  readonly received: string;
};

/** One line of the help: a variable, what it does, and what holds without it. */
export type Setting = {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string;
};

/** Every variable, in the order of the help. */
export const settings: readonly Setting[] = [
  { name: "PORT", meaning: "port to listen on; 0 takes a free one", fallback: "4010" },
  { name: "HOST", meaning: "address to listen on", fallback: "127.0.0.1" },
  ...databaseSettings,
  {
    name: "CONNECTOR_USERNAME",
    meaning: "user name the connector sends",
    fallback: "none, must be set",
  },
  {
    name: "CONNECTOR_PASSWORD",
    meaning: "password the connector sends",
    fallback: "none, must be set",
  },
  {
    name: "VAULT_KEY_FILE",
    meaning: "file of the vault key, mode 600; made when there is no data yet",
    fallback: "./.data/vault.key",
  },
  ...gatewaySettings,
  {
    name: "TLS_CERT_FILE",
    meaning: "certificate chain (PEM); with TLS_KEY_FILE the server speaks https",
    fallback: "none",
  },
  { name: "TLS_KEY_FILE", meaning: "private key (PEM) of the certificate", fallback: "none" },
  {
    name: "LOG_LEVEL",
    meaning: "trace, debug, info, warn, error, fatal or silent",
    fallback: "info",
  },
  ...lifecycleSettings,
  {
    name: "TIME_SCALE",
    meaning: "multiplies every delay and time-out of the server; for tests",
    fallback: "1",
  },
  ...adminSettings,
];

const secretNames: ReadonlySet<string> = new Set(["CONNECTOR_PASSWORD", "ADMIN_PASSWORD"]);

const storageShape = { ...databaseShape, ...ledgerShape };

const schema = z.object({
  ...storageShape,
  ...adminShape,
  ...gatewayShape,
  ...lifecycleShape,
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(4010),
  HOST: z.string().min(1).default("127.0.0.1"),
  // A colon would end the name in the header that carries both.
  CONNECTOR_USERNAME: z.string().regex(/^[^:]+$/),
  CONNECTOR_PASSWORD: z.string().min(1),
  VAULT_KEY_FILE: z.string().min(1).default("./.data/vault.key"),
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  TIME_SCALE: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/)
    .transform(Number)
    .default(1),
});

const expectations: Readonly<Record<string, string>> = {
  PORT: "a number from 0 to 65535",
  HOST: "an address or a name",
  CONNECTOR_USERNAME: "a user name without a colon",
  CONNECTOR_PASSWORD: "a password",
  VAULT_KEY_FILE: "a path",
  TLS_CERT_FILE: "a path, together with TLS_KEY_FILE",
  TLS_KEY_FILE: "a path, together with TLS_CERT_FILE",
  LOG_LEVEL: "trace, debug, info, warn, error, fatal or silent",
  TIME_SCALE: "a number from 0, for example 0.01",
  ...databaseExpectations,
  ...adminExpectations,
  ...gatewayExpectations,
  ...lifecycleExpectations,
};

/** The environment as it comes from outside. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting of the server; throws a StartError that names all that is wrong. */
export function readConfig(environment: Environment): Config {
  const env = parse(schema, environment, (given) => [
    ...findAdminConflicts(given),
    ...findGatewayConflicts(given),
    ...findLifecycleConflicts(given),
  ]);
  const database = databaseOf(env);
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile } = env;
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    database,
    username: env.CONNECTOR_USERNAME,
    password: env.CONNECTOR_PASSWORD,
    vaultKeyFile: resolve(env.VAULT_KEY_FILE),
    ...gatewayConfigOf(env, { environment, folder: folderOf(database) }),
    tls: certFile === undefined || keyFile === undefined ? null : { certFile, keyFile },
    timeScale: env.TIME_SCALE,
    logLevel: env.LOG_LEVEL,
    admin: adminConfigOf(env),
    ...lifecycleConfigOf(env),
  });
}

/** Where the simulator's ledger is, for whoever only wants to read it. */
export function readLedgerFile(environment: Environment): string {
  const env = parse(z.object(storageShape), environment);
  return ledgerFileOf(env.SIMULATOR_LEDGER_FILE, folderOf(databaseOf(env)));
}

function parse<Schema extends z.ZodType>(
  form: Schema,
  environment: Environment,
  findConflicts: (given: Environment) => readonly string[] = () => [],
): z.output<Schema> {
  // A variable that is set to nothing counts as not set, as in most shells' files of variables.
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text !== ""));
  const parsed = form.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const conflicts = [...missingHalfOfTls(given), ...findConflicts(given)];
  const names = new Set([...issues.map(({ path }) => String(path[0])), ...conflicts]);
  if (parsed.success && names.size === 0) return parsed.data;
  throw new StartError(describeProblems([...names].map((name) => problemOf(name, environment))));
}

// A certificate without its key, or a key without its certificate, would silently mean plain http.
function missingHalfOfTls(given: Environment): readonly string[] {
  const names = ["TLS_CERT_FILE", "TLS_KEY_FILE"];
  const missing = names.filter((name) => given[name] === undefined);
  return missing.length === 1 ? missing : [];
}

function problemOf(name: string, environment: Environment): ConfigProblem {
  const text = environment[name];
  // An address of a database may carry a password before its @.
  const isSecret =
    secretNames.has(name) || (name === "DATABASE_URL" && text?.includes("@") === true);
  const shown = isSecret ? "a text that cannot be used" : JSON.stringify(text);
  const received = text === undefined || text === "" ? "nothing" : shown;
  return { name, expected: expectations[name] ?? "another value", received };
}

function describeProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(
    ({ name, expected, received }) => `  ${name}: expected ${expected}; received ${received}.`,
  );
  return ["The configuration cannot be used:", ...lines].join("\n");
}
