// Serves the site while it is written: `npm run dev` starts this beside the programs. The reference is made
// once at the start; a changed page shows at once. One process, so that stopping it stops everything.
import { fileURLToPath } from "node:url";
import { writeReference } from "./write-reference.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
// Astro reads the setting above while it is loaded.
const { dev } = await import("astro");

await writeReference();
const server = await dev({ root: fileURLToPath(new URL("..", import.meta.url)) });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
