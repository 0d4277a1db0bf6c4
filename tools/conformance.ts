// `npm run conformance -- …`: the kit has an issue of its own; until it is built this says so.
console.error(
  "The conformance kit is not built yet; packages/conformance/README.md says what it will judge.",
);
process.exitCode = 2;
