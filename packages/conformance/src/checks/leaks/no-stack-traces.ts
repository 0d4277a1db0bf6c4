// Stack traces and paths of files in error answers.
import type { Check } from "../../check.ts";
import { failed, passed } from "../../reading/finding.ts";

/** How traces of the usual languages look. */
const traces = [
  /\bat \S.{0,200}:\d+:\d+\)?/,
  /Traceback \(most recent call last\)/,
  /\bat [\w.$]+\([\w]+\.(java|kt|scala):\d+\)/,
  /\bFile "[^"]+", line \d+/,
  /goroutine \d+ \[running\]/,
  /\.(php|rb):\d+:in /,
  /#\d+ \/\S+\.php\(\d+\)/,
  /\bin \S+\.cs:line \d+/,
];

/** No answer shows a stack trace. */
export const noStackTraces: Check = {
  name: "no-stack-traces",
  behaviour: "E-13",
  group: "leaks",
  profile: "charge",
  pace: "fast",
  title: "No answer shows a stack trace.",
  why: "Strangers learn which program runs, in which version, from which folder.",
  cure: "Catch everything at the edge, log it inside, and answer with a fixed sentence. Switch the framework to its production mode.",
  run: async ({ bodies, deliver }) => {
    const exchanges = [
      await deliver("{"),
      await deliver("[]"),
      await deliver(bodies.charge({ cardnumber: { a: 1 } })),
      await deliver(bodies.charge({ parameters: [] })),
      await deliver(bodies.charge(), { authorization: { raw: "Basic %%", shell: "Basic %%" } }),
      await deliver(null, { method: "GET" }),
    ];
    const shown = exchanges.find(({ body }) => traces.some((trace) => trace.test(body)));
    return shown === undefined ? passed() : failed("An answer shows a stack trace.", [shown]);
  },
};
