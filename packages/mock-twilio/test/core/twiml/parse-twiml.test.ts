// Documents to verbs, from hand-written text and from the official package's builder.
import twilio from "twilio";
import { describe, expect, it } from "vitest";
import { parseTwiml } from "../../../src/core/twiml/parse-twiml.ts";

describe("parseTwiml", () => {
  it("reads every verb that is played", () => {
    const parsed = parseTwiml(
      '<Response><Say loop="2">Hi <emphasis>there</emphasis>!</Say><Play>a.mp3</Play><Pause length="3"/><Redirect method="GET">/x</Redirect><Hangup/></Response>',
    );
    expect(parsed).toEqual({
      ok: true,
      alerts: [],
      verbs: [
        { verb: "Sound", sound: { kind: "say", text: "Hi there !", loop: 2 } },
        { verb: "Sound", sound: { kind: "play", url: "a.mp3", loop: 1 } },
        { verb: "Sound", sound: { kind: "pause", lengthMs: 3000 } },
        { verb: "Redirect", url: "/x", method: "GET" },
        { verb: "Hangup" },
      ],
    });
  });

  it.each([
    ["a root that is not <Response>", "<Answer/>", "the root element is <Answer>"],
    ["a mistake in the second line", "<Response>\n<Pay>\n</Response>", "line 3"],
  ])("[E-02] refuses %s", (_name, text, words) => {
    const parsed = parseTwiml(text);
    expect(parsed).toMatchObject({ ok: false, alert: { code: 12100, level: "error" } });
    if (!parsed.ok) expect(parsed.alert.message).toContain(words);
  });

  it.each([
    ["an unknown verb", "<Dance/>", "<Dance>"],
    ["a verb in the wrong case", "<pay/>", "<pay>"],
    ["an unknown attribute", '<Pay chargeamount="1"/>', '"chargeamount"'],
    ["a stranger inside <Pay>", "<Pay><Say>x</Say></Pay>", "<Pay> takes no <Say>"],
    [
      "a stranger inside <Prompt>",
      '<Pay><Prompt for="postal-code"><Dial/></Prompt></Pay>',
      "<Dial>",
    ],
    [
      "an error type that is none",
      '<Pay><Prompt for="postal-code" errorType="invalid-zip"/></Pay>',
      '"invalid-zip"',
    ],
    [
      "a card type that is none",
      '<Pay><Prompt for="security-code" cardType="master-card"/></Pay>',
      '"master-card"',
    ],
    ["an eleventh attempt", '<Pay><Prompt for="postal-code" attempt="11"/></Pay>', '"11"'],
    ["a <Prompt> for nothing known", '<Pay><Prompt for="shoe-size"/></Pay>', '"for"'],
    ["a <Parameter> without a value", '<Pay><Parameter name="a"/></Pay>', "name and value"],
  ])("[E-03] warns about %s and goes on", (_name, inside, words) => {
    const parsed = parseTwiml(`<Response>${inside}</Response>`);
    expect(parsed).toMatchObject({ ok: true, alerts: [{ code: 12200, level: "warning" }] });
    if (parsed.ok) expect(parsed.alerts[0]?.message).toContain(words);
  });

  it("[E-03] reads what the official package builds without a warning", () => {
    const response = new twilio.twiml.VoiceResponse();
    const pay = response.pay({
      action: "https://app.example/paid",
      bankAccountType: "consumer-checking",
      chargeAmount: "20.45",
      currency: "usd",
      description: "Order 7",
      input: "dtmf",
      language: "en-US",
      maxAttempts: 2,
      minPostalCodeLength: 5,
      paymentConnector: "Default",
      paymentMethod: "ach-debit",
      postalCode: "true",
      securityCode: true,
      statusCallback: "https://app.example/status",
      statusCallbackMethod: "POST",
      timeout: 5,
      tokenType: "reusable",
      validCardTypes: ["visa", "amex"],
    });
    const prompt = pay.prompt({
      for: "payment-card-number",
      attempt: [2, 3],
      cardType: ["visa"],
      errorType: ["timeout", "invalid-card-number"],
      requireMatchingInputs: false,
    });
    prompt.say("Please.");
    prompt.pause({ length: 1 });
    prompt.play("https://app.example/a.mp3");
    pay.parameter({ name: "order", value: "7" });
    const parsed = parseTwiml(response.toString());
    expect(parsed).toMatchObject({
      ok: true,
      alerts: [],
      verbs: [
        {
          verb: "Pay",
          attributes: { validCardTypes: "visa amex", securityCode: "true", timeout: "5" },
          parameters: { order: "7" },
          prompts: [
            {
              for: "payment-card-number",
              attempts: [2, 3],
              cardTypes: ["visa"],
              errorTypes: ["timeout", "invalid-card-number"],
              requireMatchingInputs: false,
              sounds: [{ kind: "say" }, { kind: "pause" }, { kind: "play" }],
            },
          ],
        },
      ],
    });
  });

  it("takes a parameter of any name", () => {
    const parsed = parseTwiml(
      '<Response><Pay><Parameter name="__proto__" value="1"/></Pay></Response>',
    );
    expect(
      parsed.ok && parsed.verbs[0]?.verb === "Pay" && Object.keys(parsed.verbs[0].parameters),
    ).toEqual(["__proto__"]);
  });
});
