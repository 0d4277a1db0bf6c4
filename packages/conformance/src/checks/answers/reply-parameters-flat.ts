// Reply parameters, where there are any, are texts in one flat object; asked of a charge with parameters.
import type { Check } from "../../check.ts";
import { failed, passed } from "../../reading/finding.ts";
import { jsonOf } from "../../reading/reply.ts";
import { harmlessParameters } from "../requests/parameters-with-charge.ts";

/** Reply parameters are flat texts. */
export const replyParametersFlat: Check = {
  name: "reply-parameters-flat",
  behaviour: "P-02",
  group: "answers",
  profile: "parameters",
  pace: "fast",
  title: "Reply parameters, if there are any, are one flat object of texts.",
  why: "They become form fields named PayConnector_…; a number or an object has no such form and may spoil the answer.",
  cure: "Turn every value under `parameters` into a text, and flatten or leave out what is nested.",
  run: async ({ bodies, deliver, inputs }) => {
    const sent = inputs.parameters?.send ?? harmlessParameters;
    const exchange = await deliver(bodies.charge({ parameters: sent }));
    const json = jsonOf(exchange);
    if (json === null) return failed("The answer is not one JSON object.", [exchange]);
    const { parameters = null } = json;
    if (parameters === null) return passed("The answer has no parameters.");
    const isFlat =
      typeof parameters === "object" &&
      !Array.isArray(parameters) &&
      Object.values(parameters).every((value) => typeof value === "string");
    if (isFlat) return passed();
    return failed("The answer's parameters are not one flat object of texts.", [exchange]);
  },
};
