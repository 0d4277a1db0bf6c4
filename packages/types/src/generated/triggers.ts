// Made by packages/types/scripts/generate.ts from data/simulator-triggers.yaml. Do not edit: run "npm run generate".

/** What the simulator looks at: one of a security code, a postal code, an amount or a parameter's value. */
export type SimulatorTrigger = {
  readonly trigger:
    | { readonly securityCode: string }
    | { readonly postalCode: string }
    | { readonly amount: string }
    | { readonly parameter: string };
  readonly behaviour: string;
  readonly note: string;
};

/** How the simulator is steered, in the order of the table. */
export const simulatorTriggers: readonly SimulatorTrigger[] = [
  {
    trigger: {
      parameter: "<behaviour>",
    },
    behaviour: "<behaviour>",
    note: "Any behaviour of the list above, for example parameters.simulator = \"slow:11000\".",
  },
  {
    trigger: {
      securityCode: "901",
    },
    behaviour: "decline:card_declined",
    note: "The issuer says no and does not say why. Stripe names it generic_decline.",
  },
  {
    trigger: {
      securityCode: "0901",
    },
    behaviour: "decline:card_declined",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "902",
    },
    behaviour: "decline:insufficient_funds",
    note: "Not enough money on the account. Stripe has the same name.",
  },
  {
    trigger: {
      securityCode: "0902",
    },
    behaviour: "decline:insufficient_funds",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "903",
    },
    behaviour: "decline:expired_card",
    note: "The issuer holds the card for expired. Stripe has the same name.",
  },
  {
    trigger: {
      securityCode: "0903",
    },
    behaviour: "decline:expired_card",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "904",
    },
    behaviour: "decline:incorrect_security_code",
    note: "The issuer says that the security code is another. Stripe names it incorrect_cvc.",
  },
  {
    trigger: {
      securityCode: "0904",
    },
    behaviour: "decline:incorrect_security_code",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "905",
    },
    behaviour: "decline:incorrect_postal_code",
    note: "The address does not match, and the gateway declines for it. Stripe names it incorrect_zip.",
  },
  {
    trigger: {
      securityCode: "0905",
    },
    behaviour: "decline:incorrect_postal_code",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "906",
    },
    behaviour: "decline:do_not_honor",
    note: "A soft decline, another try may end differently. Stripe has the same name.",
  },
  {
    trigger: {
      securityCode: "0906",
    },
    behaviour: "decline:do_not_honor",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "907",
    },
    behaviour: "decline:lost_card",
    note: "A hard decline, the card was reported as lost. Stripe has the same name.",
  },
  {
    trigger: {
      securityCode: "0907",
    },
    behaviour: "decline:lost_card",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "908",
    },
    behaviour: "decline:stolen_card",
    note: "A hard decline, the card was reported as stolen. Stripe has the same name.",
  },
  {
    trigger: {
      securityCode: "0908",
    },
    behaviour: "decline:stolen_card",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "909",
    },
    behaviour: "decline:authentication_required",
    note: "The issuer demands 3-D Secure, which a phone call cannot give. Stripe has the same name.",
  },
  {
    trigger: {
      securityCode: "0909",
    },
    behaviour: "decline:authentication_required",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "910",
    },
    behaviour: "decline:payment_pending",
    note: "The payment would be confirmed only after the call, so the gateway lets it go.",
  },
  {
    trigger: {
      securityCode: "0910",
    },
    behaviour: "decline:payment_pending",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "911",
    },
    behaviour: "slow:11000",
    note: "One second longer than Twilio waits; the approval goes out on a retry.",
  },
  {
    trigger: {
      securityCode: "0911",
    },
    behaviour: "slow:11000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "912",
    },
    behaviour: "capture-then-drop",
    note: "The money moves and the gateway's answer is lost.",
  },
  {
    trigger: {
      securityCode: "0912",
    },
    behaviour: "capture-then-drop",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "913",
    },
    behaviour: "error",
    note: "The gateway itself fails, without having captured. Stripe names it processing_error.",
  },
  {
    trigger: {
      securityCode: "0913",
    },
    behaviour: "error",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "914",
    },
    behaviour: "garbage",
    note: "The gateway answers something that is no answer.",
  },
  {
    trigger: {
      securityCode: "0914",
    },
    behaviour: "garbage",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "915",
    },
    behaviour: "capture-then-error",
    note: "The money moves and the gateway answers with an error, whenever it is asked again.",
  },
  {
    trigger: {
      securityCode: "0915",
    },
    behaviour: "capture-then-error",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "916",
    },
    behaviour: "capture-unseen:30000",
    note: "The money moves, and for half a minute the gateway's own look-up does not find it.",
  },
  {
    trigger: {
      securityCode: "0916",
    },
    behaviour: "capture-unseen:30000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "917",
    },
    behaviour: "late-capture:30000",
    note: "The charge is still on its way when its answer is given up; it moves money half a minute later.",
  },
  {
    trigger: {
      securityCode: "0917",
    },
    behaviour: "late-capture:30000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "918",
    },
    behaviour: "pending:30000",
    note: "The money moves, and for half a minute the gateway's look-up cannot say so.",
  },
  {
    trigger: {
      securityCode: "0918",
    },
    behaviour: "pending:30000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "919",
    },
    behaviour: "reversal-lost:61000",
    note: "Longer than all deliveries together; and the first reversal's answer is lost.",
  },
  {
    trigger: {
      securityCode: "0919",
    },
    behaviour: "reversal-lost:61000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "920",
    },
    behaviour: "reversal-too-late:61000",
    note: "Longer than all deliveries together; and nothing can be reversed any more.",
  },
  {
    trigger: {
      securityCode: "0920",
    },
    behaviour: "reversal-too-late:61000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "921",
    },
    behaviour: "not-sent",
    note: "The gateway cannot be reached at all.",
  },
  {
    trigger: {
      securityCode: "0921",
    },
    behaviour: "not-sent",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "922",
    },
    behaviour: "not-sent-once",
    note: "The gateway cannot be reached at first.",
  },
  {
    trigger: {
      securityCode: "0922",
    },
    behaviour: "not-sent-once",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "923",
    },
    behaviour: "silent",
    note: "The gateway takes the charge, does nothing and never answers.",
  },
  {
    trigger: {
      securityCode: "0923",
    },
    behaviour: "silent",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "924",
    },
    behaviour: "refund-lost",
    note: "The answer to the first refund of this charge is lost.",
  },
  {
    trigger: {
      securityCode: "0924",
    },
    behaviour: "refund-lost",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "925",
    },
    behaviour: "refund-declined",
    note: "This charge is never refunded.",
  },
  {
    trigger: {
      securityCode: "0925",
    },
    behaviour: "refund-declined",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "926",
    },
    behaviour: "slow:61000",
    note: "Longer than all deliveries together; the payment times out and is reversed.",
  },
  {
    trigger: {
      securityCode: "0926",
    },
    behaviour: "slow:61000",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "927",
    },
    behaviour: "decline-then-drop:card_declined",
    note: "The issuer says no, and the gateway's answer is lost.",
  },
  {
    trigger: {
      securityCode: "0927",
    },
    behaviour: "decline-then-drop:card_declined",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "200",
    },
    behaviour: "approve:security-code-mismatch",
    note: "Braintree's code for one that does not match; approved all the same.",
  },
  {
    trigger: {
      securityCode: "0200",
    },
    behaviour: "approve:security-code-mismatch",
    note: "The same on American Express.",
  },
  {
    trigger: {
      securityCode: "201",
    },
    behaviour: "approve:security-code-unavailable",
    note: "Braintree's code for one that was not checked.",
  },
  {
    trigger: {
      securityCode: "0201",
    },
    behaviour: "approve:security-code-unavailable",
    note: "The same on American Express.",
  },
  {
    trigger: {
      postalCode: "20000",
    },
    behaviour: "approve:avs-mismatch",
    note: "Braintree's postal code for one that does not match; approved all the same.",
  },
  {
    trigger: {
      postalCode: "20001",
    },
    behaviour: "approve:avs-unavailable",
    note: "Braintree's postal code for one that was not checked.",
  },
  {
    trigger: {
      amount: "2000.01",
    },
    behaviour: "decline:card_declined",
    note: "As security code 901; amounts serve where no security code is asked for, and for bank accounts.",
  },
  {
    trigger: {
      amount: "2000.02",
    },
    behaviour: "decline:insufficient_funds",
    note: "As security code 902.",
  },
  {
    trigger: {
      amount: "2000.03",
    },
    behaviour: "decline:expired_card",
    note: "As security code 903.",
  },
  {
    trigger: {
      amount: "2000.04",
    },
    behaviour: "decline:incorrect_security_code",
    note: "As security code 904.",
  },
  {
    trigger: {
      amount: "2000.05",
    },
    behaviour: "decline:incorrect_postal_code",
    note: "As security code 905.",
  },
  {
    trigger: {
      amount: "2000.06",
    },
    behaviour: "decline:do_not_honor",
    note: "As security code 906.",
  },
  {
    trigger: {
      amount: "2000.07",
    },
    behaviour: "decline:lost_card",
    note: "As security code 907.",
  },
  {
    trigger: {
      amount: "2000.08",
    },
    behaviour: "decline:stolen_card",
    note: "As security code 908.",
  },
  {
    trigger: {
      amount: "2000.09",
    },
    behaviour: "decline:authentication_required",
    note: "As security code 909.",
  },
  {
    trigger: {
      amount: "2000.10",
    },
    behaviour: "decline:payment_pending",
    note: "As security code 910.",
  },
  {
    trigger: {
      amount: "2000.11",
    },
    behaviour: "slow:11000",
    note: "As security code 911.",
  },
  {
    trigger: {
      amount: "2000.12",
    },
    behaviour: "capture-then-drop",
    note: "As security code 912.",
  },
  {
    trigger: {
      amount: "2000.13",
    },
    behaviour: "error",
    note: "As security code 913.",
  },
  {
    trigger: {
      amount: "2000.14",
    },
    behaviour: "garbage",
    note: "As security code 914.",
  },
  {
    trigger: {
      amount: "2000.15",
    },
    behaviour: "capture-then-error",
    note: "As security code 915.",
  },
  {
    trigger: {
      amount: "2000.16",
    },
    behaviour: "capture-unseen:30000",
    note: "As security code 916.",
  },
  {
    trigger: {
      amount: "2000.17",
    },
    behaviour: "late-capture:30000",
    note: "As security code 917.",
  },
  {
    trigger: {
      amount: "2000.18",
    },
    behaviour: "pending:30000",
    note: "As security code 918.",
  },
  {
    trigger: {
      amount: "2000.19",
    },
    behaviour: "reversal-lost:61000",
    note: "As security code 919.",
  },
  {
    trigger: {
      amount: "2000.20",
    },
    behaviour: "reversal-too-late:61000",
    note: "As security code 920.",
  },
  {
    trigger: {
      amount: "2000.21",
    },
    behaviour: "not-sent",
    note: "As security code 921.",
  },
  {
    trigger: {
      amount: "2000.22",
    },
    behaviour: "not-sent-once",
    note: "As security code 922.",
  },
  {
    trigger: {
      amount: "2000.23",
    },
    behaviour: "silent",
    note: "As security code 923.",
  },
  {
    trigger: {
      amount: "2000.24",
    },
    behaviour: "refund-lost",
    note: "As security code 924.",
  },
  {
    trigger: {
      amount: "2000.25",
    },
    behaviour: "refund-declined",
    note: "As security code 925.",
  },
  {
    trigger: {
      amount: "2000.26",
    },
    behaviour: "slow:61000",
    note: "As security code 926.",
  },
  {
    trigger: {
      amount: "2000.27",
    },
    behaviour: "decline-then-drop:card_declined",
    note: "As security code 927.",
  },
  {
    trigger: {
      amount: "2000.00",
    },
    behaviour: "decline:do_not_honor",
    note: "Braintree's amount for its code 2000, Do Not Honor, a soft decline.",
  },
  {
    trigger: {
      amount: "2001.00",
    },
    behaviour: "decline:insufficient_funds",
    note: "Braintree's amount for its code 2001, Insufficient Funds, a soft decline.",
  },
  {
    trigger: {
      amount: "2002.00",
    },
    behaviour: "decline:limit_exceeded",
    note: "Braintree's amount for its code 2002, Limit Exceeded, a soft decline.",
  },
  {
    trigger: {
      amount: "2004.00",
    },
    behaviour: "decline:expired_card",
    note: "Braintree's amount for its code 2004, Expired Card, a hard decline.",
  },
  {
    trigger: {
      amount: "2005.00",
    },
    behaviour: "decline:incorrect_number",
    note: "Braintree's amount for its code 2005, Invalid Credit Card Number, a hard decline.",
  },
  {
    trigger: {
      amount: "2006.00",
    },
    behaviour: "decline:invalid_expiry_date",
    note: "Braintree's amount for its code 2006, Invalid Expiration Date, a hard decline.",
  },
  {
    trigger: {
      amount: "2007.00",
    },
    behaviour: "decline:invalid_account_number",
    note: "Braintree's amount for its code 2007, No Account, a hard decline.",
  },
  {
    trigger: {
      amount: "2010.00",
    },
    behaviour: "decline:incorrect_security_code",
    note: "Braintree's amount for its code 2010, Card Issuer Declined CVV, a hard decline.",
  },
  {
    trigger: {
      amount: "2011.00",
    },
    behaviour: "decline:call_issuer",
    note: "Braintree's amount for its code 2011, Voice Authorization Required, a hard decline.",
  },
  {
    trigger: {
      amount: "2012.00",
    },
    behaviour: "decline:lost_card",
    note: "Braintree's amount for its code 2012, Possible Lost Card, a hard decline.",
  },
  {
    trigger: {
      amount: "2013.00",
    },
    behaviour: "decline:stolen_card",
    note: "Braintree's amount for its code 2013, Possible Stolen Card, a hard decline.",
  },
  {
    trigger: {
      amount: "2014.00",
    },
    behaviour: "decline:suspected_fraud",
    note: "Braintree's amount for its code 2014, Fraud Suspected, a hard decline.",
  },
  {
    trigger: {
      amount: "2015.00",
    },
    behaviour: "decline:transaction_not_permitted",
    note: "Braintree's amount for its code 2015, Transaction Not Allowed, a hard decline.",
  },
  {
    trigger: {
      amount: "2016.00",
    },
    behaviour: "decline:duplicate_transaction",
    note: "Braintree's amount for its code 2016, Duplicate Transaction, a soft decline.",
  },
  {
    trigger: {
      amount: "2038.00",
    },
    behaviour: "decline:card_declined",
    note: "Braintree's amount for its code 2038, Processor Declined, a soft decline.",
  },
  {
    trigger: {
      amount: "2047.00",
    },
    behaviour: "decline:pickup_card",
    note: "Braintree's amount for its code 2047, Call Issuer. Pick Up Card, a hard decline.",
  },
  {
    trigger: {
      amount: "2059.00",
    },
    behaviour: "decline:incorrect_postal_code",
    note: "Braintree's amount for its code 2059, Address Verification Failed, a hard decline.",
  },
  {
    trigger: {
      amount: "2099.00",
    },
    behaviour: "decline:authentication_required",
    note: "Braintree's amount for its code 2099, Cardholder Authentication Required.",
  },
  {
    trigger: {
      amount: "2108.00",
    },
    behaviour: "decline:account_closed",
    note: "Braintree's amount for its code 2108, Closed Card, a hard decline.",
  },
  {
    trigger: {
      amount: "3000.00",
    },
    behaviour: "decline:try_again_later",
    note: "Braintree's amount for its code 3000, Processor Network Unavailable, a soft decline.",
  },
  {
    trigger: {
      amount: "1100.00",
    },
    behaviour: "decline:do_not_honor",
    note: "CardPointe's amount for its code 100, do not honor.",
  },
  {
    trigger: {
      amount: "1101.00",
    },
    behaviour: "decline:expired_card",
    note: "CardPointe's amount for its code 101, wrong expiration.",
  },
  {
    trigger: {
      amount: "1107.00",
    },
    behaviour: "decline:call_issuer",
    note: "CardPointe's amount for its code 107, refer to issuer.",
  },
  {
    trigger: {
      amount: "1116.00",
    },
    behaviour: "decline:insufficient_funds",
    note: "CardPointe's amount for its code 116, not sufficient funds.",
  },
];

/** The parameter whose value is a behaviour, taken as it stands. */
export const simulatorParameterName = "simulator";

/** Which kind of trigger counts when several are there, the first before the others. */
export const simulatorPrecedence: readonly ("parameter" | "securityCode" | "postalCode" | "amount")[] = ["parameter", "securityCode", "postalCode", "amount"];
