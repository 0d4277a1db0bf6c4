// The two things that the connector can ask for. A file of its own because everything else in the core
// needs the word and nothing else.

/** What Twilio asks for in one request. */
export type ConnectorMethod = "charge" | "tokenize";
