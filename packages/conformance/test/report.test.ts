// Every form of the report from the same verdicts: what must be in it, and what an endpoint's answer may
// not do to it.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { answerLine } from "../src/reading/answer-line.ts";
import { htmlReport } from "../src/report/html.ts";
import { junitXml } from "../src/report/junit.ts";
import { maskNotes } from "../src/report/notes.ts";
import { terminalReport } from "../src/report/terminal.ts";
import type { CheckResult } from "../src/verdicts.ts";
import type { SentRequest } from "../src/wire/exchange.ts";
import { aResult, someVerdicts } from "./support/verdicts.ts";

const nasty = `<script>alert("1")</script> & ]]> \u0000\u0007 \ud800 'quoted'`;

describe("the terminal's report", () => {
  const report = terminalReport(
    someVerdicts([aResult("failed"), aResult("not-proved"), aResult("passed")]),
  );
  it("tells of a failure what was sent, what came, the clause, why it matters and how to mend it", () => {
    for (const word of ["seen ", "sent ", "came ", "clause ", "matters ", "mend "]) {
      expect(report).toContain(`\n  ${word}`);
    }
    expect(report).toContain("curl -i -u");
    expect(report).toContain("R-05 (must): A retry after the verdict");
    expect(report).toContain("(our conclusion from example.com (2026-11-21))");
  });

  it.each([
    [
      "a failure",
      [aResult("failed"), aResult("not-proved")],
      { exitCode: 1 },
      "Not safe yet: something failed. (exit status 1)",
    ],
    [
      "what is not proved",
      [aResult("not-proved"), aResult("passed")],
      {},
      "Nothing failed; not everything was proved, part of the money among it. --strict counts that. (exit status 0)",
    ],
    [
      "a warning",
      [aResult("failed", { isWarning: true })],
      {},
      "Everything that is required holds. (exit status 0)",
    ],
    [
      "nothing at all",
      [aResult("passed")],
      {},
      "Everything that was asked for holds. (exit status 0)",
    ],
    [
      "what --strict counts",
      [aResult("not-proved")],
      { exitCode: 3 },
      "Nothing failed; --strict wants what is not proved to be proved. (exit status 3)",
    ],
    [
      "an end before the end",
      [aResult("passed")],
      { exitCode: 2, isInterrupted: true },
      "Nothing failed so far; not everything was judged. (exit status 2)",
    ],
  ] as const)("ends with what the exit status means: %s", (_name, results, other, want) => {
    const report = terminalReport({ ...someVerdicts(results), ...other });
    expect(report.split("\n").at(-1)).toBe(want);
  });

  it.each([
    [
      "money that moved wrongly",
      [aResult("failed", { group: "money" }), aResult("passed")],
      { checks: 24, notProved: 3, missing: null },
      "1 of 24 money checks failed: the money moved is not what was asked for and told.",
    ],
    [
      "money that was not counted",
      [aResult("passed")],
      { checks: 24, notProved: 1, missing: "Give --ledger." },
      "1 of 24 money checks was not proved.",
    ],
    [
      "money that was counted",
      [aResult("passed")],
      { checks: 24, notProved: 0, missing: null },
      "All 24 money checks were checked against the ledger.",
    ],
  ] as const)("begins with how many ended how, and tells of %s", (_name, results, money, want) => {
    const lines = terminalReport({ ...someVerdicts(results), money }).split("\n");
    expect(lines.slice(1, 3)).toEqual([expect.stringMatching(/^\d passed, \d failed/), want]);
  });

  it("tells each thing once, and last what is not proved", () => {
    const lines = report.split("\n");
    const at = (pattern: RegExp): number => lines.findIndex((line) => pattern.test(line));
    expect(at(/^Not proved, and what to give/)).toBeGreaterThan(at(/^Again, only these/));
    expect(report.match(/https:\/\/example\.com\/page/g)).toHaveLength(1);
    expect(report.match(/not proved: |Not proved, and what to give/g)).toHaveLength(1);
  });

  it("says of a run of some checks how many there are, and what comes next", () => {
    const asked = { checks: 1, of: 178 };
    const told = (result: CheckResult) => terminalReport({ ...someVerdicts([result]), asked });
    expect(told(aResult("passed"))).toContain(
      "\n1 of 178 checks was asked for; now a full run, without --only and --skip.\n",
    );
    expect(told(aResult("failed"))).toContain("\n1 of 178 checks was asked for.\n");
  });

  it("names every check below its group where that is asked for", () => {
    const results = [
      aResult("passed", { name: "b" }),
      aResult("passed", { name: "a", group: "tls" }),
    ];
    const text = terminalReport(someVerdicts(results), true);
    expect(text).toMatch(/retries .*\n {4}ok +b: .*\n {2}tls .*\n {4}ok +a: /);
  });

  it("says beside TLS what plain http leaves out", () => {
    const leftOut = { fast: [], tls: ["tls-version"] };
    const results = [aResult("passed", { group: "tls" })];
    expect(terminalReport({ ...someVerdicts(results), leftOut })).toMatch(
      /tls +1 of 1 passed, 1 left out: plain http has no TLS\n/,
    );
  });

  it("tells before the failures how Twilio delivers, where one is about that, and after them how to run them alone", () => {
    const lines = report.split("\n");
    const failure = lines.findIndex((line) => line.startsWith("FAILED  "));
    const delivery = lines.findIndex((line) =>
      /^How Twilio delivers: .*10 seconds.*six/.test(line),
    );
    expect(delivery).toBeGreaterThan(-1);
    expect(delivery).toBeLessThan(failure);
    expect(lines.slice(failure)).toContain(
      "Again, only these: the same command with --only replay-at-once",
    );
    const { clause } = aResult("failed");
    for (const other of [
      aResult("failed", { group: "requests" }),
      aResult("failed", { group: "money", clause: { ...clause, id: "Q-04" } }),
    ]) {
      expect(terminalReport(someVerdicts([other]))).not.toContain("How Twilio delivers");
    }
  });

  it("tells a request once, and says when it was the same again", () => {
    const [first] = aResult("failed").exchanges;
    const second = { ...first!, sent: { ...first!.sent, delivery: 6 } };
    const text = terminalReport(someVerdicts([aResult("failed", { exchanges: [first!, second] })]));
    expect(text.match(/curl -i/g)).toHaveLength(1);
    expect(text).toContain("\n  sent 2   the same again (delivery 6)\n");
  });

  it.each([
    ["silent", "no whole answer within 10 s", 10_003, "no whole answer within 10 s"],
    ["silent", "the run was ended", 500, "no answer after 0.500 s: the run was ended"],
    [
      "broken",
      "the connection was broken",
      22,
      "no answer: the endpoint closed the connection after 0.022 s",
    ],
    ["broken", "Parse Error", 22, "no answer: Parse Error after 0.022 s"],
  ] as const)("says what came once: %s, %s", (outcome, reason, tookMs, want) => {
    const [first] = aResult("failed").exchanges;
    expect(answerLine({ ...first!, outcome, status: null, reason, tookMs })).toBe(want);
  });

  it("explains the lines to send only as far as they need it", () => {
    const [first] = aResult("failed").exchanges;
    const notesOf = (sent: Partial<SentRequest>) =>
      maskNotes({
        results: [
          aResult("failed", { exchanges: [{ ...first!, sent: { ...first!.sent, ...sent } }] }),
        ],
      });
    expect(notesOf({ body: "{" })).toHaveLength(1);
    expect(notesOf({ body: '{"transaction_id":"t-1"}' })[1]).toContain("a new transaction_id");
    expect(notesOf({})[1]).toContain("4111111111111111 with 123");
    expect(notesOf({ body: "{", credentials: null })).toHaveLength(2);
    expect(maskNotes({ results: [] })).toEqual([]);
  });

  it("names what was left out beside it, so that nobody takes it for judged", () => {
    const leftOut = { fast: ["replay-later", "very-slow-told"], tls: ["tls-version"] };
    const verdicts = { ...someVerdicts([aResult("passed")]), leftOut };
    const told = [
      "--fast left out 2 checks: replay-later, very-slow-told.",
      "Plain http left out 1 check: tls-version.",
    ];
    expect(terminalReport(verdicts)).toContain(`\n${told.join("\n")}\n`);
    for (const line of told) expect(htmlReport(verdicts)).toContain(`<p>${line}</p>`);
  });

  it("tells musts before warnings", () => {
    const both = [
      aResult("failed", { name: "small", isWarning: true }),
      aResult("failed", { name: "big" }),
    ];
    const text = terminalReport(someVerdicts(both));
    expect(text.indexOf("FAILED  big")).toBeLessThan(text.indexOf("warning  small"));
  });

  it("says in one sentence why nothing could be judged", () => {
    const text = terminalReport({ ...someVerdicts([]), trouble: "It is down.", exitCode: 2 });
    expect(text.split("\n").slice(-2)).toEqual([
      "It is down.",
      "Nothing was judged. (exit status 2)",
    ]);
  });
});

