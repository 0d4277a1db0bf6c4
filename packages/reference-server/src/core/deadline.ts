// The times of Twilio's retries, and what follows from them: which delivery is the last, until when it must
// be answered, and when a transaction is past asking. They are derived from three settings in this one
// place, so that no second constant can disagree with them.

/** What the operator may set; milliseconds. */
export type DeliveryTimes = {
  /** How often Twilio delivers one request at most. */
  readonly maxDeliveries: number;
  /** How long Twilio waits for an answer before it delivers again. */
  readonly deliveryTimeoutMs: number;
  /** What is kept back of that for the way of the answer. */
  readonly answerMarginMs: number;
};

/** The times and what is derived from them. */
export type Timing = DeliveryTimes & {
  /** Within so long of its arrival a delivery must be answered, or it is lost. */
  readonly answerWithinMs: number;
  /** A delivery so long after the first is the last one, however many were counted. */
  readonly lastDeliveryAfterMs: number;
  /** From the first delivery to the moment at which the last one must be answered. */
  readonly deadlineMs: number;
  /** From then on nobody can be waiting any more. */
  readonly nobodyAsksAfterMs: number;
};

/** Twilio's own times: ten seconds, and five retries. @see R-01 R-02 */
export const twilioTimes: DeliveryTimes = {
  maxDeliveries: 6,
  deliveryTimeoutMs: 10_000,
  answerMarginMs: 1_000,
};

/** Derives every time from the three; throws when they contradict each other. */
export function timingOf(times: DeliveryTimes): Timing {
  const { maxDeliveries, deliveryTimeoutMs, answerMarginMs } = times;
  if (!Number.isInteger(maxDeliveries) || maxDeliveries < 1) {
    throw new RangeError("There is at least one delivery.");
  }
  if (!(answerMarginMs >= 0 && answerMarginMs < deliveryTimeoutMs)) {
    throw new RangeError("The margin for an answer is shorter than the time for a delivery.");
  }
  const allMs = maxDeliveries * deliveryTimeoutMs;
  return {
    ...times,
    answerWithinMs: deliveryTimeoutMs - answerMarginMs,
    lastDeliveryAfterMs: allMs - deliveryTimeoutMs,
    deadlineMs: allMs - answerMarginMs,
    nobodyAsksAfterMs: allMs,
  };
}

/** The same times in another measure, for tests that cannot wait for real seconds. */
export function scaleTimes(times: DeliveryTimes, scale: number): DeliveryTimes {
  const { maxDeliveries, deliveryTimeoutMs, answerMarginMs } = times;
  return {
    maxDeliveries,
    deliveryTimeoutMs: deliveryTimeoutMs * scale,
    answerMarginMs: answerMarginMs * scale,
  };
}

/** What is known of a transaction when a delivery of it arrives. */
export type DeliveryPlace = { readonly deliveries: number; readonly sinceFirstMs: number };

/** Whether Twilio will not deliver again after this one. */
export function isLastDelivery(place: DeliveryPlace, timing: Timing): boolean {
  const { deliveries, sinceFirstMs } = place;
  return deliveries >= timing.maxDeliveries || sinceFirstMs >= timing.lastDeliveryAfterMs;
}
