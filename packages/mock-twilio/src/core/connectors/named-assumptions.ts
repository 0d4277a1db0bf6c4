// Every assumption about branded connectors under a name of its own, so that it can be listed and cited
// like the switches of the contract. Unlike those it has no other reading to choose.
import { catalogue } from "./catalogue.ts";
import { assumedMarks, type Statement } from "./product.ts";
import { sharedAssumptions } from "./shared-assumptions.ts";

/** An assumption with its full name and its sources. */
export type NamedAssumption = Statement & { readonly sources: readonly string[] };

/** All of them, in the order of the catalogue. @see C-18 */
export const connectorAssumptions: readonly NamedAssumption[] = [
  ...sharedAssumptions.map((each) => ({ ...each, name: `connectors.${each.name}`, sources: [] })),
  ...Object.values(catalogue).flatMap(({ name: product, statements, sources }) =>
    statements
      .filter(({ mark }) => assumedMarks.includes(mark))
      .map((each) => ({ ...each, name: `${product}.${each.name}`, sources })),
  ),
];
