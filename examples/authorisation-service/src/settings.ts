// What the program is told from outside, as one list: it reads nothing else, prints the list where something
// is missing, and the documentation is made from it.

const MUST_BE_SET = "must be set";

/** Every variable: what it says, and what holds without it. */
export const settings = {
  SERVICE_TOKEN: {
    meaning: "merchants send it as Authorization: Bearer …",
    without: MUST_BE_SET,
  },
  SERVICE_PORT: {
    meaning: "port on 127.0.0.1; 0 takes a free one",
    without: "4050",
  },
  SERVICE_STANDARD_FEE: {
    meaning: "added to every sale, in cents",
    without: "150",
  },
  SERVICE_DATA_FILE: {
    meaning: "the books as a JSON file, which survives a restart",
    without: "in memory only",
  },
} as const;

/** What the program is started with, as far as it reads it. */
export type Given = { readonly [name in keyof typeof settings]?: string };

/** What must be set and is not, with the whole list; null when nothing is missing. */
export function whatIsMissing(given: Given): string | null {
  const names = Object.keys(settings) as (keyof typeof settings)[];
  const missing = names.filter((name) => settings[name].without === MUST_BE_SET && !given[name]);
  if (missing.length === 0) return null;
  const lines = names.map((name) => {
    const { meaning, without } = settings[name];
    return `  ${name}  ${meaning} (${without})`;
  });
  return [`Set ${missing.join(", ")}.`, ...lines].join("\n");
}
