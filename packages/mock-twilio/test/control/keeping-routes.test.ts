// Going back: to the beginning, and to moments that were kept.
import { describe, expect, it } from "vitest";
import { type Control, startControl } from "../support/control.ts";

const waiting = '<Response><Gather timeout="60"/></Response>';
const short = "<Response><Hangup/></Response>";

async function aCall({ ask }: Control, twiml: string): Promise<string> {
  const { body } = await ask("POST /calls", { body: { twiml } });
  if (twiml === short) await ask(`GET /calls/${body.sid}?until=over`);
  return String(body.sid);
}

async function changeEverything({ ask }: Control): Promise<void> {
  await ask("PUT /faults", { body: { faults: [{ on: "document", fault: "silent" }] } });
  await ask("PUT /legs", { body: { legs: { "+1": { kind: "busy" } } } });
  await ask("PUT /caller", { body: { conduct: "answers" } });
  await ask("PATCH /assumptions", { body: { expiryYear: "four-digits" } });
  await ask("PUT /clock", { body: { mode: "step" } });
  const body = { product: "adyen", uniqueName: "Another", acceptTerms: true };
  await ask("POST /connectors", { body });
  await ask("PATCH /connectors/Default", { body: { newName: "Renamed" } });
  await ask("POST /bins", { body: { name: "New", twiml: short } });
  await ask("POST /numbers", { body: { phoneNumber: "+12025550100" } });
}

const settings = [
  "/faults",
  "/legs",
  "/caller",
  "/assumptions",
  "/connectors",
  "/bins",
  "/numbers",
];

async function everything({ ask }: Control): Promise<unknown> {
  const texts: string[] = [];
  for (const path of settings) texts.push((await ask(`GET ${path}`)).text);
  const { mode, timeScale } = (await ask("GET /clock")).body;
  return [...texts, mode, timeScale];
}

describe("a reset", () => {
  it("[K-10] makes everything what it was, also without a body", async () => {
    const control = await startControl({ faults: [{ on: "action", fault: "silent" }] });
    const before = await everything(control);
    await changeEverything(control);
    await aCall(control, short);
    control.mock.raise({ level: "warning", code: 11200, message: "of no call" });
    expect((await control.ask("GET /alerts")).body.alerts).toHaveLength(1);
    expect(await everything(control)).not.toEqual(before);
    const { body } = await control.ask("POST /reset");
    expect(body).toMatchObject({ calls: { live: 0, over: 0 } });
    expect(await everything(control)).toEqual(before);
    expect((await control.ask("GET /alerts")).body.alerts).toEqual([]);
  });

  it("[K-10] leaves a processor of this process where it was", async () => {
    const control = await startControl();
    await changeEverything(control);
    await control.ask("POST /reset");
    await control.ask("PUT /caller", { body: { conduct: "answers" } });
    const twiml = '<Response><Pay chargeAmount="1.00"/></Response>';
    const { body: call } = await control.ask("POST /calls", { body: { twiml } });
    const { body } = await control.ask(`GET /calls/${call.sid}?until=over`);
    expect(body.report).toMatchObject({ result: "success" });
  });

  it("[K-10] does nothing while a call is live, unless it may hang up", async () => {
    const control = await startControl();
    const sid = await aCall(control, waiting);
    await control.ask("PUT /caller", { body: { conduct: "answers" } });
    const refused = await control.ask("POST /reset");
    expect(refused).toMatchObject({ status: 409, body: { code: "calls-live" } });
    expect((await control.ask("GET /caller")).body.conduct).toBe("answers");
    const { body } = await control.ask("POST /reset", { body: { hangUp: true } });
    expect(body).toMatchObject({ calls: { live: 0, over: 0 } });
    expect((await control.ask(`GET /calls/${sid}`)).status).toBe(404);
  });
});

describe("a snapshot", () => {
  it("[K-11] brings everything back, as often as it is asked to, and forgets later calls", async () => {
    const control = await startControl();
    const earlier = await aCall(control, short);
    await changeEverything(control);
    const kept = await everything(control);
    const taken = await control.ask("PUT /snapshots/one");
    expect(taken.body).toEqual({ name: "one", takenAt: "2026-11-20T09:00:00.000Z", calls: 1 });
    for (let round = 0; round < 2; round += 1) {
      await control.ask("PUT /clock", { body: { mode: "virtual" } });
      await control.ask("PUT /caller", { body: { conduct: "waits" } });
      await control.ask("DELETE /bins/New");
      await control.ask("POST /connectors/Renamed/revoke");
      const later = await aCall(control, short);
      const { body } = await control.ask("POST /snapshots/one/restore");
      expect(body).toMatchObject({ calls: { over: 1 } });
      expect(await everything(control)).toEqual(kept);
      expect((await control.ask(`GET /calls/${earlier}`)).status).toBe(200);
      expect((await control.ask(`GET /calls/${later}`)).status).toBe(404);
    }
  });

  it("[K-11] is neither taken nor restored while a call is live", async () => {
    const control = await startControl();
    await control.ask("PUT /snapshots/one");
    const sid = await aCall(control, waiting);
    for (const line of ["PUT /snapshots/two", "POST /snapshots/one/restore"]) {
      expect(await control.ask(line)).toMatchObject({ status: 409, body: { code: "calls-live" } });
    }
    await control.ask(`POST /calls/${sid}/hang-up`);
    expect((await control.ask("POST /snapshots/one/restore")).status).toBe(200);
  });

  it("[K-11] is listed, replaced and forgotten by its name", async () => {
    const { ask } = await startControl();
    for (const name of ["one", "two", "one"]) await ask(`PUT /snapshots/${name}`);
    const listed = await ask("GET /snapshots");
    expect(listed.body.snapshots).toMatchObject([{ name: "two" }, { name: "one" }]);
    expect((await ask("DELETE /snapshots/two")).body).toEqual({ deleted: "two" });
    expect((await ask("DELETE /snapshots/two")).status).toBe(404);
    expect((await ask("POST /snapshots/two/restore")).status).toBe(404);
    expect((await ask("PUT /snapshots/a%20b")).status).toBe(400);
  });
});
