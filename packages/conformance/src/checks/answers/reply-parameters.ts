// What an approval gives back to the application is one flat object of texts; and what the owner says
// must be there is there.
import type { Check } from "../../check.ts";
import { begin, isFinding } from "../../reading/expect.ts";
import { expectParameters } from "../../reading/expected-parameters.ts";
import { needs, notProved } from "../../reading/finding.ts";

/** The expected parameters come back. */
export const replyParameters: Check = {
  name: "reply-parameters",
  behaviour: "P-02",
  group: "answers",
  profile: "parameters",
  pace: "fast",
  title: "The parameters that endpoint.yaml expects come back, as texts.",
  why: "The application waits for these as fields named PayConnector_… of what Twilio posts to it after the payment; they never come.",
  cure: "Answer under `parameters` what endpoint.yaml names under parameters.expect: one flat object, every value a JSON string. If that is outdated, change it in endpoint.yaml.",
  run: async (context) => {
    const { bodies, inputs } = context;
    if (inputs.parameters === null) return notProved(needs.parameters);
    const begun = await begin(context, bodies.charge({ parameters: inputs.parameters.send }));
    if (isFinding(begun)) return begun;
    return expectParameters("charge", begun.exchange, inputs.parameters);
  },
};
