// Our names for the shapes of the REST API: what is posted to it, what it answers, and the forms of its
// callbacks. Types only; a form is text throughout, as it is on the wire.
import type { components } from "./generated/twilio-api.ts";

type Schemas = components["schemas"];

/** Why a request was refused. @see H-03 */
export type ApiError = Schemas["RestError"];

/** A call, running or ended. @see H-07 */
export type CallResource = Schemas["Call"];

/** One page of calls. @see H-10 */
export type CallPage = Schemas["CallList"];

/** The form that makes a call. @see H-05 */
export type CallForm = Schemas["CreateCall"];

/** The form that changes a running call. @see H-08 */
export type CallUpdateForm = Schemas["UpdateCall"];

/** A session, as both of its requests are answered. @see G-01 */
export type PaymentResource = Schemas["Payment"];

/** The form that opens a session. @see G-03 */
export type PaymentForm = Schemas["CreatePayment"];

/** The form that captures a field, completes a session or cancels it. @see G-02 */
export type PaymentUpdateForm = Schemas["UpdatePayment"];

/** A number of the account. @see H-13 */
export type NumberResource = Schemas["IncomingPhoneNumber"];

/** One page of numbers. @see H-10 */
export type NumberPage = Schemas["IncomingPhoneNumberList"];

/** The form that changes what answers a number. @see H-13 */
export type NumberUpdateForm = Schemas["UpdateIncomingPhoneNumber"];

/** The callback that says that a session is open, field by field. @see G-28 */
export type PaymentCreateForm = Schemas["PaymentCreate"];

/** The callback of a capture, field by field. @see G-08 */
export type PaymentCaptureForm = Schemas["PaymentCapture"];

/** The callback that says how a session ended, field by field. @see G-20 */
export type PaymentCompleteForm = Schemas["PaymentComplete"];

/** The callback that says that a session was cancelled, field by field. @see G-24 */
export type PaymentCancelForm = Schemas["PaymentCancel"];

/** The callback that tells a call's progress, field by field. @see H-22 */
export type CallProgressForm = Schemas["CallProgress"];
