// The environment variables of the command, as one list: --help prints it, the documentation is made from it,
// and reading a variable that is not in it is an error of types.

/** Every variable: what it says, and what holds without it. */
export const environmentVariables = {
  CONNECTOR_USERNAME: {
    meaning: "the user name that the endpoint expects, where --username is not given",
    fallback: "required",
  },
  CONNECTOR_PASSWORD: {
    meaning: "its password, where --password is not given",
    fallback: "required",
  },
} as const satisfies Readonly<
  Record<string, { readonly meaning: string; readonly fallback: string }>
>;

/** The environment as far as the command reads it. */
export type Environment = { readonly [name in keyof typeof environmentVariables]?: string };

/** The list, as --help prints it. */
export function describeEnvironment(): string {
  const lines = Object.entries(environmentVariables).map(
    ([name, { meaning, fallback }]) => `  ${name}  ${meaning} (${fallback})`,
  );
  return ["", "Environment (in brackets what holds without the variable):", ...lines].join("\n");
}
