// How long the caller listens. The emulator has no loudspeaker, so a length is an estimate; it only has
// to be plausible, since time is virtual unless somebody asks for real time.
import type { Sound } from "../twiml/verbs.ts";

// About 150 words of English a minute.
const MS_PER_CHARACTER = 65;
const SHORTEST_SPEECH_MS = 500;
// Nothing is fetched, so every recording counts as a short one.
const RECORDING_MS = 3000;

/** The time all sounds take, one after the other. */
export function soundLengthMs(sounds: readonly Sound[]): number {
  return sounds.reduce((total, sound) => total + oneSound(sound), 0);
}

function oneSound(sound: Sound): number {
  switch (sound.kind) {
    case "say":
      return times(sound.loop) * Math.max(SHORTEST_SPEECH_MS, sound.text.length * MS_PER_CHARACTER);
    case "play":
      return times(sound.loop) * RECORDING_MS;
    case "pause":
      return sound.lengthMs;
  }
}

// Twilio repeats without end at 0; the page for <Say> gives 1000 as the most, which is end enough here.
function times(loop: number): number {
  return loop === 0 ? 1000 : loop;
}
