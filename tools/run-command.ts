// Runs a package's command from its TypeScript source, in this very process, so that signals and exit
// codes are the command's own. File arguments mean what they meant where the person typed them.
import { chdir, env } from "node:process";

/** Runs `packages/<name>/src/main.ts` with the arguments of this process. */
export async function runCommand(name: string): Promise<void> {
  if (env.PAY_CALLED_FROM !== undefined) chdir(env.PAY_CALLED_FROM);
  await import(new URL(`../packages/${name}/src/main.ts`, import.meta.url).href);
}
