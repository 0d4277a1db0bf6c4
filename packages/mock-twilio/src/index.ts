// The only door of the package: what is not named here is not public and may change.
export type { FaultName, FaultSpec } from "./adapters/faults/kinds.ts";
export type { Alert, AlertCode, AlertLevel } from "./core/alerts.ts";
export type { Assumptions, WireProfile } from "./core/assumptions.ts";
export type { PayResult } from "./core/pay/pay-session.ts";
export type { CallReport, DeliveryReport, DocumentReport, Heard } from "./core/story/report.ts";
export { LiveCall } from "./live-call.ts";
export {
  type ConnectorEndpoint,
  type ConnectorInstance,
  type MockTwilioOptions,
  OptionsError,
  type RequestHandler,
} from "./options.ts";
export { type DialTarget, MockTwilio, startMockTwilio } from "./start-mock-twilio.ts";
