// Our names for the shapes on the wire, as the contract's document has them: snake_case, texts, nulls.
// Types only. Code that works with a request uses the words of read-request.ts instead; these are for
// those who build a body or write one down.
import type { components } from "./generated/openapi.ts";

type Schemas = components["schemas"];

/** What Twilio posts to take money. @see B-01 @see Q-01 */
export type ChargeRequest = Schemas["ChargeRequest"];

/** What Twilio posts to have a token made. @see B-02 @see Q-02 */
export type TokenizeRequest = Schemas["TokenizeRequest"];

/** Everything Twilio posts to a processor; `method` tells the two apart. @see T-01 */
export type ConnectorRequestBody = ChargeRequest | TokenizeRequest;

/** The reply to a charge, success or failure. @see A-01 */
export type ChargeAnswer = Schemas["ChargeResponse"];

/** The reply to a tokenize request, success or failure. @see A-02 */
export type TokenizeAnswer = Schemas["TokenizeResponse"];

/** The reply to a request whose method could not be read. @see Q-09 */
export type UnknownMethodAnswer = Schemas["ErrorResponse"];

/** Every reply a processor may give. */
export type ConnectorAnswerBody = ChargeAnswer | TokenizeAnswer | UnknownMethodAnswer;

/** The form of the action webhook, field by field. @see W-02 */
export type PayActionForm = Schemas["PayAction"];

/** The form of the status callback, field by field. @see W-05 */
export type PayStatusForm = Schemas["PayStatus"];
