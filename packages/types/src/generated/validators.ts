// @ts-nocheck: compiled code.
// Made by packages/types/scripts/generate.ts from the component schemas of openapi.yaml by ajv. Do not edit: run "npm run generate".

/** One broken rule, as compiled code reports it. */
export type RawError = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/** Says whether a value fits; if not, its errors property holds the broken rules of the last call. */
export type Validator = { (value: unknown): boolean; errors?: readonly RawError[] | null };

/** The names of the document's schemas. */
export type SchemaName = "connector-request" | "charge-request" | "tokenize-request" | "card-details" | "bank-account-details" | "transaction-id" | "amount" | "currency-code" | "description" | "parameters" | "connector-answer" | "charge-response" | "tokenize-response" | "error-response" | "error-code" | "error-message" | "voice-parameters" | "collected-details" | "pay-action" | "pay-status";

// validator-runtime.ts
function countCharacters(text) {
  return [...text].length;
}

// <stdin>
var ConnectorRequest = validate20;
var schema33 = { title: "Card details", description: "What `<Pay>` collected of a card.", type: "object", properties: { cardnumber: { description: "The card number, digits only, in clear.", type: ["string", "null"], pattern: "^[0-9]{12,19}$", "x-data-class": "pan", "x-evidence": "document" }, cvv: { description: "The security code in clear; null when `<Pay>` was told not to ask for it.", type: ["string", "null"], pattern: "^[0-9]{3,4}$", "x-data-class": "sad", "x-evidence": "document" }, expiry_month: { description: "Month of expiry, two digits.", type: ["string", "null"], pattern: "^(0[1-9]|1[0-2])$", "x-data-class": "personal", "x-evidence": "document" }, expiry_year: { description: "Year of expiry. Two digits today; the page of 2022 showed four (behaviour Q-05).", type: ["string", "null"], pattern: "^([0-9]{2}|[0-9]{4})$", "x-data-class": "personal", "x-evidence": "document" }, postal_code: { description: "Postal code as keyed in, or the literal that the `postalCode` attribute gave.", type: ["string", "null"], "x-data-class": "personal", "x-evidence": "document" } }, $id: "CardDetails" }, schema34 = { title: "Bank account details", description: "What `<Pay>` collected of a bank account.", type: "object", properties: { bankaccountnumber: { description: "The account number, digits only, in clear.", type: ["string", "null"], pattern: "^[0-9]{4,17}$", "x-data-class": "account", "x-evidence": "document" }, routingnumber: { description: `The bank's routing number. Real ones have nine digits and a check digit, but Twilio's published example
has eight; so the form is loose here and the number is judged as data (behaviour B-03).
`, type: ["string", "null"], pattern: "^[0-9]{1,17}$", "x-data-class": "personal", "x-evidence": "document" } }, $id: "BankAccountDetails" };
var schema38 = { title: "Description", description: "The `description` attribute of `<Pay>`; null when there is none.", type: ["string", "null"], "x-data-class": "personal", "x-evidence": "document", $id: "Description" }, schema39 = { title: "Parameters", description: "In a request: the `<Parameter>` children of `<Pay>` by name. In an answer: values for the application, which\ngets each as a form field `PayConnector_<name>`. Flat, and strings only.\n", type: ["object", "null"], additionalProperties: { description: "One value, as written.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, "x-data-class": "personal", "x-evidence": "document", $id: "Parameters" }, pattern4 = new RegExp("^[0-9]{12,19}$", "u"), pattern5 = new RegExp("^[0-9]{3,4}$", "u"), pattern6 = new RegExp("^(0[1-9]|1[0-2])$", "u"), pattern7 = new RegExp("^([0-9]{2}|[0-9]{4})$", "u"), pattern8 = new RegExp("^[0-9]{4,17}$", "u"), pattern9 = new RegExp("^[0-9]{1,17}$", "u"), pattern10 = new RegExp("^[0-9]{1,7}(\\.[0-9]+)?$", "u"), pattern11 = new RegExp("^[A-Za-z]{3}$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !1, passing0 = null, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cardnumber === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "cardnumber" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.cardnumber !== void 0 && typeof data.cardnumber != "string") {
      let err1 = { instancePath: instancePath + "/cardnumber", schemaPath: "#/oneOf/0/properties/cardnumber/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.bankaccountnumber !== void 0 && data.bankaccountnumber !== null) {
      let err2 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "#/oneOf/0/properties/bankaccountnumber/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = {};
    props0.cardnumber = !0, props0.bankaccountnumber = !0;
  }
  let _errs7 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.bankaccountnumber === void 0) {
      let err3 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "bankaccountnumber" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.routingnumber === void 0) {
      let err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "routingnumber" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.bankaccountnumber !== void 0 && typeof data.bankaccountnumber != "string") {
      let err5 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "#/oneOf/1/properties/bankaccountnumber/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.routingnumber !== void 0 && typeof data.routingnumber != "string") {
      let err6 = { instancePath: instancePath + "/routingnumber", schemaPath: "#/oneOf/1/properties/routingnumber/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.cardnumber !== void 0 && data.cardnumber !== null) {
      let err7 = { instancePath: instancePath + "/cardnumber", schemaPath: "#/oneOf/1/properties/cardnumber/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
  }
  var _valid0 = _errs7 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = props0 || {}, props0.bankaccountnumber = !0, props0.routingnumber = !0, props0.cardnumber = !0)), valid0)
    errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  else {
    let err8 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cardnumber !== void 0) {
      let data5 = data.cardnumber;
      if (typeof data5 != "string" && data5 !== null) {
        let err9 = { instancePath: instancePath + "/cardnumber", schemaPath: "CardDetails/properties/cardnumber/type", keyword: "type", params: { type: schema33.properties.cardnumber.type } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data5 == "string" && !pattern4.test(data5)) {
        let err10 = { instancePath: instancePath + "/cardnumber", schemaPath: "CardDetails/properties/cardnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12,19}$" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.cvv !== void 0) {
      let data6 = data.cvv;
      if (typeof data6 != "string" && data6 !== null) {
        let err11 = { instancePath: instancePath + "/cvv", schemaPath: "CardDetails/properties/cvv/type", keyword: "type", params: { type: schema33.properties.cvv.type } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data6 == "string" && !pattern5.test(data6)) {
        let err12 = { instancePath: instancePath + "/cvv", schemaPath: "CardDetails/properties/cvv/pattern", keyword: "pattern", params: { pattern: "^[0-9]{3,4}$" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.expiry_month !== void 0) {
      let data7 = data.expiry_month;
      if (typeof data7 != "string" && data7 !== null) {
        let err13 = { instancePath: instancePath + "/expiry_month", schemaPath: "CardDetails/properties/expiry_month/type", keyword: "type", params: { type: schema33.properties.expiry_month.type } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data7 == "string" && !pattern6.test(data7)) {
        let err14 = { instancePath: instancePath + "/expiry_month", schemaPath: "CardDetails/properties/expiry_month/pattern", keyword: "pattern", params: { pattern: "^(0[1-9]|1[0-2])$" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.expiry_year !== void 0) {
      let data8 = data.expiry_year;
      if (typeof data8 != "string" && data8 !== null) {
        let err15 = { instancePath: instancePath + "/expiry_year", schemaPath: "CardDetails/properties/expiry_year/type", keyword: "type", params: { type: schema33.properties.expiry_year.type } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data8 == "string" && !pattern7.test(data8)) {
        let err16 = { instancePath: instancePath + "/expiry_year", schemaPath: "CardDetails/properties/expiry_year/pattern", keyword: "pattern", params: { pattern: "^([0-9]{2}|[0-9]{4})$" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.postal_code !== void 0) {
      let data9 = data.postal_code;
      if (typeof data9 != "string" && data9 !== null) {
        let err17 = { instancePath: instancePath + "/postal_code", schemaPath: "CardDetails/properties/postal_code/type", keyword: "type", params: { type: schema33.properties.postal_code.type } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "CardDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  if (props0 !== !0 && (props0 = props0 || {}, props0.cardnumber = !0, props0.cvv = !0, props0.expiry_month = !0, props0.expiry_year = !0, props0.postal_code = !0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.bankaccountnumber !== void 0) {
      let data10 = data.bankaccountnumber;
      if (typeof data10 != "string" && data10 !== null) {
        let err19 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "BankAccountDetails/properties/bankaccountnumber/type", keyword: "type", params: { type: schema34.properties.bankaccountnumber.type } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data10 == "string" && !pattern8.test(data10)) {
        let err20 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "BankAccountDetails/properties/bankaccountnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4,17}$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.routingnumber !== void 0) {
      let data11 = data.routingnumber;
      if (typeof data11 != "string" && data11 !== null) {
        let err21 = { instancePath: instancePath + "/routingnumber", schemaPath: "BankAccountDetails/properties/routingnumber/type", keyword: "type", params: { type: schema34.properties.routingnumber.type } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (typeof data11 == "string" && !pattern9.test(data11)) {
        let err22 = { instancePath: instancePath + "/routingnumber", schemaPath: "BankAccountDetails/properties/routingnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,17}$" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
  } else {
    let err23 = { instancePath, schemaPath: "BankAccountDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  if (props0 !== !0 && (props0 = props0 || {}, props0.bankaccountnumber = !0, props0.routingnumber = !0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.method === void 0) {
      let err24 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "method" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.transaction_id === void 0) {
      let err25 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "transaction_id" } };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.amount === void 0) {
      let err26 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "amount" } };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
    if (data.currency_code === void 0) {
      let err27 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "currency_code" } };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    if (props0 !== !0 && (props0 = props0 || {}, props0.method = !0, props0.transaction_id = !0, props0.amount = !0, props0.currency_code = !0, props0.description = !0, props0.parameters = !0), data.method !== void 0) {
      let data12 = data.method;
      if (typeof data12 != "string") {
        let err28 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (data12 !== "charge") {
        let err29 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/const", keyword: "const", params: { allowedValue: "charge" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.transaction_id !== void 0) {
      let data13 = data.transaction_id;
      if (typeof data13 == "string") {
        if (countCharacters(data13) > 255) {
          let err30 = { instancePath: instancePath + "/transaction_id", schemaPath: "TransactionId/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (countCharacters(data13) < 1) {
          let err31 = { instancePath: instancePath + "/transaction_id", schemaPath: "TransactionId/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/transaction_id", schemaPath: "TransactionId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.amount !== void 0) {
      let data14 = data.amount;
      if (typeof data14 == "string") {
        if (!pattern10.test(data14)) {
          let err33 = { instancePath: instancePath + "/amount", schemaPath: "Amount/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,7}(\\.[0-9]+)?$" } };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
      } else {
        let err34 = { instancePath: instancePath + "/amount", schemaPath: "Amount/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.currency_code !== void 0) {
      let data15 = data.currency_code;
      if (typeof data15 == "string") {
        if (!pattern11.test(data15)) {
          let err35 = { instancePath: instancePath + "/currency_code", schemaPath: "CurrencyCode/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{3}$" } };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
      } else {
        let err36 = { instancePath: instancePath + "/currency_code", schemaPath: "CurrencyCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    }
    if (data.description !== void 0) {
      let data16 = data.description;
      if (typeof data16 != "string" && data16 !== null) {
        let err37 = { instancePath: instancePath + "/description", schemaPath: "Description/type", keyword: "type", params: { type: schema38.type } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data17 = data.parameters;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17)) && data17 !== null) {
        let err38 = { instancePath: instancePath + "/parameters", schemaPath: "Parameters/type", keyword: "type", params: { type: schema39.type } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (let key0 in data17)
          if (typeof data17[key0] != "string") {
            let err39 = { instancePath: instancePath + "/parameters/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "Parameters/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
      }
    }
  } else {
    let err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
  }
  return validate21.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate21.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema40 = { title: "Tokenize request", description: "Keep a card or a bank account and answer with a token that stands for it.", type: "object", required: ["method", "transaction_id"], properties: { method: { description: "Says that this is a tokenization.", type: "string", const: "tokenize", "x-data-class": "none", "x-evidence": "document" }, transaction_id: { $ref: "TransactionId" }, amount: { description: 'Means nothing here. Connectors of the closed beta sent it as "0".', type: ["string", "null"], "x-data-class": "none", "x-evidence": "observed" }, currency_code: { description: "Means nothing here. The page of 2022 showed it; today's page does not.", type: ["string", "null"], pattern: "^[A-Za-z]{3}$", "x-data-class": "none", "x-evidence": "document" }, description: { $ref: "Description" }, parameters: { $ref: "Parameters" } }, allOf: [{ $ref: "CardDetails" }, { $ref: "BankAccountDetails" }], oneOf: [{ title: "Tokenize a card", required: ["cardnumber"], properties: { cardnumber: { description: "There, so this is about a card.", type: "string", "x-data-class": "pan", "x-evidence": "document" }, bankaccountnumber: { description: "Not there, or null.", type: "null", "x-data-class": "account", "x-evidence": "inferred" } } }, { title: "Tokenize a bank account", required: ["bankaccountnumber", "routingnumber"], properties: { bankaccountnumber: { description: "There, so this is about a bank account.", type: "string", "x-data-class": "account", "x-evidence": "document" }, routingnumber: { description: "Names the bank of that account.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, cardnumber: { description: "Not there, or null.", type: "null", "x-data-class": "pan", "x-evidence": "inferred" } } }], $id: "TokenizeRequest" };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !1, passing0 = null, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cardnumber === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "cardnumber" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.cardnumber !== void 0 && typeof data.cardnumber != "string") {
      let err1 = { instancePath: instancePath + "/cardnumber", schemaPath: "#/oneOf/0/properties/cardnumber/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.bankaccountnumber !== void 0 && data.bankaccountnumber !== null) {
      let err2 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "#/oneOf/0/properties/bankaccountnumber/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = {};
    props0.cardnumber = !0, props0.bankaccountnumber = !0;
  }
  let _errs7 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.bankaccountnumber === void 0) {
      let err3 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "bankaccountnumber" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.routingnumber === void 0) {
      let err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "routingnumber" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.bankaccountnumber !== void 0 && typeof data.bankaccountnumber != "string") {
      let err5 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "#/oneOf/1/properties/bankaccountnumber/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.routingnumber !== void 0 && typeof data.routingnumber != "string") {
      let err6 = { instancePath: instancePath + "/routingnumber", schemaPath: "#/oneOf/1/properties/routingnumber/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.cardnumber !== void 0 && data.cardnumber !== null) {
      let err7 = { instancePath: instancePath + "/cardnumber", schemaPath: "#/oneOf/1/properties/cardnumber/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
  }
  var _valid0 = _errs7 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = props0 || {}, props0.bankaccountnumber = !0, props0.routingnumber = !0, props0.cardnumber = !0)), valid0)
    errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  else {
    let err8 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cardnumber !== void 0) {
      let data5 = data.cardnumber;
      if (typeof data5 != "string" && data5 !== null) {
        let err9 = { instancePath: instancePath + "/cardnumber", schemaPath: "CardDetails/properties/cardnumber/type", keyword: "type", params: { type: schema33.properties.cardnumber.type } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data5 == "string" && !pattern4.test(data5)) {
        let err10 = { instancePath: instancePath + "/cardnumber", schemaPath: "CardDetails/properties/cardnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12,19}$" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.cvv !== void 0) {
      let data6 = data.cvv;
      if (typeof data6 != "string" && data6 !== null) {
        let err11 = { instancePath: instancePath + "/cvv", schemaPath: "CardDetails/properties/cvv/type", keyword: "type", params: { type: schema33.properties.cvv.type } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data6 == "string" && !pattern5.test(data6)) {
        let err12 = { instancePath: instancePath + "/cvv", schemaPath: "CardDetails/properties/cvv/pattern", keyword: "pattern", params: { pattern: "^[0-9]{3,4}$" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.expiry_month !== void 0) {
      let data7 = data.expiry_month;
      if (typeof data7 != "string" && data7 !== null) {
        let err13 = { instancePath: instancePath + "/expiry_month", schemaPath: "CardDetails/properties/expiry_month/type", keyword: "type", params: { type: schema33.properties.expiry_month.type } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data7 == "string" && !pattern6.test(data7)) {
        let err14 = { instancePath: instancePath + "/expiry_month", schemaPath: "CardDetails/properties/expiry_month/pattern", keyword: "pattern", params: { pattern: "^(0[1-9]|1[0-2])$" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.expiry_year !== void 0) {
      let data8 = data.expiry_year;
      if (typeof data8 != "string" && data8 !== null) {
        let err15 = { instancePath: instancePath + "/expiry_year", schemaPath: "CardDetails/properties/expiry_year/type", keyword: "type", params: { type: schema33.properties.expiry_year.type } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data8 == "string" && !pattern7.test(data8)) {
        let err16 = { instancePath: instancePath + "/expiry_year", schemaPath: "CardDetails/properties/expiry_year/pattern", keyword: "pattern", params: { pattern: "^([0-9]{2}|[0-9]{4})$" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.postal_code !== void 0) {
      let data9 = data.postal_code;
      if (typeof data9 != "string" && data9 !== null) {
        let err17 = { instancePath: instancePath + "/postal_code", schemaPath: "CardDetails/properties/postal_code/type", keyword: "type", params: { type: schema33.properties.postal_code.type } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "CardDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  if (props0 !== !0 && (props0 = props0 || {}, props0.cardnumber = !0, props0.cvv = !0, props0.expiry_month = !0, props0.expiry_year = !0, props0.postal_code = !0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.bankaccountnumber !== void 0) {
      let data10 = data.bankaccountnumber;
      if (typeof data10 != "string" && data10 !== null) {
        let err19 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "BankAccountDetails/properties/bankaccountnumber/type", keyword: "type", params: { type: schema34.properties.bankaccountnumber.type } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data10 == "string" && !pattern8.test(data10)) {
        let err20 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "BankAccountDetails/properties/bankaccountnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4,17}$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.routingnumber !== void 0) {
      let data11 = data.routingnumber;
      if (typeof data11 != "string" && data11 !== null) {
        let err21 = { instancePath: instancePath + "/routingnumber", schemaPath: "BankAccountDetails/properties/routingnumber/type", keyword: "type", params: { type: schema34.properties.routingnumber.type } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (typeof data11 == "string" && !pattern9.test(data11)) {
        let err22 = { instancePath: instancePath + "/routingnumber", schemaPath: "BankAccountDetails/properties/routingnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,17}$" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
  } else {
    let err23 = { instancePath, schemaPath: "BankAccountDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  if (props0 !== !0 && (props0 = props0 || {}, props0.bankaccountnumber = !0, props0.routingnumber = !0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.method === void 0) {
      let err24 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "method" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.transaction_id === void 0) {
      let err25 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "transaction_id" } };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (props0 !== !0 && (props0 = props0 || {}, props0.method = !0, props0.transaction_id = !0, props0.amount = !0, props0.currency_code = !0, props0.description = !0, props0.parameters = !0), data.method !== void 0) {
      let data12 = data.method;
      if (typeof data12 != "string") {
        let err26 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (data12 !== "tokenize") {
        let err27 = { instancePath: instancePath + "/method", schemaPath: "#/properties/method/const", keyword: "const", params: { allowedValue: "tokenize" } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.transaction_id !== void 0) {
      let data13 = data.transaction_id;
      if (typeof data13 == "string") {
        if (countCharacters(data13) > 255) {
          let err28 = { instancePath: instancePath + "/transaction_id", schemaPath: "TransactionId/maxLength", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (countCharacters(data13) < 1) {
          let err29 = { instancePath: instancePath + "/transaction_id", schemaPath: "TransactionId/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/transaction_id", schemaPath: "TransactionId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.amount !== void 0) {
      let data14 = data.amount;
      if (typeof data14 != "string" && data14 !== null) {
        let err31 = { instancePath: instancePath + "/amount", schemaPath: "#/properties/amount/type", keyword: "type", params: { type: schema40.properties.amount.type } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.currency_code !== void 0) {
      let data15 = data.currency_code;
      if (typeof data15 != "string" && data15 !== null) {
        let err32 = { instancePath: instancePath + "/currency_code", schemaPath: "#/properties/currency_code/type", keyword: "type", params: { type: schema40.properties.currency_code.type } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data15 == "string" && !pattern11.test(data15)) {
        let err33 = { instancePath: instancePath + "/currency_code", schemaPath: "#/properties/currency_code/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{3}$" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.description !== void 0) {
      let data16 = data.description;
      if (typeof data16 != "string" && data16 !== null) {
        let err34 = { instancePath: instancePath + "/description", schemaPath: "Description/type", keyword: "type", params: { type: schema38.type } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data17 = data.parameters;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17)) && data17 !== null) {
        let err35 = { instancePath: instancePath + "/parameters", schemaPath: "Parameters/type", keyword: "type", params: { type: schema39.type } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (let key0 in data17)
          if (typeof data17[key0] != "string") {
            let err36 = { instancePath: instancePath + "/parameters/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "Parameters/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
      }
    }
  } else {
    let err37 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
  }
  return validate22.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate22.evaluated = { dynamicProps: !0, dynamicItems: !1 };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.method === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "method" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    let tag0 = data.method;
    if (typeof tag0 == "string")
      if (tag0 === "charge")
        if (!validate21(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))
          vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length;
        else
          var props0 = validate21.evaluated.props;
      else if (tag0 === "tokenize") {
        if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))
          vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length;
        else
          var props1 = validate22.evaluated.props;
        props0 !== !0 && props1 !== void 0 && (props1 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props1)));
      } else {
        let err1 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "method", tagValue: tag0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    else {
      let err2 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "method", tagValue: tag0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate20.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate20.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var ChargeRequest = validate21, TokenizeRequest = validate22, CardDetails = validate25;
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cardnumber !== void 0) {
      let data0 = data.cardnumber;
      if (typeof data0 != "string" && data0 !== null) {
        let err0 = { instancePath: instancePath + "/cardnumber", schemaPath: "#/properties/cardnumber/type", keyword: "type", params: { type: schema33.properties.cardnumber.type } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (typeof data0 == "string" && !pattern4.test(data0)) {
        let err1 = { instancePath: instancePath + "/cardnumber", schemaPath: "#/properties/cardnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12,19}$" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.cvv !== void 0) {
      let data1 = data.cvv;
      if (typeof data1 != "string" && data1 !== null) {
        let err2 = { instancePath: instancePath + "/cvv", schemaPath: "#/properties/cvv/type", keyword: "type", params: { type: schema33.properties.cvv.type } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data1 == "string" && !pattern5.test(data1)) {
        let err3 = { instancePath: instancePath + "/cvv", schemaPath: "#/properties/cvv/pattern", keyword: "pattern", params: { pattern: "^[0-9]{3,4}$" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.expiry_month !== void 0) {
      let data2 = data.expiry_month;
      if (typeof data2 != "string" && data2 !== null) {
        let err4 = { instancePath: instancePath + "/expiry_month", schemaPath: "#/properties/expiry_month/type", keyword: "type", params: { type: schema33.properties.expiry_month.type } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data2 == "string" && !pattern6.test(data2)) {
        let err5 = { instancePath: instancePath + "/expiry_month", schemaPath: "#/properties/expiry_month/pattern", keyword: "pattern", params: { pattern: "^(0[1-9]|1[0-2])$" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.expiry_year !== void 0) {
      let data3 = data.expiry_year;
      if (typeof data3 != "string" && data3 !== null) {
        let err6 = { instancePath: instancePath + "/expiry_year", schemaPath: "#/properties/expiry_year/type", keyword: "type", params: { type: schema33.properties.expiry_year.type } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data3 == "string" && !pattern7.test(data3)) {
        let err7 = { instancePath: instancePath + "/expiry_year", schemaPath: "#/properties/expiry_year/pattern", keyword: "pattern", params: { pattern: "^([0-9]{2}|[0-9]{4})$" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.postal_code !== void 0) {
      let data4 = data.postal_code;
      if (typeof data4 != "string" && data4 !== null) {
        let err8 = { instancePath: instancePath + "/postal_code", schemaPath: "#/properties/postal_code/type", keyword: "type", params: { type: schema33.properties.postal_code.type } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: { cardnumber: !0, cvv: !0, expiry_month: !0, expiry_year: !0, postal_code: !0 }, dynamicProps: !1, dynamicItems: !1 };
var BankAccountDetails = validate26;
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.bankaccountnumber !== void 0) {
      let data0 = data.bankaccountnumber;
      if (typeof data0 != "string" && data0 !== null) {
        let err0 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "#/properties/bankaccountnumber/type", keyword: "type", params: { type: schema34.properties.bankaccountnumber.type } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (typeof data0 == "string" && !pattern8.test(data0)) {
        let err1 = { instancePath: instancePath + "/bankaccountnumber", schemaPath: "#/properties/bankaccountnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4,17}$" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.routingnumber !== void 0) {
      let data1 = data.routingnumber;
      if (typeof data1 != "string" && data1 !== null) {
        let err2 = { instancePath: instancePath + "/routingnumber", schemaPath: "#/properties/routingnumber/type", keyword: "type", params: { type: schema34.properties.routingnumber.type } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data1 == "string" && !pattern9.test(data1)) {
        let err3 = { instancePath: instancePath + "/routingnumber", schemaPath: "#/properties/routingnumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,17}$" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate26.errors = vErrors, errors === 0;
}
validate26.evaluated = { props: { bankaccountnumber: !0, routingnumber: !0 }, dynamicProps: !1, dynamicItems: !1 };
var TransactionId = validate27;
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (countCharacters(data) > 255) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 255 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (countCharacters(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
validate27.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var Amount = validate28;
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern10.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,7}(\\.[0-9]+)?$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
validate28.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var CurrencyCode = validate29;
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern11.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{3}$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
validate29.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var Description = validate30;
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data != "string" && data !== null) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema38.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate30.errors = vErrors, errors === 0;
}
validate30.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var Parameters = validate31;
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema39.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (typeof data[key0] != "string") {
        let err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
  }
  return validate31.errors = vErrors, errors === 0;
}
validate31.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var ConnectorAnswer = validate32;
var schema54 = { title: "Charge response", description: "An id without an error, or an error.", type: "object", required: ["charge_id", "error_code", "error_message"], properties: { charge_id: { description: "Names the charge; reaches the application as `PaymentConfirmationCode` (behaviour A-09). Null with an error.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document" }, error_code: { $ref: "ErrorCode" }, error_message: { $ref: "ErrorMessage" }, parameters: { $ref: "Parameters" } }, oneOf: [{ title: "Charge approved", properties: { charge_id: { description: "Names the charge.", type: "string", minLength: 1, "x-data-class": "none", "x-evidence": "document" }, error_code: { description: "No error.", type: "null", "x-data-class": "none", "x-evidence": "document" }, error_message: { description: "No error.", type: "null", "x-data-class": "none", "x-evidence": "document" } } }, { title: "Charge failed", properties: { error_code: { description: "Why it failed.", type: "string", "x-data-class": "none", "x-evidence": "document" } } }], $id: "ChargeResponse" }, schema55 = { title: "Error code", description: "Null on success. Anything else is a failure and reaches the application in `ConnectorError`.", type: ["string", "null"], minLength: 1, "x-data-class": "none", "x-evidence": "document", $id: "ErrorCode" }, schema56 = { title: "Error message", description: "The failure in a sentence; null on success.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", $id: "ErrorMessage" };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate33.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !1, passing0 = null, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.charge_id !== void 0) {
      let data0 = data.charge_id;
      if (typeof data0 == "string") {
        if (countCharacters(data0) < 1) {
          let err0 = { instancePath: instancePath + "/charge_id", schemaPath: "#/oneOf/0/properties/charge_id/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/charge_id", schemaPath: "#/oneOf/0/properties/charge_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.error_code !== void 0 && data.error_code !== null) {
      let err2 = { instancePath: instancePath + "/error_code", schemaPath: "#/oneOf/0/properties/error_code/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.error_message !== void 0 && data.error_message !== null) {
      let err3 = { instancePath: instancePath + "/error_message", schemaPath: "#/oneOf/0/properties/error_message/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = {};
    props0.charge_id = !0, props0.error_code = !0, props0.error_message = !0;
  }
  let _errs9 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.error_code !== void 0 && typeof data.error_code != "string") {
    let err4 = { instancePath: instancePath + "/error_code", schemaPath: "#/oneOf/1/properties/error_code/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs9 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = props0 || {}, props0.error_code = !0)), valid0)
    errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  else {
    let err5 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.charge_id === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "charge_id" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.error_code === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error_code" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.error_message === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error_message" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (props0 !== !0 && (props0 = props0 || {}, props0.charge_id = !0, props0.error_code = !0, props0.error_message = !0, props0.parameters = !0), data.charge_id !== void 0) {
      let data4 = data.charge_id;
      if (typeof data4 != "string" && data4 !== null) {
        let err9 = { instancePath: instancePath + "/charge_id", schemaPath: "#/properties/charge_id/type", keyword: "type", params: { type: schema54.properties.charge_id.type } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.error_code !== void 0) {
      let data5 = data.error_code;
      if (typeof data5 != "string" && data5 !== null) {
        let err10 = { instancePath: instancePath + "/error_code", schemaPath: "ErrorCode/type", keyword: "type", params: { type: schema55.type } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data5 == "string" && countCharacters(data5) < 1) {
        let err11 = { instancePath: instancePath + "/error_code", schemaPath: "ErrorCode/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.error_message !== void 0) {
      let data6 = data.error_message;
      if (typeof data6 != "string" && data6 !== null) {
        let err12 = { instancePath: instancePath + "/error_message", schemaPath: "ErrorMessage/type", keyword: "type", params: { type: schema56.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data7 = data.parameters;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
        let err13 = { instancePath: instancePath + "/parameters", schemaPath: "Parameters/type", keyword: "type", params: { type: schema39.type } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        for (let key0 in data7)
          if (typeof data7[key0] != "string") {
            let err14 = { instancePath: instancePath + "/parameters/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "Parameters/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate33.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate33.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema58 = { title: "Tokenize response", description: "An id without an error, or an error.", type: "object", required: ["token_id", "error_code", "error_message"], properties: { token_id: { description: "Names the token; reaches the application as `PaymentToken` (behaviour A-10). Null with an error.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document" }, error_code: { $ref: "ErrorCode" }, error_message: { $ref: "ErrorMessage" }, parameters: { $ref: "Parameters" } }, oneOf: [{ title: "Tokenize approved", properties: { token_id: { description: "Names the token.", type: "string", minLength: 1, "x-data-class": "none", "x-evidence": "document" }, error_code: { description: "No error.", type: "null", "x-data-class": "none", "x-evidence": "document" }, error_message: { description: "No error.", type: "null", "x-data-class": "none", "x-evidence": "document" } } }, { title: "Tokenize failed", properties: { error_code: { description: "Why it failed.", type: "string", "x-data-class": "none", "x-evidence": "document" } } }], $id: "TokenizeResponse" };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate35.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !1, passing0 = null, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token_id !== void 0) {
      let data0 = data.token_id;
      if (typeof data0 == "string") {
        if (countCharacters(data0) < 1) {
          let err0 = { instancePath: instancePath + "/token_id", schemaPath: "#/oneOf/0/properties/token_id/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/token_id", schemaPath: "#/oneOf/0/properties/token_id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.error_code !== void 0 && data.error_code !== null) {
      let err2 = { instancePath: instancePath + "/error_code", schemaPath: "#/oneOf/0/properties/error_code/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.error_message !== void 0 && data.error_message !== null) {
      let err3 = { instancePath: instancePath + "/error_message", schemaPath: "#/oneOf/0/properties/error_message/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = {};
    props0.token_id = !0, props0.error_code = !0, props0.error_message = !0;
  }
  let _errs9 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.error_code !== void 0 && typeof data.error_code != "string") {
    let err4 = { instancePath: instancePath + "/error_code", schemaPath: "#/oneOf/1/properties/error_code/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs9 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = props0 || {}, props0.error_code = !0)), valid0)
    errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  else {
    let err5 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token_id === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token_id" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.error_code === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error_code" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.error_message === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error_message" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (props0 !== !0 && (props0 = props0 || {}, props0.token_id = !0, props0.error_code = !0, props0.error_message = !0, props0.parameters = !0), data.token_id !== void 0) {
      let data4 = data.token_id;
      if (typeof data4 != "string" && data4 !== null) {
        let err9 = { instancePath: instancePath + "/token_id", schemaPath: "#/properties/token_id/type", keyword: "type", params: { type: schema58.properties.token_id.type } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.error_code !== void 0) {
      let data5 = data.error_code;
      if (typeof data5 != "string" && data5 !== null) {
        let err10 = { instancePath: instancePath + "/error_code", schemaPath: "ErrorCode/type", keyword: "type", params: { type: schema55.type } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data5 == "string" && countCharacters(data5) < 1) {
        let err11 = { instancePath: instancePath + "/error_code", schemaPath: "ErrorCode/minLength", keyword: "minLength", params: { limit: 1 } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.error_message !== void 0) {
      let data6 = data.error_message;
      if (typeof data6 != "string" && data6 !== null) {
        let err12 = { instancePath: instancePath + "/error_message", schemaPath: "ErrorMessage/type", keyword: "type", params: { type: schema56.type } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data7 = data.parameters;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && data7 !== null) {
        let err13 = { instancePath: instancePath + "/parameters", schemaPath: "Parameters/type", keyword: "type", params: { type: schema39.type } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        for (let key0 in data7)
          if (typeof data7[key0] != "string") {
            let err14 = { instancePath: instancePath + "/parameters/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "Parameters/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate35.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate35.evaluated = { dynamicProps: !0, dynamicItems: !1 };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate32.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (!validate33(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))
    vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length;
  else
    var props0 = validate33.evaluated.props;
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs2 = errors;
  if (!validate35(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))
    vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length;
  else
    var props1 = validate35.evaluated.props;
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0, _valid0 && props0 !== !0 && props1 !== void 0 && (props1 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props1)));
  let _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.charge_id === void 0) {
      let err0 = { instancePath, schemaPath: "ErrorResponse/required", keyword: "required", params: { missingProperty: "charge_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.token_id === void 0) {
      let err1 = { instancePath, schemaPath: "ErrorResponse/required", keyword: "required", params: { missingProperty: "token_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.error_code === void 0) {
      let err2 = { instancePath, schemaPath: "ErrorResponse/required", keyword: "required", params: { missingProperty: "error_code" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.error_message === void 0) {
      let err3 = { instancePath, schemaPath: "ErrorResponse/required", keyword: "required", params: { missingProperty: "error_message" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.charge_id !== void 0 && data.charge_id !== null) {
      let err4 = { instancePath: instancePath + "/charge_id", schemaPath: "ErrorResponse/properties/charge_id/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.token_id !== void 0 && data.token_id !== null) {
      let err5 = { instancePath: instancePath + "/token_id", schemaPath: "ErrorResponse/properties/token_id/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.error_code !== void 0) {
      let data2 = data.error_code;
      if (typeof data2 == "string") {
        if (countCharacters(data2) < 1) {
          let err6 = { instancePath: instancePath + "/error_code", schemaPath: "ErrorResponse/properties/error_code/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/error_code", schemaPath: "ErrorResponse/properties/error_code/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.error_message !== void 0) {
      let data3 = data.error_message;
      if (typeof data3 == "string") {
        if (countCharacters(data3) < 1) {
          let err8 = { instancePath: instancePath + "/error_message", schemaPath: "ErrorResponse/properties/error_message/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/error_message", schemaPath: "ErrorResponse/properties/error_message/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "ErrorResponse/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (valid0 = valid0 || _valid0, _valid0 && props0 !== !0 && (props0 = props0 || {}, props0.charge_id = !0, props0.token_id = !0, props0.error_code = !0, props0.error_message = !0), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err11 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate32.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate32.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var ChargeResponse = validate33, TokenizeResponse = validate35, ErrorResponse = validate37;
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.charge_id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "charge_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.token_id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token_id" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.error_code === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error_code" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.error_message === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error_message" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.charge_id !== void 0 && data.charge_id !== null) {
      let err4 = { instancePath: instancePath + "/charge_id", schemaPath: "#/properties/charge_id/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.token_id !== void 0 && data.token_id !== null) {
      let err5 = { instancePath: instancePath + "/token_id", schemaPath: "#/properties/token_id/type", keyword: "type", params: { type: "null" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.error_code !== void 0) {
      let data2 = data.error_code;
      if (typeof data2 == "string") {
        if (countCharacters(data2) < 1) {
          let err6 = { instancePath: instancePath + "/error_code", schemaPath: "#/properties/error_code/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/error_code", schemaPath: "#/properties/error_code/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.error_message !== void 0) {
      let data3 = data.error_message;
      if (typeof data3 == "string") {
        if (countCharacters(data3) < 1) {
          let err8 = { instancePath: instancePath + "/error_message", schemaPath: "#/properties/error_message/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/error_message", schemaPath: "#/properties/error_message/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate37.errors = vErrors, errors === 0;
}
validate37.evaluated = { props: { charge_id: !0, token_id: !0, error_code: !0, error_message: !0 }, dynamicProps: !1, dynamicItems: !1 };
var ErrorCode = validate38;
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data != "string" && data !== null) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema55.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "string" && countCharacters(data) < 1) {
    let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate38.errors = vErrors, errors === 0;
}
validate38.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var ErrorMessage = validate39;
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data != "string" && data !== null) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema56.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate39.errors = vErrors, errors === 0;
}
validate39.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var VoiceParameters = validate40, schema66 = { title: "Voice parameters", description: "What every voice webhook tells of the call.", type: "object", properties: { CallSid: { description: "Names the call.", type: "string", pattern: "^CA[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, AccountSid: { description: "Names the account.", type: "string", pattern: "^AC[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, From: { description: "Who called, as an E.164 number, a SIP address or a client name.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, To: { description: "Who was called, likewise.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, CallStatus: { description: "Where the call stands.", type: "string", enum: ["queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"], "x-data-class": "none", "x-evidence": "document" }, ApiVersion: { description: "Version of the API that the account uses for voice.", type: "string", "x-data-class": "none", "x-evidence": "document" }, Direction: { description: "Who started the call.", type: "string", enum: ["inbound", "outbound-api", "outbound-dial"], "x-data-class": "none", "x-evidence": "document" }, ForwardedFrom: { description: "The number that the call was forwarded from.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, CallerName: { description: "The caller's name, where a look-up was asked for.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, ParentCallSid: { description: "The call that this one is a leg of.", type: "string", pattern: "^(CA[0-9a-fA-F]{32})?$", "x-data-class": "none", "x-evidence": "document" }, CallToken: { description: "Lets a forwarded call keep its caller's number.", type: "string", "x-data-class": "none", "x-evidence": "document" }, FromCity: { description: "City of the caller, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, FromState: { description: "State or province of the caller, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, FromZip: { description: "Postal code of the caller, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, FromCountry: { description: "Country of the caller, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, ToCity: { description: "City of the called number, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, ToState: { description: "State or province of the called number, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, ToZip: { description: "Postal code of the called number, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, ToCountry: { description: "Country of the called number, guessed from the number.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, Caller: { description: "The older name of From.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, Called: { description: "The older name of To.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CallerCity: { description: "The older name of FromCity.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CallerState: { description: "The older name of FromState.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CallerZip: { description: "The older name of FromZip.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CallerCountry: { description: "The older name of FromCountry.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CalledCity: { description: "The older name of ToCity.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CalledState: { description: "The older name of ToState.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CalledZip: { description: "The older name of ToZip.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, CalledCountry: { description: "The older name of ToCountry.", type: "string", "x-data-class": "personal", "x-evidence": "observed" }, StirVerstat: { description: "How far the network vouches for the caller's number.", type: "string", "x-data-class": "none", "x-evidence": "observed" } }, $id: "VoiceParameters" }, pattern27 = new RegExp("^CA[0-9a-fA-F]{32}$", "u"), pattern28 = new RegExp("^AC[0-9a-fA-F]{32}$", "u"), pattern29 = new RegExp("^(CA[0-9a-fA-F]{32})?$", "u");
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.CallSid !== void 0) {
      let data0 = data.CallSid;
      if (typeof data0 == "string") {
        if (!pattern27.test(data0)) {
          let err0 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.AccountSid !== void 0) {
      let data1 = data.AccountSid;
      if (typeof data1 == "string") {
        if (!pattern28.test(data1)) {
          let err2 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.From !== void 0 && typeof data.From != "string") {
      let err4 = { instancePath: instancePath + "/From", schemaPath: "#/properties/From/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.To !== void 0 && typeof data.To != "string") {
      let err5 = { instancePath: instancePath + "/To", schemaPath: "#/properties/To/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.CallStatus !== void 0) {
      let data4 = data.CallStatus;
      if (typeof data4 != "string") {
        let err6 = { instancePath: instancePath + "/CallStatus", schemaPath: "#/properties/CallStatus/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (!(data4 === "queued" || data4 === "ringing" || data4 === "in-progress" || data4 === "completed" || data4 === "busy" || data4 === "failed" || data4 === "no-answer" || data4 === "canceled")) {
        let err7 = { instancePath: instancePath + "/CallStatus", schemaPath: "#/properties/CallStatus/enum", keyword: "enum", params: { allowedValues: schema66.properties.CallStatus.enum } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.ApiVersion !== void 0 && typeof data.ApiVersion != "string") {
      let err8 = { instancePath: instancePath + "/ApiVersion", schemaPath: "#/properties/ApiVersion/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.Direction !== void 0) {
      let data6 = data.Direction;
      if (typeof data6 != "string") {
        let err9 = { instancePath: instancePath + "/Direction", schemaPath: "#/properties/Direction/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data6 === "inbound" || data6 === "outbound-api" || data6 === "outbound-dial")) {
        let err10 = { instancePath: instancePath + "/Direction", schemaPath: "#/properties/Direction/enum", keyword: "enum", params: { allowedValues: schema66.properties.Direction.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.ForwardedFrom !== void 0 && typeof data.ForwardedFrom != "string") {
      let err11 = { instancePath: instancePath + "/ForwardedFrom", schemaPath: "#/properties/ForwardedFrom/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.CallerName !== void 0 && typeof data.CallerName != "string") {
      let err12 = { instancePath: instancePath + "/CallerName", schemaPath: "#/properties/CallerName/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.ParentCallSid !== void 0) {
      let data9 = data.ParentCallSid;
      if (typeof data9 == "string") {
        if (!pattern29.test(data9)) {
          let err13 = { instancePath: instancePath + "/ParentCallSid", schemaPath: "#/properties/ParentCallSid/pattern", keyword: "pattern", params: { pattern: "^(CA[0-9a-fA-F]{32})?$" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/ParentCallSid", schemaPath: "#/properties/ParentCallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.CallToken !== void 0 && typeof data.CallToken != "string") {
      let err15 = { instancePath: instancePath + "/CallToken", schemaPath: "#/properties/CallToken/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.FromCity !== void 0 && typeof data.FromCity != "string") {
      let err16 = { instancePath: instancePath + "/FromCity", schemaPath: "#/properties/FromCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.FromState !== void 0 && typeof data.FromState != "string") {
      let err17 = { instancePath: instancePath + "/FromState", schemaPath: "#/properties/FromState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.FromZip !== void 0 && typeof data.FromZip != "string") {
      let err18 = { instancePath: instancePath + "/FromZip", schemaPath: "#/properties/FromZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.FromCountry !== void 0 && typeof data.FromCountry != "string") {
      let err19 = { instancePath: instancePath + "/FromCountry", schemaPath: "#/properties/FromCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.ToCity !== void 0 && typeof data.ToCity != "string") {
      let err20 = { instancePath: instancePath + "/ToCity", schemaPath: "#/properties/ToCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.ToState !== void 0 && typeof data.ToState != "string") {
      let err21 = { instancePath: instancePath + "/ToState", schemaPath: "#/properties/ToState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.ToZip !== void 0 && typeof data.ToZip != "string") {
      let err22 = { instancePath: instancePath + "/ToZip", schemaPath: "#/properties/ToZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.ToCountry !== void 0 && typeof data.ToCountry != "string") {
      let err23 = { instancePath: instancePath + "/ToCountry", schemaPath: "#/properties/ToCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
    if (data.Caller !== void 0 && typeof data.Caller != "string") {
      let err24 = { instancePath: instancePath + "/Caller", schemaPath: "#/properties/Caller/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.Called !== void 0 && typeof data.Called != "string") {
      let err25 = { instancePath: instancePath + "/Called", schemaPath: "#/properties/Called/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.CallerCity !== void 0 && typeof data.CallerCity != "string") {
      let err26 = { instancePath: instancePath + "/CallerCity", schemaPath: "#/properties/CallerCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
    if (data.CallerState !== void 0 && typeof data.CallerState != "string") {
      let err27 = { instancePath: instancePath + "/CallerState", schemaPath: "#/properties/CallerState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    if (data.CallerZip !== void 0 && typeof data.CallerZip != "string") {
      let err28 = { instancePath: instancePath + "/CallerZip", schemaPath: "#/properties/CallerZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
    }
    if (data.CallerCountry !== void 0 && typeof data.CallerCountry != "string") {
      let err29 = { instancePath: instancePath + "/CallerCountry", schemaPath: "#/properties/CallerCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.CalledCity !== void 0 && typeof data.CalledCity != "string") {
      let err30 = { instancePath: instancePath + "/CalledCity", schemaPath: "#/properties/CalledCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.CalledState !== void 0 && typeof data.CalledState != "string") {
      let err31 = { instancePath: instancePath + "/CalledState", schemaPath: "#/properties/CalledState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
    if (data.CalledZip !== void 0 && typeof data.CalledZip != "string") {
      let err32 = { instancePath: instancePath + "/CalledZip", schemaPath: "#/properties/CalledZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
    }
    if (data.CalledCountry !== void 0 && typeof data.CalledCountry != "string") {
      let err33 = { instancePath: instancePath + "/CalledCountry", schemaPath: "#/properties/CalledCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
    if (data.StirVerstat !== void 0 && typeof data.StirVerstat != "string") {
      let err34 = { instancePath: instancePath + "/StirVerstat", schemaPath: "#/properties/StirVerstat/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
    }
  } else {
    let err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
validate40.evaluated = { props: { CallSid: !0, AccountSid: !0, From: !0, To: !0, CallStatus: !0, ApiVersion: !0, Direction: !0, ForwardedFrom: !0, CallerName: !0, ParentCallSid: !0, CallToken: !0, FromCity: !0, FromState: !0, FromZip: !0, FromCountry: !0, ToCity: !0, ToState: !0, ToZip: !0, ToCountry: !0, Caller: !0, Called: !0, CallerCity: !0, CallerState: !0, CallerZip: !0, CallerCountry: !0, CalledCity: !0, CalledState: !0, CalledZip: !0, CalledCountry: !0, StirVerstat: !0 }, dynamicProps: !1, dynamicItems: !1 };
var CollectedDetails = validate41, schema67 = { title: "Collected details", description: "The card or bank account as far as the application may see it.", type: "object", properties: { PaymentMethod: { description: "What was asked for.", type: "string", enum: ["", "credit-card", "ach-debit"], "x-data-class": "none", "x-evidence": "document" }, PaymentCardNumber: { description: "Last four digits in clear, everything before masked. Recorded ones have one `x` per hidden digit; one page\ngroups them with hyphens.\n", type: "string", pattern: "^([xX*-]+[0-9]{4})?$", "x-data-class": "pan", "x-evidence": "observed" }, PaymentCardType: { description: "The card type that the number's first digits told.", type: "string", enum: ["", "visa", "mastercard", "amex", "maestro", "discover", "optima", "jcb", "diners-club", "enroute"], "x-data-class": "none", "x-evidence": "document" }, ExpirationDate: { description: "Month and year, MMYY, in clear.", type: "string", pattern: "^((0[1-9]|1[0-2])[0-9]{2})?$", "x-data-class": "personal", "x-evidence": "document" }, SecurityCode: { description: "One mask character per digit, never a digit.", type: "string", pattern: "^[xX*]{0,4}$", "x-data-class": "sad", "x-evidence": "document" }, PaymentCardPostalCode: { description: "The postal code in clear.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, BankAccountNumber: { description: "Last two digits in clear, one `*` per digit before.", type: "string", pattern: "^([xX*]+[0-9]{2})?$", "x-data-class": "account", "x-evidence": "document" }, BankRoutingNumber: { description: "The routing number in clear.", type: "string", pattern: "^[0-9]*$", "x-data-class": "personal", "x-evidence": "document" }, BankAccountType: { description: "The `bankAccountType` attribute. Not a closed list: one paragraph of Twilio's page speaks of `personal` and\n`business`, and the SDK knows a `commercial-savings` that the page does not.\n", type: "string", "x-data-class": "none", "x-evidence": "document" } }, $id: "CollectedDetails" }, pattern30 = new RegExp("^([xX*-]+[0-9]{4})?$", "u"), pattern31 = new RegExp("^((0[1-9]|1[0-2])[0-9]{2})?$", "u"), pattern32 = new RegExp("^[xX*]{0,4}$", "u"), pattern33 = new RegExp("^([xX*]+[0-9]{2})?$", "u"), pattern34 = new RegExp("^[0-9]*$", "u");
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentMethod !== void 0) {
      let data0 = data.PaymentMethod;
      if (typeof data0 != "string") {
        let err0 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (!(data0 === "" || data0 === "credit-card" || data0 === "ach-debit")) {
        let err1 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema67.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.PaymentCardNumber !== void 0) {
      let data1 = data.PaymentCardNumber;
      if (typeof data1 == "string") {
        if (!pattern30.test(data1)) {
          let err2 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "#/properties/PaymentCardNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*-]+[0-9]{4})?$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "#/properties/PaymentCardNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.PaymentCardType !== void 0) {
      let data2 = data.PaymentCardType;
      if (typeof data2 != "string") {
        let err4 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "#/properties/PaymentCardType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (!(data2 === "" || data2 === "visa" || data2 === "mastercard" || data2 === "amex" || data2 === "maestro" || data2 === "discover" || data2 === "optima" || data2 === "jcb" || data2 === "diners-club" || data2 === "enroute")) {
        let err5 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "#/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema67.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data3 = data.ExpirationDate;
      if (typeof data3 == "string") {
        if (!pattern31.test(data3)) {
          let err6 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "#/properties/ExpirationDate/pattern", keyword: "pattern", params: { pattern: "^((0[1-9]|1[0-2])[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "#/properties/ExpirationDate/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data4 = data.SecurityCode;
      if (typeof data4 == "string") {
        if (!pattern32.test(data4)) {
          let err8 = { instancePath: instancePath + "/SecurityCode", schemaPath: "#/properties/SecurityCode/pattern", keyword: "pattern", params: { pattern: "^[xX*]{0,4}$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/SecurityCode", schemaPath: "#/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.PaymentCardPostalCode !== void 0 && typeof data.PaymentCardPostalCode != "string") {
      let err10 = { instancePath: instancePath + "/PaymentCardPostalCode", schemaPath: "#/properties/PaymentCardPostalCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.BankAccountNumber !== void 0) {
      let data6 = data.BankAccountNumber;
      if (typeof data6 == "string") {
        if (!pattern33.test(data6)) {
          let err11 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "#/properties/BankAccountNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*]+[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "#/properties/BankAccountNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.BankRoutingNumber !== void 0) {
      let data7 = data.BankRoutingNumber;
      if (typeof data7 == "string") {
        if (!pattern34.test(data7)) {
          let err13 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "#/properties/BankRoutingNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]*$" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "#/properties/BankRoutingNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.BankAccountType !== void 0 && typeof data.BankAccountType != "string") {
      let err15 = { instancePath: instancePath + "/BankAccountType", schemaPath: "#/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
  } else {
    let err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate41.errors = vErrors, errors === 0;
}
validate41.evaluated = { props: { PaymentMethod: !0, PaymentCardNumber: !0, PaymentCardType: !0, ExpirationDate: !0, SecurityCode: !0, PaymentCardPostalCode: !0, BankAccountNumber: !0, BankRoutingNumber: !0, BankAccountType: !0 }, dynamicProps: !1, dynamicItems: !1 };
var PayAction = validate42, schema68 = { title: "Pay action", description: "How one `<Pay>` ended.", type: "object", required: ["Result", "CallSid", "AccountSid"], allOf: [{ $ref: "VoiceParameters" }, { $ref: "CollectedDetails" }], properties: { Result: { description: "How `<Pay>` ended.", type: "string", enum: ["success", "too-many-failed-attempts", "payment-connector-error", "caller-interrupted-with-star", "caller-hung-up", "validation-error", "internal-error"], "x-data-class": "none", "x-evidence": "document" }, PaymentConfirmationCode: { description: "The processor's `charge_id` after a charge; empty otherwise.", type: "string", "x-data-class": "none", "x-evidence": "observed" }, PaymentToken: { description: "The processor's `token_id` after a tokenization; empty otherwise.", type: "string", "x-data-class": "none", "x-evidence": "document" }, ProfileId: { description: "A customer's id at some branded connectors; empty with a generic one.", type: "string", "x-data-class": "none", "x-evidence": "document" }, PaymentError: { description: "Why it failed, in words.", type: "string", "x-data-class": "none", "x-evidence": "document" }, PayErrorCode: { description: "Twilio's error number, of the 64000s.", type: "string", pattern: "^([0-9]{5})?$", "x-data-class": "none", "x-evidence": "document" }, ConnectorError: { description: "What the processor answered as `error_code` and `error_message`.", type: "string", "x-data-class": "none", "x-evidence": "document" } }, patternProperties: { "^PayConnector_": { description: "One of the processor's reply `parameters`, under its own name after the underscore.", type: "string", "x-data-class": "personal", "x-evidence": "document" } }, $id: "PayAction" }, pattern43 = new RegExp("^([0-9]{5})?$", "u"), pattern44 = new RegExp("^PayConnector_", "u");
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.CallSid !== void 0) {
      let data0 = data.CallSid;
      if (typeof data0 == "string") {
        if (!pattern27.test(data0)) {
          let err0 = { instancePath: instancePath + "/CallSid", schemaPath: "VoiceParameters/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/CallSid", schemaPath: "VoiceParameters/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.AccountSid !== void 0) {
      let data1 = data.AccountSid;
      if (typeof data1 == "string") {
        if (!pattern28.test(data1)) {
          let err2 = { instancePath: instancePath + "/AccountSid", schemaPath: "VoiceParameters/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/AccountSid", schemaPath: "VoiceParameters/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.From !== void 0 && typeof data.From != "string") {
      let err4 = { instancePath: instancePath + "/From", schemaPath: "VoiceParameters/properties/From/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.To !== void 0 && typeof data.To != "string") {
      let err5 = { instancePath: instancePath + "/To", schemaPath: "VoiceParameters/properties/To/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.CallStatus !== void 0) {
      let data4 = data.CallStatus;
      if (typeof data4 != "string") {
        let err6 = { instancePath: instancePath + "/CallStatus", schemaPath: "VoiceParameters/properties/CallStatus/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (!(data4 === "queued" || data4 === "ringing" || data4 === "in-progress" || data4 === "completed" || data4 === "busy" || data4 === "failed" || data4 === "no-answer" || data4 === "canceled")) {
        let err7 = { instancePath: instancePath + "/CallStatus", schemaPath: "VoiceParameters/properties/CallStatus/enum", keyword: "enum", params: { allowedValues: schema66.properties.CallStatus.enum } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.ApiVersion !== void 0 && typeof data.ApiVersion != "string") {
      let err8 = { instancePath: instancePath + "/ApiVersion", schemaPath: "VoiceParameters/properties/ApiVersion/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.Direction !== void 0) {
      let data6 = data.Direction;
      if (typeof data6 != "string") {
        let err9 = { instancePath: instancePath + "/Direction", schemaPath: "VoiceParameters/properties/Direction/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data6 === "inbound" || data6 === "outbound-api" || data6 === "outbound-dial")) {
        let err10 = { instancePath: instancePath + "/Direction", schemaPath: "VoiceParameters/properties/Direction/enum", keyword: "enum", params: { allowedValues: schema66.properties.Direction.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.ForwardedFrom !== void 0 && typeof data.ForwardedFrom != "string") {
      let err11 = { instancePath: instancePath + "/ForwardedFrom", schemaPath: "VoiceParameters/properties/ForwardedFrom/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.CallerName !== void 0 && typeof data.CallerName != "string") {
      let err12 = { instancePath: instancePath + "/CallerName", schemaPath: "VoiceParameters/properties/CallerName/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.ParentCallSid !== void 0) {
      let data9 = data.ParentCallSid;
      if (typeof data9 == "string") {
        if (!pattern29.test(data9)) {
          let err13 = { instancePath: instancePath + "/ParentCallSid", schemaPath: "VoiceParameters/properties/ParentCallSid/pattern", keyword: "pattern", params: { pattern: "^(CA[0-9a-fA-F]{32})?$" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/ParentCallSid", schemaPath: "VoiceParameters/properties/ParentCallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.CallToken !== void 0 && typeof data.CallToken != "string") {
      let err15 = { instancePath: instancePath + "/CallToken", schemaPath: "VoiceParameters/properties/CallToken/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.FromCity !== void 0 && typeof data.FromCity != "string") {
      let err16 = { instancePath: instancePath + "/FromCity", schemaPath: "VoiceParameters/properties/FromCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.FromState !== void 0 && typeof data.FromState != "string") {
      let err17 = { instancePath: instancePath + "/FromState", schemaPath: "VoiceParameters/properties/FromState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.FromZip !== void 0 && typeof data.FromZip != "string") {
      let err18 = { instancePath: instancePath + "/FromZip", schemaPath: "VoiceParameters/properties/FromZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.FromCountry !== void 0 && typeof data.FromCountry != "string") {
      let err19 = { instancePath: instancePath + "/FromCountry", schemaPath: "VoiceParameters/properties/FromCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.ToCity !== void 0 && typeof data.ToCity != "string") {
      let err20 = { instancePath: instancePath + "/ToCity", schemaPath: "VoiceParameters/properties/ToCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.ToState !== void 0 && typeof data.ToState != "string") {
      let err21 = { instancePath: instancePath + "/ToState", schemaPath: "VoiceParameters/properties/ToState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.ToZip !== void 0 && typeof data.ToZip != "string") {
      let err22 = { instancePath: instancePath + "/ToZip", schemaPath: "VoiceParameters/properties/ToZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.ToCountry !== void 0 && typeof data.ToCountry != "string") {
      let err23 = { instancePath: instancePath + "/ToCountry", schemaPath: "VoiceParameters/properties/ToCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
    if (data.Caller !== void 0 && typeof data.Caller != "string") {
      let err24 = { instancePath: instancePath + "/Caller", schemaPath: "VoiceParameters/properties/Caller/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
    }
    if (data.Called !== void 0 && typeof data.Called != "string") {
      let err25 = { instancePath: instancePath + "/Called", schemaPath: "VoiceParameters/properties/Called/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.CallerCity !== void 0 && typeof data.CallerCity != "string") {
      let err26 = { instancePath: instancePath + "/CallerCity", schemaPath: "VoiceParameters/properties/CallerCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
    if (data.CallerState !== void 0 && typeof data.CallerState != "string") {
      let err27 = { instancePath: instancePath + "/CallerState", schemaPath: "VoiceParameters/properties/CallerState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    if (data.CallerZip !== void 0 && typeof data.CallerZip != "string") {
      let err28 = { instancePath: instancePath + "/CallerZip", schemaPath: "VoiceParameters/properties/CallerZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
    }
    if (data.CallerCountry !== void 0 && typeof data.CallerCountry != "string") {
      let err29 = { instancePath: instancePath + "/CallerCountry", schemaPath: "VoiceParameters/properties/CallerCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.CalledCity !== void 0 && typeof data.CalledCity != "string") {
      let err30 = { instancePath: instancePath + "/CalledCity", schemaPath: "VoiceParameters/properties/CalledCity/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    if (data.CalledState !== void 0 && typeof data.CalledState != "string") {
      let err31 = { instancePath: instancePath + "/CalledState", schemaPath: "VoiceParameters/properties/CalledState/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
    if (data.CalledZip !== void 0 && typeof data.CalledZip != "string") {
      let err32 = { instancePath: instancePath + "/CalledZip", schemaPath: "VoiceParameters/properties/CalledZip/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
    }
    if (data.CalledCountry !== void 0 && typeof data.CalledCountry != "string") {
      let err33 = { instancePath: instancePath + "/CalledCountry", schemaPath: "VoiceParameters/properties/CalledCountry/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
    if (data.StirVerstat !== void 0 && typeof data.StirVerstat != "string") {
      let err34 = { instancePath: instancePath + "/StirVerstat", schemaPath: "VoiceParameters/properties/StirVerstat/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
    }
  } else {
    let err35 = { instancePath, schemaPath: "VoiceParameters/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentMethod !== void 0) {
      let data30 = data.PaymentMethod;
      if (typeof data30 != "string") {
        let err36 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
      if (!(data30 === "" || data30 === "credit-card" || data30 === "ach-debit")) {
        let err37 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema67.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.PaymentCardNumber !== void 0) {
      let data31 = data.PaymentCardNumber;
      if (typeof data31 == "string") {
        if (!pattern30.test(data31)) {
          let err38 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*-]+[0-9]{4})?$" } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.PaymentCardType !== void 0) {
      let data32 = data.PaymentCardType;
      if (typeof data32 != "string") {
        let err40 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (!(data32 === "" || data32 === "visa" || data32 === "mastercard" || data32 === "amex" || data32 === "maestro" || data32 === "discover" || data32 === "optima" || data32 === "jcb" || data32 === "diners-club" || data32 === "enroute")) {
        let err41 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema67.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data33 = data.ExpirationDate;
      if (typeof data33 == "string") {
        if (!pattern31.test(data33)) {
          let err42 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/pattern", keyword: "pattern", params: { pattern: "^((0[1-9]|1[0-2])[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
      } else {
        let err43 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data34 = data.SecurityCode;
      if (typeof data34 == "string") {
        if (!pattern32.test(data34)) {
          let err44 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/pattern", keyword: "pattern", params: { pattern: "^[xX*]{0,4}$" } };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.PaymentCardPostalCode !== void 0 && typeof data.PaymentCardPostalCode != "string") {
      let err46 = { instancePath: instancePath + "/PaymentCardPostalCode", schemaPath: "CollectedDetails/properties/PaymentCardPostalCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
    }
    if (data.BankAccountNumber !== void 0) {
      let data36 = data.BankAccountNumber;
      if (typeof data36 == "string") {
        if (!pattern33.test(data36)) {
          let err47 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*]+[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
      } else {
        let err48 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.BankRoutingNumber !== void 0) {
      let data37 = data.BankRoutingNumber;
      if (typeof data37 == "string") {
        if (!pattern34.test(data37)) {
          let err49 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]*$" } };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
      } else {
        let err50 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.BankAccountType !== void 0 && typeof data.BankAccountType != "string") {
      let err51 = { instancePath: instancePath + "/BankAccountType", schemaPath: "CollectedDetails/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
    }
  } else {
    let err52 = { instancePath, schemaPath: "CollectedDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Result === void 0) {
      let err53 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Result" } };
      vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
    }
    if (data.CallSid === void 0) {
      let err54 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
    }
    if (data.AccountSid === void 0) {
      let err55 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
    }
    if (data.Result !== void 0) {
      let data39 = data.Result;
      if (typeof data39 != "string") {
        let err56 = { instancePath: instancePath + "/Result", schemaPath: "#/properties/Result/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
      if (!(data39 === "success" || data39 === "too-many-failed-attempts" || data39 === "payment-connector-error" || data39 === "caller-interrupted-with-star" || data39 === "caller-hung-up" || data39 === "validation-error" || data39 === "internal-error")) {
        let err57 = { instancePath: instancePath + "/Result", schemaPath: "#/properties/Result/enum", keyword: "enum", params: { allowedValues: schema68.properties.Result.enum } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
    if (data.PaymentConfirmationCode !== void 0 && typeof data.PaymentConfirmationCode != "string") {
      let err58 = { instancePath: instancePath + "/PaymentConfirmationCode", schemaPath: "#/properties/PaymentConfirmationCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
    }
    if (data.PaymentToken !== void 0 && typeof data.PaymentToken != "string") {
      let err59 = { instancePath: instancePath + "/PaymentToken", schemaPath: "#/properties/PaymentToken/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
    }
    if (data.ProfileId !== void 0 && typeof data.ProfileId != "string") {
      let err60 = { instancePath: instancePath + "/ProfileId", schemaPath: "#/properties/ProfileId/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
    }
    if (data.PaymentError !== void 0 && typeof data.PaymentError != "string") {
      let err61 = { instancePath: instancePath + "/PaymentError", schemaPath: "#/properties/PaymentError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
    }
    if (data.PayErrorCode !== void 0) {
      let data44 = data.PayErrorCode;
      if (typeof data44 == "string") {
        if (!pattern43.test(data44)) {
          let err62 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "#/properties/PayErrorCode/pattern", keyword: "pattern", params: { pattern: "^([0-9]{5})?$" } };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
      } else {
        let err63 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "#/properties/PayErrorCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
      }
    }
    if (data.ConnectorError !== void 0 && typeof data.ConnectorError != "string") {
      let err64 = { instancePath: instancePath + "/ConnectorError", schemaPath: "#/properties/ConnectorError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
    }
    var props0 = {};
    props0.Result = !0, props0.PaymentConfirmationCode = !0, props0.PaymentToken = !0, props0.ProfileId = !0, props0.PaymentError = !0, props0.PayErrorCode = !0, props0.ConnectorError = !0, props0.PaymentMethod = !0, props0.PaymentCardNumber = !0, props0.PaymentCardType = !0, props0.ExpirationDate = !0, props0.SecurityCode = !0, props0.PaymentCardPostalCode = !0, props0.BankAccountNumber = !0, props0.BankRoutingNumber = !0, props0.BankAccountType = !0, props0.CallSid = !0, props0.AccountSid = !0, props0.From = !0, props0.To = !0, props0.CallStatus = !0, props0.ApiVersion = !0, props0.Direction = !0, props0.ForwardedFrom = !0, props0.CallerName = !0, props0.ParentCallSid = !0, props0.CallToken = !0, props0.FromCity = !0, props0.FromState = !0, props0.FromZip = !0, props0.FromCountry = !0, props0.ToCity = !0, props0.ToState = !0, props0.ToZip = !0, props0.ToCountry = !0, props0.Caller = !0, props0.Called = !0, props0.CallerCity = !0, props0.CallerState = !0, props0.CallerZip = !0, props0.CallerCountry = !0, props0.CalledCity = !0, props0.CalledState = !0, props0.CalledZip = !0, props0.CalledCountry = !0, props0.StirVerstat = !0;
    for (let key0 in data)
      if (pattern44.test(key0)) {
        if (typeof data[key0] != "string") {
          let err65 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5EPayConnector_/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
        }
        props0[key0] = !0;
      }
  } else {
    let err66 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
  }
  return validate42.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate42.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var PayStatus = validate43, schema71 = { title: "Pay status", description: "What `<Pay>` is asking for, and what it has collected or refused so far.", type: "object", required: ["CallSid", "AccountSid", "For"], allOf: [{ $ref: "CollectedDetails" }], properties: { CallSid: { description: "The call; the parent leg if there are two.", type: "string", pattern: "^CA[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, AccountSid: { description: "The account the call belongs to.", type: "string", pattern: "^AC[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, For: { description: "The field being asked for, or that the payment is being processed.", type: "string", enum: ["payment-card-number", "expiration-date", "security-code", "postal-code", "bank-routing-number", "bank-account-number", "payment-processing"], "x-data-class": "none", "x-evidence": "document" }, ErrorType: { description: "Why the last entry was refused. A time-out is `input-timeout` here and `timeout` in TwiML.", type: "string", enum: ["", "input-timeout", "invalid-card-number", "invalid-card-type", "invalid-date", "invalid-security-code", "invalid-postal-code", "invalid-bank-routing-number", "invalid-bank-account-number", "invalid-bank-account-type", "invalid-card-number-security-code-capture-sequence", "input-matching-failed", "session-in-progress", "internal-error"], "x-data-class": "none", "x-evidence": "document" }, Attempt: { description: "Which of the caller's tries at this field it is. Twilio's page names 1 to 3 (see `maxAttempts` in behaviours.yaml).", type: "string", pattern: "^[1-9][0-9]?$", "x-data-class": "none", "x-evidence": "document" }, PaymentError: { description: "Which input was not given in time, after a time-out.", type: "string", "x-data-class": "none", "x-evidence": "document" } }, $id: "PayStatus" }, pattern52 = new RegExp("^[1-9][0-9]?$", "u");
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentMethod !== void 0) {
      let data0 = data.PaymentMethod;
      if (typeof data0 != "string") {
        let err0 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (!(data0 === "" || data0 === "credit-card" || data0 === "ach-debit")) {
        let err1 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema67.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.PaymentCardNumber !== void 0) {
      let data1 = data.PaymentCardNumber;
      if (typeof data1 == "string") {
        if (!pattern30.test(data1)) {
          let err2 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*-]+[0-9]{4})?$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.PaymentCardType !== void 0) {
      let data2 = data.PaymentCardType;
      if (typeof data2 != "string") {
        let err4 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (!(data2 === "" || data2 === "visa" || data2 === "mastercard" || data2 === "amex" || data2 === "maestro" || data2 === "discover" || data2 === "optima" || data2 === "jcb" || data2 === "diners-club" || data2 === "enroute")) {
        let err5 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema67.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data3 = data.ExpirationDate;
      if (typeof data3 == "string") {
        if (!pattern31.test(data3)) {
          let err6 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/pattern", keyword: "pattern", params: { pattern: "^((0[1-9]|1[0-2])[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data4 = data.SecurityCode;
      if (typeof data4 == "string") {
        if (!pattern32.test(data4)) {
          let err8 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/pattern", keyword: "pattern", params: { pattern: "^[xX*]{0,4}$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.PaymentCardPostalCode !== void 0 && typeof data.PaymentCardPostalCode != "string") {
      let err10 = { instancePath: instancePath + "/PaymentCardPostalCode", schemaPath: "CollectedDetails/properties/PaymentCardPostalCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.BankAccountNumber !== void 0) {
      let data6 = data.BankAccountNumber;
      if (typeof data6 == "string") {
        if (!pattern33.test(data6)) {
          let err11 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*]+[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.BankRoutingNumber !== void 0) {
      let data7 = data.BankRoutingNumber;
      if (typeof data7 == "string") {
        if (!pattern34.test(data7)) {
          let err13 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]*$" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.BankAccountType !== void 0 && typeof data.BankAccountType != "string") {
      let err15 = { instancePath: instancePath + "/BankAccountType", schemaPath: "CollectedDetails/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
  } else {
    let err16 = { instancePath, schemaPath: "CollectedDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.CallSid === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.AccountSid === void 0) {
      let err18 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.For === void 0) {
      let err19 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "For" } };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.CallSid !== void 0) {
      let data9 = data.CallSid;
      if (typeof data9 == "string") {
        if (!pattern27.test(data9)) {
          let err20 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.AccountSid !== void 0) {
      let data10 = data.AccountSid;
      if (typeof data10 == "string") {
        if (!pattern28.test(data10)) {
          let err22 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.For !== void 0) {
      let data11 = data.For;
      if (typeof data11 != "string") {
        let err24 = { instancePath: instancePath + "/For", schemaPath: "#/properties/For/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      if (!(data11 === "payment-card-number" || data11 === "expiration-date" || data11 === "security-code" || data11 === "postal-code" || data11 === "bank-routing-number" || data11 === "bank-account-number" || data11 === "payment-processing")) {
        let err25 = { instancePath: instancePath + "/For", schemaPath: "#/properties/For/enum", keyword: "enum", params: { allowedValues: schema71.properties.For.enum } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.ErrorType !== void 0) {
      let data12 = data.ErrorType;
      if (typeof data12 != "string") {
        let err26 = { instancePath: instancePath + "/ErrorType", schemaPath: "#/properties/ErrorType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (!(data12 === "" || data12 === "input-timeout" || data12 === "invalid-card-number" || data12 === "invalid-card-type" || data12 === "invalid-date" || data12 === "invalid-security-code" || data12 === "invalid-postal-code" || data12 === "invalid-bank-routing-number" || data12 === "invalid-bank-account-number" || data12 === "invalid-bank-account-type" || data12 === "invalid-card-number-security-code-capture-sequence" || data12 === "input-matching-failed" || data12 === "session-in-progress" || data12 === "internal-error")) {
        let err27 = { instancePath: instancePath + "/ErrorType", schemaPath: "#/properties/ErrorType/enum", keyword: "enum", params: { allowedValues: schema71.properties.ErrorType.enum } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.Attempt !== void 0) {
      let data13 = data.Attempt;
      if (typeof data13 == "string") {
        if (!pattern52.test(data13)) {
          let err28 = { instancePath: instancePath + "/Attempt", schemaPath: "#/properties/Attempt/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]?$" } };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
      } else {
        let err29 = { instancePath: instancePath + "/Attempt", schemaPath: "#/properties/Attempt/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.PaymentError !== void 0 && typeof data.PaymentError != "string") {
      let err30 = { instancePath: instancePath + "/PaymentError", schemaPath: "#/properties/PaymentError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  return validate43.errors = vErrors, errors === 0;
}
validate43.evaluated = { props: { CallSid: !0, AccountSid: !0, For: !0, ErrorType: !0, Attempt: !0, PaymentError: !0, PaymentMethod: !0, PaymentCardNumber: !0, PaymentCardType: !0, ExpirationDate: !0, SecurityCode: !0, PaymentCardPostalCode: !0, BankAccountNumber: !0, BankRoutingNumber: !0, BankAccountType: !0 }, dynamicProps: !1, dynamicItems: !1 };

/** A validator for each schema of the document. */
export const validators: Readonly<Record<SchemaName, Validator>> = {
  "connector-request": ConnectorRequest,
  "charge-request": ChargeRequest,
  "tokenize-request": TokenizeRequest,
  "card-details": CardDetails,
  "bank-account-details": BankAccountDetails,
  "transaction-id": TransactionId,
  "amount": Amount,
  "currency-code": CurrencyCode,
  "description": Description,
  "parameters": Parameters,
  "connector-answer": ConnectorAnswer,
  "charge-response": ChargeResponse,
  "tokenize-response": TokenizeResponse,
  "error-response": ErrorResponse,
  "error-code": ErrorCode,
  "error-message": ErrorMessage,
  "voice-parameters": VoiceParameters,
  "collected-details": CollectedDetails,
  "pay-action": PayAction,
  "pay-status": PayStatus,
};
