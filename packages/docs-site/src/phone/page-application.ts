// The application in the page: it answers a call with the document that the reader sees, and the end of
// <Pay> with words that fit its result. Posts to a statusCallback need no answer.

/** Where the call is answered; names under .example are nobody's (RFC 2606). */
export const VOICE_URL = "https://shop.example/voice";

/** An application that answers every address. */
export function pageApplication(twiml: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const form = request.method === "POST" ? await request.text() : "";
    const fields = new URLSearchParams(form);
    const body = answerTo(fields) ?? (request.url === VOICE_URL ? twiml : goodbye);
    return new Response(body, { headers: { "Content-Type": "text/xml" } });
  };
}

const goodbye = say("This application has no more to say. Goodbye.");

function answerTo(fields: URLSearchParams): string | null {
  const result = fields.get("Result");
  if (result === null) return fields.has("Digits") ? say("Thank you. Goodbye.") : null;
  // News of one step, for the statusCallback: nobody reads the answer.
  if (fields.has("For")) return "";
  return say(wordsFor(result));
}

function wordsFor(result: string): string {
  if (result === "success") return "Your payment was successful. Thank you, and goodbye.";
  if (result === "payment-connector-error") {
    return "Your payment did not go through. Nothing more will be tried. Goodbye.";
  }
  return "We could not take your payment. Goodbye.";
}

function say(words: string): string {
  return `<Response><Say>${words}</Say></Response>`;
}
