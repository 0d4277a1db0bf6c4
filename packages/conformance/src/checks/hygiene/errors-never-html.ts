// Error answers of every kind: none is a page.
import type { Check } from "../../check.ts";
import { failed, passed } from "../../reading/finding.ts";

/** Errors are no pages. */
export const errorsNeverHtml: Check = {
  name: "errors-never-html",
  behaviour: "E-12",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "No error answer is HTML.",
  why: "Twilio reports a malformed response, and the page tells strangers which framework runs.",
  cure: "Give every error its answer yourself, in the contract's form; switch the framework's pages off.",
  run: async ({ bodies, deliver }) => {
    const exchanges = [
      await deliver("{"),
      await deliver(bodies.charge(), { authorization: "none" }),
      await deliver(null, { method: "GET" }),
      await deliver(bodies.charge(), { pathSuffix: "/no/such/place" }),
      await deliver(bodies.charge({ method: "refund" }), { headers: { Accept: "text/html" } }),
    ];
    const page = exchanges.find(({ body, headers }) => {
      const type = headers["content-type"] ?? "";
      return type.includes("html") || /^\s*<(!doctype|html)/i.test(body);
    });
    return page === undefined ? passed() : failed("An error came as an HTML page.", [page]);
  },
};
