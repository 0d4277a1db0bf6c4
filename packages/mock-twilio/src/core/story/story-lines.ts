// One event or effect of a call in words: who, and what. The story puts them in order and adds the time.
// Everything said here is masked already or masked here.
import type { CallEnd } from "../call/call.ts";
import { MAX_DELIVERIES } from "../connector/retry-schedule.ts";
import { showRequest } from "../connector/show-request.ts";
import type { FormFields } from "../form-fields.ts";
import type { LineEffect, LineEvent } from "../line/line.ts";
import { maskCardsIn } from "../masking.ts";
import type { Sound } from "../twiml/verbs.ts";
import { shownFields } from "./report.ts";
import { readShown, showLines } from "./show-json.ts";
import { showTwiml } from "./show-twiml.ts";

/** Who does something, and what, in one line or more. */
export type Line = { readonly who: string; readonly what: readonly string[] };

/** Makes a line of words. */
export function line(who: string, what: string | readonly string[]): Line {
  return { who, what: typeof what === "string" ? [what] : what };
}

/** Who is asked for money where no simulated gateway is. */
export const PROCESSOR = "the processor";

/**
 * What an event adds to the story by itself; most are told by what follows from them. `asked` is who was asked
 * for money last.
 */
export function tellEvent(event: LineEvent, asked = PROCESSOR): readonly Line[] {
  switch (event.type) {
    case "callStarted":
      return [
        line("call starts", event.source.kind === "url" ? event.source.url : "with a document"),
      ];
    case "paymentCreated":
    case "paymentUpdated":
      return [line("agent", agentWords(event))];
    case "requestRefused":
      return [line("REST API", `refuses with ${event.problem.code}`)];
    case "callPlaced":
      return [
        line("call is placed", event.source.kind === "url" ? event.source.url : "with a document"),
      ];
    case "callUpdated": {
      const { change } = event;
      if (change.kind === "end") return [line("REST API", "ends the call")];
      const where = change.source.kind === "url" ? change.source.url : "a document";
      return [line("REST API", `leads the call to ${where}`)];
    }
    case "callbackMoved":
      return [line("REST API", `moves the call's status callback to ${event.callback.url}`)];
    case "callerHungUp":
      return [line("caller", "hangs up")];
    case "connectorAnswered": {
      const took = event.tookMs === 0 ? "" : ` after ${seconds(event.tookMs)}`;
      const reply = showLines(readShown(event.body));
      return [line(`from ${asked}`, [`${event.status}${took}`, ...reply])];
    }
    case "connectorUnreachable":
      return [line(`from ${asked}`, `not reached: ${event.reason}`)];
    case "documentArrived":
    case "statusAnswered":
      return [line("from the application", String(event.status))];
    case "documentFailed":
    case "statusFailed":
      return [line("from the application", `not reached: ${event.reason}`)];
    case "started":
    case "promptFinished":
    case "soundFinished":
    case "digitPressed":
    case "inputTimedOut":
    case "deliverySlotEnded":
    case "fetchTimedOut":
    case "gatherTimedOut":
    case "legDialed":
    case "legTimedOut":
    case "ringTimedOut":
      return [];
  }
}

