// The lines of a conversation, read: one thing a line, its first word says what.

/** One line of a conversation. */
export type Line = { readonly word: string; readonly rest: string };

const words = [
  ...[
    "title",
    "behaviours",
    "twiml",
    "url",
    "wire",
    "assume",
    "pci",
    "strict",
    "mode",
    "connector",
    "currencies",
  ],
  ...["fallback", "leg", "replies", "answers", "status-answers", "presses", "interrupts", "hears"],
  ...[
    "sends",
    "sends no",
    "result",
    "action",
    "alert",
    "says",
    "status",
    "statuses",
    "form",
    "ends",
  ],
  ...["tells", "tells no", "deliveries", "lasts", "posts", "callback-answers", "outbound"],
  ...["progress-callback", "progress-answers", "progress", "progresses"],
  ...["agent", "refused", "told", "callbacks", "waits", "call", "session", "listening"],
];

/** A file as lines, by their first word. */
export function readConversation(text: string): readonly Line[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [, word = "", rest = ""] = line.match(/^((?:sends|tells) no|\S+)\s+(.*)$/) ?? [];
    // A misspelt word would be an expectation that nobody holds.
    if (!words.includes(word)) throw new Error(`No conversation knows the word "${word}".`);
    return { word, rest: rest.trim() };
  });
}

/** All rests of the lines that begin with this word. */
export function all(lines: readonly Line[], word: string): readonly string[] {
  return lines.filter((line) => line.word === word).map(({ rest }) => rest);
}
