// The only door of the package: what is not named here is not public and may change.
export type { FaultName, FaultSpec } from "./adapters/faults/kinds.ts";
export { whyUnreachable } from "./adapters/why-unreachable.ts";
export { assertCall, CallAssertionError } from "./assert-call.ts";
export type { CallerConduct } from "./calls/conduct.ts";
export type { Clock, ClockMode } from "./clock.ts";
export {
  type ControlClient,
  type ControlClientOptions,
  ControlError,
  createControlClient,
  type EventOptions,
} from "./control-client.ts";
export type { ControlEvent } from "./control-events.ts";
export type {
  AccountState,
  ApiKeyRecord,
  BinRecord,
  ConnectorRecord,
  NumberRecord,
} from "./core/account/account.ts";
export type { Alert, AlertCode, AlertLevel } from "./core/alerts.ts";
export {
  type Assumptions,
  resolveAssumptions,
  type WireProfile,
  wireProfiles,
} from "./core/assumptions.ts";
export type { CallSource, LegConduct } from "./core/call/call.ts";
export type { CallStatus } from "./core/call/call-status.ts";
export {
  connectorRequest,
  olderLayoutRequest,
  type RequestSettings,
} from "./core/connector/connector-request.ts";
export {
  afterSilence,
  DELIVERY_SLOT_MS,
  MAX_DELIVERIES,
} from "./core/connector/retry-schedule.ts";
export { type WireRequest, wireRequest } from "./core/connector/wire-request.ts";
export { connectorAssumptions, type NamedAssumption } from "./core/connectors/named-assumptions.ts";
export type { ProductName } from "./core/connectors/product.ts";
export { JournalError, type Replay, replayJournal } from "./core/journal/read-journal.ts";
export type { PayResult } from "./core/pay/pay-session.ts";
export type { RestProblem, RestResult } from "./core/rest-problem.ts";
export type { DebuggerAlert } from "./core/story/debugger.ts";
export type { Expectations } from "./core/story/expectations.ts";
export type {
  CallReport,
  DeliveryReport,
  DocumentReport,
  Heard,
  PaymentReport,
} from "./core/story/report.ts";
export { type AddressCheck, checkAddress, isLoopback } from "./core/web-address.ts";
export { createBytes } from "./ids.ts";
export { LiveAccount } from "./live-account.ts";
export { LiveCall, type PaymentRecord } from "./live-call.ts";
export {
  type BrandedInstance,
  type ConnectorEndpoint,
  type ConnectorInstance,
  type MockTwilioOptions,
  OptionsError,
  type RequestHandler,
} from "./options.ts";
export { playScenario, type RunSettings, type ScenarioResult } from "./scenarios/play-scenario.ts";
export {
  type FileProblem,
  type PlacedScenario,
  readScenarios,
} from "./scenarios/read-scenarios.ts";
export { type Scenario, scenarioShape } from "./scenarios/scenario-shape.ts";
export { type DialTarget, MockTwilio, startMockTwilio } from "./start-mock-twilio.ts";
export { AccountFileError } from "./store/account-file.ts";
export type { OutboundCall } from "./switchboard.ts";
