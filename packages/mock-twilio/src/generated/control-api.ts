// Made by packages/mock-twilio/scripts/control-client.ts from control-api.yaml by openapi-typescript.
// Do not edit: run "npm run generate".

export interface paths {
    "/_mock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the emulator
         * @description The account, the time, and how many calls are live or over.
         */
        get: operations["showEmulator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the beginning
         * @description Account, settings, snapshots, alerts and the clock's mode become what they were at the start, and calls that are over are forgotten. Time never goes back. Live calls are hung up if `hangUp` asks for it; otherwise they stand in the way.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots
         * @description The oldest first. They live in the emulator's memory, so no password leaves it.
         */
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/snapshots/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep this moment
         * @description Account, settings and the clock's mode, under a name; one of that name is replaced. A live call cannot be kept.
         */
        put: operations["takeSnapshot"];
        post?: never;
        /**
         * Forget a snapshot
         * @description Nothing else changes.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/snapshots/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a moment back
         * @description Account, settings and the clock's mode become what they were, and calls that were placed since are forgotten. Time never goes back.
         */
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show this document
         * @description As it lies in the package.
         */
        get: operations["showDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls
         * @description The newest first, of both directions; of those that are over the newest 10,000 are known.
         */
        get: operations["listCalls"];
        put?: never;
        /**
         * Place a call as if somebody rang
         * @description It begins with a number of the account, a document or an address, one of the three. The caller does what `PUT /_mock/caller` says.
         */
        post: operations["placeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/calls/{callSid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a call, or wait for it
         * @description With its report and its story, masked. With `until` the answer comes when the caller is asked for keys, or the call is over, or the time is up; the answer says which.
         */
        get: operations["showCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/calls/{callSid}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Press keys
         * @description One after the other at this moment, as far as a telephone goes: a prompt is interrupted, an open capture gets them, otherwise they go nowhere. They are never told again.
         */
        post: operations["pressKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/calls/{callSid}/hang-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hang up
         * @description As the person at the other end does; on a call that is over it does nothing.
         */
        post: operations["hangUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/calls/{callSid}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the journal of a call
         * @description Lines of JSON, masked: the settings, then every event with its effects. `mock-twilio replay` reads it.
         */
        get: operations["exportJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alerts
         * @description What Twilio's debugger would show, of every call that is known and of the account.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to everything that happens
         * @description Server-sent events: first `hello`, then a `step` for each step of each call, in order, as JSON with `callSid`, `event` and `effects`, masked as in a journal; keys come once their entry is over. A client that comes back with `Last-Event-ID` (or `after`) gets what it missed, or an event `missed` if some of it is no longer known.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the clock
         * @description How time passes, and the emulator's time.
         */
        get: operations["showClock"];
        /**
         * Change how time passes
         * @description At once, for live calls too; whatever is under way keeps the time it has left. Virtual time jumps to whatever is due next and stands still for a caller; scaled time needs `timeScale`; stepped time moves when it is advanced.
         */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move stepped time
         * @description What falls due on the way happens in its order; the answer comes when all of it has.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the faults
         * @description The mishaps on the hops of calls to come.
         */
        get: operations["showFaults"];
        /**
         * Lay other faults on the hops
         * @description For calls that are placed from now on; an empty list makes all well again.
         */
        put: operations["setFaults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/legs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how other legs behave
         * @description By what is dialled; a leg that is not listed answers and talks for ten seconds.
         */
        get: operations["showLegs"];
        /**
         * Make other legs behave otherwise
         * @description For `<Dial>` and for calls of the REST API, placed from now on.
         */
        put: operations["setLegs"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/caller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what callers do when they are asked
         * @description Keys are not told: they may be a card's.
         */
        get: operations["showCaller"];
        /**
         * Make callers do otherwise
         * @description At once, for live calls too. `waits` leaves the keys to `pressKeys`, `answers` keys the published test values, and an object gives the keys by field, with `-` for silence and `hangup`.
         */
        put: operations["setCaller"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/assumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the assumptions
         * @description Where Twilio's pages contradict each other or are silent, which reading is taken.
         */
        get: operations["showAssumptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Take other readings
         * @description For calls that are placed from now on; what is not named stays.
         */
        patch: operations["assume"];
        trace?: never;
    };
    "/_mock/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connectors
         * @description Without their passwords.
         */
        get: operations["listConnectors"];
        put?: never;
        /**
         * Install a connector
         * @description From the catalogue, under a unique name, with Twilio's terms accepted.
         */
        post: operations["installConnector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/connectors/{uniqueName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Configure a connector
         * @description What is not named stays.
         */
        patch: operations["configureConnector"];
        trace?: never;
    };
    "/_mock/connectors/{uniqueName}/authorise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Authorise a connector
         * @description The generic one with user name and password; a branded one without, since its gateway is simulated.
         */
        post: operations["authoriseConnector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/connectors/{uniqueName}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the authorisation away
         * @description Payments through it fail from now on.
         */
        post: operations["revokeConnector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's numbers
         * @description With what answers a call to each.
         */
        get: operations["listNumbers"];
        put?: never;
        /**
         * Buy a number
         * @description One that is on offer.
         */
        post: operations["buyNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/numbers/offered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the numbers on offer
         * @description All of them are reserved for fiction, so nobody ever rings a stranger.
         */
        get: operations["searchNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/numbers/{phoneNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what answers a call to a number
         * @description A bin by its name or SID, or an address.
         */
        patch: operations["configureNumber"];
        trace?: never;
    };
    "/_mock/pci-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show PCI mode
         * @description On or off.
         */
        get: operations["showPciMode"];
        /**
         * Turn PCI mode on
         * @description With Twilio's terms accepted; once on, it stays on.
         */
        put: operations["enablePciMode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/bins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the TwiML bins
         * @description With the address of each.
         */
        get: operations["listBins"];
        put?: never;
        /**
         * Write a TwiML bin
         * @description Its text is not checked: Twilio too finds a mistake when the bin is asked for.
         */
        post: operations["createBin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/bins/{bin}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a TwiML bin
         * @description By its name or its SID.
         */
        get: operations["showBin"];
        /**
         * Rewrite a TwiML bin
         * @description Its address stays.
         */
        put: operations["updateBin"];
        post?: never;
        /**
         * Delete a TwiML bin
         * @description Nothing that names it is changed; a number that it answers stands in the way.
         */
        delete: operations["deleteBin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Problem
         * @description Why nothing was done, in the form of RFC 9457.
         */
        Problem: {
            /** @description `urn:pay-connector:problem:` and the code. */
            type: string;
            /** @description A sentence. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /**
             * @description Tells problems apart.
             * @enum {unknown}
             */
            code: "bad-input" | "foreign-origin" | "not-found" | "method-not-allowed" | "calls-live" | "wrong-clock-mode" | "too-large" | "not-json" | "refused";
            /** @description Everything that is wrong; never a value. */
            problems?: {
                /** @description Its path, such as `faults.0.seconds`; empty for the whole. */
                field: string;
                /** @description What would fit. */
                message: string;
            }[];
        };
        /**
         * Emulator
         * @description The emulator in a few words.
         */
        Emulator: {
            /** @description The emulated account. */
            accountSid: string;
            now: components["schemas"]["Time"];
            clock: components["schemas"]["ClockMode"];
            /** @description Whether PCI mode is on. */
            pciMode: boolean;
            /** @description How many calls are known. */
            calls: {
                /** @description Those on the line. */
                live: number;
                /** @description Those that are over. */
                over: number;
            };
        };
        /**
         * Time
         * Format: date-time
         * @description A moment of the emulator's own time.
         */
        Time: string;
        /**
         * Deleted
         * @description What there is no more.
         */
        Deleted: {
            /** @description Its name or SID. */
            deleted: string;
        };
        /**
         * Reset
         * @description How to go back.
         */
        ResetRequest: {
            /** @description Hang up what is live first. */
            hangUp?: boolean;
        };
        /**
         * Snapshot
         * @description A moment that was kept.
         */
        Snapshot: {
            /** @description Its name. */
            name: string;
            takenAt: components["schemas"]["Time"];
            /** @description How many calls there were. */
            calls: number;
        };
        /**
         * Snapshots
         * @description All moments that are kept.
         */
        SnapshotList: {
            /** @description The oldest first. */
            snapshots: components["schemas"]["Snapshot"][];
        };
        /**
         * New call
         * @description How a call begins; one of `to`, `twiml` and `url`.
         */
        NewCall: {
            /** @description A number of the account. */
            to?: string;
            /** @description The document that answers. */
            twiml?: string;
            /** @description The address of the document that answers. */
            url?: string;
            /** @description Who calls. */
            from?: string;
        };
        /**
         * Keys
         * @description What is pressed.
         */
        Keys: {
            /** @description Digits, `#` and `*` in order; spaces are skipped. */
            keys: string;
        };
        /**
         * Call
         * @description A call in a few words.
         */
        Call: {
            /** @description Its SID. */
            sid: string;
            /**
             * @description Who placed it.
             * @enum {unknown}
             */
            direction: "inbound" | "outbound-api";
            /** @description Who calls. */
            from: string;
            /** @description Who is called. */
            to: string;
            status: components["schemas"]["CallStatus"];
            /** @description Whether it is still played; posts to the application count. */
            isLive: boolean;
            createdAt: components["schemas"]["Time"];
            startedAt: components["schemas"]["TimeOrNull"];
            endedAt: components["schemas"]["TimeOrNull"];
            question: components["schemas"]["QuestionOrNull"];
        };
        /**
         * Call status
         * @description The status as Twilio's API has it.
         * @enum {unknown}
         */
        CallStatus: "queued" | "ringing" | "in-progress" | "completed" | "busy" | "failed" | "no-answer" | "canceled";
        /**
         * Time, if there is one
         * @description A moment of the emulator's own time; null until then.
         */
        TimeOrNull: components["schemas"]["Time"] | null;
        /**
         * Question
         * @description What the caller is asked at this moment; null while nobody asks.
         */
        QuestionOrNull: {
            /** @description A field, `gather` or `confirmation`. */
            step: string;
            /** @description Which try it is. */
            attempt: number;
        } | null;
        /**
         * Calls
         * @description A list of calls.
         */
        CallList: {
            /** @description The newest first. */
            calls: components["schemas"]["Call"][];
            /** @description How many there are without the limit. */
            total: number;
        };
        /**
         * Call in full
         * @description A call and everything that happened in it, masked.
         */
        CallDetail: {
            /** @description Its SID. */
            sid: string;
            /**
             * @description Who placed it.
             * @enum {unknown}
             */
            direction: "inbound" | "outbound-api";
            /** @description Who calls. */
            from: string;
            /** @description Who is called. */
            to: string;
            status: components["schemas"]["CallStatus"];
            /** @description Whether it is still played; posts to the application count. */
            isLive: boolean;
            createdAt: components["schemas"]["Time"];
            startedAt: components["schemas"]["TimeOrNull"];
            endedAt: components["schemas"]["TimeOrNull"];
            question: components["schemas"]["QuestionOrNull"];
            report: components["schemas"]["CallReport"];
            /** @description The call as a story for people. */
            transcript: string;
        };
        /**
         * Report
         * @description The call as data, as `mock-twilio call --json` prints it.
         */
        CallReport: {
            /** @description The result of the last `<Pay>`. */
            result: string | null;
            /** @description The fields of the last action; null when no `<Pay>` ended. */
            action: components["schemas"]["FormFields"] | null;
            /** @description What the caller heard. */
            heard: components["schemas"]["Heard"][];
            /** @description Every delivery to the processor. */
            connector: components["schemas"]["Delivery"][];
            /** @description Every document the call read. */
            twiml: components["schemas"]["ReadDocument"][];
            /** @description What Twilio would write into the error log, and notes of ours. */
            alerts: components["schemas"]["CallAlert"][];
            /** @description The payments sessions of an agent. */
            payments: components["schemas"]["PaymentReport"][];
        };
        /**
         * Form fields
         * @description Names and values as they are posted.
         */
        FormFields: {
            [key: string]: string;
        };
        /**
         * Heard
         * @description One thing the caller heard.
         */
        Heard: {
            at: components["schemas"]["Time"];
            /**
             * @description How it was heard.
             * @enum {unknown}
             */
            kind: "say" | "play" | "pause";
            /** @description The words, or the address of a recording. */
            text: string;
            /** @description The step of `<Pay>`. */
            for: string | null;
            /** @description Which try it was for. */
            attempt: number | null;
            /** @description What was wrong with the try before. */
            errorType: string | null;
        };
        /**
         * Delivery
         * @description One delivery to the processor, masked.
         */
        Delivery: {
            at: components["schemas"]["Time"];
            /** @description The connector's name. */
            connector: string;
            /** @description The same for all deliveries of one payment. */
            transactionId: string;
            /** @description 1 to 6. */
            delivery: number;
            /** @description The body that was sent. */
            request: unknown;
            /**
             * @description What came of it.
             * @enum {unknown}
             */
            outcome: "answered" | "no-answer" | "unreachable" | "abandoned" | "under-way";
            /** @description How long the answer took. */
            tookMs: number | null;
            /** @description The HTTP status. */
            status: number | null;
            /** @description The body that came back. */
            reply: unknown;
        };
        /**
         * Document
         * @description A document the call read.
         */
        ReadDocument: {
            at: components["schemas"]["Time"];
            /** @description Where it came from; null when the call began with it. */
            url: string | null;
            /** @description Its text. */
            text: string;
        };
        /**
         * Alert of a call
         * @description What happened, with Twilio's number for it.
         */
        CallAlert: {
            /**
             * @description How bad.
             * @enum {unknown}
             */
            level: "error" | "warning" | "note";
            /** @description Twilio's number; null for a note without one. */
            code: number | null;
            /** @description A sentence. */
            message: string;
        };
        /**
         * Payments session
         * @description A session of an agent's, with its callbacks, masked.
         */
        PaymentReport: {
            /** @description Its SID. */
            sid: string;
            at: components["schemas"]["Time"];
            /** @description Null while it is open. */
            result: string | null;
            /** @description Every callback in order. */
            callbacks: {
                at: components["schemas"]["Time"];
                fields: components["schemas"]["FormFields"];
            }[];
        };
        /**
         * Alerts
         * @description What Twilio's debugger would list.
         */
        AlertList: {
            /** @description The account's own first, then those of each call. */
            alerts: components["schemas"]["DebuggerAlert"][];
        };
        /**
         * Alert
         * @description One line of the debugger.
         */
        DebuggerAlert: {
            at: components["schemas"]["Time"];
            /**
             * @description How bad.
             * @enum {unknown}
             */
            level: "error" | "warning";
            /** @description Twilio's number. */
            code: number;
            /** @description Its title. */
            title: string;
            /** @description What happened here. */
            text: string;
            /** @description What to do. */
            cure: string;
            /** @description Where Twilio explains it. */
            moreInfo: string;
            /** @description The call it is about; null when it is about none. */
            callSid: string | null;
        };
        /**
         * Clock mode
         * @description How time passes.
         * @enum {unknown}
         */
        ClockMode: "virtual" | "real" | "scaled" | "step";
        /**
         * Clock
         * @description How time passes, and what time it is.
         */
        Clock: {
            mode: components["schemas"]["ClockMode"];
            /** @description How many seconds every second lasts that is waited for. */
            timeScale: number;
            now: components["schemas"]["Time"];
        };
        /**
         * Clock as it should be
         * @description How time is to pass.
         */
        ClockRequest: {
            mode: components["schemas"]["ClockMode"];
            /** @description How many seconds every second is to last; needed for scaled time, and 1 in real time. */
            timeScale?: number;
        };
        /**
         * Advance
         * @description How far time is to move.
         */
        AdvanceRequest: {
            /** @description Fractions are fine. */
            seconds: number;
        };
        /**
         * Hop
         * @description Which requests of a call.
         * @enum {unknown}
         */
        Hop: "processor" | "document" | "action" | "status-callback";
        /**
         * Which requests
         * @description Which requests on that hop of a call, the first one being 1; absent: all of them.
         */
        WhichRequests: number | number[];
        /**
         * Chance
         * @description How likely it strikes each of them; absent: always.
         */
        Chance: number;
        /**
         * Faults
         * @description The mishaps on the hops of calls.
         */
        Faults: {
            /** @description The first named is outermost. */
            faults: components["schemas"]["Fault"][];
        };
        /**
         * Fault
         * @description One mishap on one hop.
         */
        Fault: components["schemas"]["FaultSlow"] | components["schemas"]["FaultSilent"] | components["schemas"]["FaultAnswerLost"] | components["schemas"]["FaultSentTwice"] | components["schemas"]["FaultReset"] | components["schemas"]["FaultSlowDrip"] | components["schemas"]["FaultMalformed"] | components["schemas"]["FaultWrongIdField"] | components["schemas"]["FaultStatus"] | components["schemas"]["FaultRedirect"] | components["schemas"]["FaultBadCertificate"] | components["schemas"]["FaultRefused"];
        /**
         * slow
         * @description The answer comes that many seconds later.
         */
        FaultSlow: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "slow";
            /** @description How many. */
            seconds: number;
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * silent
         * @description Nobody answers.
         */
        FaultSilent: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "silent";
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * answer-lost
         * @description The work is done and its answer is lost.
         */
        FaultAnswerLost: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "answer-lost";
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * sent-twice
         * @description The request arrives twice.
         */
        FaultSentTwice: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "sent-twice";
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * reset
         * @description The connection breaks after that many bytes of the answer.
         */
        FaultReset: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "reset";
            /** @description How many; 0 breaks it at once. */
            afterBytes: number;
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * slow-drip
         * @description The answer comes piece by piece over that many seconds.
         */
        FaultSlowDrip: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "slow-drip";
            /** @description How many. */
            seconds: number;
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * malformed
         * @description Another body in place of the answer's own.
         */
        FaultMalformed: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "malformed";
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
            /** @description The body. */
            body?: string;
        };
        /**
         * wrong-id-field
         * @description The id of the answer comes under another name.
         */
        FaultWrongIdField: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "wrong-id-field";
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * status
         * @description Another HTTP status, and another body if one is given.
         */
        FaultStatus: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "status";
            /** @description The status. */
            status: number;
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
            /** @description The body. */
            body?: string;
        };
        /**
         * redirect
         * @description A redirect in place of the answer.
         */
        FaultRedirect: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "redirect";
            /** @description Where to. */
            location: string;
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * bad-certificate
         * @description The certificate of the other side is not good.
         */
        FaultBadCertificate: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "bad-certificate";
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
            /**
             * @description What is wrong with it.
             * @enum {unknown}
             */
            certificate?: "self-signed" | "expired" | "other-host" | "unknown-authority";
        };
        /**
         * refused
         * @description Nobody listens there.
         */
        FaultRefused: {
            on: components["schemas"]["Hop"];
            /**
             * @description Which mishap.
             * @enum {unknown}
             */
            fault: "refused";
            at?: components["schemas"]["WhichRequests"];
            chance?: components["schemas"]["Chance"];
        };
        /**
         * Legs
         * @description How other legs behave.
         */
        Legs: {
            /** @description By what is dialled. */
            legs: {
                [key: string]: components["schemas"]["Leg"];
            };
        };
        /**
         * Leg
         * @description How one leg behaves.
         */
        Leg: {
            /**
             * @description It answers.
             * @enum {unknown}
             */
            kind: "answers";
            /** @description How long it rings. */
            ringMs: number;
            /** @description How long it talks. */
            talkMs: number;
        } | {
            /**
             * @description It is busy.
             * @enum {unknown}
             */
            kind: "busy";
        } | {
            /**
             * @description Nobody answers.
             * @enum {unknown}
             */
            kind: "no-answer";
        } | {
            /**
             * @description It cannot be reached.
             * @enum {unknown}
             */
            kind: "failed";
        };
        /**
         * Conduct
         * @description What callers do when they are asked for keys.
         */
        Conduct: {
            /**
             * @description `keys` when keys were given by field.
             * @enum {unknown}
             */
            conduct: "waits" | "answers" | "keys";
            /** @description The fields that keys were given for. */
            fields: string[];
        };
        /**
         * Conduct as it should be
         * @description What callers are to do when they are asked for keys.
         */
        ConductRequest: {
            /** @description A word, or keys by field. */
            conduct: ("waits" | "answers") | {
                [key: string]: string;
            };
        };
        /**
         * Assumptions
         * @description What is doubtful about Twilio, and the reading that is taken.
         */
        Assumptions: {
            /** @description All of them. */
            assumptions: {
                /** @description Its name. */
                name: string;
                /** @description The reading that is taken. */
                reading: string;
                /** @description Every reading; the first is the default. */
                readings: string[];
                /** @description What is doubtful. */
                question: string;
            }[];
        };
        /**
         * Other readings
         * @description A reading for each name, of those that `GET /_mock/assumptions` lists.
         */
        AssumptionsRequest: {
            [key: string]: string;
        };
        /**
         * Product
         * @description A connector of the catalogue.
         * @enum {unknown}
         */
        Product: "generic" | "stripe" | "cardconnect" | "base-commerce" | "chase-paymentech" | "braintree" | "adyen";
        /**
         * Abilities
         * @description What a connector does.
         */
        Abilities: ("charge" | "tokenize" | "credit-card" | "ach-debit")[];
        /**
         * Connector
         * @description An installed connector, without its password.
         */
        Connector: {
            /** @description Its SID. */
            sid: string;
            product: components["schemas"]["Product"];
            /** @description What `paymentConnector` names. */
            uniqueName: string;
            /**
             * @description Its mode.
             * @enum {unknown}
             */
            mode: "TEST" | "LIVE";
            /**
             * @description Of a branded connector.
             * @enum {unknown}
             */
            authorisation?: "missing" | "given" | "revoked";
            /** @description The generic connector's user name. */
            username?: string;
            /** @description Whether it has a password. */
            hasPassword: boolean;
            /** @description The processor's address. */
            url?: string;
            /** @description The address that Twilio's review has passed. */
            approvedUrl?: string;
            /** @description Absent: every currency with an ISO code. */
            currencies?: string[];
            abilities?: components["schemas"]["Abilities"];
        };
        /**
         * Connectors
         * @description The installed connectors.
         */
        ConnectorList: {
            /** @description In the order in which they were installed. */
            connectors: components["schemas"]["Connector"][];
        };
        /**
         * New connector
         * @description What is installed.
         */
        InstallRequest: {
            product: components["schemas"]["Product"];
            /** @description What `paymentConnector` is to name. */
            uniqueName: string;
            /** @description Whether Twilio's terms are accepted. */
            acceptTerms: boolean;
        };
        /**
         * Changes of a connector
         * @description What is to be otherwise.
         */
        ConnectorChanges: {
            /** @description Another unique name. */
            newName?: string;
            /**
             * @description Another mode.
             * @enum {unknown}
             */
            mode?: "TEST" | "LIVE";
            /** @description Another address of the processor. */
            url?: string;
            /** @description The address that Twilio's review passes from now on. */
            approvedUrl?: string;
            /** @description The currencies it takes. */
            currencies?: string[];
            abilities?: components["schemas"]["Abilities"];
        };
        /**
         * Credentials
         * @description Of the generic connector; a branded one takes none.
         */
        Credentials: {
            /** @description The user name. */
            username?: string;
            /** @description The password. */
            password?: string;
        };
        /**
         * Number
         * @description A number of the account, or one on offer.
         */
        PhoneNumber: {
            /** @description The number. */
            phoneNumber: string;
            /** @description What it can do. */
            capabilities: ("voice" | "sms")[];
            /** @description Its name for people. */
            friendlyName?: string;
            /** @description What answers a call; absent: nothing. */
            voice?: {
                /** @description The SID of a bin. */
                bin?: string;
                /** @description An address. */
                url?: string;
                /**
                 * @description How it is asked.
                 * @enum {unknown}
                 */
                method?: "GET" | "POST";
                /** @description Asked when the first fails. */
                fallbackUrl?: string;
                /**
                 * @description How that one is asked.
                 * @enum {unknown}
                 */
                fallbackMethod?: "GET" | "POST";
            };
            /** @description What is told when a call to it is over; absent: nobody. */
            statusCallback?: {
                /** @description An address. */
                url: string;
                /**
                 * @description How it is told.
                 * @enum {unknown}
                 */
                method?: "GET" | "POST";
            };
        };
        /**
         * Numbers
         * @description Numbers.
         */
        NumberList: {
            /** @description In the order in which they were bought, or are on offer. */
            numbers: components["schemas"]["PhoneNumber"][];
        };
        /**
         * Purchase
         * @description What is bought.
         */
        BuyRequest: {
            /** @description One of `GET /_mock/numbers/offered`. */
            phoneNumber: string;
        };
        /**
         * Changes of a number
         * @description What is to answer; a bin or an address.
         */
        NumberChanges: {
            /** @description A name for people. */
            friendlyName?: string;
            /** @description The name or the SID of a bin. */
            bin?: string;
            /** @description An address. */
            url?: string;
            /**
             * @description How the address is asked.
             * @enum {unknown}
             */
            method?: "GET" | "POST";
            /** @description Asked when the first fails. */
            fallbackUrl?: string;
            /** @description An address that is told when a call to the number is over. */
            statusCallback?: string;
            /**
             * @description How that one is told.
             * @enum {unknown}
             */
            statusCallbackMethod?: "GET" | "POST";
        };
        /**
         * PCI mode
         * @description On or off.
         */
        PciMode: {
            /** @description Whether it is on. */
            isOn: boolean;
        };
        /**
         * PCI mode on
         * @description What it takes.
         */
        PciRequest: {
            /** @description Whether Twilio's terms are accepted. */
            acceptTerms: boolean;
        };
        /**
         * Bin
         * @description A TwiML bin.
         */
        Bin: {
            /** @description Its SID. */
            sid: string;
            /** @description Its name. */
            name: string;
            /** @description Its text. */
            twiml: string;
            /** @description Its address, as a number or an action names it. */
            url: string | null;
        };
        /**
         * Bins
         * @description All bins.
         */
        BinList: {
            /** @description The oldest first. */
            bins: components["schemas"]["Bin"][];
        };
        /**
         * New bin
         * @description What is written.
         */
        NewBin: {
            /** @description Its name; no two are the same. */
            name: string;
            /** @description Its text. */
            twiml: string;
        };
        /**
         * Text of a bin
         * @description What is written instead.
         */
        BinText: {
            /** @description Its text. */
            twiml: string;
        };
    };
    responses: {
        /** @description Something in the request does not fit (`bad-input`). */
        BadInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request names another host, or comes from another host's page (`foreign-origin`). */
        ForeignOrigin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing (`not-found`). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Calls are live, and stand in the way (`calls-live`). */
        CallsLive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Time moves by itself (`wrong-clock-mode`). */
        WrongClockMode: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than a megabyte (`too-large`). */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body does not say that it is JSON (`not-json`). */
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The account stands in the way (`refused`). */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Up to 64 letters, digits, dots, dashes and underscores. */
        SnapshotName: string;
        /** @description Only calls that are live, or only those that are over. */
        State: "live" | "over";
        /** @description How many at most; 50 unless told. */
        Limit: number;
        /** @description The call's SID, as Twilio's API has it. */
        CallSid: string;
        /** @description Wait until the caller is asked for keys (or the call is over), or until it is over. */
        Until: "asked" | "over";
        /** @description For how many real seconds to wait at most; 30 unless told. */
        Within: number;
        /** @description The id of the event that was heard last, where no header can be sent. */
        After: string;
        /** @description Only what happens to this call. */
        OfCall: string;
        /** @description The id of the event that was heard last; a browser sends it by itself. */
        LastEventId: string;
        /** @description The connector's name, as `paymentConnector` has it. */
        UniqueName: string;
        /** @description Only numbers that can do this. */
        Capability: "voice" | "sms";
        /** @description Only numbers of this area code. */
        AreaCode: string;
        /** @description The number, with its plus sign. */
        PhoneNumber: string;
        /** @description The bin's name or its SID. */
        Bin: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showEmulator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The emulator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Emulator"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description The emulator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Emulator"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            409: components["responses"]["CallsLive"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All snapshots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotList"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Up to 64 letters, digits, dots, dashes and underscores. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            409: components["responses"]["CallsLive"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Up to 64 letters, digits, dots, dashes and underscores. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which one is forgotten. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Up to 64 letters, digits, dots, dashes and underscores. */
                name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The emulator as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Emulator"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CallsLive"];
        };
    };
    showDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    listCalls: {
        parameters: {
            query?: {
                /** @description Only calls that are live, or only those that are over. */
                state?: components["parameters"]["State"];
                /** @description How many at most; 50 unless told. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallList"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
        };
    };
    placeCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCall"];
            };
        };
        responses: {
            /** @description The call. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    showCall: {
        parameters: {
            query?: {
                /** @description Wait until the caller is asked for keys (or the call is over), or until it is over. */
                until?: components["parameters"]["Until"];
                /** @description For how many real seconds to wait at most; 30 unless told. */
                within?: components["parameters"]["Within"];
            };
            header?: never;
            path: {
                /** @description The call's SID, as Twilio's API has it. */
                callSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
        };
    };
    pressKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call's SID, as Twilio's API has it. */
                callSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Keys"];
            };
        };
        responses: {
            /** @description The call as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    hangUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call's SID, as Twilio's API has it. */
                callSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
        };
    };
    exportJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call's SID, as Twilio's API has it. */
                callSid: components["parameters"]["CallSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
        };
    };
    listAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description The id of the event that was heard last, where no header can be sent. */
                after?: components["parameters"]["After"];
                /** @description Only what happens to this call. */
                callSid?: components["parameters"]["OfCall"];
            };
            header?: {
                /** @description The id of the event that was heard last; a browser sends it by itself. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream; it does not end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
        };
    };
    showClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockRequest"];
            };
        };
        responses: {
            /** @description The clock as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvanceRequest"];
            };
        };
        responses: {
            /** @description The clock as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            409: components["responses"]["WrongClockMode"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    showFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Faults"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    setFaults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Faults"];
            };
        };
        responses: {
            /** @description The faults as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Faults"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    showLegs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The legs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Legs"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    setLegs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Legs"];
            };
        };
        responses: {
            /** @description The legs as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Legs"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    showCaller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conduct. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conduct"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    setCaller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConductRequest"];
            };
        };
        responses: {
            /** @description The conduct as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conduct"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    showAssumptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All assumptions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assumptions"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    assume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssumptionsRequest"];
            };
        };
        responses: {
            /** @description All assumptions as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assumptions"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    listConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connectors. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectorList"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    installConnector: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstallRequest"];
            };
        };
        responses: {
            /** @description The connector. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    configureConnector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The connector's name, as `paymentConnector` has it. */
                uniqueName: components["parameters"]["UniqueName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectorChanges"];
            };
        };
        responses: {
            /** @description The connector as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    authoriseConnector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The connector's name, as `paymentConnector` has it. */
                uniqueName: components["parameters"]["UniqueName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description The connector as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    revokeConnector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The connector's name, as `paymentConnector` has it. */
                uniqueName: components["parameters"]["UniqueName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connector as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connector"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberList"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    buyNumber: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyRequest"];
            };
        };
        responses: {
            /** @description The number. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneNumber"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    searchNumbers: {
        parameters: {
            query?: {
                /** @description Only numbers that can do this. */
                capability?: components["parameters"]["Capability"];
                /** @description Only numbers of this area code. */
                areaCode?: components["parameters"]["AreaCode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers on offer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberList"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
        };
    };
    configureNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number, with its plus sign. */
                phoneNumber: components["parameters"]["PhoneNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberChanges"];
            };
        };
        responses: {
            /** @description The number as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneNumber"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    showPciMode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PCI mode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PciMode"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    enablePciMode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PciRequest"];
            };
        };
        responses: {
            /** @description PCI mode as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PciMode"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listBins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BinList"];
                };
            };
            403: components["responses"]["ForeignOrigin"];
        };
    };
    createBin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBin"];
            };
        };
        responses: {
            /** @description The bin. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bin"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    showBin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The bin's name or its SID. */
                bin: components["parameters"]["Bin"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bin. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bin"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
        };
    };
    updateBin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The bin's name or its SID. */
                bin: components["parameters"]["Bin"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BinText"];
            };
        };
        responses: {
            /** @description The bin as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bin"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    deleteBin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The bin's name or its SID. */
                bin: components["parameters"]["Bin"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which one is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["ForeignOrigin"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
}

/** How each operation is asked: everything that is in no address goes into the body. */
export const controlOperations = {
  showEmulator: {
    method: "GET",
    path: "/_mock",
    query: [],
    hasBody: false,
  },
  reset: {
    method: "POST",
    path: "/_mock/reset",
    query: [],
    hasBody: true,
  },
  listSnapshots: {
    method: "GET",
    path: "/_mock/snapshots",
    query: [],
    hasBody: false,
  },
  takeSnapshot: {
    method: "PUT",
    path: "/_mock/snapshots/{name}",
    query: [],
    hasBody: false,
  },
  deleteSnapshot: {
    method: "DELETE",
    path: "/_mock/snapshots/{name}",
    query: [],
    hasBody: false,
  },
  restoreSnapshot: {
    method: "POST",
    path: "/_mock/snapshots/{name}/restore",
    query: [],
    hasBody: false,
  },
  showDocument: {
    method: "GET",
    path: "/_mock/openapi.yaml",
    query: [],
    hasBody: false,
  },
  listCalls: {
    method: "GET",
    path: "/_mock/calls",
    query: ["state", "limit"],
    hasBody: false,
  },
  placeCall: {
    method: "POST",
    path: "/_mock/calls",
    query: [],
    hasBody: true,
  },
  showCall: {
    method: "GET",
    path: "/_mock/calls/{callSid}",
    query: ["until", "within"],
    hasBody: false,
  },
  pressKeys: {
    method: "POST",
    path: "/_mock/calls/{callSid}/keys",
    query: [],
    hasBody: true,
  },
  hangUp: {
    method: "POST",
    path: "/_mock/calls/{callSid}/hang-up",
    query: [],
    hasBody: false,
  },
  exportJournal: {
    method: "GET",
    path: "/_mock/calls/{callSid}/journal",
    query: [],
    hasBody: false,
  },
  listAlerts: {
    method: "GET",
    path: "/_mock/alerts",
    query: [],
    hasBody: false,
  },
  streamEvents: {
    method: "GET",
    path: "/_mock/events",
    query: ["after", "callSid"],
    hasBody: false,
  },
  showClock: {
    method: "GET",
    path: "/_mock/clock",
    query: [],
    hasBody: false,
  },
  setClock: {
    method: "PUT",
    path: "/_mock/clock",
    query: [],
    hasBody: true,
  },
  advanceClock: {
    method: "POST",
    path: "/_mock/clock/advance",
    query: [],
    hasBody: true,
  },
  showFaults: {
    method: "GET",
    path: "/_mock/faults",
    query: [],
    hasBody: false,
  },
  setFaults: {
    method: "PUT",
    path: "/_mock/faults",
    query: [],
    hasBody: true,
  },
  showLegs: {
    method: "GET",
    path: "/_mock/legs",
    query: [],
    hasBody: false,
  },
  setLegs: {
    method: "PUT",
    path: "/_mock/legs",
    query: [],
    hasBody: true,
  },
  showCaller: {
    method: "GET",
    path: "/_mock/caller",
    query: [],
    hasBody: false,
  },
  setCaller: {
    method: "PUT",
    path: "/_mock/caller",
    query: [],
    hasBody: true,
  },
  showAssumptions: {
    method: "GET",
    path: "/_mock/assumptions",
    query: [],
    hasBody: false,
  },
  assume: {
    method: "PATCH",
    path: "/_mock/assumptions",
    query: [],
    hasBody: true,
  },
  listConnectors: {
    method: "GET",
    path: "/_mock/connectors",
    query: [],
    hasBody: false,
  },
  installConnector: {
    method: "POST",
    path: "/_mock/connectors",
    query: [],
    hasBody: true,
  },
  configureConnector: {
    method: "PATCH",
    path: "/_mock/connectors/{uniqueName}",
    query: [],
    hasBody: true,
  },
  authoriseConnector: {
    method: "POST",
    path: "/_mock/connectors/{uniqueName}/authorise",
    query: [],
    hasBody: true,
  },
  revokeConnector: {
    method: "POST",
    path: "/_mock/connectors/{uniqueName}/revoke",
    query: [],
    hasBody: false,
  },
  listNumbers: {
    method: "GET",
    path: "/_mock/numbers",
    query: [],
    hasBody: false,
  },
  buyNumber: {
    method: "POST",
    path: "/_mock/numbers",
    query: [],
    hasBody: true,
  },
  searchNumbers: {
    method: "GET",
    path: "/_mock/numbers/offered",
    query: ["capability", "areaCode"],
    hasBody: false,
  },
  configureNumber: {
    method: "PATCH",
    path: "/_mock/numbers/{phoneNumber}",
    query: [],
    hasBody: true,
  },
  showPciMode: {
    method: "GET",
    path: "/_mock/pci-mode",
    query: [],
    hasBody: false,
  },
  enablePciMode: {
    method: "PUT",
    path: "/_mock/pci-mode",
    query: [],
    hasBody: true,
  },
  listBins: {
    method: "GET",
    path: "/_mock/bins",
    query: [],
    hasBody: false,
  },
  createBin: {
    method: "POST",
    path: "/_mock/bins",
    query: [],
    hasBody: true,
  },
  showBin: {
    method: "GET",
    path: "/_mock/bins/{bin}",
    query: [],
    hasBody: false,
  },
  updateBin: {
    method: "PUT",
    path: "/_mock/bins/{bin}",
    query: [],
    hasBody: true,
  },
  deleteBin: {
    method: "DELETE",
    path: "/_mock/bins/{bin}",
    query: [],
    hasBody: false,
  },
} as const;
