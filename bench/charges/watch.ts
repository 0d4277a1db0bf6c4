// The runtime's own sampler, on the process that this is called in.
import { type Profiler, Session } from "node:inspector/promises";

/** Where the time of a process went. */
export type Profile = Profiler.Profile;

/** A sampler at work. */
export type Watch = { stop(): Promise<Profile> };

/** Starts sampling this process. */
export async function startWatching(): Promise<Watch> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  return {
    stop: async () => {
      const { profile } = await session.post("Profiler.stop");
      session.disconnect();
      return profile;
    },
  };
}
