// The only door of the package: what is not named here is not public and may change.
// It names, it does nothing; every sentence about an export is where the export is written.
export {
  type CallCompleted,
  type CallGoesOn,
  type CallOutcome,
  type CallProgress,
  type CallProgressDetails,
  type CallProgressUnreadable,
  callOutcomes,
  readCallProgress,
} from "./call-progress.ts";
export {
  type ConnectorClient,
  type ConnectorClientOptions,
  type ConnectorOutcome,
  createConnectorClient,
} from "./client.ts";
export type {
  ChargeAnswer,
  ChargeRequest,
  ConnectorAnswerBody,
  ConnectorRequestBody,
  PayActionForm,
  PayStatusForm,
  TokenizeAnswer,
  TokenizeRequest,
  UnknownMethodAnswer,
} from "./connector.ts";
export {
  type Behaviour,
  type BehaviourId,
  behaviours,
} from "./generated/behaviours.ts";
export {
  type Contradiction,
  type ContradictionName,
  contradictions,
  type ReadingOf,
} from "./generated/contradictions.ts";
export {
  currencies,
  currenciesDate,
  currenciesSource,
} from "./generated/currencies.ts";
export { type DataClass, dataClasses } from "./generated/data-classes.ts";
export { type ErrorEntry, type ErrorNumber, errorCatalogue } from "./generated/errors.ts";
export type { components, operations, paths, webhooks } from "./generated/openapi.ts";
export {
  type SimulatorTrigger,
  simulatorParameterName,
  simulatorPrecedence,
  simulatorTriggers,
} from "./generated/triggers.ts";
export type {
  components as TwilioApiComponents,
  operations as TwilioApiOperations,
  paths as TwilioApiPaths,
  webhooks as TwilioApiWebhooks,
} from "./generated/twilio-api.ts";
export type { TwilioApiSchemaName } from "./generated/twilio-api-validators.ts";
export type { SchemaName } from "./generated/validators.ts";
export {
  type CaptureField,
  captureFields,
  type PaymentCallback,
  type PaymentCallbackUnreadable,
  type PaymentCapture,
  type PaymentCreated,
  type PaymentEnded,
  readPaymentCallback,
  type SessionDetails,
  type SessionFailure,
  sessionFailures,
} from "./payment-callback.ts";
export type { Problem } from "./problem.ts";
export {
  type ConnectorAnswer,
  type ConnectorMethod,
  idFieldOf,
  readConnectorAnswer,
} from "./read-answer.ts";
export {
  type BankAccountInstrument,
  type CardInstrument,
  type ConnectorRequest,
  type ConnectorRequestReading,
  readConnectorRequest,
} from "./read-request.ts";
export { redactConnectorRequest } from "./redact.ts";
export { type SignedWebhook, signWebhook, verifyWebhook } from "./signature.ts";
export type {
  ApiError,
  CallForm,
  CallPage,
  CallProgressForm,
  CallResource,
  CallUpdateForm,
  NumberPage,
  NumberResource,
  NumberUpdateForm,
  PaymentCancelForm,
  PaymentCaptureForm,
  PaymentCompleteForm,
  PaymentCreateForm,
  PaymentForm,
  PaymentResource,
  PaymentUpdateForm,
} from "./twilio-api.ts";
export { type Validate, validate } from "./validate.ts";
export { validateTwilioApi } from "./validate-twilio-api.ts";
export { type AmountResult, formatAmount, minorUnits, parseAmount } from "./values/amount.ts";
export {
  type BankAccountType,
  bankAccountTypes,
  isAccountNumber,
  isRoutingNumber,
} from "./values/bank-account.ts";
export {
  type CardType,
  cardNumberLengths,
  cardTypeByPrefix,
  cardTypes,
  detectCardType,
  passesLuhn,
  securityCodeLength,
} from "./values/card-number.ts";
export { type Expiry, isExpired, parseExpiry } from "./values/expiry.ts";
export {
  maskAccountNumber,
  maskCardNumber,
  maskSecurityCode,
  truncateCardNumber,
} from "./values/mask.ts";
export { Secret } from "./values/secret.ts";
export {
  type PayAction,
  type PayCharged,
  type PayDetails,
  type PayFailed,
  type PayFailureResult,
  type PayTokenized,
  type PayUnreadable,
  payFailures,
  readPayAction,
} from "./webhook.ts";
export type { ActionForm } from "./webhook-form.ts";
