// Every form of the report from the same verdicts: what must be in it, and what an endpoint's answer may
// not do to it.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { curlLine } from "../src/report/curl.ts";
import { htmlReport } from "../src/report/html.ts";
import { junitXml } from "../src/report/junit.ts";
import { maskNotes } from "../src/report/notes.ts";
import { showProgress } from "../src/report/progress.ts";
import { terminalReport } from "../src/report/terminal.ts";
import { answerLine } from "../src/report/words.ts";
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
    expect(report).toContain(
      "(not written, but our conclusion from what Twilio writes, looked up on 2026-11-21: https://",
    );
  });

  it.each([
    [
      "money before all",
      [
        ...[aResult("failed", { name: "late" }), aResult("not-proved")],
        aResult("failed", { name: "twice", group: "money" }),
        aResult("failed", { name: "small", strength: "should", isWarning: true }),
      ],
      "1 of 2 money checks failed (twice): the money moved is not what was asked for and told. 1 further check failed: late. 1 warning: small (a should; --strict makes it count). 1 of 2 money checks was not proved. Give --ledger.",
    ],
    [
      "failures before what is not proved",
      [aResult("failed"), aResult("not-proved")],
      "1 check failed: replay-at-once. 1 of 2 money checks was not proved. Give --ledger.",
    ],
    [
      "what is not proved of the money, and what to give",
      [aResult("not-proved"), aResult("passed")],
      "1 of 2 money checks was not proved. Give --ledger.",
    ],
  ] as const)("ends with the gravest: %s", (_name, results, want) => {
    expect(terminalReport(someVerdicts(results)).split("\n").at(-1)).toBe(want);
  });

  it("counts the money in its last line where nothing failed", () => {
    const money = { checks: 24, notProved: 0, missing: null };
    const last = (results: Parameters<typeof someVerdicts>[0]) =>
      terminalReport({ ...someVerdicts(results), money })
        .split("\n")
        .at(-1);
    const counted = "All 24 money checks were counted in the ledger.";
    expect(last([aResult("passed")])).toBe(counted);
    expect(last([aResult("not-proved", { name: "avs-verdict" })])).toBe(
      `1 check was not proved: avs-verdict. ${counted}`,
    );
    expect(last([aResult("failed")])).not.toContain(counted);
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
    expect(terminalReport(verdicts).split("\n").slice(-3, -1)).toEqual(told);
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
    expect(text.split("\n").slice(-2)).toEqual(["It is down.", "Nothing was judged."]);
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

describe("the curl line", () => {
  const sent: SentRequest = {
    ...{ method: "POST", url: "http://127.0.0.1/pay", headers: {}, body: `{"a":"it's"}` },
    ...{ credentials: null, input: null, delivery: 1 },
  };
  it.each([
    ["quotes for a shell", {}, `--data-binary '{"a":"it'\\''s"}'`],
    ["names another method", { method: "PUT" }, "-X PUT"],
    ["keeps curl from naming a type that was not sent", {}, "-H 'Content-Type:'"],
    [
      "spells the credentials that were sent, and shows no header that holds them",
      {
        headers: { Authorization: "Basic [hidden]" },
        credentials: { kind: "basic", shell: "$CONNECTOR_USERNAME:wrong" },
      },
      `curl -i -u "$CONNECTOR_USERNAME:wrong" -H 'Content-Type:'`,
    ],
    ["sends no credentials where none were sent", {}, "curl -i -H 'Content-Type:'"],
    [
      "spells a header of another scheme",
      { credentials: { kind: "header", shell: "Bearer x" } },
      'curl -i -H "Authorization: Bearer x"',
    ],
    ["shows what nobody sees", { body: "\ufeff{}" }, "--data-binary '\\uFEFF{}'"],
  ] as const)("%s", (_name, other, want) => {
    expect(curlLine({ ...sent, ...other })).toContain(want);
  });
});

describe("progress", () => {
  const written = (isTerminal: boolean, isVerbose = false): string => {
    let text = "";
    const write = (more: string): void => {
      text += more;
    };
    const progress = showProgress({ isTerminal, isVerbose, width: 40, write });
    progress.started("a-check");
    progress.ended(aResult("failed", { name: "a-check", title: "It holds." }));
    for (const name of ["b", "c"]) progress.ended(aResult("passed", { name, title: "Yes." }));
    progress.ended(aResult("passed", { name: "d", title: "Yes.", group: "answers" }));
    progress.close();
    return text;
  };

  it("writes one line over and over at a terminal, and leaves it empty", () => {
    expect(written(true)).toContain("0 done; running: a-check");
    expect(written(true).endsWith("\r\u001b[K")).toBe(true);
    expect(written(true)).not.toContain("\n");
  });

  it("writes a line for each failure where it is kept, and counts the rest by group", () => {
    expect(written(false)).toBe(
      "FAILED      a-check: It holds.\nok          answers 1, retries 2 (--verbose prints each)\n",
    );
  });

  it("writes a line for each result where that is asked for", () => {
    expect(written(false, true)).toBe(
      "FAILED      a-check: It holds.\nok          b: Yes.\nok          c: Yes.\nok          d: Yes.\n",
    );
    expect(written(true, true)).toContain("\u001b[Kok          b: Yes.\n");
  });
});
