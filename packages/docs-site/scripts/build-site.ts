// Builds the site into dist: first the reference is made from its sources, then Astro writes the pages, their
// search index, and checks every link. Any fault of a page fails the build.
import { runAstro } from "./run-astro.ts";
import { writeReference } from "./write-reference.ts";

await writeReference();
process.exitCode = await runAstro(["build"]);
