// Makes the invisible visible: a byte order mark, a zero-width space or an escape sequence in an answer is
// shown the way JSON writes it. What a reader cannot see he cannot mend, and no answer may steer a terminal.

// Controls but tab and line feed, formatting characters, odd spaces and line ends, halves of a pair.
const invisible = /(?![ \t\n])[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The text with everything that leaves no mark written as `\uFEFF`. */
export function visible(text: string): string {
  return text.replaceAll(invisible, (character) =>
    [...Array(character.length).keys()]
      .map((place) => character.charCodeAt(place).toString(16).toUpperCase().padStart(4, "0"))
      .map((digits) => `\\u${digits}`)
      .join(""),
  );
}
