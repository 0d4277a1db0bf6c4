// The deliveries of one request to the processor: at most six, each in a slot of ten seconds, all with
// the same body. A slot's end and a delivery's time-out are one event, so a delivery that fails early
// simply waits for it. When to send again is decided in retry-schedule.ts; what a reply means in
// connector-verdict.ts.
import { Secret } from "@pay-connector/types";
import { connectorRequest, gatewayRequest } from "../connector/connector-request.ts";
import { readReply } from "../connector/connector-verdict.ts";
import { readGatewayReply } from "../connector/gateway-verdict.ts";
import { afterSilence, DELIVERY_SLOT_MS, type Silence } from "../connector/retry-schedule.ts";
import { isBranded } from "../twiml/connector-facts.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import { concluded, finish, hungUp, interrupted, notAuthorised, unanswered } from "./finish.ts";
import type { PayEffect, PayEvent, PayState, PayStep, Progress } from "./pay-session.ts";

type Delivering = Extract<PayState, { at: "delivering" }>;
type Between = Extract<PayState, { at: "between-deliveries" }>;

const stopSlot: PayEffect = { type: "stopTimer", timer: "delivery-slot" };
const abandon: PayEffect = { type: "abandonDelivery" };

/** Sends the request for the first time. @see D-10 @see T-01 */
export function firstDelivery(progress: Progress, settings: PaySettings): PayStep {
  const refused = notAuthorised(progress, settings);
  return refused === null ? deliver(progress, 1, settings) : finish(refused, []);
}

/** While a request is out. Keys are still heard: `*` ends <Pay> at any point, says the page. */
export function whileDelivering(
  state: Delivering,
  event: PayEvent,
  settings: PaySettings,
): PayStep {
  const { progress, delivery } = state;
  switch (event.type) {
    case "connectorAnswered": {
      const { method, assumptions } = settings;
      const { status, body } = event;
      const verdict = isBranded(settings.connector)
        ? readGatewayReply({ method, body, assumptions })
        : readReply({ method, status, body, assumptions });
      if (verdict.kind === "silence") return unheard(state, "refused-status", settings);
      return finish(concluded(progress, verdict), [stopSlot]);
    }
    case "connectorUnreachable":
      return unheard(state, "unreachable", settings);
    case "deliverySlotEnded": {
      const next = unheard({ progress, delivery }, "timed-out", settings);
      return [next[0], [abandon, ...next[1]]];
    }
    case "digitPressed":
      if (event.key.reveal() !== "*") return [state, []];
      return finish(interrupted(progress), [stopSlot, abandon]);
    case "callerHungUp":
      // Whether Twilio abandons a charge in flight is not documented; nobody waits for it here.
      return finish(hungUp(progress), [stopSlot, abandon]);
    case "started":
    case "promptFinished":
    case "inputTimedOut":
      return [state, []];
  }
}

/** While a failed delivery's slot runs out. */
export function whileBetweenDeliveries(
  state: Between,
  event: PayEvent,
  settings: PaySettings,
): PayStep {
  const { progress, delivery } = state;
  switch (event.type) {
    case "deliverySlotEnded":
      return deliver(progress, delivery + 1, settings);
    case "digitPressed":
      if (event.key.reveal() !== "*") return [state, []];
      return finish(interrupted(progress), [stopSlot]);
    case "callerHungUp":
      return finish(hungUp(progress), [stopSlot]);
    case "started":
    case "promptFinished":
    case "inputTimedOut":
    case "connectorAnswered":
    case "connectorUnreachable":
      return [state, []];
  }
}

function unheard(
  { progress, delivery }: { readonly progress: Progress; readonly delivery: number },
  silence: Silence,
  settings: PaySettings,
): PayStep {
  const isSlotOver = silence === "timed-out";
  const { assumptions } = settings;
  const next = afterSilence({ delivery, silence, isSlotOver, assumptions });
  const cleanUp = isSlotOver ? [] : [stopSlot];
  switch (next.kind) {
    case "wait-for-slot-end":
      return [{ at: "between-deliveries", progress, delivery }, []];
    case "give-up":
      return finish(unanswered(progress), cleanUp);
    case "send-now": {
      const [state, effects] = deliver(progress, delivery + 1, settings);
      return [state, [...cleanUp, ...effects]];
    }
  }
}

function deliver(progress: Progress, delivery: number, settings: PaySettings): PayStep {
  const { transactionId, captured } = progress;
  const given = { settings, captured, transactionId };
  const isGateway = isBranded(settings.connector);
  const { gateway } = settings.connector;
  const body = JSON.stringify(isGateway ? gatewayRequest(given) : connectorRequest(given));
  const call: PayEffect = {
    type: "callConnector",
    connector: settings.connector.uniqueName,
    ...(gateway === undefined ? {} : { gateway }),
    transactionId,
    delivery,
    body: new Secret(body),
    hasContentType: settings.assumptions.contentType === "json",
  };
  const slot: PayEffect = { type: "startTimer", timer: "delivery-slot", ms: DELIVERY_SLOT_MS };
  return [{ at: "delivering", progress, delivery }, [call, slot]];
}