/** What an effect adds to the story. */
export function tellEffect(effect: LineEffect, asked = PROCESSOR): readonly Line[] {
  switch (effect.type) {
    case "playSound":
      return [line("caller hears", soundWords(effect.sound))];
    case "playPrompt":
      return [line("caller hears", effect.sounds.map(soundWords).join(" ") || "(nothing)")];
    case "askDigits":
      return [line("caller hears", effect.sounds.map(soundWords).join(" ") || "(nothing)")];
    case "postStatus": {
      const fields = fieldLines(effect.fields);
      return [line("status callback", [`${effect.method} ${effect.url}`, ...fields])];
    }
    case "postProgress": {
      const told = effect.fields.filter(([name]) => name !== "CallbackSource");
      const fields = fieldLines(told, ["CallStatus"]);
      return [line("call progress", [`${effect.method} ${effect.url}`, ...fields])];
    }
    case "postPayment": {
      const fields = fieldLines(effect.fields);
      return [line("agent is told", [`${effect.method} ${effect.url}`, ...fields])];
    }
    case "askConfirmation":
      return [line("caller hears", effect.sounds.map(soundWords).join(" "))];
    case "endPayment":
      return [line("session ends", effect.result)];
    case "dialLeg":
      return [line("the call dials", maskCardsIn(effect.to))];
    case "reportLeg":
      return [line("the other leg", effect.status)];
    case "callConnector": {
      const nth = `delivery ${effect.delivery} of at most ${MAX_DELIVERIES}`;
      const body = showLines(showRequest(effect.body));
      // The body is the same each time; saying so reads better than printing it again.
      const what = effect.delivery === 1 ? [nth, ...body] : [`${nth}, the same body`];
      return [line(`to ${effect.gateway ?? PROCESSOR}`, what)];
    }
    case "abandonDelivery":
      return [line(`from ${asked}`, "nothing: this delivery is given up")];
    case "endSession":
      return [line("<Pay> ends", effect.outcome.result)];
    case "fetchDocument": {
      const hasNews = effect.purpose !== "start" && effect.purpose !== "redirect";
      const fields = hasNews ? fieldLines(effect.fields) : [];
      return [line("to the application", [`${effect.method} ${effect.url}`, ...fields])];
    }
    case "recordAction": {
      const why = "no address is known for the action; it would have got:";
      return [line("action", [why, ...fieldLines(effect.fields)])];
    }
    case "openDocument":
      return [line("TwiML", showTwiml(effect.text))];
    case "raiseAlert": {
      const { level, code, message } = effect.alert;
      const number = code === null ? "" : `${code} `;
      return [line(level, `${number}${maskCardsIn(message)}`)];
    }
    case "endCall":
      return [line("call ends", endWords[effect.reason])];
    case "startTimer":
    case "stopTimer":
    case "stopPrompt":
    case "stopSound":
    case "beginPay":
    case "abandonFetch":
    case "openCapture":
    case "closeCapture":
      return [];
  }
}

function agentWords(
  event: Extract<LineEvent, { type: "paymentCreated" | "paymentUpdated" }>,
): string {
  if (event.type === "paymentCreated") {
    const { chargeAmount, paymentMethod = "credit-card" } = event.request.attributes;
    const what = chargeAmount === undefined ? "to tokenize" : `of ${chargeAmount}`;
    return `begins a payment ${what}, ${paymentMethod}`;
  }
  const { update } = event;
  if (update.kind !== "capture") return `${update.kind}s the payment`;
  return `asks for ${update.capture}`;
}

const endWords: Readonly<Record<CallEnd, string>> = {
  completed: "completed",
  "caller-hung-up": "the caller hung up",
  "application-error": "with an application error",
  rejected: "rejected",
  busy: "busy",
  "no-answer": "nobody answered",
  failed: "it could not be put through",
  canceled: "cancelled before it was answered",
};

function soundWords(sound: Sound): string {
  switch (sound.kind) {
    case "say":
      return `"${maskCardsIn(sound.text)}"`;
    case "play":
      return `(recording ${maskCardsIn(sound.url)})`;
    case "pause":
      return `(silence, ${seconds(sound.lengthMs)})`;
  }
}

// Standard parameters tell nothing new to a reader; the story leaves them out, the report has them.
const standard =
  /^(AccountSid|ApiVersion|CallSid|CallStatus|Direction|(Call(ed|er)|From|To)(City|Country|State|Zip)?)$/;

function fieldLines(fields: FormFields, besides: readonly string[] = []): readonly string[] {
  const shown = Object.entries(shownFields(fields)).filter(
    ([name]) => !standard.test(name) || besides.includes(name),
  );
  const width = Math.max(...shown.map(([name]) => name.length));
  return shown.map(
    ([name, value]) => `  ${name.padEnd(width)}  ${value === "" ? "(empty)" : value}`,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 1000 ? 3 : 1)} s`;
}