describe("the JSON form", () => {
  it("fits its schema", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../verdicts.schema.json", import.meta.url), "utf8"),
    );
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    const verdicts = {
      ...someVerdicts([aResult("failed"), aResult("broken"), aResult("not-proved")]),
      mending: [{ name: "a", holdsUp: ["b"], follows: [] }],
    };
    validate(JSON.parse(JSON.stringify(verdicts)));
    expect(validate.errors).toBeNull();
  });
});

describe("the JUnit form", () => {
  it("counts failures, errors and what was skipped; a warning is no failure", () => {
    const xml = junitXml(
      someVerdicts([
        ...[aResult("failed"), aResult("failed", { isWarning: true })],
        ...[aResult("not-proved"), aResult("broken"), aResult("passed")],
      ]),
    );
    expect(xml).toContain('tests="5" failures="1" errors="1" skipped="1"');
  });

  it("has a case in error when nothing could be judged", () => {
    expect(junitXml({ ...someVerdicts([]), trouble: "It is down." })).toContain(
      'message="It is down."',
    );
  });

  it("says of a case that follows from another which to mend first", () => {
    const xml = junitXml(
      someVerdicts([aResult("failed"), aResult("failed", { name: "replay-later" })]),
    );
    expect(xml).toContain("Mend replay-at-once first: this probably follows from it.");
  });

  it("stays XML whatever the endpoint says", () => {
    const xml = junitXml(someVerdicts([aResult("failed", { said: nasty })]));
    expect(xml).not.toContain("<script>");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\ud800]/);
  });
});

describe("the page", () => {
  it("runs and loads nothing, whatever the endpoint says", () => {
    const page = htmlReport(someVerdicts([aResult("failed", { said: nasty })]));
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(/i);
    expect(page).toContain("&lt;script&gt;");
  });

  it("opens failures and folds what passed", () => {
    const page = htmlReport(someVerdicts([aResult("failed"), aResult("passed")]));
    expect(page.match(/<details class="failed" open>/g)).toHaveLength(1);
    expect(page.match(/<details class="passed">/g)).toHaveLength(1);
  });

  it.each([
    ["Not safe yet", { exitCode: 1 }, [aResult("failed")]],
    ["Everything that was asked for holds", { exitCode: 0 }, [aResult("passed")]],
    ["Nothing failed; not everything was proved", { exitCode: 0 }, [aResult("not-proved")]],
    ["Nothing could be judged", { exitCode: 2, trouble: "It is down." }, []],
  ] as const)("says first: %s", (want, other, results) => {
    expect(htmlReport({ ...someVerdicts(results), ...other })).toContain(`>${want}</p>`);
  });
});
