// `npm run bench`: every speed figure that we publish, measured beside its partner (bench/README.md).
import { check, run } from "./step.ts";

// The processor is measured as it is delivered.
const build = await check("build", "turbo", ["run", "build", "--output-logs=errors-only"]);
const args = ["--conditions=source", "--disable-warning=ExperimentalWarning", "bench/run.ts"];
process.exitCode = build.failed > 0 ? 1 : await run("node", [...args, ...process.argv.slice(2)]);
