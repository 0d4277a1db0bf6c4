// Holds a value against a schema of the REST API's document: what is posted to it, what it answers, and the
// forms of its callbacks. A module of its own, so that who reads a processor's bodies does not load it.
import {
  type TwilioApiSchemaName,
  twilioApiValidators,
} from "./generated/twilio-api-validators.ts";
import { checksOf, type Validate } from "./validate.ts";

/**
 * A check for each schema of the REST API's document, its callbacks among them, by the schema's name.
 * @see H-03
 * @see G-45
 */
export const validateTwilioApi: Readonly<Record<TwilioApiSchemaName, Validate>> =
  checksOf(twilioApiValidators);
