// Made by packages/types/scripts/generate.ts from twilio-api.yaml by openapi-typescript. Do not edit: run "npm run generate".

export interface paths {
    "/2010-04-01/Accounts/{AccountSid}/Calls.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
            };
            cookie?: never;
        };
        /**
         * List calls
         * @description Calls made and received, the newest first (behaviours H-10, H-11).
         */
        get: operations["listCalls"];
        put?: never;
        /**
         * Make a call
         * @description The call is queued and then rings; when it is answered, it does what `Url` or `Twiml` says
         *     (behaviours H-05 to H-07).
         */
        post: operations["createCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The call.
                 * @example CA00000000000000000000000000000001
                 */
                CallSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        /**
         * Show a call
         * @description One call as it stands.
         */
        get: operations["fetchCall"];
        put?: never;
        /**
         * Change a running call
         * @description Gives the call a new document or ends it (behaviours H-08, H-09).
         */
        post: operations["updateCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The call.
                 * @example CA00000000000000000000000000000001
                 */
                CallSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session
         * @description Opens a session on a call that is in progress, unless one is open (behaviours G-01, G-04, G-16).
         *     Nothing is asked for yet.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments/{PaymentSid}.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The call.
                 * @example CA00000000000000000000000000000001
                 */
                CallSid: components["parameters"]["CallSid"];
                /**
                 * @description The session.
                 * @example PK00000000000000000000000000000001
                 */
                PaymentSid: components["parameters"]["PaymentSid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture a field, complete or cancel
         * @description Exactly one of `Capture` and `Status` (behaviour G-02). Accepted does not mean done: keys,
         *     refusals and results come as callbacks.
         */
        post: operations["updatePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
            };
            cookie?: never;
        };
        /**
         * List numbers
         * @description The numbers of the account (behaviour H-13).
         */
        get: operations["listIncomingPhoneNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{PhoneNumberSid}.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The number's resource.
                 * @example PN00000000000000000000000000000001
                 */
                PhoneNumberSid: components["parameters"]["PhoneNumberSid"];
            };
            cookie?: never;
        };
        /**
         * Show a number
         * @description One number with what answers its calls.
         */
        get: operations["fetchIncomingPhoneNumber"];
        put?: never;
        /**
         * Change what answers a number
         * @description The next call to the number asks the new address.
         */
        post: operations["updateIncomingPhoneNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    paymentCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A session is open
         * @description Posted once to the `StatusCallback` of the request that opened it.
         */
        post: operations["receivePaymentCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    paymentCapture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A field is being captured
         * @description Posted to the `StatusCallback` of the capture: once for the request, and once for each key that
         *     changes the entry (behaviours G-09, G-10).
         */
        post: operations["receivePaymentCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    paymentComplete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A session has ended
         * @description Posted when the processor has answered a `complete`, when the caller pressed *, and when the
         *     call ended (behaviours G-15, G-20, G-30).
         */
        post: operations["receivePaymentComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    paymentCancel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A session was cancelled
         * @description Posted once to the `StatusCallback` of the `cancel` (behaviour G-24).
         */
        post: operations["receivePaymentCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    callProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A call goes on, or is over
         * @description Posted to the `StatusCallback` of a call for each event that it names, and to that of a number at the end
         *     of a call (behaviours H-21 to H-29). Events are told by requests of their own: the order in which they
         *     arrive is that of `SequenceNumber` most of the time, and not always.
         */
        post: operations["receiveCallProgress"];
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
         * REST error
         * @description Why a request was refused.
         */
        RestError: {
            /**
             * @description Twilio's number of the error.
             * @example 64019
             */
            code: number;
            /**
             * @description What is wrong, in words; promised by no page, and not to be compared with.
             * @example Required payment information incomplete
             */
            message: string;
            /**
             * @description The address that explains the number.
             * @example https://www.twilio.com/docs/errors/64019
             */
            more_info: string;
            /**
             * @description The HTTP status again.
             * @example 400
             */
            status: number;
        };
        /**
         * Page
         * @description Which part of a list this is.
         */
        Page: {
            /**
             * @description The number of this page; the first is 0.
             * @example 0
             */
            page: number;
            /**
             * @description How many entries a page has at most.
             * @example 50
             */
            page_size: number;
            /**
             * @description Position in the whole list of this page's first entry.
             * @example 0
             */
            start: number;
            /**
             * @description Position in the whole list of this page's last entry.
             * @example 1
             */
            end: number;
            /**
             * @description This page.
             * @example /2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=0
             */
            uri: string;
            /**
             * @description The first page.
             * @example /2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=0
             */
            first_page_uri: string;
            /**
             * @description The page after this one; null on the last.
             * @example /2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=1&PageToken=PACA00000000000000000000000000000001
             */
            next_page_uri: string | null;
            /**
             * @description The page before this one; null on the first.
             * @example /2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=0
             */
            previous_page_uri: string | null;
        };
        /**
         * Call
         * @description A call, running or ended.
         */
        Call: {
            /**
             * @description Names the call.
             * @example CA00000000000000000000000000000001
             */
            sid: string;
            /**
             * @description The account that the resource belongs to.
             * @example AC00000000000000000000000000000001
             */
            account_sid: string;
            /**
             * @description The call that this one is a leg of.
             * @example null
             */
            parent_call_sid: string | null;
            /**
             * @description When the call was asked for, or came in. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            date_created: string | null;
            /**
             * @description When it last changed. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            date_updated: string | null;
            /**
             * @description Who was called: a number, a SIP address or a client.
             * @example +15005550006
             */
            to: string;
            /**
             * @description The same, as people write it.
             * @example (500) 555-0006
             */
            to_formatted?: string;
            /**
             * @description Who called, likewise.
             * @example +15005550006
             */
            from: string;
            /**
             * @description The same, as people write it.
             * @example (500) 555-0006
             */
            from_formatted?: string;
            /**
             * @description The account's number that took part, if it is one.
             * @example PN00000000000000000000000000000001
             */
            phone_number_sid?: string | null;
            /**
             * @description Where the call stands.
             * @example in-progress
             * @enum {string}
             */
            status: "queued" | "ringing" | "in-progress" | "completed" | "busy" | "failed" | "no-answer" | "canceled";
            /**
             * @description When it was answered; null before. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            start_time: string | null;
            /**
             * @description When it ended; null before. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            end_time: string | null;
            /**
             * @description Seconds between both, as text; null before the end.
             * @example 42
             */
            duration: string | null;
            /**
             * @description What it cost; null until that is known.
             * @example null
             */
            price?: string | null;
            /**
             * @description The currency of the price.
             * @example USD
             */
            price_unit?: string | null;
            /**
             * @description Who started it.
             * @example outbound-api
             * @enum {string}
             */
            direction: "inbound" | "outbound-api" | "outbound-dial";
            /**
             * @description A person or a machine, where that was asked for.
             * @example null
             */
            answered_by?: string | null;
            /**
             * @description A note that somebody left on the call.
             * @example null
             */
            annotation?: string | null;
            /**
             * @description The number that the call was forwarded from.
             * @example null
             */
            forwarded_from?: string | null;
            /**
             * @description The caller's name, where a look-up was asked for.
             * @example null
             */
            caller_name?: string | null;
            /**
             * @description The group that the call is part of.
             * @example null
             */
            group_sid?: string | null;
            /**
             * @description Milliseconds that the call waited before it was dialled, as text.
             * @example 0
             */
            queue_time?: string | null;
            /**
             * @description The trunk that carried the call.
             * @example null
             */
            trunk_sid?: string | null;
            /**
             * @description The version of this API.
             * @example 2010-04-01
             */
            api_version: string;
            /**
             * @description Path of this resource.
             * @example /2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000001.json
             */
            uri: string;
            /**
             * @description Paths of what belongs to the call, by name.
             * @example {
             *       "payments": "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000001/Payments.json"
             *     }
             */
            subresource_uris: {
                [key: string]: string;
            };
        };
        /**
         * Call list
         * @description Calls, page by page.
         */
        CallList: {
            /** @description The calls of this page. */
            calls: components["schemas"]["Call"][];
        } & components["schemas"]["Page"];
        /**
         * Create call
         * @description Whom to call, from which number, and what the call is to do.
         */
        CreateCall: {
            /**
             * @description Whom to call: a number, E.164, or a SIP address or client.
             * @example +15005550006
             */
            To: string;
            /**
             * @description The account's number that the called person sees.
             * @example +15005550001
             */
            From: string;
            /**
             * @description Absolute address of the TwiML document.
             * @example https://example.com/voice
             */
            Url?: string;
            /**
             * @description How `Url` is asked; POST if it is not given.
             * @example POST
             * @enum {string}
             */
            Method?: "GET" | "POST";
            /**
             * @description The address that is asked when `Url` fails.
             * @example https://example.com/fallback
             */
            FallbackUrl?: string;
            /**
             * @description How that one is asked.
             * @example POST
             * @enum {string}
             */
            FallbackMethod?: "GET" | "POST";
            /**
             * @description The document itself, in the place of an address. `Url` goes before it where both are given to a create.
             * @example <Response><Pause length="60"/></Response>
             */
            Twiml?: string;
            /**
             * @description Seconds that it rings before nobody answered; 60 if it is not given, at most 600.
             * @example 60
             */
            Timeout?: string;
            /**
             * @description The address that the call's progress is told to (behaviour H-21).
             * @example https://example.com/progress
             */
            StatusCallback?: string;
            /**
             * @description What is told there; one parameter for each event, and the end alone where there is none.
             * @example completed
             * @enum {string}
             */
            StatusCallbackEvent?: "initiated" | "ringing" | "answered" | "completed";
            /**
             * @description How it is told.
             * @example POST
             * @enum {string}
             */
            StatusCallbackMethod?: "GET" | "POST";
        };
        /**
         * Update call
         * @description A new document for a call, or its end.
         */
        UpdateCall: {
            /**
             * @description Absolute address of the TwiML document.
             * @example https://example.com/voice
             */
            Url?: string;
            /**
             * @description How `Url` is asked; POST if it is not given.
             * @example POST
             * @enum {string}
             */
            Method?: "GET" | "POST";
            /**
             * @description The document itself, in the place of an address.
             * @example <Response><Pause length="60"/></Response>
             */
            Twiml?: string;
            /**
             * @description `completed` ends the call; `canceled` ends it only if it is not answered yet.
             * @example completed
             * @enum {string}
             */
            Status?: "completed" | "canceled";
            /**
             * @description The address that the call's progress is told to from now on (behaviour H-26).
             * @example https://example.com/progress
             */
            StatusCallback?: string;
            /**
             * @description How it is told.
             * @example POST
             * @enum {string}
             */
            StatusCallbackMethod?: "GET" | "POST";
        };
        /**
         * Payment
         * @description A session of the Payments API.
         */
        Payment: {
            /**
             * @description Names the session.
             * @example PK00000000000000000000000000000001
             */
            sid: string;
            /**
             * @description The account that the resource belongs to.
             * @example AC00000000000000000000000000000001
             */
            account_sid: string;
            /**
             * @description The call that it is held on.
             * @example CA00000000000000000000000000000001
             */
            call_sid: string;
            /**
             * @description When it was created. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            date_created: string;
            /**
             * @description When it was last updated. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            date_updated: string;
            /**
             * @description Path of this resource.
             * @example /2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000001/Payments/PK00000000000000000000000000000001.json
             */
            uri: string;
        };
        /**
         * Create payment
         * @description What is to be paid, by what, and how it is asked for.
         */
        CreatePayment: {
            /**
             * @description A text of the sender's choice. The same request under the same key is done once (see `idempotencyKey` in
             *     behaviours.yaml).
             * @example 5e0d2c2a-ab5d-4be9-9c2f-2d4a7f0e4a7e
             */
            IdempotencyKey: string;
            /**
             * @description The address that is told what becomes of this request; each request names its own. Absolute, or relative
             *     to the call's own document.
             * @example https://example.com/payment-status
             */
            StatusCallback: string;
            /**
             * @description Unique name of the connector; `Default` if it is not given.
             * @example My_Pay_Connector
             */
            PaymentConnector?: string;
            /**
             * @description What is asked for; a card if it is not given.
             * @example credit-card
             * @enum {string}
             */
            PaymentMethod?: "credit-card" | "ach-debit";
            /**
             * @description How much to charge, without a sign of currency, below 1,000,000; without it, or with 0, a token is made.
             * @example 10.00
             */
            ChargeAmount?: string;
            /**
             * @description Three letters of ISO 4217; `USD` if it is not given.
             * @example USD
             */
            Currency?: string;
            /**
             * @description A text for the processor.
             * @example Invoice 42
             */
            Description?: string;
            /**
             * @description One JSON object of texts, as text; the processor gets it as `parameters`.
             * @example {"customer":"42"}
             */
            Parameter?: string;
            /**
             * @description The kind of token; `reusable` if it is not given, and of no meaning with an amount.
             * @example reusable
             * @enum {string}
             */
            TokenType?: "one-time" | "reusable" | "payment-method";
            /**
             * @description The kind of account, with `ach-debit`; `consumer-checking` if it is not given.
             * @example consumer-checking
             * @enum {string}
             */
            BankAccountType?: "consumer-checking" | "consumer-savings" | "commercial-checking";
            /**
             * @description How the caller answers.
             * @example dtmf
             * @enum {string}
             */
            Input?: "dtmf";
            /**
             * @description Seconds to wait for the next key once the first one has come; 5 if it is not given, at most 600.
             * @example 5
             */
            Timeout?: string;
            /**
             * @description Whether the security code is asked for; it is if nothing is said.
             * @example true
             * @enum {string}
             */
            SecurityCode?: "true" | "false";
            /**
             * @description Whether the postal code is asked for; it is if nothing is said. Unlike the attribute of `<Pay>` it takes
             *     no postal code.
             * @example true
             * @enum {string}
             */
            PostalCode?: "true" | "false";
            /**
             * @description How many characters a postal code has at least.
             * @example 5
             */
            MinPostalCodeLength?: string;
            /**
             * @description Card types that pass, parted by spaces; `visa mastercard amex` if nothing is said.
             * @example visa mastercard amex
             */
            ValidCardTypes?: string;
            /**
             * @description Fields of a card that the caller keys twice, parted by commas.
             * @example payment-card-number,expiration-date
             */
            RequireMatchingInputs?: string;
            /**
             * @description Whether the caller hears the last four digits before the payment and says yes or no; not if nothing is
             *     said.
             * @example false
             * @enum {string}
             */
            Confirmation?: "true" | "false";
        };
        /**
         * Update payment
         * @description What the session is to do next.
         */
        UpdatePayment: {
            /**
             * @description A text of the sender's choice. The same request under the same key is done once (see `idempotencyKey` in
             *     behaviours.yaml).
             * @example 5e0d2c2a-ab5d-4be9-9c2f-2d4a7f0e4a7e
             */
            IdempotencyKey: string;
            /**
             * @description The address that is told what becomes of this request; each request names its own. Absolute, or relative
             *     to the call's own document.
             * @example https://example.com/payment-status
             */
            StatusCallback: string;
            /**
             * @description The field to ask for. A `-matcher` takes the second entry of a field that is keyed twice.
             * @example payment-card-number
             * @enum {string}
             */
            Capture?: "payment-card-number" | "expiration-date" | "security-code" | "postal-code" | "bank-routing-number" | "bank-account-number" | "payment-card-number-matcher" | "expiration-date-matcher" | "security-code-matcher" | "postal-code-matcher";
            /**
             * @description `complete` sends the payment to the processor; `cancel` forgets it.
             * @example complete
             * @enum {string}
             */
            Status?: "complete" | "cancel";
        } & (unknown | unknown);
        /**
         * Incoming phone number
         * @description A number that can be called.
         */
        IncomingPhoneNumber: {
            /**
             * @description Names the number's resource.
             * @example PN00000000000000000000000000000001
             */
            sid: string;
            /**
             * @description The account that the resource belongs to.
             * @example AC00000000000000000000000000000001
             */
            account_sid: string;
            /**
             * @description What its owner calls it.
             * @example Payments line
             */
            friendly_name: string | null;
            /**
             * @description The number, E.164.
             * @example +15005550006
             */
            phone_number: string;
            /**
             * @description What it can do.
             * @example {
             *       "voice": true,
             *       "sms": false,
             *       "mms": false,
             *       "fax": false
             *     }
             */
            capabilities: {
                /**
                 * @description Whether it can do calls.
                 * @example true
                 */
                voice?: boolean;
                /**
                 * @description Whether it can do text messages.
                 * @example false
                 */
                sms?: boolean;
                /**
                 * @description Whether it can do picture messages.
                 * @example false
                 */
                mms?: boolean;
                /**
                 * @description Whether it can do fax.
                 * @example false
                 */
                fax?: boolean;
            };
            /**
             * @description The address that is asked for a document when somebody calls.
             * @example https://example.com/voice
             */
            voice_url: string | null;
            /**
             * @description How that address is asked.
             * @example POST
             * @enum {string|null}
             */
            voice_method: "GET" | "POST" | "None" | null;
            /**
             * @description The address that is asked when the first one fails.
             * @example https://example.com/voice
             */
            voice_fallback_url?: string | null;
            /**
             * @description How that one is asked.
             * @example POST
             * @enum {string|null}
             */
            voice_fallback_method?: "GET" | "POST" | "None" | null;
            /**
             * @description When it was bought. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            date_created: string;
            /**
             * @description When it was last changed. RFC 2822, in UTC.
             * @example Fri, 20 Nov 2026 09:00:00 +0000
             */
            date_updated: string;
            /**
             * @description The version of this API.
             * @example 2010-04-01
             */
            api_version?: string;
            /**
             * @description Path of this resource.
             * @example /2010-04-01/Accounts/AC00000000000000000000000000000001/IncomingPhoneNumbers/PN00000000000000000000000000000001.json
             */
            uri: string;
        };
        /**
         * Incoming phone number list
         * @description Numbers, page by page.
         */
        IncomingPhoneNumberList: {
            /** @description The numbers of this page. */
            incoming_phone_numbers: components["schemas"]["IncomingPhoneNumber"][];
        } & components["schemas"]["Page"];
        /**
         * Update incoming phone number
         * @description What answers the calls of a number.
         */
        UpdateIncomingPhoneNumber: {
            /**
             * @description What its owner calls it.
             * @example Payments line
             */
            FriendlyName?: string;
            /**
             * @description The address that is asked for a document when somebody calls.
             * @example https://example.com/voice
             */
            VoiceUrl?: string;
            /**
             * @description How that address is asked.
             * @example POST
             * @enum {string}
             */
            VoiceMethod?: "GET" | "POST";
            /**
             * @description The address that is asked when the first one fails.
             * @example https://example.com/fallback
             */
            VoiceFallbackUrl?: string;
            /**
             * @description How that one is asked.
             * @example POST
             * @enum {string}
             */
            VoiceFallbackMethod?: "GET" | "POST";
            /**
             * @description The address that is told when a call to the number is over (behaviour H-28).
             * @example https://example.com/progress
             */
            StatusCallback?: string;
            /**
             * @description How it is told.
             * @example POST
             * @enum {string}
             */
            StatusCallbackMethod?: "GET" | "POST";
        };
        /**
         * Payment session
         * @description Which session of which call a callback is about, and what the session is for.
         */
        PaymentSession: {
            /** @description The account the call belongs to. */
            AccountSid: string;
            /** @description The call; the parent leg if there are two. */
            CallSid: string;
            /** @description The session, as the reply to its creation named it. */
            Sid: string;
            /** @description When the session was created, ISO 8601 with milliseconds, in UTC. */
            DateCreated?: string;
            /** @description Unique name of the connector that the session uses. */
            PaymentConnector?: string;
            /**
             * @description What is asked for.
             * @enum {string}
             */
            PaymentMethod?: "credit-card" | "ach-debit";
            /** @description The amount, as text as it was given; only where there is one above 0. */
            ChargeAmount?: string;
            /**
             * @description The kind of token; only where nothing is charged.
             * @enum {string}
             */
            TokenType?: "one-time" | "reusable" | "payment-method";
            /**
             * @description The kind of account; only with `ach-debit`.
             * @enum {string}
             */
            BankAccountType?: "consumer-checking" | "consumer-savings" | "commercial-checking";
        };
        /**
         * Capture details
         * @description The card or bank account as far as it is keyed and the application may see it.
         */
        CaptureDetails: {
            /**
             * @description Masked: whole while it is keyed, but for its last four digits when it is complete. Recorded ones have
             *     one `x` per hidden digit.
             */
            PaymentCardNumber?: string;
            /**
             * @description The card type that the number's first digits told.
             * @enum {string}
             */
            PaymentCardType?: "" | "visa" | "mastercard" | "amex" | "maestro" | "discover" | "optima" | "jcb" | "diners-club" | "enroute";
            /** @description Month and year, MMYY, in clear; fewer digits while it is keyed. */
            ExpirationDate?: string;
            /** @description One mask character per digit, never a digit. */
            SecurityCode?: string;
            /** @description The postal code in clear. */
            PaymentCardPostalCode?: string;
            /** @description Masked: whole while it is keyed, but for its last two digits when it is complete. */
            BankAccountNumber?: string;
            /** @description The routing number in clear. */
            BankRoutingNumber?: string;
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
         * Payment result
         * @description What became of the payment.
         */
        PaymentResult: {
            /** @description The processor's `charge_id` after a charge; empty after a tokenization. */
            PaymentConfirmationCode?: string;
            /** @description The processor's `token_id` after a tokenization; empty after a charge. */
            PaymentToken?: string;
            /** @description A customer's id at some branded connectors; empty with a generic one. */
            ProfileId?: string;
            /** @description Why it failed, in words; not there on success. */
            PaymentError?: string;
            /** @description Twilio's error number, of the 64000s; not there on success. */
            PayErrorCode?: string;
            /** @description What the processor answered as `error_code` and `error_message`; not there on success. */
            ConnectorError?: string;
            /** @description When the session ended, ISO 8601 with milliseconds, in UTC. */
            DateUpdated?: string;
        };
        /**
         * Payment create
         * @description A session has been opened; nothing is captured yet.
         */
        PaymentCreate: WithRequired<components["schemas"]["PaymentSession"], "PaymentConnector" | "PaymentMethod" | "DateCreated">;
        /**
         * Payment capture
         * @description How far the entry of one field is.
         */
        PaymentCapture: {
            /**
             * @description The field being captured, as the update named it.
             * @enum {string}
             */
            Capture: "payment-card-number" | "expiration-date" | "security-code" | "postal-code" | "bank-routing-number" | "bank-account-number" | "payment-card-number-matcher" | "expiration-date-matcher" | "security-code-matcher" | "postal-code-matcher";
            /**
             * @description What is still missing, by the names that `Capture` takes, parted by commas; there and empty when nothing
             *     is missing. The page's only example is one word (see `requiredFormat` in behaviours.yaml).
             */
            Required: string;
            /**
             * @description `true` while keys come. The page has `false` at the end; a public demo of Twilio's needs it left out
             *     (see `partialResult` in behaviours.yaml).
             * @enum {string}
             */
            PartialResult?: "" | "true" | "false";
            /**
             * @description Why the entry was refused.
             * @enum {string}
             */
            ErrorType?: "" | "input-timeout" | "invalid-card-number" | "invalid-card-type" | "invalid-date" | "invalid-security-code" | "invalid-postal-code" | "invalid-bank-routing-number" | "invalid-bank-account-number" | "invalid-bank-account-type" | "invalid-card-number-security-code-capture-sequence" | "input-matching-failed" | "session-in-progress" | "internal-error";
            /** @description When the session was last updated, ISO 8601 with milliseconds, in UTC. */
            DateUpdated?: string;
        } & (components["schemas"]["PaymentSession"] & components["schemas"]["CaptureDetails"]);
        /**
         * Payment complete
         * @description A session has ended; whether there is a payment says its result.
         */
        PaymentComplete: {
            /**
             * @description How the session ended; cancelled only where the caller refused at the `Confirmation`.
             * @enum {string}
             */
            Result: "success" | "payment-connector-error" | "caller-interrupted-with-star" | "caller-hung-up" | "validation-error" | "internal-error" | "transaction-cancelled";
        } & (components["schemas"]["PaymentSession"] & components["schemas"]["CollectedDetails"] & WithRequired<components["schemas"]["PaymentResult"], "DateUpdated">);
        /**
         * Payment cancel
         * @description A session was cancelled; there is no payment.
         */
        PaymentCancel: {
            /**
             * @description How the session ended.
             * @enum {string}
             */
            Result: "transaction-cancelled" | "caller-interrupted-with-star";
        } & (components["schemas"]["PaymentSession"] & components["schemas"]["CollectedDetails"] & WithRequired<components["schemas"]["PaymentResult"], "DateUpdated">);
        /**
         * Call progress
         * @description A call is dialled, rings, has been answered, or is over.
         */
        CallProgress: {
            /** @description The call. */
            CallSid: string;
            /** @description The account the call belongs to. */
            AccountSid: string;
            /** @description Who called. */
            From: string;
            /** @description Who was called. */
            To: string;
            /**
             * @description Which event this is: `initiated`, `ringing`, or `in-progress` for `answered`; every other value is how a
             *     call ended. `queued` is in the page and never told.
             * @enum {string}
             */
            CallStatus: "queued" | "initiated" | "ringing" | "in-progress" | "completed" | "busy" | "failed" | "no-answer" | "canceled";
            /** @description Version of the API that the call was made with. */
            ApiVersion: string;
            /**
             * @description Who started the call.
             * @enum {string}
             */
            Direction: "inbound" | "outbound-api" | "outbound-dial";
            /** @description When it happened, RFC 2822 in UTC. */
            Timestamp: string;
            /**
             * @description What kind of callback this is; always the same.
             * @enum {string}
             */
            CallbackSource: "call-progress-events";
            /** @description Counts the events of a call that are told, from 0. They may arrive in another order. */
            SequenceNumber: string;
            /** @description Seconds, once the call is over; 0 if nobody answered. */
            CallDuration?: string;
            /** @description Minutes that were begun, once the call is over. */
            Duration?: string;
            /** @description How a call that went out ended, in the words of SIP. */
            SipResponseCode?: string;
        };
    };
    responses: {
        /** @description The request is refused, and nothing has happened; `code` says why. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RestError"];
            };
        };
        /** @description Credentials are missing or wrong, 20003 (behaviour H-02). */
        WrongCredentials: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RestError"];
            };
        };
        /** @description There is no such resource in this account, 20404 (behaviour H-04). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RestError"];
            };
        };
        /** @description The resource does not take this verb, 20004. */
        WrongVerb: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RestError"];
            };
        };
        /** @description The form is larger than anybody could have meant (behaviour H-19). */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RestError"];
            };
        };
    };
    parameters: {
        /**
         * @description The account; the one that the credentials belong to.
         * @example AC00000000000000000000000000000001
         */
        AccountSid: string;
        /**
         * @description The call.
         * @example CA00000000000000000000000000000001
         */
        CallSid: string;
        /**
         * @description The session.
         * @example PK00000000000000000000000000000001
         */
        PaymentSid: string;
        /**
         * @description The number's resource.
         * @example PN00000000000000000000000000000001
         */
        PhoneNumberSid: string;
        /**
         * @description How many entries a page has, 1 to 1,000; 50 if nothing is said.
         * @example 50
         */
        PageSize: string;
        /**
         * @description Which page, the first being 0. Taken from the addresses in a page; it alone leads nowhere.
         * @example 1
         */
        PageNumber: string;
        /**
         * @description Where the page begins. Taken from the addresses in a page.
         * @example PACA00000000000000000000000000000001
         */
        PageToken: string;
        /**
         * @description Only calls to this number.
         * @example +15005550006
         */
        ToFilter: string;
        /**
         * @description Only calls from this number.
         * @example +15005550001
         */
        FromFilter: string;
        /**
         * @description Only calls that stand here.
         * @example in-progress
         */
        StatusFilter: "queued" | "ringing" | "in-progress" | "completed" | "busy" | "failed" | "no-answer" | "canceled";
        /**
         * @description Only calls that began on this day, in UTC.
         * @example 2026-11-20
         */
        StartTime: string;
        /**
         * @description Only calls that began on this day or before it.
         * @example 2026-11-20
         */
        StartTimeBefore: string;
        /**
         * @description Only calls that began on this day or after it.
         * @example 2026-11-20
         */
        StartTimeAfter: string;
        /**
         * @description Only numbers that hold these digits.
         * @example +1500
         */
        PhoneNumberFilter: string;
        /**
         * @description Only numbers of exactly this name.
         * @example Payments line
         */
        FriendlyNameFilter: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Which origins may read the reply.
         * @example *
         */
        AllowOrigin: string;
        /**
         * @description Which methods they may use.
         * @example GET, POST, DELETE, OPTIONS
         */
        AllowMethods: string;
        /**
         * @description Which headers they may send.
         * @example Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since
         */
        AllowHeaders: string;
        /**
         * @description Whether credentials may go along.
         * @example true
         */
        AllowCredentials: string;
        /**
         * @description Which headers of the reply they may read.
         * @example ETag
         */
        ExposeHeaders: string;
        /**
         * @description Names the scheme, as HTTP asks of every 401.
         * @example Basic realm="Twilio API"
         */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCalls: {
        parameters: {
            query?: {
                /**
                 * @description Only calls to this number.
                 * @example +15005550006
                 */
                To?: components["parameters"]["ToFilter"];
                /**
                 * @description Only calls from this number.
                 * @example +15005550001
                 */
                From?: components["parameters"]["FromFilter"];
                /**
                 * @description Only calls that stand here.
                 * @example in-progress
                 */
                Status?: components["parameters"]["StatusFilter"];
                /**
                 * @description Only calls that began on this day, in UTC.
                 * @example 2026-11-20
                 */
                StartTime?: components["parameters"]["StartTime"];
                /**
                 * @description Only calls that began on this day or before it.
                 * @example 2026-11-20
                 */
                "StartTime<"?: components["parameters"]["StartTimeBefore"];
                /**
                 * @description Only calls that began on this day or after it.
                 * @example 2026-11-20
                 */
                "StartTime>"?: components["parameters"]["StartTimeAfter"];
                /**
                 * @description How many entries a page has, 1 to 1,000; 50 if nothing is said.
                 * @example 50
                 */
                PageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Which page, the first being 0. Taken from the addresses in a page; it alone leads nowhere.
                 * @example 1
                 */
                Page?: components["parameters"]["PageNumber"];
                /**
                 * @description Where the page begins. Taken from the addresses in a page.
                 * @example PACA00000000000000000000000000000001
                 */
                PageToken?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of them. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
        };
    };
    createCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
            };
            cookie?: never;
        };
        /** @description A form; all values are text. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CreateCall"];
            };
        };
        responses: {
            /** @description The call is queued. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
            413: components["responses"]["TooLarge"];
        };
    };
    fetchCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The call.
                 * @example CA00000000000000000000000000000001
                 */
                CallSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
        };
    };
    updateCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The call.
                 * @example CA00000000000000000000000000000001
                 */
                CallSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        /** @description A form; all values are text. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdateCall"];
            };
        };
        responses: {
            /** @description The call as it stands now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
            413: components["responses"]["TooLarge"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The call.
                 * @example CA00000000000000000000000000000001
                 */
                CallSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        /** @description A form; all values are text. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CreatePayment"];
            };
        };
        responses: {
            /** @description The session is open. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
            413: components["responses"]["TooLarge"];
        };
    };
    updatePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The call.
                 * @example CA00000000000000000000000000000001
                 */
                CallSid: components["parameters"]["CallSid"];
                /**
                 * @description The session.
                 * @example PK00000000000000000000000000000001
                 */
                PaymentSid: components["parameters"]["PaymentSid"];
            };
            cookie?: never;
        };
        /** @description A form; all values are text. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdatePayment"];
            };
        };
        responses: {
            /** @description Accepted. */
            202: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
            413: components["responses"]["TooLarge"];
        };
    };
    listIncomingPhoneNumbers: {
        parameters: {
            query?: {
                /**
                 * @description Only numbers that hold these digits.
                 * @example +1500
                 */
                PhoneNumber?: components["parameters"]["PhoneNumberFilter"];
                /**
                 * @description Only numbers of exactly this name.
                 * @example Payments line
                 */
                FriendlyName?: components["parameters"]["FriendlyNameFilter"];
                /**
                 * @description How many entries a page has, 1 to 1,000; 50 if nothing is said.
                 * @example 50
                 */
                PageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Which page, the first being 0. Taken from the addresses in a page; it alone leads nowhere.
                 * @example 1
                 */
                Page?: components["parameters"]["PageNumber"];
                /**
                 * @description Where the page begins. Taken from the addresses in a page.
                 * @example PACA00000000000000000000000000000001
                 */
                PageToken?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of them. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingPhoneNumberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
        };
    };
    fetchIncomingPhoneNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The number's resource.
                 * @example PN00000000000000000000000000000001
                 */
                PhoneNumberSid: components["parameters"]["PhoneNumberSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingPhoneNumber"];
                };
            };
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
        };
    };
    updateIncomingPhoneNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account; the one that the credentials belong to.
                 * @example AC00000000000000000000000000000001
                 */
                AccountSid: components["parameters"]["AccountSid"];
                /**
                 * @description The number's resource.
                 * @example PN00000000000000000000000000000001
                 */
                PhoneNumberSid: components["parameters"]["PhoneNumberSid"];
            };
            cookie?: never;
        };
        /** @description A form; all values are text. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdateIncomingPhoneNumber"];
            };
        };
        responses: {
            /** @description The number as it stands now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["AllowOrigin"];
                    "Access-Control-Allow-Methods": components["headers"]["AllowMethods"];
                    "Access-Control-Allow-Headers": components["headers"]["AllowHeaders"];
                    "Access-Control-Allow-Credentials": components["headers"]["AllowCredentials"];
                    "Access-Control-Expose-Headers": components["headers"]["ExposeHeaders"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingPhoneNumber"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongCredentials"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["WrongVerb"];
            413: components["responses"]["TooLarge"];
        };
    };
    receivePaymentCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PaymentCreate"];
            };
        };
        responses: {
            /** @description Received; what is answered is not looked at. */
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
    receivePaymentCapture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PaymentCapture"];
            };
        };
        responses: {
            /** @description Received; what is answered is not looked at. */
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
    receivePaymentComplete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PaymentComplete"];
            };
        };
        responses: {
            /** @description Received; what is answered is not looked at. */
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
    receivePaymentCancel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PaymentCancel"];
            };
        };
        responses: {
            /** @description Received; what is answered is not looked at. */
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
    receiveCallProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CallProgress"];
            };
        };
        responses: {
            /** @description Received; what is answered is not looked at. */
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
