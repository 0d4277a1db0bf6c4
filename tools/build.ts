// `npm run build`: every package's published form, in order and cached.
import { run } from "./step.ts";

process.exitCode = await run("turbo", [
  "run",
  "build",
  "--output-logs=new-only",
  ...process.argv.slice(2),
]);
