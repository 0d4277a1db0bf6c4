// The control API's own document, as it lies in the package: whoever finds the emulator finds out what it can.
import { readFileSync } from "node:fs";
import { type ControlRoute, route } from "./route.ts";

/** The document. @see K-02 */
export const documentRoutes: readonly ControlRoute[] = [
  route({
    ...{ operationId: "showDocument", method: "GET", path: "/openapi.yaml" },
    answer: () => {
      const text = readFileSync(new URL("../../control-api.yaml", import.meta.url), "utf8");
      return new Response(text, { headers: { "Content-Type": "application/yaml" } });
    },
  }),
];
