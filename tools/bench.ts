// `npm run bench`: every speed figure that we publish, measured beside its partner (bench/README.md).
import { run } from "./step.ts";

const args = ["--conditions=source", "--disable-warning=ExperimentalWarning", "bench/run.ts"];
process.exitCode = await run("node", [...args, ...process.argv.slice(2)]);
