// Made by packages/types/scripts/generate.ts from openapi.yaml by openapi-typescript. Do not edit: run "npm run generate".

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge or tokenize a card or a bank account
         * @description One operation for four things: `method` tells a charge from a tokenization, and the presence of
         *     `cardnumber` or `bankaccountnumber` tells a card from a bank account. An answer that does not come
         *     within 10 seconds makes Twilio send the same body again, up to five more times (behaviours R-01,
         *     R-02); `transaction_id` stays the same, so that nothing is charged twice.
         */
        post: operations["processTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    payAction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * `<Pay>` has ended
         * @description Posted to the action URL when `<Pay>` ends, whatever the result. The answer is the TwiML that the
         *     call goes on with. Signed with `X-Twilio-Signature` (behaviour W-01).
         */
        post: operations["receivePayAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    payStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * `<Pay>` asks for something or refuses an entry
         * @description Posted to the `statusCallback` URL while `<Pay>` runs. The answer is ignored.
         */
        post: operations["receivePayStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Connector request
         * @description A charge or a tokenization, told apart by `method`.
         */
        ConnectorRequest: components["schemas"]["ChargeRequest"] | components["schemas"]["TokenizeRequest"];
        /**
         * Charge request
         * @description Take an amount of money from a card or a bank account.
         */
        ChargeRequest: ({
            /**
             * @description Says that this is a charge.
             * @constant
             */
            method: "charge";
            transaction_id: components["schemas"]["TransactionId"];
            amount: components["schemas"]["Amount"];
            currency_code: components["schemas"]["CurrencyCode"];
            description?: components["schemas"]["Description"];
            parameters?: components["schemas"]["Parameters"];
        } & (components["schemas"]["CardDetails"] & components["schemas"]["BankAccountDetails"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "charge";
        })) & ({
            /** @description There, so this is about a card. */
            cardnumber: string;
            /** @description Not there, or null. */
            bankaccountnumber?: null;
        } | {
            /** @description There, so this is about a bank account. */
            bankaccountnumber: string;
            /** @description Names the bank of that account. */
            routingnumber: string;
            /** @description Not there, or null. */
            cardnumber?: null;
        });
        /**
         * Tokenize request
         * @description Keep a card or a bank account and answer with a token that stands for it.
         */
        TokenizeRequest: ({
            /**
             * @description Says that this is a tokenization.
             * @constant
             */
            method: "tokenize";
            transaction_id: components["schemas"]["TransactionId"];
            /** @description Means nothing here. Connectors of the closed beta sent it as "0". */
            amount?: string | null;
            /** @description Means nothing here. The page of 2022 showed it; today's page does not. */
            currency_code?: string | null;
            description?: components["schemas"]["Description"];
            parameters?: components["schemas"]["Parameters"];
        } & (components["schemas"]["CardDetails"] & components["schemas"]["BankAccountDetails"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            method: "tokenize";
        })) & ({
            /** @description There, so this is about a card. */
            cardnumber: string;
            /** @description Not there, or null. */
            bankaccountnumber?: null;
        } | {
            /** @description There, so this is about a bank account. */
            bankaccountnumber: string;
            /** @description Names the bank of that account. */
            routingnumber: string;
            /** @description Not there, or null. */
            cardnumber?: null;
        });
        /**
         * Card details
         * @description What `<Pay>` collected of a card.
         */
        CardDetails: {
            /** @description The card number, digits only, in clear. */
            cardnumber?: string | null;
            /** @description The security code in clear; null when `<Pay>` was told not to ask for it. */
            cvv?: string | null;
            /** @description Month of expiry, two digits. */
            expiry_month?: string | null;
            /** @description Year of expiry. Two digits today; the page of 2022 showed four (behaviour Q-05). */
            expiry_year?: string | null;
            /** @description Postal code as keyed in, or the literal that the `postalCode` attribute gave. */
            postal_code?: string | null;
        };
        /**
         * Bank account details
         * @description What `<Pay>` collected of a bank account.
         */
        BankAccountDetails: {
            /** @description The account number, digits only, in clear. */
            bankaccountnumber?: string | null;
            /**
             * @description The bank's routing number. Real ones have nine digits and a check digit, but Twilio's published example
             *     has eight; so the form is loose here and the number is judged as data (behaviour B-03).
             */
            routingnumber?: string | null;
        };
        /**
         * Transaction id
         * @description Names one transaction; every delivery of it carries the same one. Real ones are lower-case version 4 UUIDs
         *     (behaviour Q-11), but Twilio's pages promise no form, so any text that is not empty will do.
         */
        TransactionId: string;
        /**
         * Amount
         * @description A decimal number in the currency's major unit, as the `chargeAmount` attribute was written: `10`, `10.0` and
         *     `10.00` are one amount (behaviour Q-04). How many decimals mean something is the currency's business and not
         *     the form's: of dollars `10.000` is good, and `10.001` is refused (behaviour E-05).
         */
        Amount: string;
        /**
         * Currency code
         * @description ISO 4217 code of the currency, upper case.
         */
        CurrencyCode: string;
        /**
         * Description
         * @description The `description` attribute of `<Pay>`; null when there is none.
         */
        Description: string | null;
        /**
         * Parameters
         * @description In a request: the `<Parameter>` children of `<Pay>` by name. In an answer: values for the application, which
         *     gets each as a form field `PayConnector_<name>`. Flat, and strings only.
         */
        Parameters: {
            [key: string]: string;
        } | null;
        /**
         * Connector answer
         * @description The verdict on a charge or on a tokenization, or an error of a request whose method is unknown.
         */
        ConnectorAnswer: components["schemas"]["ChargeResponse"] | components["schemas"]["TokenizeResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * Charge response
         * @description An id without an error, or an error.
         */
        ChargeResponse: {
            /** @description Names the charge; reaches the application as `PaymentConfirmationCode` (behaviour A-09). Null with an error. */
            charge_id: string | null;
            error_code: components["schemas"]["ErrorCode"];
            error_message: components["schemas"]["ErrorMessage"];
            parameters?: components["schemas"]["Parameters"];
        } & ({
            /** @description Names the charge. */
            charge_id?: string;
            /** @description No error. */
            error_code?: null;
            /** @description No error. */
            error_message?: null;
        } | {
            /** @description Why it failed. */
            error_code?: string;
        });
        /**
         * Tokenize response
         * @description An id without an error, or an error.
         */
        TokenizeResponse: {
            /** @description Names the token; reaches the application as `PaymentToken` (behaviour A-10). Null with an error. */
            token_id: string | null;
            error_code: components["schemas"]["ErrorCode"];
            error_message: components["schemas"]["ErrorMessage"];
            parameters?: components["schemas"]["Parameters"];
        } & ({
            /** @description Names the token. */
            token_id?: string;
            /** @description No error. */
            error_code?: null;
            /** @description No error. */
            error_message?: null;
        } | {
            /** @description Why it failed. */
            error_code?: string;
        });
        /**
         * Error response
         * @description A failure of a request whose method is unknown.
         */
        ErrorResponse: {
            /** @description Null, since nothing was charged. */
            charge_id: null;
            /** @description Null, since nothing was kept. */
            token_id: null;
            /** @description What is wrong with the request. */
            error_code: string;
            /** @description The same in a sentence, without any value of the request. */
            error_message: string;
        };
        /**
         * Error code
         * @description Null on success. Anything else is a failure and reaches the application in `ConnectorError`.
         */
        ErrorCode: string | null;
        /**
         * Error message
         * @description The failure in a sentence; null on success.
         */
        ErrorMessage: string | null;
        /**
         * Voice parameters
         * @description What every voice webhook tells of the call.
         */
        VoiceParameters: {
            /** @description Names the call. */
            CallSid?: string;
            /** @description Names the account. */
            AccountSid?: string;
            /** @description Who called, as an E.164 number, a SIP address or a client name. */
            From?: string;
            /** @description Who was called, likewise. */
            To?: string;
            /**
             * @description Where the call stands.
             * @enum {string}
             */
            CallStatus?: "queued" | "ringing" | "in-progress" | "completed" | "busy" | "failed" | "no-answer" | "canceled";
            /** @description Version of the API that the account uses for voice. */
            ApiVersion?: string;
            /**
             * @description Who started the call.
             * @enum {string}
             */
            Direction?: "inbound" | "outbound-api" | "outbound-dial";
            /** @description The number that the call was forwarded from. */
            ForwardedFrom?: string;
            /** @description The caller's name, where a look-up was asked for. */
            CallerName?: string;
            /** @description The call that this one is a leg of. */
            ParentCallSid?: string;
            /** @description Lets a forwarded call keep its caller's number. */
            CallToken?: string;
            /** @description City of the caller, guessed from the number. */
            FromCity?: string;
            /** @description State or province of the caller, guessed from the number. */
            FromState?: string;
            /** @description Postal code of the caller, guessed from the number. */
            FromZip?: string;
            /** @description Country of the caller, guessed from the number. */
            FromCountry?: string;
            /** @description City of the called number, guessed from the number. */
            ToCity?: string;
            /** @description State or province of the called number, guessed from the number. */
            ToState?: string;
            /** @description Postal code of the called number, guessed from the number. */
            ToZip?: string;
            /** @description Country of the called number, guessed from the number. */
            ToCountry?: string;
            /** @description The older name of From. */
            Caller?: string;
            /** @description The older name of To. */
            Called?: string;
            /** @description The older name of FromCity. */
            CallerCity?: string;
            /** @description The older name of FromState. */
            CallerState?: string;
            /** @description The older name of FromZip. */
            CallerZip?: string;
            /** @description The older name of FromCountry. */
            CallerCountry?: string;
            /** @description The older name of ToCity. */
            CalledCity?: string;
            /** @description The older name of ToState. */
            CalledState?: string;
            /** @description The older name of ToZip. */
            CalledZip?: string;
            /** @description The older name of ToCountry. */
            CalledCountry?: string;
            /** @description How far the network vouches for the caller's number. */
            StirVerstat?: string;
        };
        /**
         * Collected details
         * @description The card or bank account as far as the application may see it.
         */
        CollectedDetails: {
            /**
             * @description What was asked for.
             * @enum {string}
             */
            PaymentMethod?: "" | "credit-card" | "ach-debit";
            /**
             * @description Last four digits in clear, everything before masked. Recorded ones have one `x` per hidden digit; one page
             *     groups them with hyphens.
             */
            PaymentCardNumber?: string;
            /**
             * @description The card type that the number's first digits told.
             * @enum {string}
             */
            PaymentCardType?: "" | "visa" | "mastercard" | "amex" | "maestro" | "discover" | "optima" | "jcb" | "diners-club" | "enroute";
            /** @description Month and year, MMYY, in clear. */
            ExpirationDate?: string;
            /** @description One mask character per digit, never a digit. */
            SecurityCode?: string;
            /** @description The postal code in clear. */
            PaymentCardPostalCode?: string;
            /** @description Last two digits in clear, one `*` per digit before. */
            BankAccountNumber?: string;
            /** @description The routing number in clear. */
            BankRoutingNumber?: string;
            /**
             * @description The `bankAccountType` attribute. Not a closed list: one paragraph of Twilio's page speaks of `personal` and
             *     `business`, and the SDK knows a `commercial-savings` that the page does not.
             */
            BankAccountType?: string;
        };
        /**
         * Pay action
         * @description How one `<Pay>` ended.
         */
        PayAction: ({
            /**
             * @description How `<Pay>` ended.
             * @enum {string}
             */
            Result: "success" | "too-many-failed-attempts" | "payment-connector-error" | "caller-interrupted-with-star" | "caller-hung-up" | "validation-error" | "internal-error";
            /** @description The processor's `charge_id` after a charge; empty otherwise. */
            PaymentConfirmationCode?: string;
            /** @description The processor's `token_id` after a tokenization; empty otherwise. */
            PaymentToken?: string;
            /** @description A customer's id at some branded connectors; empty with a generic one. */
            ProfileId?: string;
            /** @description Why it failed, in words. */
            PaymentError?: string;
            /** @description Twilio's error number, of the 64000s. */
            PayErrorCode?: string;
            /** @description What the processor answered as `error_code` and `error_message`. */
            ConnectorError?: string;
        } & {
            [key: string]: string;
        }) & (WithRequired<components["schemas"]["VoiceParameters"], "CallSid" | "AccountSid"> & components["schemas"]["CollectedDetails"]);
        /**
         * Pay status
         * @description What `<Pay>` is asking for, and what it has collected or refused so far.
         */
        PayStatus: {
            /** @description The call; the parent leg if there are two. */
            CallSid: string;
            /** @description The account the call belongs to. */
            AccountSid: string;
            /**
             * @description The field being asked for, or that the payment is being processed.
             * @enum {string}
             */
            For: "payment-card-number" | "expiration-date" | "security-code" | "postal-code" | "bank-routing-number" | "bank-account-number" | "payment-processing";
            /**
             * @description Why the last entry was refused. A time-out is `input-timeout` here and `timeout` in TwiML.
             * @enum {string}
             */
            ErrorType?: "" | "input-timeout" | "invalid-card-number" | "invalid-card-type" | "invalid-date" | "invalid-security-code" | "invalid-postal-code" | "invalid-bank-routing-number" | "invalid-bank-account-number" | "invalid-bank-account-type" | "invalid-card-number-security-code-capture-sequence" | "input-matching-failed" | "session-in-progress" | "internal-error";
            /** @description Which of the caller's tries at this field it is. Twilio's page names 1 to 3 (see `maxAttempts` in behaviours.yaml). */
            Attempt?: string;
            /** @description Which input was not given in time, after a time-out. */
            PaymentError?: string;
        } & components["schemas"]["CollectedDetails"];
    };
    responses: {
        /** @description The body is not exactly one JSON object (behaviour E-12). */
        NotOneJsonObject: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Credentials are missing or wrong (behaviour T-02). */
        WrongCredentials: {
            headers: {
                /** @description Names the scheme, as HTTP asks of every 401. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is nothing at this address. */
        NoSuchRoute: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Only POST is answered here. */
        WrongVerb: {
            headers: {
                /** @description The verbs that are answered here. */
                Allow?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The body is larger than this processor reads. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    processTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON, whatever the Content-Type header says; early connectors sent none (behaviour T-03). */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectorRequest"];
            };
        };
        responses: {
            /**
             * @description The verdict. A decline and a bad field are answers too: they are told by `error_code`, not by
             *     the HTTP status (behaviour A-05).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorAnswer"];
                };
            };
            400: components["responses"]["NotOneJsonObject"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NoSuchRoute"];
            405: components["responses"]["WrongVerb"];
            413: components["responses"]["TooLarge"];
        };
    };
    receivePayAction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PayAction"];
            };
        };
        responses: {
            /** @description The TwiML document that replaces the one `<Pay>` stood in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description The signature is not Twilio's. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePayStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PayStatus"];
            };
        };
        responses: {
            /** @description Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is not Twilio's. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
