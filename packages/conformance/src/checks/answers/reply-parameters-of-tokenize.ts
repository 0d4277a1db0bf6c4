// The same of a tokenization: what the owner says must come back comes back there too.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectParameters } from "../../reading/expected-parameters.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** The expected parameters come back with a token. */
export const replyParametersOfTokenize: Check = {
  name: "reply-parameters-of-tokenize",
  behaviour: "P-04",
  group: "answers",
  profile: "tokenize",
  pace: "fast",
  title: "The parameters that endpoint.yaml expects come back with a tokenization too.",
  why: "The application that stores a card waits for these as fields named PayConnector_… of what Twilio posts to it; they never come.",
  cure: "Read and answer parameters in one place for both methods; if what parameters.expect names is outdated, change it in endpoint.yaml.",
  run: async (context) => {
    const { bodies, inputs } = context;
    if (inputs.parameters === null) return notProved(needs.parameters);
    const begun = await begin(context, bodies.tokenize({ parameters: inputs.parameters.send }));
    if (isFinding(begun)) return begun;
    return expectParameters("tokenize", begun.exchange, inputs.parameters);
  },
};
