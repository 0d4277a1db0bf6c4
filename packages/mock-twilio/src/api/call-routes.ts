// The routes of calls and of their payments: read the request, ask the emulator, write the resource.
import { noteAlert, warningAlert } from "../core/alerts.ts";
import type { FormFields } from "../core/form-fields.ts";
import { type Answer, answered, answerOf } from "./answer.ts";
import { callsAsked } from "./call-list.ts";
import { readCallChange, readCallRequest } from "./call-parameters.ts";
import { callResource, paymentResource } from "./call-resource.ts";
import type { ApiCall, ApiEmulator } from "./emulator.ts";
import { pageOf } from "./paging.ts";

/** A page of calls. @see H-10 @see H-11 */
export function listCalls(emulator: ApiEmulator, address: URL): Answer {
  return answerOf(callsAsked(emulator.calls, address.searchParams), (calls) =>
    answerOf(pageOf(calls, address), ({ items, facts }) =>
      answered(200, {
        calls: items.map((call) => callResource(call, emulator.account.state)),
        ...facts,
      }),
    ),
  );
}

/** Places a call. @see H-05 @see H-06 */
export function createCall(emulator: ApiEmulator, form: FormFields): Answer {
  return answerOf(readCallRequest(form), ({ ignored, ...request }) => {
    noteIgnored(emulator, ignored);
    noteStranger(emulator, request.from);
    return answered(201, callResource(emulator.placeOutbound(request), emulator.account.state));
  });
}

/** One call. */
export function fetchCall(emulator: ApiEmulator, call: ApiCall): Answer {
  return answered(200, callResource(call, emulator.account.state));
}

/** Gives a call another document, or ends it. @see H-08 @see H-09 */
export function updateCall(emulator: ApiEmulator, call: ApiCall, form: FormFields): Answer {
  return answerOf(readCallChange(form), ({ ignored, ...change }) => {
    noteIgnored(emulator, ignored);
    const isNothing = Object.keys(change).length === 0;
    if (isNothing) return fetchCall(emulator, call);
    return answerOf(call.update(change), () => fetchCall(emulator, call));
  });
}

/** Opens a payments session. @see G-01 */
export function createPayment(emulator: ApiEmulator, call: ApiCall, form: FormFields): Answer {
  const { accountSid } = emulator.account.state;
  return answerOf(call.createPayment(form), (payment) =>
    answered(201, paymentResource(payment, accountSid)),
  );
}

/** Captures a field, completes or cancels. @see G-01 @see G-02 */
export function updatePayment(
  emulator: ApiEmulator,
  { call, paymentSid }: { readonly call: ApiCall; readonly paymentSid: string },
  form: FormFields,
): Answer {
  const { accountSid } = emulator.account.state;
  return answerOf(call.updatePayment(paymentSid, form), (payment) =>
    answered(202, paymentResource(payment, accountSid)),
  );
}

function noteIgnored(emulator: ApiEmulator, ignored: readonly string[]): void {
  if (ignored.length === 0) return;
  emulator.raise(noteAlert(null, `Not played here, and left alone: ${ignored.join(", ")}.`));
}

// Twilio calls from numbers that the account owns or has verified; who is verified is not known here, and
// an account without any number was set up for other things.
function noteStranger(emulator: ApiEmulator, from: string): void {
  const { numbers } = emulator.account.state;
  if (numbers.length === 0 || numbers.some(({ phoneNumber }) => phoneNumber === from)) return;
  const would = "Twilio would refuse the call unless it is verified";
  emulator.raise(warningAlert(21210, `${from} is no number of this account: ${would}.`));
}
