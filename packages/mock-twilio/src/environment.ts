// The environment variables of the commands, as one list: --help prints it, the documentation is made from it,
// and a command that reads a variable which is not in it is an error of types.

/** A variable: who reads it, what it says, and what holds without it. */
type Variable = {
  /** The commands that read it. */
  readonly commands: string;
  readonly meaning: string;
  readonly fallback: string;
};

/** Variables by which a person names a file of certificates; what is in it stays trusted under exec. */
const certificates: Variable = {
  commands: "exec",
  meaning: "file of certificates that the program goes on trusting",
  fallback: "none",
};

/** Every variable, in the order of the help. */
export const environmentVariables = {
  CONNECTOR_USERNAME: {
    commands: "call, run, serve, exec",
    meaning: "the connector's user name, where --username is not given",
    fallback: "--connector needs one",
  },
  CONNECTOR_PASSWORD: {
    commands: "call, run, serve, exec, connectors authorise",
    meaning: "its password, where --password is not given",
    fallback: "--connector needs one",
  },
  MOCK_TWILIO_PORT: {
    commands: "serve",
    meaning: "port on 127.0.0.1, where --port is not given",
    fallback: "4020",
  },
  MOCK_TWILIO_STATE: {
    commands: "all with --state",
    meaning: "file of the account, where --state is not given",
    fallback: "an account made for the run",
  },
  MOCK_TWILIO_DATA: {
    commands: "exec",
    meaning: "folder of the authority that signs Twilio's certificates here",
    fallback: "the user's folder for data",
  },
  TWILIO_ACCOUNT_SID: {
    commands: "call, serve, exec",
    meaning: "SID of the emulated account, where no file says it",
    fallback: "made for the run",
  },
  TWILIO_AUTH_TOKEN: {
    commands: "call, serve, exec",
    meaning: "its auth token, which signs the webhooks",
    fallback: "made for the run",
  },
  TWILIO_API_KEY: {
    commands: "call, serve, exec",
    meaning: "SID of an API key that the account takes as well",
    fallback: "no key",
  },
  TWILIO_API_SECRET: {
    commands: "call, serve, exec",
    meaning: "the secret of that key",
    fallback: "no key",
  },
  JAVA_TOOL_OPTIONS: {
    commands: "exec",
    meaning: "kept, and what the program needs is added to it",
    fallback: "none",
  },
  NODE_EXTRA_CA_CERTS: certificates,
  SSL_CERT_FILE: certificates,
  REQUESTS_CA_BUNDLE: certificates,
  CURL_CA_BUNDLE: certificates,
} as const satisfies Readonly<Record<string, Variable>>;

/** The environment as far as the commands read it. */
export type Environment = { readonly [name in keyof typeof environmentVariables]?: string };

/** The environment that this process was started with. */
export function ownEnvironment(): Environment {
  return process.env;
}

/** The list, as --help prints it. */
export function describeEnvironment(): string {
  const width = Math.max(...Object.keys(environmentVariables).map(({ length }) => length)) + 2;
  const lines = Object.entries(environmentVariables).map(
    ([name, { commands, meaning, fallback }]) =>
      `  ${name.padEnd(width)}${meaning} (${fallback}); ${commands}`,
  );
  return ["", "Environment (in brackets what holds without the variable):", ...lines].join("\n");
}
