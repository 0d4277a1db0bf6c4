// What is posted to an application, as names and values in order; a name may come twice.

/** Name and value, in the order they are posted. */
export type FormFields = readonly (readonly [string, string])[];
