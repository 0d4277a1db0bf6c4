// The settings of the admin API: what they are called, what they may be, and that the connector's password
// never opens it. Without a port there is no admin listener at all.
import { z } from "zod";

/** How an operator may charge a stored token. */
export const tokenTypes = ["one-time", "reusable"] as const;

/** What the admin listener is set up with. */
export type AdminConfig = {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly isTokenOneTime: boolean;
};

/** Every variable of the admin API, in the order of the help. */
export const adminSettings = [
  {
    name: "ADMIN_PORT",
    meaning: "port of the admin API; 0 takes a free one",
    fallback: "none, no admin API",
  },
  { name: "ADMIN_HOST", meaning: "address of the admin API", fallback: "127.0.0.1" },
  {
    name: "ADMIN_USERNAME",
    meaning: "user name of an operator",
    fallback: "none, must be set with ADMIN_PORT",
  },
  {
    name: "ADMIN_PASSWORD",
    meaning: "password of an operator, another one than the connector's",
    fallback: "none, must be set with ADMIN_PORT",
  },
  {
    name: "TOKEN_TYPE",
    meaning: "whether a stored token is charged once or again: one-time, reusable",
    fallback: "reusable",
  },
] as const;

/** The form of each variable. */
export const adminShape = {
  ADMIN_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  ADMIN_HOST: z.string().min(1).default("127.0.0.1"),
  // A colon would end the name in the header that carries both.
  ADMIN_USERNAME: z
    .string()
    .regex(/^[^:]+$/)
    .optional(),
  ADMIN_PASSWORD: z.string().min(1).optional(),
  TOKEN_TYPE: z.enum(tokenTypes).default("reusable"),
};

/** What to say of a variable that cannot be used. */
export const adminExpectations = {
  ADMIN_PORT: "a number from 0 to 65535",
  ADMIN_HOST: "an address or a name",
  ADMIN_USERNAME: "a user name without a colon, together with ADMIN_PORT",
  ADMIN_PASSWORD: "a password, together with ADMIN_PORT, that is not CONNECTOR_PASSWORD",
  TOKEN_TYPE: tokenTypes.join(" or "),
} as const;

/** The variables that do not fit the others. */
export function findAdminConflicts(given: Readonly<Record<string, string | undefined>>): string[] {
  const { ADMIN_PORT: port, ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = given;
  if (port === undefined) return [];
  const isShared = password !== undefined && password === given.CONNECTOR_PASSWORD;
  return [
    ...(username === undefined ? ["ADMIN_USERNAME"] : []),
    ...(password === undefined || isShared ? ["ADMIN_PASSWORD"] : []),
  ];
}

/** The settings of the admin listener, or null when there is none. */
export function adminConfigOf(env: z.output<z.ZodObject<typeof adminShape>>): AdminConfig | null {
  const { ADMIN_PORT: port, ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = env;
  if (port === undefined || username === undefined || password === undefined) return null;
  const isTokenOneTime = env.TOKEN_TYPE === "one-time";
  return { host: env.ADMIN_HOST, port, username, password, isTokenOneTime };
}
