// An endpoint that answers its first requests and then none: the run ends after two of Twilio's slots, with
// one sentence and one failure, instead of waiting ten seconds for each of a hundred requests.
import { expect, it } from "vitest";
import { judge } from "../src/judge.ts";
import { htmlReport } from "../src/report/html.ts";
import { junitXml } from "../src/report/junit.ts";
import { terminalReport } from "../src/report/terminal.ts";
import { approves, listen } from "./support/endpoints.ts";

it("is told once, and soon", async () => {
  let asked = 0;
  const endpoint = await listen((request, response) => {
    asked += 1;
    if (asked === 1) approves(request, response);
  });
  const verdicts = await judge({ endpoint, username: "u", password: "p", isFast: true });
  expect(verdicts).toMatchObject({ trouble: null, isInterrupted: true, exitCode: 1 });
  // Two slots end the run: no more was sent than stood side by side in them.
  expect(asked).toBeLessThan(40);
  const sentence =
    /The endpoint stopped answering, or answers too late: .* requests in a row .*; 1\d\d checks were not judged\./;
  const report = terminalReport(verdicts);
  expect(report).toMatch(sentence);
  // Whatever else failed, silence is one failure, and the others stand behind it.
  expect(report.match(/^ {2}came .*no whole answer within/gm)).toHaveLength(1);
  expect(report).toContain("\nFAILED  charge-approved: ");
  expect(report).toMatch(/\n {2}holds up \d\d further checks got the same/);
  expect(htmlReport(verdicts)).toMatch(sentence);
  expect(htmlReport(verdicts)).toContain(">It stopped answering</p>");
  expect(junitXml(verdicts)).toMatch(sentence);
});
