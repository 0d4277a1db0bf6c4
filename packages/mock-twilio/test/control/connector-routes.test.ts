// The account over the control API: connectors, numbers, bins, PCI mode; its verbs' own rules have their tests
// in test/core/account.
import { describe, expect, it } from "vitest";
import { startControl } from "../support/control.ts";

const short = "<Response><Hangup/></Response>";

describe("connectors", () => {
  it("[K-08] are installed, authorised, configured and revoked, and never show their password", async () => {
    const { ask, mock } = await startControl();
    const body = { product: "generic", uniqueName: "Shop", acceptTerms: true };
    const installed = await ask("POST /connectors", { body });
    expect(installed).toMatchObject({ status: 201, body: { mode: "TEST", hasPassword: false } });
    const credentials = { username: "twilio", password: "sesame" };
    const authorised = await ask("POST /connectors/Shop/authorise", { body: credentials });
    expect(authorised.body).toMatchObject({ username: "twilio", hasPassword: true });
    expect(authorised.text).not.toContain("sesame");
    expect(mock.account.state.connectors.at(-1)).toMatchObject(credentials);
    const changes = { newName: "Store", url: "https://processor.example/", currencies: ["EUR"] };
    const configured = await ask("PATCH /connectors/Shop", { body: changes });
    expect(configured.body).toMatchObject({ uniqueName: "Store", currencies: ["EUR"] });
    const revoked = await ask("POST /connectors/Store/revoke");
    expect(revoked.body).toMatchObject({ hasPassword: false });
    const { body: listed } = await ask("GET /connectors");
    expect(listed.connectors).toMatchObject([{ uniqueName: "Default" }, { uniqueName: "Store" }]);
  });

  it("[K-08] that are not there are not found; what the account refuses is refused", async () => {
    const { ask } = await startControl();
    for (const path of ["PATCH /connectors/None", "POST /connectors/None/revoke"]) {
      expect((await ask(path, { body: {} })).status).toBe(404);
    }
    expect((await ask("PATCH /connectors/Default", { body: {} })).status).toBe(422);
    const live = await ask("PATCH /connectors/Default", { body: { mode: "LIVE" } });
    expect(live.body.problems).toMatchObject([{ message: expect.stringContaining("64024") }]);
  });
});

describe("numbers and PCI mode", () => {
  it("[K-08] are searched, bought and configured", async () => {
    const { ask } = await startControl();
    const offered = await ask("GET /numbers/offered?capability=voice&areaCode=415");
    const [first] = offered.body.numbers as [{ phoneNumber: string }];
    const bought = await ask("POST /numbers", { body: { phoneNumber: first.phoneNumber } });
    expect(bought.status).toBe(201);
    expect((await ask("POST /numbers", { body: { phoneNumber: first.phoneNumber } })).status).toBe(
      422,
    );
    const address = `/numbers/${first.phoneNumber}`;
    const url = "https://app.example/voice";
    const configured = await ask(`PATCH ${address}`, { body: { url, friendlyName: "Shop" } });
    expect(configured.body).toMatchObject({ friendlyName: "Shop", voice: { url } });
    expect((await ask(`PATCH ${address}`, { body: { bin: "None" } })).status).toBe(422);
    expect((await ask("PATCH /numbers/+1", { body: { url } })).status).toBe(404);
    expect((await ask("GET /numbers")).body.numbers).toHaveLength(1);
  });

  it("[K-08] PCI mode goes on with the terms accepted, and stays on", async () => {
    const { ask } = await startControl({ pciMode: false });
    expect((await ask("GET /pci-mode")).body).toEqual({ isOn: false });
    expect((await ask("PUT /pci-mode", { body: { acceptTerms: false } })).status).toBe(422);
    expect((await ask("PUT /pci-mode", { body: { acceptTerms: true } })).body).toEqual({
      isOn: true,
    });
  });
});

describe("bins", () => {
  it("[K-08] are written, shown by name or SID, rewritten and deleted", async () => {
    const { ask } = await startControl();
    const { body: bin } = await ask("POST /bins", { body: { name: "Main menu", twiml: "<R/>" } });
    expect((await ask("POST /bins", { body: { name: "Main menu", twiml: short } })).status).toBe(
      422,
    );
    const rewritten = await ask("PUT /bins/Main%20menu", { body: { twiml: short } });
    expect(rewritten.body).toEqual({ ...bin, twiml: short });
    expect((await ask(`GET /bins/${bin.sid}`)).body).toEqual(rewritten.body);
    expect((await ask("GET /bins")).body).toEqual({ bins: [rewritten.body] });
    expect((await ask(`DELETE /bins/${bin.sid}`)).body).toEqual({ deleted: bin.sid });
    for (const line of ["GET /bins/x", "DELETE /bins/x"])
      expect((await ask(line)).status).toBe(404);
    expect((await ask("PUT /bins/x", { body: { twiml: short } })).status).toBe(404);
  });
});
