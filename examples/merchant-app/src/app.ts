// A phone application that takes a payment, as its author would write it: the official Twilio package
// builds the TwiML and checks the signature; nothing here knows that Twilio is played by an emulator.
// Card data never comes here: Twilio posts masked digits, a confirmation code or a token.
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import twilio from "twilio";

/** What the application is configured with; all of it comes from the environment. */
export type AppSettings = {
  /** The account's auth token: Twilio signs its requests with it. */
  readonly authToken: string;
  /** The address under which Twilio reaches this application; signatures are made over it. */
  readonly publicUrl: string;
};

/** The price of everything this shop sells, as <Pay> wants it: decimal text without a currency sign. */
const PRICE = "12.50";

/** The application: three ways to start a payment and one place where Twilio reports how it ended. */
export function createApp(settings: AppSettings): Express {
  const app = express();
  app.disable("x-powered-by");
  app.get("/livez", (_request, response) => {
    response.json({ status: "live" });
  });
  app.use(express.urlencoded({ extended: false }), requireSignature(settings));
  app.post(
    "/voice",
    answerWithPay({ chargeAmount: PRICE, currency: "usd", description: "Order 1001" }),
  );
  app.post(
    "/voice/save-card",
    answerWithPay({ tokenType: "reusable", description: "Card on file" }),
  );
  app.post("/voice/bank", answerWithPay({ chargeAmount: PRICE, paymentMethod: "ach-debit" }));
  app.post("/payment-result", (request, response) => {
    sendTwiml(response, answerToResult(request.body));
  });
  return app;
}

type PayOptions = Parameters<twilio.twiml.VoiceResponse["pay"]>[0];

// region: pay
/** A greeting, then <Pay>; Twilio reports its end to /payment-result. */
function answerWithPay(options: PayOptions): RequestHandler {
  return (_request, response) => {
    const twiml = new twilio.twiml.VoiceResponse();
    twiml.say("Thank you for calling the example shop.");
    const pay = twiml.pay({ ...options, action: "/payment-result" });
    pay.prompt({ for: "payment-card-number" }).say("Please enter your card number.");
    pay.parameter({ name: "order", value: "1001" });
    sendTwiml(response, twiml);
  };
}
// endregion: pay

// region: result
/** What the caller hears once the payment has ended, one way or another. */
function answerToResult(fields: Readonly<Record<string, string>>): twilio.twiml.VoiceResponse {
  const twiml = new twilio.twiml.VoiceResponse();
  if (fields.Result === "success") {
    twiml.say(
      fields.PaymentToken
        ? "Your card is saved. Goodbye."
        : `Thank you, your payment is complete. Your confirmation ends in ${spell(fields.PaymentConfirmationCode)}.`,
    );
  } else {
    twiml.say("We could not take your payment. Goodbye.");
  }
  twiml.hangup();
  return twiml;
}
// endregion: result

/** The last four characters, apart, so that they are spoken one by one. */
function spell(code = ""): string {
  return code.slice(-4).split("").join(" ");
}

function sendTwiml(response: Response, twiml: twilio.twiml.VoiceResponse): void {
  response.type("text/xml").send(twiml.toString());
}

// region: signature
/** Refuses whatever Twilio did not sign: anyone could post "success" otherwise. */
function requireSignature({ authToken, publicUrl }: AppSettings): RequestHandler {
  return (request: Request, response, next) => {
    const signature = request.header("X-Twilio-Signature") ?? "";
    const url = new URL(request.originalUrl, publicUrl).href;
    if (twilio.validateRequest(authToken, signature, url, request.body ?? {})) next();
    else response.status(403).type("text/plain").send("The signature is not Twilio's.");
  };
}
// endregion: signature
