// The environment variables that `npm run dev` and `npm run demo` read themselves, as one list: --help prints it, the
// documentation is made from it, the root README is held to it, and reading a variable that is not in it is an
// error of types. Whatever else is set reaches the programs as it is.

/** Every variable: what it says, and what holds without it. */
export const environmentVariables = {
  PORT: { meaning: "port of the processor on 127.0.0.1", fallback: "4010" },
  MOCK_TWILIO_PORT: { meaning: "port of the emulator", fallback: "4020" },
  MERCHANT_APP_PORT: { meaning: "port of the application", fallback: "4030" },
  DOCS_PORT: {
    meaning: "port of the documentation, or `off`: it is not served",
    fallback: "4040",
  },
  PUBLIC_URL: {
    meaning: "how the emulator reaches the application; its requests are signed for it",
    fallback: "http on the application's port",
  },
  CONNECTOR_USERNAME: {
    meaning: "the connector's user name at the processor",
    fallback: "twilio",
  },
  CONNECTOR_PASSWORD: { meaning: "its password", fallback: "made for the run" },
  TWILIO_ACCOUNT_SID: { meaning: "SID of the emulated account", fallback: "made for the run" },
  TWILIO_AUTH_TOKEN: {
    meaning: "its auth token, which signs the webhooks",
    fallback: "made for the run",
  },
} as const satisfies Readonly<
  Record<string, { readonly meaning: string; readonly fallback: string }>
>;

/** The environment as far as these tasks read it. */
export type Environment = { readonly [name in keyof typeof environmentVariables]?: string };

/** A variable that holds a port. */
export type PortVariable = Extract<keyof Environment, `${string}PORT`>;

/** What `npm run dev -- --help` prints. */
export function devHelp(): string {
  const width = Math.max(...Object.keys(environmentVariables).map(({ length }) => length));
  const lines = Object.entries(environmentVariables).map(
    ([name, { meaning, fallback }]) => `  ${name.padEnd(width)}  ${meaning} (${fallback})`,
  );
  return `Usage: npm run dev

Starts the processor, the emulator, an example application and the documentation, places one payment call, and stays
up until Ctrl-C; an edited source places a new call. Its ports are of 127.0.0.1.

Environment (in brackets what holds without the variable):
${lines.join("\n")}

What else is set reaches the programs as it is: DATABASE_URL and the other variables that
\`npm run server -- --help\` and \`npm run mock-twilio -- --help\` print.`;
}
