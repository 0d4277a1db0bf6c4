// From the file's optional fields to what checks read: everything is there, and null where nobody said.
import type { EndpointFile } from "./endpoint-file.ts";
import type { EndpointInputs } from "./endpoint-inputs.ts";

/** The inputs that a file tells; of no file, those that nobody told. */
export function inputsOf(file: EndpointFile): EndpointInputs {
  const { parameters } = file;
  return {
    methods: file.methods ?? ["charge", "tokenize"],
    ach: file.ach ?? null,
    approves: file.approves ?? {},
    declines: file.declines ?? null,
    slow: file.slow ?? null,
    verySlow: file.verySlow ?? null,
    losesAnswer: file.losesAnswer ?? null,
    unreachableGateway: file.unreachableGateway ?? null,
    avs: file.avs ?? null,
    amounts: file.amounts ?? null,
    currencies: file.currencies ?? null,
    refusedCurrency: file.refusedCurrency ?? null,
    parameters:
      parameters === undefined ? null : { send: parameters.send, expect: parameters.expect ?? {} },
  };
}
