// What the program is told from outside, as one list: it reads nothing else, prints the list where something
// is missing, and the documentation is made from it.

const MUST_BE_SET = "must be set";

/** Every variable: what it says, and what holds without it. */
export const settings = {
  TWILIO_ACCOUNT_SID: {
    meaning: "the account",
    without: MUST_BE_SET,
  },
  TWILIO_AUTH_TOKEN: {
    meaning: "its auth token; Twilio signs with it",
    without: MUST_BE_SET,
  },
  TWILIO_NUMBER: {
    meaning: "a number of the account: customers see it, its voice URL is PUBLIC_URL/twilio/voice",
    without: MUST_BE_SET,
  },
  AGENT_PASSWORD: {
    meaning: "opens the page, with any user name",
    without: MUST_BE_SET,
  },
  AGENT_PHONE: {
    meaning: "the agent's phone, joined to each call",
    without: "customers are held on the line",
  },
  PUBLIC_URL: {
    meaning: "how Twilio reaches the application",
    without: "http on its own port",
  },
  PORT: {
    meaning: "port on 127.0.0.1; 0 takes a free one",
    without: "4060",
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
