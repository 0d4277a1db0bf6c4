// `npm test`: the quick checks, the build, every unit test, all sides together, and a small sample of
// each proof. Needs Node and npm only.
import { runQuickChecks } from "./quick-checks.ts";
import { check, close, runTests } from "./step.ts";

const projects = [
  ...["spec", "types", "reference-server", "mock-twilio", "conformance", "docs-site"],
  ...["merchant-app", "agent-assist", "authorisation-service", "endpoints", "e2e"],
];

close("test", [
  ...(await runQuickChecks()),
  await check("build", "turbo", ["run", "build", "--output-logs=errors-only"]),
  await runTests(projects),
]);
