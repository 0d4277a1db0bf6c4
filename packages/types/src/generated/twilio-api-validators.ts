// @ts-nocheck: compiled code.
// Made by packages/types/scripts/generate.ts from the component schemas of twilio-api.yaml by ajv. Do not edit: run "npm run generate".

import type { Validator } from "./validators.ts";

/** The names of the document's schemas. */
export type TwilioApiSchemaName = "rest-error" | "page" | "call" | "call-list" | "create-call" | "update-call" | "payment" | "create-payment" | "update-payment" | "incoming-phone-number" | "incoming-phone-number-list" | "update-incoming-phone-number" | "payment-session" | "capture-details" | "collected-details" | "payment-result" | "payment-create" | "payment-capture" | "payment-complete" | "payment-cancel" | "call-progress";

// validator-runtime.ts
function countCharacters(text) {
  return [...text].length;
}

// <stdin>
var RestError = validate20;
var pattern4 = new RegExp("^https://", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.message === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.more_info === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "more_info" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.status === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.code !== void 0) {
      let data0 = data.code;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err4 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.message !== void 0 && typeof data.message != "string") {
      let err5 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.more_info !== void 0) {
      let data2 = data.more_info;
      if (typeof data2 == "string") {
        if (!pattern4.test(data2)) {
          let err6 = { instancePath: instancePath + "/more_info", schemaPath: "#/properties/more_info/pattern", keyword: "pattern", params: { pattern: "^https://" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/more_info", schemaPath: "#/properties/more_info/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.status !== void 0) {
      let data3 = data.status;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: { code: !0, message: !0, more_info: !0, status: !0 }, dynamicProps: !1, dynamicItems: !1 };
var Page = validate21, schema32 = { title: "Page", description: "Which part of a list this is.", type: "object", required: ["page", "page_size", "start", "end", "uri", "first_page_uri", "next_page_uri", "previous_page_uri"], properties: { page: { description: "The number of this page; the first is 0.", type: "integer", "x-data-class": "none", "x-evidence": "document", examples: [0] }, page_size: { description: "How many entries a page has at most.", type: "integer", "x-data-class": "none", "x-evidence": "document", examples: [50] }, start: { description: "Position in the whole list of this page's first entry.", type: "integer", "x-data-class": "none", "x-evidence": "document", examples: [0] }, end: { description: "Position in the whole list of this page's last entry.", type: "integer", "x-data-class": "none", "x-evidence": "document", examples: [1] }, uri: { description: "This page.", type: "string", pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$", "x-data-class": "none", "x-evidence": "document", examples: ["/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=0"] }, first_page_uri: { description: "The first page.", type: "string", pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$", "x-data-class": "none", "x-evidence": "document", examples: ["/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=0"] }, next_page_uri: { description: "The page after this one; null on the last.", type: ["string", "null"], pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$", "x-data-class": "none", "x-evidence": "document", examples: ["/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=1&PageToken=PACA00000000000000000000000000000001"] }, previous_page_uri: { description: "The page before this one; null on the first.", type: ["string", "null"], pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$", "x-data-class": "none", "x-evidence": "document", examples: ["/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json?PageSize=50&Page=0"] } }, $id: "Page" }, pattern5 = new RegExp("^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.page === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.page_size === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "page_size" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.start === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "start" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.end === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "end" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.uri === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uri" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.first_page_uri === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "first_page_uri" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.next_page_uri === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "next_page_uri" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.previous_page_uri === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "previous_page_uri" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.page !== void 0) {
      let data0 = data.page;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err8 = { instancePath: instancePath + "/page", schemaPath: "#/properties/page/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.page_size !== void 0) {
      let data1 = data.page_size;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err9 = { instancePath: instancePath + "/page_size", schemaPath: "#/properties/page_size/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.start !== void 0) {
      let data2 = data.start;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err10 = { instancePath: instancePath + "/start", schemaPath: "#/properties/start/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.end !== void 0) {
      let data3 = data.end;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err11 = { instancePath: instancePath + "/end", schemaPath: "#/properties/end/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.uri !== void 0) {
      let data4 = data.uri;
      if (typeof data4 == "string") {
        if (!pattern5.test(data4)) {
          let err12 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.first_page_uri !== void 0) {
      let data5 = data.first_page_uri;
      if (typeof data5 == "string") {
        if (!pattern5.test(data5)) {
          let err14 = { instancePath: instancePath + "/first_page_uri", schemaPath: "#/properties/first_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/first_page_uri", schemaPath: "#/properties/first_page_uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.next_page_uri !== void 0) {
      let data6 = data.next_page_uri;
      if (typeof data6 != "string" && data6 !== null) {
        let err16 = { instancePath: instancePath + "/next_page_uri", schemaPath: "#/properties/next_page_uri/type", keyword: "type", params: { type: schema32.properties.next_page_uri.type } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data6 == "string" && !pattern5.test(data6)) {
        let err17 = { instancePath: instancePath + "/next_page_uri", schemaPath: "#/properties/next_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.previous_page_uri !== void 0) {
      let data7 = data.previous_page_uri;
      if (typeof data7 != "string" && data7 !== null) {
        let err18 = { instancePath: instancePath + "/previous_page_uri", schemaPath: "#/properties/previous_page_uri/type", keyword: "type", params: { type: schema32.properties.previous_page_uri.type } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data7 == "string" && !pattern5.test(data7)) {
        let err19 = { instancePath: instancePath + "/previous_page_uri", schemaPath: "#/properties/previous_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: { page: !0, page_size: !0, start: !0, end: !0, uri: !0, first_page_uri: !0, next_page_uri: !0, previous_page_uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
var Call = validate22, schema33 = { title: "Call", description: "A call, running or ended.", type: "object", required: ["sid", "account_sid", "parent_call_sid", "date_created", "date_updated", "to", "from", "status", "start_time", "end_time", "duration", "direction", "api_version", "uri", "subresource_uris"], properties: { sid: { description: "Names the call.", type: "string", pattern: "^CA[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document", examples: ["CA00000000000000000000000000000001"] }, account_sid: { description: "The account that the resource belongs to.", type: "string", pattern: "^AC[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document", examples: ["AC00000000000000000000000000000001"] }, parent_call_sid: { description: "The call that this one is a leg of.", type: ["string", "null"], pattern: "^CA[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document", examples: [null] }, date_created: { description: "When the call was asked for, or came in. RFC 2822, in UTC.", type: ["string", "null"], pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$", "x-data-class": "none", "x-evidence": "document", examples: ["Fri, 20 Nov 2026 09:00:00 +0000"] }, date_updated: { description: "When it last changed. RFC 2822, in UTC.", type: ["string", "null"], pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$", "x-data-class": "none", "x-evidence": "document", examples: ["Fri, 20 Nov 2026 09:00:00 +0000"] }, to: { description: "Who was called: a number, a SIP address or a client.", type: "string", "x-data-class": "personal", "x-evidence": "document", examples: ["+15005550006"] }, to_formatted: { description: "The same, as people write it.", type: "string", "x-data-class": "personal", "x-evidence": "document", examples: ["(500) 555-0006"] }, from: { description: "Who called, likewise.", type: "string", "x-data-class": "personal", "x-evidence": "document", examples: ["+15005550006"] }, from_formatted: { description: "The same, as people write it.", type: "string", "x-data-class": "personal", "x-evidence": "document", examples: ["(500) 555-0006"] }, phone_number_sid: { description: "The account's number that took part, if it is one.", type: ["string", "null"], pattern: "^(PN[0-9a-fA-F]{32})?$", "x-data-class": "none", "x-evidence": "document", examples: ["PN00000000000000000000000000000001"] }, status: { description: "Where the call stands.", type: "string", enum: ["queued", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"], "x-data-class": "none", "x-evidence": "document", examples: ["in-progress"] }, start_time: { description: "When it was answered; null before. RFC 2822, in UTC.", type: ["string", "null"], pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$", "x-data-class": "none", "x-evidence": "document", examples: ["Fri, 20 Nov 2026 09:00:00 +0000"] }, end_time: { description: "When it ended; null before. RFC 2822, in UTC.", type: ["string", "null"], pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$", "x-data-class": "none", "x-evidence": "document", examples: ["Fri, 20 Nov 2026 09:00:00 +0000"] }, duration: { description: "Seconds between both, as text; null before the end.", type: ["string", "null"], pattern: "^[0-9]+$", "x-data-class": "none", "x-evidence": "document", examples: ["42"] }, price: { description: "What it cost; null until that is known.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: [null] }, price_unit: { description: "The currency of the price.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: ["USD"] }, direction: { description: "Who started it.", type: "string", enum: ["inbound", "outbound-api", "outbound-dial"], "x-data-class": "none", "x-evidence": "document", examples: ["outbound-api"] }, answered_by: { description: "A person or a machine, where that was asked for.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: [null] }, annotation: { description: "A note that somebody left on the call.", type: ["string", "null"], "x-data-class": "personal", "x-evidence": "sdk", examples: [null] }, forwarded_from: { description: "The number that the call was forwarded from.", type: ["string", "null"], "x-data-class": "personal", "x-evidence": "document", examples: [null] }, caller_name: { description: "The caller's name, where a look-up was asked for.", type: ["string", "null"], "x-data-class": "personal", "x-evidence": "document", examples: [null] }, group_sid: { description: "The group that the call is part of.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: [null] }, queue_time: { description: "Milliseconds that the call waited before it was dialled, as text.", type: ["string", "null"], pattern: "^[0-9]+$", "x-data-class": "none", "x-evidence": "document", examples: ["0"] }, trunk_sid: { description: "The trunk that carried the call.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: [null] }, api_version: { description: "The version of this API.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["2010-04-01"] }, uri: { description: "Path of this resource.", type: "string", pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$", "x-data-class": "none", "x-evidence": "document", examples: ["/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000001.json"] }, subresource_uris: { description: "Paths of what belongs to the call, by name.", type: "object", additionalProperties: { description: "A path.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000001/Payments.json"] }, "x-data-class": "none", "x-evidence": "document", examples: [{ payments: "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls/CA00000000000000000000000000000001/Payments.json" }] } }, $id: "Call" }, pattern9 = new RegExp("^CA[0-9a-fA-F]{32}$", "u"), pattern10 = new RegExp("^AC[0-9a-fA-F]{32}$", "u"), pattern12 = new RegExp("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$", "u"), pattern14 = new RegExp("^(PN[0-9a-fA-F]{32})?$", "u"), pattern17 = new RegExp("^[0-9]+$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.account_sid === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "account_sid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.parent_call_sid === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "parent_call_sid" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.date_created === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_created" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.date_updated === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_updated" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.to === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.from === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.status === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.start_time === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "start_time" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.end_time === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "end_time" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.duration === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duration" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.direction === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "direction" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.api_version === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "api_version" } };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.uri === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uri" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.subresource_uris === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subresource_uris" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.sid !== void 0) {
      let data0 = data.sid;
      if (typeof data0 == "string") {
        if (!pattern9.test(data0)) {
          let err15 = { instancePath: instancePath + "/sid", schemaPath: "#/properties/sid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/sid", schemaPath: "#/properties/sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.account_sid !== void 0) {
      let data1 = data.account_sid;
      if (typeof data1 == "string") {
        if (!pattern10.test(data1)) {
          let err17 = { instancePath: instancePath + "/account_sid", schemaPath: "#/properties/account_sid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/account_sid", schemaPath: "#/properties/account_sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.parent_call_sid !== void 0) {
      let data2 = data.parent_call_sid;
      if (typeof data2 != "string" && data2 !== null) {
        let err19 = { instancePath: instancePath + "/parent_call_sid", schemaPath: "#/properties/parent_call_sid/type", keyword: "type", params: { type: schema33.properties.parent_call_sid.type } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data2 == "string" && !pattern9.test(data2)) {
        let err20 = { instancePath: instancePath + "/parent_call_sid", schemaPath: "#/properties/parent_call_sid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.date_created !== void 0) {
      let data3 = data.date_created;
      if (typeof data3 != "string" && data3 !== null) {
        let err21 = { instancePath: instancePath + "/date_created", schemaPath: "#/properties/date_created/type", keyword: "type", params: { type: schema33.properties.date_created.type } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (typeof data3 == "string" && !pattern12.test(data3)) {
        let err22 = { instancePath: instancePath + "/date_created", schemaPath: "#/properties/date_created/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.date_updated !== void 0) {
      let data4 = data.date_updated;
      if (typeof data4 != "string" && data4 !== null) {
        let err23 = { instancePath: instancePath + "/date_updated", schemaPath: "#/properties/date_updated/type", keyword: "type", params: { type: schema33.properties.date_updated.type } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (typeof data4 == "string" && !pattern12.test(data4)) {
        let err24 = { instancePath: instancePath + "/date_updated", schemaPath: "#/properties/date_updated/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.to !== void 0 && typeof data.to != "string") {
      let err25 = { instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.to_formatted !== void 0 && typeof data.to_formatted != "string") {
      let err26 = { instancePath: instancePath + "/to_formatted", schemaPath: "#/properties/to_formatted/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
    if (data.from !== void 0 && typeof data.from != "string") {
      let err27 = { instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    if (data.from_formatted !== void 0 && typeof data.from_formatted != "string") {
      let err28 = { instancePath: instancePath + "/from_formatted", schemaPath: "#/properties/from_formatted/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
    }
    if (data.phone_number_sid !== void 0) {
      let data9 = data.phone_number_sid;
      if (typeof data9 != "string" && data9 !== null) {
        let err29 = { instancePath: instancePath + "/phone_number_sid", schemaPath: "#/properties/phone_number_sid/type", keyword: "type", params: { type: schema33.properties.phone_number_sid.type } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      if (typeof data9 == "string" && !pattern14.test(data9)) {
        let err30 = { instancePath: instancePath + "/phone_number_sid", schemaPath: "#/properties/phone_number_sid/pattern", keyword: "pattern", params: { pattern: "^(PN[0-9a-fA-F]{32})?$" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.status !== void 0) {
      let data10 = data.status;
      if (typeof data10 != "string") {
        let err31 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      if (!(data10 === "queued" || data10 === "ringing" || data10 === "in-progress" || data10 === "completed" || data10 === "busy" || data10 === "failed" || data10 === "no-answer" || data10 === "canceled")) {
        let err32 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema33.properties.status.enum } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.start_time !== void 0) {
      let data11 = data.start_time;
      if (typeof data11 != "string" && data11 !== null) {
        let err33 = { instancePath: instancePath + "/start_time", schemaPath: "#/properties/start_time/type", keyword: "type", params: { type: schema33.properties.start_time.type } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      if (typeof data11 == "string" && !pattern12.test(data11)) {
        let err34 = { instancePath: instancePath + "/start_time", schemaPath: "#/properties/start_time/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.end_time !== void 0) {
      let data12 = data.end_time;
      if (typeof data12 != "string" && data12 !== null) {
        let err35 = { instancePath: instancePath + "/end_time", schemaPath: "#/properties/end_time/type", keyword: "type", params: { type: schema33.properties.end_time.type } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (typeof data12 == "string" && !pattern12.test(data12)) {
        let err36 = { instancePath: instancePath + "/end_time", schemaPath: "#/properties/end_time/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    }
    if (data.duration !== void 0) {
      let data13 = data.duration;
      if (typeof data13 != "string" && data13 !== null) {
        let err37 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/type", keyword: "type", params: { type: schema33.properties.duration.type } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (typeof data13 == "string" && !pattern17.test(data13)) {
        let err38 = { instancePath: instancePath + "/duration", schemaPath: "#/properties/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.price !== void 0) {
      let data14 = data.price;
      if (typeof data14 != "string" && data14 !== null) {
        let err39 = { instancePath: instancePath + "/price", schemaPath: "#/properties/price/type", keyword: "type", params: { type: schema33.properties.price.type } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.price_unit !== void 0) {
      let data15 = data.price_unit;
      if (typeof data15 != "string" && data15 !== null) {
        let err40 = { instancePath: instancePath + "/price_unit", schemaPath: "#/properties/price_unit/type", keyword: "type", params: { type: schema33.properties.price_unit.type } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.direction !== void 0) {
      let data16 = data.direction;
      if (typeof data16 != "string") {
        let err41 = { instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      if (!(data16 === "inbound" || data16 === "outbound-api" || data16 === "outbound-dial")) {
        let err42 = { instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/enum", keyword: "enum", params: { allowedValues: schema33.properties.direction.enum } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.answered_by !== void 0) {
      let data17 = data.answered_by;
      if (typeof data17 != "string" && data17 !== null) {
        let err43 = { instancePath: instancePath + "/answered_by", schemaPath: "#/properties/answered_by/type", keyword: "type", params: { type: schema33.properties.answered_by.type } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.annotation !== void 0) {
      let data18 = data.annotation;
      if (typeof data18 != "string" && data18 !== null) {
        let err44 = { instancePath: instancePath + "/annotation", schemaPath: "#/properties/annotation/type", keyword: "type", params: { type: schema33.properties.annotation.type } };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.forwarded_from !== void 0) {
      let data19 = data.forwarded_from;
      if (typeof data19 != "string" && data19 !== null) {
        let err45 = { instancePath: instancePath + "/forwarded_from", schemaPath: "#/properties/forwarded_from/type", keyword: "type", params: { type: schema33.properties.forwarded_from.type } };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.caller_name !== void 0) {
      let data20 = data.caller_name;
      if (typeof data20 != "string" && data20 !== null) {
        let err46 = { instancePath: instancePath + "/caller_name", schemaPath: "#/properties/caller_name/type", keyword: "type", params: { type: schema33.properties.caller_name.type } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.group_sid !== void 0) {
      let data21 = data.group_sid;
      if (typeof data21 != "string" && data21 !== null) {
        let err47 = { instancePath: instancePath + "/group_sid", schemaPath: "#/properties/group_sid/type", keyword: "type", params: { type: schema33.properties.group_sid.type } };
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      }
    }
    if (data.queue_time !== void 0) {
      let data22 = data.queue_time;
      if (typeof data22 != "string" && data22 !== null) {
        let err48 = { instancePath: instancePath + "/queue_time", schemaPath: "#/properties/queue_time/type", keyword: "type", params: { type: schema33.properties.queue_time.type } };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
      if (typeof data22 == "string" && !pattern17.test(data22)) {
        let err49 = { instancePath: instancePath + "/queue_time", schemaPath: "#/properties/queue_time/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" } };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.trunk_sid !== void 0) {
      let data23 = data.trunk_sid;
      if (typeof data23 != "string" && data23 !== null) {
        let err50 = { instancePath: instancePath + "/trunk_sid", schemaPath: "#/properties/trunk_sid/type", keyword: "type", params: { type: schema33.properties.trunk_sid.type } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.api_version !== void 0 && typeof data.api_version != "string") {
      let err51 = { instancePath: instancePath + "/api_version", schemaPath: "#/properties/api_version/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
    }
    if (data.uri !== void 0) {
      let data25 = data.uri;
      if (typeof data25 == "string") {
        if (!pattern5.test(data25)) {
          let err52 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
      } else {
        let err53 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
    }
    if (data.subresource_uris !== void 0) {
      let data26 = data.subresource_uris;
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        for (let key0 in data26)
          if (typeof data26[key0] != "string") {
            let err54 = { instancePath: instancePath + "/subresource_uris/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/subresource_uris/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
      } else {
        let err55 = { instancePath: instancePath + "/subresource_uris", schemaPath: "#/properties/subresource_uris/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
    }
  } else {
    let err56 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: { sid: !0, account_sid: !0, parent_call_sid: !0, date_created: !0, date_updated: !0, to: !0, to_formatted: !0, from: !0, from_formatted: !0, phone_number_sid: !0, status: !0, start_time: !0, end_time: !0, duration: !0, price: !0, price_unit: !0, direction: !0, answered_by: !0, annotation: !0, forwarded_from: !0, caller_name: !0, group_sid: !0, queue_time: !0, trunk_sid: !0, api_version: !0, uri: !0, subresource_uris: !0 }, dynamicProps: !1, dynamicItems: !1 };
var CallList = validate23;
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.page === void 0) {
      let err0 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.page_size === void 0) {
      let err1 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "page_size" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.start === void 0) {
      let err2 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "start" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.end === void 0) {
      let err3 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "end" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.uri === void 0) {
      let err4 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "uri" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.first_page_uri === void 0) {
      let err5 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "first_page_uri" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.next_page_uri === void 0) {
      let err6 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "next_page_uri" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.previous_page_uri === void 0) {
      let err7 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "previous_page_uri" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.page !== void 0) {
      let data0 = data.page;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err8 = { instancePath: instancePath + "/page", schemaPath: "Page/properties/page/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.page_size !== void 0) {
      let data1 = data.page_size;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err9 = { instancePath: instancePath + "/page_size", schemaPath: "Page/properties/page_size/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.start !== void 0) {
      let data2 = data.start;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err10 = { instancePath: instancePath + "/start", schemaPath: "Page/properties/start/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.end !== void 0) {
      let data3 = data.end;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err11 = { instancePath: instancePath + "/end", schemaPath: "Page/properties/end/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.uri !== void 0) {
      let data4 = data.uri;
      if (typeof data4 == "string") {
        if (!pattern5.test(data4)) {
          let err12 = { instancePath: instancePath + "/uri", schemaPath: "Page/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/uri", schemaPath: "Page/properties/uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.first_page_uri !== void 0) {
      let data5 = data.first_page_uri;
      if (typeof data5 == "string") {
        if (!pattern5.test(data5)) {
          let err14 = { instancePath: instancePath + "/first_page_uri", schemaPath: "Page/properties/first_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/first_page_uri", schemaPath: "Page/properties/first_page_uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.next_page_uri !== void 0) {
      let data6 = data.next_page_uri;
      if (typeof data6 != "string" && data6 !== null) {
        let err16 = { instancePath: instancePath + "/next_page_uri", schemaPath: "Page/properties/next_page_uri/type", keyword: "type", params: { type: schema32.properties.next_page_uri.type } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data6 == "string" && !pattern5.test(data6)) {
        let err17 = { instancePath: instancePath + "/next_page_uri", schemaPath: "Page/properties/next_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.previous_page_uri !== void 0) {
      let data7 = data.previous_page_uri;
      if (typeof data7 != "string" && data7 !== null) {
        let err18 = { instancePath: instancePath + "/previous_page_uri", schemaPath: "Page/properties/previous_page_uri/type", keyword: "type", params: { type: schema32.properties.previous_page_uri.type } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data7 == "string" && !pattern5.test(data7)) {
        let err19 = { instancePath: instancePath + "/previous_page_uri", schemaPath: "Page/properties/previous_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "Page/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.calls === void 0) {
      let err21 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "calls" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.calls !== void 0) {
      let data8 = data.calls;
      if (Array.isArray(data8)) {
        let len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.sid === void 0) {
              let err22 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "sid" } };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (data9.account_sid === void 0) {
              let err23 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "account_sid" } };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data9.parent_call_sid === void 0) {
              let err24 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "parent_call_sid" } };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data9.date_created === void 0) {
              let err25 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "date_created" } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            if (data9.date_updated === void 0) {
              let err26 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "date_updated" } };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            if (data9.to === void 0) {
              let err27 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "to" } };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data9.from === void 0) {
              let err28 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "from" } };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (data9.status === void 0) {
              let err29 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "status" } };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data9.start_time === void 0) {
              let err30 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "start_time" } };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            if (data9.end_time === void 0) {
              let err31 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "end_time" } };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
            if (data9.duration === void 0) {
              let err32 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "duration" } };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (data9.direction === void 0) {
              let err33 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "direction" } };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
            if (data9.api_version === void 0) {
              let err34 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "api_version" } };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            if (data9.uri === void 0) {
              let err35 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "uri" } };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
            if (data9.subresource_uris === void 0) {
              let err36 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/required", keyword: "required", params: { missingProperty: "subresource_uris" } };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            if (data9.sid !== void 0) {
              let data10 = data9.sid;
              if (typeof data10 == "string") {
                if (!pattern9.test(data10)) {
                  let err37 = { instancePath: instancePath + "/calls/" + i0 + "/sid", schemaPath: "Call/properties/sid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
                  vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                }
              } else {
                let err38 = { instancePath: instancePath + "/calls/" + i0 + "/sid", schemaPath: "Call/properties/sid/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
            }
            if (data9.account_sid !== void 0) {
              let data11 = data9.account_sid;
              if (typeof data11 == "string") {
                if (!pattern10.test(data11)) {
                  let err39 = { instancePath: instancePath + "/calls/" + i0 + "/account_sid", schemaPath: "Call/properties/account_sid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
              } else {
                let err40 = { instancePath: instancePath + "/calls/" + i0 + "/account_sid", schemaPath: "Call/properties/account_sid/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
            }
            if (data9.parent_call_sid !== void 0) {
              let data12 = data9.parent_call_sid;
              if (typeof data12 != "string" && data12 !== null) {
                let err41 = { instancePath: instancePath + "/calls/" + i0 + "/parent_call_sid", schemaPath: "Call/properties/parent_call_sid/type", keyword: "type", params: { type: schema33.properties.parent_call_sid.type } };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
              if (typeof data12 == "string" && !pattern9.test(data12)) {
                let err42 = { instancePath: instancePath + "/calls/" + i0 + "/parent_call_sid", schemaPath: "Call/properties/parent_call_sid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
            }
            if (data9.date_created !== void 0) {
              let data13 = data9.date_created;
              if (typeof data13 != "string" && data13 !== null) {
                let err43 = { instancePath: instancePath + "/calls/" + i0 + "/date_created", schemaPath: "Call/properties/date_created/type", keyword: "type", params: { type: schema33.properties.date_created.type } };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
              if (typeof data13 == "string" && !pattern12.test(data13)) {
                let err44 = { instancePath: instancePath + "/calls/" + i0 + "/date_created", schemaPath: "Call/properties/date_created/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
            if (data9.date_updated !== void 0) {
              let data14 = data9.date_updated;
              if (typeof data14 != "string" && data14 !== null) {
                let err45 = { instancePath: instancePath + "/calls/" + i0 + "/date_updated", schemaPath: "Call/properties/date_updated/type", keyword: "type", params: { type: schema33.properties.date_updated.type } };
                vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
              }
              if (typeof data14 == "string" && !pattern12.test(data14)) {
                let err46 = { instancePath: instancePath + "/calls/" + i0 + "/date_updated", schemaPath: "Call/properties/date_updated/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
            if (data9.to !== void 0 && typeof data9.to != "string") {
              let err47 = { instancePath: instancePath + "/calls/" + i0 + "/to", schemaPath: "Call/properties/to/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
            if (data9.to_formatted !== void 0 && typeof data9.to_formatted != "string") {
              let err48 = { instancePath: instancePath + "/calls/" + i0 + "/to_formatted", schemaPath: "Call/properties/to_formatted/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (data9.from !== void 0 && typeof data9.from != "string") {
              let err49 = { instancePath: instancePath + "/calls/" + i0 + "/from", schemaPath: "Call/properties/from/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
            if (data9.from_formatted !== void 0 && typeof data9.from_formatted != "string") {
              let err50 = { instancePath: instancePath + "/calls/" + i0 + "/from_formatted", schemaPath: "Call/properties/from_formatted/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
            if (data9.phone_number_sid !== void 0) {
              let data19 = data9.phone_number_sid;
              if (typeof data19 != "string" && data19 !== null) {
                let err51 = { instancePath: instancePath + "/calls/" + i0 + "/phone_number_sid", schemaPath: "Call/properties/phone_number_sid/type", keyword: "type", params: { type: schema33.properties.phone_number_sid.type } };
                vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
              }
              if (typeof data19 == "string" && !pattern14.test(data19)) {
                let err52 = { instancePath: instancePath + "/calls/" + i0 + "/phone_number_sid", schemaPath: "Call/properties/phone_number_sid/pattern", keyword: "pattern", params: { pattern: "^(PN[0-9a-fA-F]{32})?$" } };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            }
            if (data9.status !== void 0) {
              let data20 = data9.status;
              if (typeof data20 != "string") {
                let err53 = { instancePath: instancePath + "/calls/" + i0 + "/status", schemaPath: "Call/properties/status/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
              if (!(data20 === "queued" || data20 === "ringing" || data20 === "in-progress" || data20 === "completed" || data20 === "busy" || data20 === "failed" || data20 === "no-answer" || data20 === "canceled")) {
                let err54 = { instancePath: instancePath + "/calls/" + i0 + "/status", schemaPath: "Call/properties/status/enum", keyword: "enum", params: { allowedValues: schema33.properties.status.enum } };
                vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
              }
            }
            if (data9.start_time !== void 0) {
              let data21 = data9.start_time;
              if (typeof data21 != "string" && data21 !== null) {
                let err55 = { instancePath: instancePath + "/calls/" + i0 + "/start_time", schemaPath: "Call/properties/start_time/type", keyword: "type", params: { type: schema33.properties.start_time.type } };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
              if (typeof data21 == "string" && !pattern12.test(data21)) {
                let err56 = { instancePath: instancePath + "/calls/" + i0 + "/start_time", schemaPath: "Call/properties/start_time/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
                vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
              }
            }
            if (data9.end_time !== void 0) {
              let data22 = data9.end_time;
              if (typeof data22 != "string" && data22 !== null) {
                let err57 = { instancePath: instancePath + "/calls/" + i0 + "/end_time", schemaPath: "Call/properties/end_time/type", keyword: "type", params: { type: schema33.properties.end_time.type } };
                vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
              }
              if (typeof data22 == "string" && !pattern12.test(data22)) {
                let err58 = { instancePath: instancePath + "/calls/" + i0 + "/end_time", schemaPath: "Call/properties/end_time/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
                vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
              }
            }
            if (data9.duration !== void 0) {
              let data23 = data9.duration;
              if (typeof data23 != "string" && data23 !== null) {
                let err59 = { instancePath: instancePath + "/calls/" + i0 + "/duration", schemaPath: "Call/properties/duration/type", keyword: "type", params: { type: schema33.properties.duration.type } };
                vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
              }
              if (typeof data23 == "string" && !pattern17.test(data23)) {
                let err60 = { instancePath: instancePath + "/calls/" + i0 + "/duration", schemaPath: "Call/properties/duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" } };
                vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
              }
            }
            if (data9.price !== void 0) {
              let data24 = data9.price;
              if (typeof data24 != "string" && data24 !== null) {
                let err61 = { instancePath: instancePath + "/calls/" + i0 + "/price", schemaPath: "Call/properties/price/type", keyword: "type", params: { type: schema33.properties.price.type } };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
            }
            if (data9.price_unit !== void 0) {
              let data25 = data9.price_unit;
              if (typeof data25 != "string" && data25 !== null) {
                let err62 = { instancePath: instancePath + "/calls/" + i0 + "/price_unit", schemaPath: "Call/properties/price_unit/type", keyword: "type", params: { type: schema33.properties.price_unit.type } };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            }
            if (data9.direction !== void 0) {
              let data26 = data9.direction;
              if (typeof data26 != "string") {
                let err63 = { instancePath: instancePath + "/calls/" + i0 + "/direction", schemaPath: "Call/properties/direction/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
              if (!(data26 === "inbound" || data26 === "outbound-api" || data26 === "outbound-dial")) {
                let err64 = { instancePath: instancePath + "/calls/" + i0 + "/direction", schemaPath: "Call/properties/direction/enum", keyword: "enum", params: { allowedValues: schema33.properties.direction.enum } };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
            }
            if (data9.answered_by !== void 0) {
              let data27 = data9.answered_by;
              if (typeof data27 != "string" && data27 !== null) {
                let err65 = { instancePath: instancePath + "/calls/" + i0 + "/answered_by", schemaPath: "Call/properties/answered_by/type", keyword: "type", params: { type: schema33.properties.answered_by.type } };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
            }
            if (data9.annotation !== void 0) {
              let data28 = data9.annotation;
              if (typeof data28 != "string" && data28 !== null) {
                let err66 = { instancePath: instancePath + "/calls/" + i0 + "/annotation", schemaPath: "Call/properties/annotation/type", keyword: "type", params: { type: schema33.properties.annotation.type } };
                vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
              }
            }
            if (data9.forwarded_from !== void 0) {
              let data29 = data9.forwarded_from;
              if (typeof data29 != "string" && data29 !== null) {
                let err67 = { instancePath: instancePath + "/calls/" + i0 + "/forwarded_from", schemaPath: "Call/properties/forwarded_from/type", keyword: "type", params: { type: schema33.properties.forwarded_from.type } };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
            }
            if (data9.caller_name !== void 0) {
              let data30 = data9.caller_name;
              if (typeof data30 != "string" && data30 !== null) {
                let err68 = { instancePath: instancePath + "/calls/" + i0 + "/caller_name", schemaPath: "Call/properties/caller_name/type", keyword: "type", params: { type: schema33.properties.caller_name.type } };
                vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
              }
            }
            if (data9.group_sid !== void 0) {
              let data31 = data9.group_sid;
              if (typeof data31 != "string" && data31 !== null) {
                let err69 = { instancePath: instancePath + "/calls/" + i0 + "/group_sid", schemaPath: "Call/properties/group_sid/type", keyword: "type", params: { type: schema33.properties.group_sid.type } };
                vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
              }
            }
            if (data9.queue_time !== void 0) {
              let data32 = data9.queue_time;
              if (typeof data32 != "string" && data32 !== null) {
                let err70 = { instancePath: instancePath + "/calls/" + i0 + "/queue_time", schemaPath: "Call/properties/queue_time/type", keyword: "type", params: { type: schema33.properties.queue_time.type } };
                vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
              }
              if (typeof data32 == "string" && !pattern17.test(data32)) {
                let err71 = { instancePath: instancePath + "/calls/" + i0 + "/queue_time", schemaPath: "Call/properties/queue_time/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" } };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
            }
            if (data9.trunk_sid !== void 0) {
              let data33 = data9.trunk_sid;
              if (typeof data33 != "string" && data33 !== null) {
                let err72 = { instancePath: instancePath + "/calls/" + i0 + "/trunk_sid", schemaPath: "Call/properties/trunk_sid/type", keyword: "type", params: { type: schema33.properties.trunk_sid.type } };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            }
            if (data9.api_version !== void 0 && typeof data9.api_version != "string") {
              let err73 = { instancePath: instancePath + "/calls/" + i0 + "/api_version", schemaPath: "Call/properties/api_version/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
            if (data9.uri !== void 0) {
              let data35 = data9.uri;
              if (typeof data35 == "string") {
                if (!pattern5.test(data35)) {
                  let err74 = { instancePath: instancePath + "/calls/" + i0 + "/uri", schemaPath: "Call/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
                  vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                }
              } else {
                let err75 = { instancePath: instancePath + "/calls/" + i0 + "/uri", schemaPath: "Call/properties/uri/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
              }
            }
            if (data9.subresource_uris !== void 0) {
              let data36 = data9.subresource_uris;
              if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                for (let key0 in data36)
                  if (typeof data36[key0] != "string") {
                    let err76 = { instancePath: instancePath + "/calls/" + i0 + "/subresource_uris/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "Call/properties/subresource_uris/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                  }
              } else {
                let err77 = { instancePath: instancePath + "/calls/" + i0 + "/subresource_uris", schemaPath: "Call/properties/subresource_uris/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
              }
            }
          } else {
            let err78 = { instancePath: instancePath + "/calls/" + i0, schemaPath: "Call/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
          }
        }
      } else {
        let err79 = { instancePath: instancePath + "/calls", schemaPath: "#/properties/calls/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
      }
    }
  } else {
    let err80 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
validate23.evaluated = { props: { calls: !0, page: !0, page_size: !0, start: !0, end: !0, uri: !0, first_page_uri: !0, next_page_uri: !0, previous_page_uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
var CreateCall = validate24, schema37 = { title: "Create call", description: "Whom to call, from which number, and what the call is to do.", type: "object", required: ["To", "From"], properties: { To: { description: "Whom to call: a number, E.164, or a SIP address or client.", type: "string", minLength: 1, "x-data-class": "personal", "x-evidence": "document", examples: ["+15005550006"] }, From: { description: "The account's number that the called person sees.", type: "string", minLength: 1, "x-data-class": "personal", "x-evidence": "document", examples: ["+15005550001"] }, Url: { description: "Absolute address of the TwiML document.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/voice"] }, Method: { description: "How `Url` is asked; POST if it is not given.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] }, FallbackUrl: { description: "The address that is asked when `Url` fails.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/fallback"] }, FallbackMethod: { description: "How that one is asked.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] }, Twiml: { description: "The document itself, in the place of an address. `Url` goes before it where both are given to a create.\n", type: "string", maxLength: 4e3, "x-data-class": "none", "x-evidence": "document", examples: ['<Response><Pause length="60"/></Response>'] }, Timeout: { description: "Seconds that it rings before nobody answered; 60 if it is not given, at most 600.", type: "string", pattern: "^[0-9]{1,3}$", "x-data-class": "none", "x-evidence": "document", examples: ["60"] }, StatusCallback: { description: "The address that the call's progress is told to (behaviour H-21).", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/progress"] }, StatusCallbackEvent: { description: `What is told there; one parameter for each event, and the end alone where there is none.
`, type: "string", enum: ["initiated", "ringing", "answered", "completed"], "x-data-class": "none", "x-evidence": "document", examples: ["completed"] }, StatusCallbackMethod: { description: "How it is told.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] } }, $id: "CreateCall" }, pattern35 = new RegExp("^[0-9]{1,3}$", "u");
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.To === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "To" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.From === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "From" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.To !== void 0) {
      let data0 = data.To;
      if (typeof data0 == "string") {
        if (countCharacters(data0) < 1) {
          let err2 = { instancePath: instancePath + "/To", schemaPath: "#/properties/To/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/To", schemaPath: "#/properties/To/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.From !== void 0) {
      let data1 = data.From;
      if (typeof data1 == "string") {
        if (countCharacters(data1) < 1) {
          let err4 = { instancePath: instancePath + "/From", schemaPath: "#/properties/From/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/From", schemaPath: "#/properties/From/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.Url !== void 0 && typeof data.Url != "string") {
      let err6 = { instancePath: instancePath + "/Url", schemaPath: "#/properties/Url/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.Method !== void 0) {
      let data3 = data.Method;
      if (typeof data3 != "string") {
        let err7 = { instancePath: instancePath + "/Method", schemaPath: "#/properties/Method/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (!(data3 === "GET" || data3 === "POST")) {
        let err8 = { instancePath: instancePath + "/Method", schemaPath: "#/properties/Method/enum", keyword: "enum", params: { allowedValues: schema37.properties.Method.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.FallbackUrl !== void 0 && typeof data.FallbackUrl != "string") {
      let err9 = { instancePath: instancePath + "/FallbackUrl", schemaPath: "#/properties/FallbackUrl/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.FallbackMethod !== void 0) {
      let data5 = data.FallbackMethod;
      if (typeof data5 != "string") {
        let err10 = { instancePath: instancePath + "/FallbackMethod", schemaPath: "#/properties/FallbackMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (!(data5 === "GET" || data5 === "POST")) {
        let err11 = { instancePath: instancePath + "/FallbackMethod", schemaPath: "#/properties/FallbackMethod/enum", keyword: "enum", params: { allowedValues: schema37.properties.FallbackMethod.enum } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.Twiml !== void 0) {
      let data6 = data.Twiml;
      if (typeof data6 == "string") {
        if (countCharacters(data6) > 4e3) {
          let err12 = { instancePath: instancePath + "/Twiml", schemaPath: "#/properties/Twiml/maxLength", keyword: "maxLength", params: { limit: 4e3 } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/Twiml", schemaPath: "#/properties/Twiml/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.Timeout !== void 0) {
      let data7 = data.Timeout;
      if (typeof data7 == "string") {
        if (!pattern35.test(data7)) {
          let err14 = { instancePath: instancePath + "/Timeout", schemaPath: "#/properties/Timeout/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,3}$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/Timeout", schemaPath: "#/properties/Timeout/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.StatusCallback !== void 0 && typeof data.StatusCallback != "string") {
      let err16 = { instancePath: instancePath + "/StatusCallback", schemaPath: "#/properties/StatusCallback/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.StatusCallbackEvent !== void 0) {
      let data9 = data.StatusCallbackEvent;
      if (typeof data9 != "string") {
        let err17 = { instancePath: instancePath + "/StatusCallbackEvent", schemaPath: "#/properties/StatusCallbackEvent/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (!(data9 === "initiated" || data9 === "ringing" || data9 === "answered" || data9 === "completed")) {
        let err18 = { instancePath: instancePath + "/StatusCallbackEvent", schemaPath: "#/properties/StatusCallbackEvent/enum", keyword: "enum", params: { allowedValues: schema37.properties.StatusCallbackEvent.enum } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.StatusCallbackMethod !== void 0) {
      let data10 = data.StatusCallbackMethod;
      if (typeof data10 != "string") {
        let err19 = { instancePath: instancePath + "/StatusCallbackMethod", schemaPath: "#/properties/StatusCallbackMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data10 === "GET" || data10 === "POST")) {
        let err20 = { instancePath: instancePath + "/StatusCallbackMethod", schemaPath: "#/properties/StatusCallbackMethod/enum", keyword: "enum", params: { allowedValues: schema37.properties.StatusCallbackMethod.enum } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
  } else {
    let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
validate24.evaluated = { props: { To: !0, From: !0, Url: !0, Method: !0, FallbackUrl: !0, FallbackMethod: !0, Twiml: !0, Timeout: !0, StatusCallback: !0, StatusCallbackEvent: !0, StatusCallbackMethod: !0 }, dynamicProps: !1, dynamicItems: !1 };
var UpdateCall = validate25, schema38 = { title: "Update call", description: "A new document for a call, or its end.", type: "object", properties: { Url: { description: "Absolute address of the TwiML document.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/voice"] }, Method: { description: "How `Url` is asked; POST if it is not given.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] }, Twiml: { description: `The document itself, in the place of an address.
`, type: "string", maxLength: 4e3, "x-data-class": "none", "x-evidence": "document", examples: ['<Response><Pause length="60"/></Response>'] }, Status: { description: "`completed` ends the call; `canceled` ends it only if it is not answered yet.", type: "string", enum: ["completed", "canceled"], "x-data-class": "none", "x-evidence": "document", examples: ["completed"] }, StatusCallback: { description: "The address that the call's progress is told to from now on (behaviour H-26).", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/progress"] }, StatusCallbackMethod: { description: "How it is told.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] } }, $id: "UpdateCall" };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Url !== void 0 && typeof data.Url != "string") {
      let err0 = { instancePath: instancePath + "/Url", schemaPath: "#/properties/Url/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.Method !== void 0) {
      let data1 = data.Method;
      if (typeof data1 != "string") {
        let err1 = { instancePath: instancePath + "/Method", schemaPath: "#/properties/Method/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data1 === "GET" || data1 === "POST")) {
        let err2 = { instancePath: instancePath + "/Method", schemaPath: "#/properties/Method/enum", keyword: "enum", params: { allowedValues: schema38.properties.Method.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.Twiml !== void 0) {
      let data2 = data.Twiml;
      if (typeof data2 == "string") {
        if (countCharacters(data2) > 4e3) {
          let err3 = { instancePath: instancePath + "/Twiml", schemaPath: "#/properties/Twiml/maxLength", keyword: "maxLength", params: { limit: 4e3 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/Twiml", schemaPath: "#/properties/Twiml/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.Status !== void 0) {
      let data3 = data.Status;
      if (typeof data3 != "string") {
        let err5 = { instancePath: instancePath + "/Status", schemaPath: "#/properties/Status/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (!(data3 === "completed" || data3 === "canceled")) {
        let err6 = { instancePath: instancePath + "/Status", schemaPath: "#/properties/Status/enum", keyword: "enum", params: { allowedValues: schema38.properties.Status.enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.StatusCallback !== void 0 && typeof data.StatusCallback != "string") {
      let err7 = { instancePath: instancePath + "/StatusCallback", schemaPath: "#/properties/StatusCallback/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.StatusCallbackMethod !== void 0) {
      let data5 = data.StatusCallbackMethod;
      if (typeof data5 != "string") {
        let err8 = { instancePath: instancePath + "/StatusCallbackMethod", schemaPath: "#/properties/StatusCallbackMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (!(data5 === "GET" || data5 === "POST")) {
        let err9 = { instancePath: instancePath + "/StatusCallbackMethod", schemaPath: "#/properties/StatusCallbackMethod/enum", keyword: "enum", params: { allowedValues: schema38.properties.StatusCallbackMethod.enum } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: { Url: !0, Method: !0, Twiml: !0, Status: !0, StatusCallback: !0, StatusCallbackMethod: !0 }, dynamicProps: !1, dynamicItems: !1 };
var Payment = validate26;
var pattern36 = new RegExp("^PK[0-9a-fA-F]{32}$", "u");
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.account_sid === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "account_sid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.call_sid === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "call_sid" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.date_created === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_created" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.date_updated === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_updated" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.uri === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uri" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.sid !== void 0) {
      let data0 = data.sid;
      if (typeof data0 == "string") {
        if (!pattern36.test(data0)) {
          let err6 = { instancePath: instancePath + "/sid", schemaPath: "#/properties/sid/pattern", keyword: "pattern", params: { pattern: "^PK[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/sid", schemaPath: "#/properties/sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.account_sid !== void 0) {
      let data1 = data.account_sid;
      if (typeof data1 == "string") {
        if (!pattern10.test(data1)) {
          let err8 = { instancePath: instancePath + "/account_sid", schemaPath: "#/properties/account_sid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/account_sid", schemaPath: "#/properties/account_sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.call_sid !== void 0) {
      let data2 = data.call_sid;
      if (typeof data2 == "string") {
        if (!pattern9.test(data2)) {
          let err10 = { instancePath: instancePath + "/call_sid", schemaPath: "#/properties/call_sid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/call_sid", schemaPath: "#/properties/call_sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.date_created !== void 0) {
      let data3 = data.date_created;
      if (typeof data3 == "string") {
        if (!pattern12.test(data3)) {
          let err12 = { instancePath: instancePath + "/date_created", schemaPath: "#/properties/date_created/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/date_created", schemaPath: "#/properties/date_created/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.date_updated !== void 0) {
      let data4 = data.date_updated;
      if (typeof data4 == "string") {
        if (!pattern12.test(data4)) {
          let err14 = { instancePath: instancePath + "/date_updated", schemaPath: "#/properties/date_updated/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/date_updated", schemaPath: "#/properties/date_updated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.uri !== void 0) {
      let data5 = data.uri;
      if (typeof data5 == "string") {
        if (!pattern5.test(data5)) {
          let err16 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate26.errors = vErrors, errors === 0;
}
validate26.evaluated = { props: { sid: !0, account_sid: !0, call_sid: !0, date_created: !0, date_updated: !0, uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
var CreatePayment = validate27, schema40 = { title: "Create payment", description: "What is to be paid, by what, and how it is asked for.", type: "object", required: ["IdempotencyKey", "StatusCallback"], properties: { IdempotencyKey: { description: "A text of the sender's choice. The same request under the same key is done once (see `idempotencyKey` in\nbehaviours.yaml).\n", type: "string", minLength: 1, "x-data-class": "none", "x-evidence": "document", examples: ["5e0d2c2a-ab5d-4be9-9c2f-2d4a7f0e4a7e"] }, StatusCallback: { description: `The address that is told what becomes of this request; each request names its own. Absolute, or relative
to the call's own document.
`, type: "string", minLength: 1, "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/payment-status"] }, PaymentConnector: { description: "Unique name of the connector; `Default` if it is not given.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["My_Pay_Connector"] }, PaymentMethod: { description: "What is asked for; a card if it is not given.", type: "string", enum: ["credit-card", "ach-debit"], "x-data-class": "none", "x-evidence": "document", examples: ["credit-card"] }, ChargeAmount: { description: `How much to charge, without a sign of currency, below 1,000,000; without it, or with 0, a token is made.
`, type: "string", pattern: "^[0-9]+(\\.[0-9]+)?$", "x-data-class": "none", "x-evidence": "document", examples: ["10.00"] }, Currency: { description: "Three letters of ISO 4217; `USD` if it is not given.", type: "string", pattern: "^[A-Za-z]{3}$", "x-data-class": "none", "x-evidence": "document", examples: ["USD"] }, Description: { description: "A text for the processor.", type: "string", "x-data-class": "personal", "x-evidence": "document", examples: ["Invoice 42"] }, Parameter: { description: "One JSON object of texts, as text; the processor gets it as `parameters`.", type: "string", pattern: "^\\s*\\{[\\s\\S]*\\}\\s*$", "x-data-class": "personal", "x-evidence": "document", examples: ['{"customer":"42"}'] }, TokenType: { description: "The kind of token; `reusable` if it is not given, and of no meaning with an amount.", type: "string", enum: ["one-time", "reusable", "payment-method"], "x-data-class": "none", "x-evidence": "document", examples: ["reusable"] }, BankAccountType: { description: "The kind of account, with `ach-debit`; `consumer-checking` if it is not given.", type: "string", enum: ["consumer-checking", "consumer-savings", "commercial-checking"], "x-data-class": "none", "x-evidence": "document", examples: ["consumer-checking"] }, Input: { description: "How the caller answers.", type: "string", enum: ["dtmf"], "x-data-class": "none", "x-evidence": "document", examples: ["dtmf"] }, Timeout: { description: `Seconds to wait for the next key once the first one has come; 5 if it is not given, at most 600.
`, type: "string", pattern: "^[0-9]{1,3}$", "x-data-class": "none", "x-evidence": "document", examples: ["5"] }, SecurityCode: { description: "Whether the security code is asked for; it is if nothing is said.", type: "string", enum: ["true", "false"], "x-data-class": "none", "x-evidence": "document", examples: ["true"] }, PostalCode: { description: "Whether the postal code is asked for; it is if nothing is said. Unlike the attribute of `<Pay>` it takes\nno postal code.\n", type: "string", enum: ["true", "false"], "x-data-class": "none", "x-evidence": "document", examples: ["true"] }, MinPostalCodeLength: { description: "How many characters a postal code has at least.", type: "string", pattern: "^[0-9]{1,2}$", "x-data-class": "none", "x-evidence": "document", examples: ["5"] }, ValidCardTypes: { description: "Card types that pass, parted by spaces; `visa mastercard amex` if nothing is said.", type: "string", pattern: "^(visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute)( (visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute))*$", "x-data-class": "none", "x-evidence": "document", examples: ["visa mastercard amex"] }, RequireMatchingInputs: { description: "Fields of a card that the caller keys twice, parted by commas.", type: "string", pattern: "^(payment-card-number|expiration-date|security-code|postal-code)(, ?(payment-card-number|expiration-date|security-code|postal-code))*$", "x-data-class": "none", "x-evidence": "document", examples: ["payment-card-number,expiration-date"] }, Confirmation: { description: `Whether the caller hears the last four digits before the payment and says yes or no; not if nothing is
said.
`, type: "string", enum: ["true", "false"], "x-data-class": "none", "x-evidence": "document", examples: ["false"] } }, $id: "CreatePayment" }, pattern42 = new RegExp("^[0-9]+(\\.[0-9]+)?$", "u"), pattern43 = new RegExp("^[A-Za-z]{3}$", "u"), pattern44 = new RegExp("^\\s*\\{[\\s\\S]*\\}\\s*$", "u"), pattern46 = new RegExp("^[0-9]{1,2}$", "u"), pattern47 = new RegExp("^(visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute)( (visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute))*$", "u"), pattern48 = new RegExp("^(payment-card-number|expiration-date|security-code|postal-code)(, ?(payment-card-number|expiration-date|security-code|postal-code))*$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.IdempotencyKey === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "IdempotencyKey" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.StatusCallback === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "StatusCallback" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.IdempotencyKey !== void 0) {
      let data0 = data.IdempotencyKey;
      if (typeof data0 == "string") {
        if (countCharacters(data0) < 1) {
          let err2 = { instancePath: instancePath + "/IdempotencyKey", schemaPath: "#/properties/IdempotencyKey/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/IdempotencyKey", schemaPath: "#/properties/IdempotencyKey/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.StatusCallback !== void 0) {
      let data1 = data.StatusCallback;
      if (typeof data1 == "string") {
        if (countCharacters(data1) < 1) {
          let err4 = { instancePath: instancePath + "/StatusCallback", schemaPath: "#/properties/StatusCallback/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/StatusCallback", schemaPath: "#/properties/StatusCallback/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.PaymentConnector !== void 0 && typeof data.PaymentConnector != "string") {
      let err6 = { instancePath: instancePath + "/PaymentConnector", schemaPath: "#/properties/PaymentConnector/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.PaymentMethod !== void 0) {
      let data3 = data.PaymentMethod;
      if (typeof data3 != "string") {
        let err7 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (!(data3 === "credit-card" || data3 === "ach-debit")) {
        let err8 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema40.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.ChargeAmount !== void 0) {
      let data4 = data.ChargeAmount;
      if (typeof data4 == "string") {
        if (!pattern42.test(data4)) {
          let err9 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "#/properties/ChargeAmount/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "#/properties/ChargeAmount/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.Currency !== void 0) {
      let data5 = data.Currency;
      if (typeof data5 == "string") {
        if (!pattern43.test(data5)) {
          let err11 = { instancePath: instancePath + "/Currency", schemaPath: "#/properties/Currency/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{3}$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/Currency", schemaPath: "#/properties/Currency/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.Description !== void 0 && typeof data.Description != "string") {
      let err13 = { instancePath: instancePath + "/Description", schemaPath: "#/properties/Description/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.Parameter !== void 0) {
      let data7 = data.Parameter;
      if (typeof data7 == "string") {
        if (!pattern44.test(data7)) {
          let err14 = { instancePath: instancePath + "/Parameter", schemaPath: "#/properties/Parameter/pattern", keyword: "pattern", params: { pattern: "^\\s*\\{[\\s\\S]*\\}\\s*$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/Parameter", schemaPath: "#/properties/Parameter/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.TokenType !== void 0) {
      let data8 = data.TokenType;
      if (typeof data8 != "string") {
        let err16 = { instancePath: instancePath + "/TokenType", schemaPath: "#/properties/TokenType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data8 === "one-time" || data8 === "reusable" || data8 === "payment-method")) {
        let err17 = { instancePath: instancePath + "/TokenType", schemaPath: "#/properties/TokenType/enum", keyword: "enum", params: { allowedValues: schema40.properties.TokenType.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.BankAccountType !== void 0) {
      let data9 = data.BankAccountType;
      if (typeof data9 != "string") {
        let err18 = { instancePath: instancePath + "/BankAccountType", schemaPath: "#/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data9 === "consumer-checking" || data9 === "consumer-savings" || data9 === "commercial-checking")) {
        let err19 = { instancePath: instancePath + "/BankAccountType", schemaPath: "#/properties/BankAccountType/enum", keyword: "enum", params: { allowedValues: schema40.properties.BankAccountType.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.Input !== void 0) {
      let data10 = data.Input;
      if (typeof data10 != "string") {
        let err20 = { instancePath: instancePath + "/Input", schemaPath: "#/properties/Input/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (data10 !== "dtmf") {
        let err21 = { instancePath: instancePath + "/Input", schemaPath: "#/properties/Input/enum", keyword: "enum", params: { allowedValues: schema40.properties.Input.enum } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.Timeout !== void 0) {
      let data11 = data.Timeout;
      if (typeof data11 == "string") {
        if (!pattern35.test(data11)) {
          let err22 = { instancePath: instancePath + "/Timeout", schemaPath: "#/properties/Timeout/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,3}$" } };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/Timeout", schemaPath: "#/properties/Timeout/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data12 = data.SecurityCode;
      if (typeof data12 != "string") {
        let err24 = { instancePath: instancePath + "/SecurityCode", schemaPath: "#/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      if (!(data12 === "true" || data12 === "false")) {
        let err25 = { instancePath: instancePath + "/SecurityCode", schemaPath: "#/properties/SecurityCode/enum", keyword: "enum", params: { allowedValues: schema40.properties.SecurityCode.enum } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.PostalCode !== void 0) {
      let data13 = data.PostalCode;
      if (typeof data13 != "string") {
        let err26 = { instancePath: instancePath + "/PostalCode", schemaPath: "#/properties/PostalCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (!(data13 === "true" || data13 === "false")) {
        let err27 = { instancePath: instancePath + "/PostalCode", schemaPath: "#/properties/PostalCode/enum", keyword: "enum", params: { allowedValues: schema40.properties.PostalCode.enum } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.MinPostalCodeLength !== void 0) {
      let data14 = data.MinPostalCodeLength;
      if (typeof data14 == "string") {
        if (!pattern46.test(data14)) {
          let err28 = { instancePath: instancePath + "/MinPostalCodeLength", schemaPath: "#/properties/MinPostalCodeLength/pattern", keyword: "pattern", params: { pattern: "^[0-9]{1,2}$" } };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
      } else {
        let err29 = { instancePath: instancePath + "/MinPostalCodeLength", schemaPath: "#/properties/MinPostalCodeLength/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.ValidCardTypes !== void 0) {
      let data15 = data.ValidCardTypes;
      if (typeof data15 == "string") {
        if (!pattern47.test(data15)) {
          let err30 = { instancePath: instancePath + "/ValidCardTypes", schemaPath: "#/properties/ValidCardTypes/pattern", keyword: "pattern", params: { pattern: "^(visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute)( (visa|mastercard|amex|maestro|discover|optima|jcb|diners-club|enroute))*$" } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      } else {
        let err31 = { instancePath: instancePath + "/ValidCardTypes", schemaPath: "#/properties/ValidCardTypes/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.RequireMatchingInputs !== void 0) {
      let data16 = data.RequireMatchingInputs;
      if (typeof data16 == "string") {
        if (!pattern48.test(data16)) {
          let err32 = { instancePath: instancePath + "/RequireMatchingInputs", schemaPath: "#/properties/RequireMatchingInputs/pattern", keyword: "pattern", params: { pattern: "^(payment-card-number|expiration-date|security-code|postal-code)(, ?(payment-card-number|expiration-date|security-code|postal-code))*$" } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/RequireMatchingInputs", schemaPath: "#/properties/RequireMatchingInputs/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.Confirmation !== void 0) {
      let data17 = data.Confirmation;
      if (typeof data17 != "string") {
        let err34 = { instancePath: instancePath + "/Confirmation", schemaPath: "#/properties/Confirmation/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (!(data17 === "true" || data17 === "false")) {
        let err35 = { instancePath: instancePath + "/Confirmation", schemaPath: "#/properties/Confirmation/enum", keyword: "enum", params: { allowedValues: schema40.properties.Confirmation.enum } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
  } else {
    let err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
validate27.evaluated = { props: { IdempotencyKey: !0, StatusCallback: !0, PaymentConnector: !0, PaymentMethod: !0, ChargeAmount: !0, Currency: !0, Description: !0, Parameter: !0, TokenType: !0, BankAccountType: !0, Input: !0, Timeout: !0, SecurityCode: !0, PostalCode: !0, MinPostalCodeLength: !0, ValidCardTypes: !0, RequireMatchingInputs: !0, Confirmation: !0 }, dynamicProps: !1, dynamicItems: !1 };
var UpdatePayment = validate28, schema41 = { title: "Update payment", description: "What the session is to do next.", type: "object", required: ["IdempotencyKey", "StatusCallback"], oneOf: [{ title: "A field to capture", required: ["Capture"] }, { title: "The end of the session", required: ["Status"] }], properties: { IdempotencyKey: { description: "A text of the sender's choice. The same request under the same key is done once (see `idempotencyKey` in\nbehaviours.yaml).\n", type: "string", minLength: 1, "x-data-class": "none", "x-evidence": "document", examples: ["5e0d2c2a-ab5d-4be9-9c2f-2d4a7f0e4a7e"] }, StatusCallback: { description: `The address that is told what becomes of this request; each request names its own. Absolute, or relative
to the call's own document.
`, type: "string", minLength: 1, "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/payment-status"] }, Capture: { description: "The field to ask for. A `-matcher` takes the second entry of a field that is keyed twice.", type: "string", enum: ["payment-card-number", "expiration-date", "security-code", "postal-code", "bank-routing-number", "bank-account-number", "payment-card-number-matcher", "expiration-date-matcher", "security-code-matcher", "postal-code-matcher"], "x-data-class": "none", "x-evidence": "document", examples: ["payment-card-number"] }, Status: { description: "`complete` sends the payment to the processor; `cancel` forgets it.", type: "string", enum: ["complete", "cancel"], "x-data-class": "none", "x-evidence": "document", examples: ["complete"] } }, $id: "UpdatePayment" };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate28.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs1 = errors, valid0 = !1, passing0 = null, _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.Capture === void 0) {
    let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "Capture" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs2 === errors;
  _valid0 && (valid0 = !0, passing0 = 0);
  let _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data) && data.Status === void 0) {
    let err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "Status" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1), valid0)
    errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
  else {
    let err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.IdempotencyKey === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "IdempotencyKey" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.StatusCallback === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "StatusCallback" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.IdempotencyKey !== void 0) {
      let data0 = data.IdempotencyKey;
      if (typeof data0 == "string") {
        if (countCharacters(data0) < 1) {
          let err5 = { instancePath: instancePath + "/IdempotencyKey", schemaPath: "#/properties/IdempotencyKey/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/IdempotencyKey", schemaPath: "#/properties/IdempotencyKey/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.StatusCallback !== void 0) {
      let data1 = data.StatusCallback;
      if (typeof data1 == "string") {
        if (countCharacters(data1) < 1) {
          let err7 = { instancePath: instancePath + "/StatusCallback", schemaPath: "#/properties/StatusCallback/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/StatusCallback", schemaPath: "#/properties/StatusCallback/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.Capture !== void 0) {
      let data2 = data.Capture;
      if (typeof data2 != "string") {
        let err9 = { instancePath: instancePath + "/Capture", schemaPath: "#/properties/Capture/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data2 === "payment-card-number" || data2 === "expiration-date" || data2 === "security-code" || data2 === "postal-code" || data2 === "bank-routing-number" || data2 === "bank-account-number" || data2 === "payment-card-number-matcher" || data2 === "expiration-date-matcher" || data2 === "security-code-matcher" || data2 === "postal-code-matcher")) {
        let err10 = { instancePath: instancePath + "/Capture", schemaPath: "#/properties/Capture/enum", keyword: "enum", params: { allowedValues: schema41.properties.Capture.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.Status !== void 0) {
      let data3 = data.Status;
      if (typeof data3 != "string") {
        let err11 = { instancePath: instancePath + "/Status", schemaPath: "#/properties/Status/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (!(data3 === "complete" || data3 === "cancel")) {
        let err12 = { instancePath: instancePath + "/Status", schemaPath: "#/properties/Status/enum", keyword: "enum", params: { allowedValues: schema41.properties.Status.enum } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
validate28.evaluated = { props: { IdempotencyKey: !0, StatusCallback: !0, Capture: !0, Status: !0 }, dynamicProps: !1, dynamicItems: !1 };
var IncomingPhoneNumber = validate29, schema42 = { title: "Incoming phone number", description: "A number that can be called.", type: "object", required: ["sid", "account_sid", "friendly_name", "phone_number", "capabilities", "voice_url", "voice_method", "date_created", "date_updated", "uri"], properties: { sid: { description: "Names the number's resource.", type: "string", pattern: "^PN[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document", examples: ["PN00000000000000000000000000000001"] }, account_sid: { description: "The account that the resource belongs to.", type: "string", pattern: "^AC[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document", examples: ["AC00000000000000000000000000000001"] }, friendly_name: { description: "What its owner calls it.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: ["Payments line"] }, phone_number: { description: "The number, E.164.", type: "string", "x-data-class": "personal", "x-evidence": "document", examples: ["+15005550006"] }, capabilities: { description: "What it can do.", type: "object", properties: { voice: { description: "Whether it can do calls.", type: "boolean", "x-data-class": "none", "x-evidence": "document", examples: [!0] }, sms: { description: "Whether it can do text messages.", type: "boolean", "x-data-class": "none", "x-evidence": "document", examples: [!1] }, mms: { description: "Whether it can do picture messages.", type: "boolean", "x-data-class": "none", "x-evidence": "document", examples: [!1] }, fax: { description: "Whether it can do fax.", type: "boolean", "x-data-class": "none", "x-evidence": "document", examples: [!1] } }, "x-data-class": "none", "x-evidence": "document", examples: [{ voice: !0, sms: !1, mms: !1, fax: !1 }] }, voice_url: { description: "The address that is asked for a document when somebody calls.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/voice"] }, voice_method: { description: "How that address is asked.", type: ["string", "null"], enum: ["GET", "POST", "None"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] }, voice_fallback_url: { description: "The address that is asked when the first one fails.", type: ["string", "null"], "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/voice"] }, voice_fallback_method: { description: "How that one is asked.", type: ["string", "null"], enum: ["GET", "POST", "None"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] }, date_created: { description: "When it was bought. RFC 2822, in UTC.", type: "string", pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$", "x-data-class": "none", "x-evidence": "document", examples: ["Fri, 20 Nov 2026 09:00:00 +0000"] }, date_updated: { description: "When it was last changed. RFC 2822, in UTC.", type: "string", pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$", "x-data-class": "none", "x-evidence": "document", examples: ["Fri, 20 Nov 2026 09:00:00 +0000"] }, api_version: { description: "The version of this API.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["2010-04-01"] }, uri: { description: "Path of this resource.", type: "string", pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$", "x-data-class": "none", "x-evidence": "document", examples: ["/2010-04-01/Accounts/AC00000000000000000000000000000001/IncomingPhoneNumbers/PN00000000000000000000000000000001.json"] } }, $id: "IncomingPhoneNumber" }, pattern49 = new RegExp("^PN[0-9a-fA-F]{32}$", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.sid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.account_sid === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "account_sid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.friendly_name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "friendly_name" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.phone_number === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phone_number" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.capabilities === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "capabilities" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.voice_url === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "voice_url" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.voice_method === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "voice_method" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.date_created === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_created" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.date_updated === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "date_updated" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.uri === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uri" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.sid !== void 0) {
      let data0 = data.sid;
      if (typeof data0 == "string") {
        if (!pattern49.test(data0)) {
          let err10 = { instancePath: instancePath + "/sid", schemaPath: "#/properties/sid/pattern", keyword: "pattern", params: { pattern: "^PN[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/sid", schemaPath: "#/properties/sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.account_sid !== void 0) {
      let data1 = data.account_sid;
      if (typeof data1 == "string") {
        if (!pattern10.test(data1)) {
          let err12 = { instancePath: instancePath + "/account_sid", schemaPath: "#/properties/account_sid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/account_sid", schemaPath: "#/properties/account_sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.friendly_name !== void 0) {
      let data2 = data.friendly_name;
      if (typeof data2 != "string" && data2 !== null) {
        let err14 = { instancePath: instancePath + "/friendly_name", schemaPath: "#/properties/friendly_name/type", keyword: "type", params: { type: schema42.properties.friendly_name.type } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.phone_number !== void 0 && typeof data.phone_number != "string") {
      let err15 = { instancePath: instancePath + "/phone_number", schemaPath: "#/properties/phone_number/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.capabilities !== void 0) {
      let data4 = data.capabilities;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.voice !== void 0 && typeof data4.voice != "boolean") {
          let err16 = { instancePath: instancePath + "/capabilities/voice", schemaPath: "#/properties/capabilities/properties/voice/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data4.sms !== void 0 && typeof data4.sms != "boolean") {
          let err17 = { instancePath: instancePath + "/capabilities/sms", schemaPath: "#/properties/capabilities/properties/sms/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data4.mms !== void 0 && typeof data4.mms != "boolean") {
          let err18 = { instancePath: instancePath + "/capabilities/mms", schemaPath: "#/properties/capabilities/properties/mms/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data4.fax !== void 0 && typeof data4.fax != "boolean") {
          let err19 = { instancePath: instancePath + "/capabilities/fax", schemaPath: "#/properties/capabilities/properties/fax/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/capabilities", schemaPath: "#/properties/capabilities/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.voice_url !== void 0) {
      let data9 = data.voice_url;
      if (typeof data9 != "string" && data9 !== null) {
        let err21 = { instancePath: instancePath + "/voice_url", schemaPath: "#/properties/voice_url/type", keyword: "type", params: { type: schema42.properties.voice_url.type } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.voice_method !== void 0) {
      let data10 = data.voice_method;
      if (typeof data10 != "string" && data10 !== null) {
        let err22 = { instancePath: instancePath + "/voice_method", schemaPath: "#/properties/voice_method/type", keyword: "type", params: { type: schema42.properties.voice_method.type } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (!(data10 === "GET" || data10 === "POST" || data10 === "None")) {
        let err23 = { instancePath: instancePath + "/voice_method", schemaPath: "#/properties/voice_method/enum", keyword: "enum", params: { allowedValues: schema42.properties.voice_method.enum } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.voice_fallback_url !== void 0) {
      let data11 = data.voice_fallback_url;
      if (typeof data11 != "string" && data11 !== null) {
        let err24 = { instancePath: instancePath + "/voice_fallback_url", schemaPath: "#/properties/voice_fallback_url/type", keyword: "type", params: { type: schema42.properties.voice_fallback_url.type } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.voice_fallback_method !== void 0) {
      let data12 = data.voice_fallback_method;
      if (typeof data12 != "string" && data12 !== null) {
        let err25 = { instancePath: instancePath + "/voice_fallback_method", schemaPath: "#/properties/voice_fallback_method/type", keyword: "type", params: { type: schema42.properties.voice_fallback_method.type } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (!(data12 === "GET" || data12 === "POST" || data12 === "None")) {
        let err26 = { instancePath: instancePath + "/voice_fallback_method", schemaPath: "#/properties/voice_fallback_method/enum", keyword: "enum", params: { allowedValues: schema42.properties.voice_fallback_method.enum } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.date_created !== void 0) {
      let data13 = data.date_created;
      if (typeof data13 == "string") {
        if (!pattern12.test(data13)) {
          let err27 = { instancePath: instancePath + "/date_created", schemaPath: "#/properties/date_created/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/date_created", schemaPath: "#/properties/date_created/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.date_updated !== void 0) {
      let data14 = data.date_updated;
      if (typeof data14 == "string") {
        if (!pattern12.test(data14)) {
          let err29 = { instancePath: instancePath + "/date_updated", schemaPath: "#/properties/date_updated/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/date_updated", schemaPath: "#/properties/date_updated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.api_version !== void 0 && typeof data.api_version != "string") {
      let err31 = { instancePath: instancePath + "/api_version", schemaPath: "#/properties/api_version/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
    if (data.uri !== void 0) {
      let data16 = data.uri;
      if (typeof data16 == "string") {
        if (!pattern5.test(data16)) {
          let err32 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/uri", schemaPath: "#/properties/uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
  } else {
    let err34 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
validate29.evaluated = { props: { sid: !0, account_sid: !0, friendly_name: !0, phone_number: !0, capabilities: !0, voice_url: !0, voice_method: !0, voice_fallback_url: !0, voice_fallback_method: !0, date_created: !0, date_updated: !0, api_version: !0, uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
var IncomingPhoneNumberList = validate30;
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.page === void 0) {
      let err0 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "page" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.page_size === void 0) {
      let err1 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "page_size" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.start === void 0) {
      let err2 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "start" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.end === void 0) {
      let err3 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "end" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.uri === void 0) {
      let err4 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "uri" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.first_page_uri === void 0) {
      let err5 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "first_page_uri" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.next_page_uri === void 0) {
      let err6 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "next_page_uri" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.previous_page_uri === void 0) {
      let err7 = { instancePath, schemaPath: "Page/required", keyword: "required", params: { missingProperty: "previous_page_uri" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.page !== void 0) {
      let data0 = data.page;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err8 = { instancePath: instancePath + "/page", schemaPath: "Page/properties/page/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.page_size !== void 0) {
      let data1 = data.page_size;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err9 = { instancePath: instancePath + "/page_size", schemaPath: "Page/properties/page_size/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.start !== void 0) {
      let data2 = data.start;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err10 = { instancePath: instancePath + "/start", schemaPath: "Page/properties/start/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.end !== void 0) {
      let data3 = data.end;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err11 = { instancePath: instancePath + "/end", schemaPath: "Page/properties/end/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.uri !== void 0) {
      let data4 = data.uri;
      if (typeof data4 == "string") {
        if (!pattern5.test(data4)) {
          let err12 = { instancePath: instancePath + "/uri", schemaPath: "Page/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/uri", schemaPath: "Page/properties/uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.first_page_uri !== void 0) {
      let data5 = data.first_page_uri;
      if (typeof data5 == "string") {
        if (!pattern5.test(data5)) {
          let err14 = { instancePath: instancePath + "/first_page_uri", schemaPath: "Page/properties/first_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/first_page_uri", schemaPath: "Page/properties/first_page_uri/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.next_page_uri !== void 0) {
      let data6 = data.next_page_uri;
      if (typeof data6 != "string" && data6 !== null) {
        let err16 = { instancePath: instancePath + "/next_page_uri", schemaPath: "Page/properties/next_page_uri/type", keyword: "type", params: { type: schema32.properties.next_page_uri.type } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data6 == "string" && !pattern5.test(data6)) {
        let err17 = { instancePath: instancePath + "/next_page_uri", schemaPath: "Page/properties/next_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.previous_page_uri !== void 0) {
      let data7 = data.previous_page_uri;
      if (typeof data7 != "string" && data7 !== null) {
        let err18 = { instancePath: instancePath + "/previous_page_uri", schemaPath: "Page/properties/previous_page_uri/type", keyword: "type", params: { type: schema32.properties.previous_page_uri.type } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data7 == "string" && !pattern5.test(data7)) {
        let err19 = { instancePath: instancePath + "/previous_page_uri", schemaPath: "Page/properties/previous_page_uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "Page/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.incoming_phone_numbers === void 0) {
      let err21 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "incoming_phone_numbers" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.incoming_phone_numbers !== void 0) {
      let data8 = data.incoming_phone_numbers;
      if (Array.isArray(data8)) {
        let len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.sid === void 0) {
              let err22 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "sid" } };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (data9.account_sid === void 0) {
              let err23 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "account_sid" } };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data9.friendly_name === void 0) {
              let err24 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "friendly_name" } };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data9.phone_number === void 0) {
              let err25 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "phone_number" } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            if (data9.capabilities === void 0) {
              let err26 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "capabilities" } };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            if (data9.voice_url === void 0) {
              let err27 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "voice_url" } };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data9.voice_method === void 0) {
              let err28 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "voice_method" } };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (data9.date_created === void 0) {
              let err29 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "date_created" } };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data9.date_updated === void 0) {
              let err30 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "date_updated" } };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            if (data9.uri === void 0) {
              let err31 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/required", keyword: "required", params: { missingProperty: "uri" } };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
            if (data9.sid !== void 0) {
              let data10 = data9.sid;
              if (typeof data10 == "string") {
                if (!pattern49.test(data10)) {
                  let err32 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/sid", schemaPath: "IncomingPhoneNumber/properties/sid/pattern", keyword: "pattern", params: { pattern: "^PN[0-9a-fA-F]{32}$" } };
                  vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                }
              } else {
                let err33 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/sid", schemaPath: "IncomingPhoneNumber/properties/sid/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            }
            if (data9.account_sid !== void 0) {
              let data11 = data9.account_sid;
              if (typeof data11 == "string") {
                if (!pattern10.test(data11)) {
                  let err34 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/account_sid", schemaPath: "IncomingPhoneNumber/properties/account_sid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
                  vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                }
              } else {
                let err35 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/account_sid", schemaPath: "IncomingPhoneNumber/properties/account_sid/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
            }
            if (data9.friendly_name !== void 0) {
              let data12 = data9.friendly_name;
              if (typeof data12 != "string" && data12 !== null) {
                let err36 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/friendly_name", schemaPath: "IncomingPhoneNumber/properties/friendly_name/type", keyword: "type", params: { type: schema42.properties.friendly_name.type } };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
            if (data9.phone_number !== void 0 && typeof data9.phone_number != "string") {
              let err37 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/phone_number", schemaPath: "IncomingPhoneNumber/properties/phone_number/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
            if (data9.capabilities !== void 0) {
              let data14 = data9.capabilities;
              if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                if (data14.voice !== void 0 && typeof data14.voice != "boolean") {
                  let err38 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/capabilities/voice", schemaPath: "IncomingPhoneNumber/properties/capabilities/properties/voice/type", keyword: "type", params: { type: "boolean" } };
                  vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                }
                if (data14.sms !== void 0 && typeof data14.sms != "boolean") {
                  let err39 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/capabilities/sms", schemaPath: "IncomingPhoneNumber/properties/capabilities/properties/sms/type", keyword: "type", params: { type: "boolean" } };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
                if (data14.mms !== void 0 && typeof data14.mms != "boolean") {
                  let err40 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/capabilities/mms", schemaPath: "IncomingPhoneNumber/properties/capabilities/properties/mms/type", keyword: "type", params: { type: "boolean" } };
                  vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                }
                if (data14.fax !== void 0 && typeof data14.fax != "boolean") {
                  let err41 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/capabilities/fax", schemaPath: "IncomingPhoneNumber/properties/capabilities/properties/fax/type", keyword: "type", params: { type: "boolean" } };
                  vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
                }
              } else {
                let err42 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/capabilities", schemaPath: "IncomingPhoneNumber/properties/capabilities/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
            }
            if (data9.voice_url !== void 0) {
              let data19 = data9.voice_url;
              if (typeof data19 != "string" && data19 !== null) {
                let err43 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/voice_url", schemaPath: "IncomingPhoneNumber/properties/voice_url/type", keyword: "type", params: { type: schema42.properties.voice_url.type } };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            }
            if (data9.voice_method !== void 0) {
              let data20 = data9.voice_method;
              if (typeof data20 != "string" && data20 !== null) {
                let err44 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/voice_method", schemaPath: "IncomingPhoneNumber/properties/voice_method/type", keyword: "type", params: { type: schema42.properties.voice_method.type } };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
              if (!(data20 === "GET" || data20 === "POST" || data20 === "None")) {
                let err45 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/voice_method", schemaPath: "IncomingPhoneNumber/properties/voice_method/enum", keyword: "enum", params: { allowedValues: schema42.properties.voice_method.enum } };
                vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
              }
            }
            if (data9.voice_fallback_url !== void 0) {
              let data21 = data9.voice_fallback_url;
              if (typeof data21 != "string" && data21 !== null) {
                let err46 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/voice_fallback_url", schemaPath: "IncomingPhoneNumber/properties/voice_fallback_url/type", keyword: "type", params: { type: schema42.properties.voice_fallback_url.type } };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
            if (data9.voice_fallback_method !== void 0) {
              let data22 = data9.voice_fallback_method;
              if (typeof data22 != "string" && data22 !== null) {
                let err47 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/voice_fallback_method", schemaPath: "IncomingPhoneNumber/properties/voice_fallback_method/type", keyword: "type", params: { type: schema42.properties.voice_fallback_method.type } };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
              if (!(data22 === "GET" || data22 === "POST" || data22 === "None")) {
                let err48 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/voice_fallback_method", schemaPath: "IncomingPhoneNumber/properties/voice_fallback_method/enum", keyword: "enum", params: { allowedValues: schema42.properties.voice_fallback_method.enum } };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            }
            if (data9.date_created !== void 0) {
              let data23 = data9.date_created;
              if (typeof data23 == "string") {
                if (!pattern12.test(data23)) {
                  let err49 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/date_created", schemaPath: "IncomingPhoneNumber/properties/date_created/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
                  vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                }
              } else {
                let err50 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/date_created", schemaPath: "IncomingPhoneNumber/properties/date_created/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
            }
            if (data9.date_updated !== void 0) {
              let data24 = data9.date_updated;
              if (typeof data24 == "string") {
                if (!pattern12.test(data24)) {
                  let err51 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/date_updated", schemaPath: "IncomingPhoneNumber/properties/date_updated/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000$" } };
                  vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                }
              } else {
                let err52 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/date_updated", schemaPath: "IncomingPhoneNumber/properties/date_updated/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            }
            if (data9.api_version !== void 0 && typeof data9.api_version != "string") {
              let err53 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/api_version", schemaPath: "IncomingPhoneNumber/properties/api_version/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            if (data9.uri !== void 0) {
              let data26 = data9.uri;
              if (typeof data26 == "string") {
                if (!pattern5.test(data26)) {
                  let err54 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/uri", schemaPath: "IncomingPhoneNumber/properties/uri/pattern", keyword: "pattern", params: { pattern: "^/2010-04-01/Accounts/AC[0-9a-fA-F]{32}/.+$" } };
                  vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                }
              } else {
                let err55 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0 + "/uri", schemaPath: "IncomingPhoneNumber/properties/uri/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
            }
          } else {
            let err56 = { instancePath: instancePath + "/incoming_phone_numbers/" + i0, schemaPath: "IncomingPhoneNumber/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
      } else {
        let err57 = { instancePath: instancePath + "/incoming_phone_numbers", schemaPath: "#/properties/incoming_phone_numbers/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
  } else {
    let err58 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
  }
  return validate30.errors = vErrors, errors === 0;
}
validate30.evaluated = { props: { incoming_phone_numbers: !0, page: !0, page_size: !0, start: !0, end: !0, uri: !0, first_page_uri: !0, next_page_uri: !0, previous_page_uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
var UpdateIncomingPhoneNumber = validate31, schema46 = { title: "Update incoming phone number", description: "What answers the calls of a number.", type: "object", properties: { FriendlyName: { description: "What its owner calls it.", type: "string", maxLength: 64, "x-data-class": "none", "x-evidence": "document", examples: ["Payments line"] }, VoiceUrl: { description: "The address that is asked for a document when somebody calls.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/voice"] }, VoiceMethod: { description: "How that address is asked.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] }, VoiceFallbackUrl: { description: "The address that is asked when the first one fails.", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/fallback"] }, VoiceFallbackMethod: { description: "How that one is asked.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] }, StatusCallback: { description: "The address that is told when a call to the number is over (behaviour H-28).", type: "string", "x-data-class": "none", "x-evidence": "document", examples: ["https://example.com/progress"] }, StatusCallbackMethod: { description: "How it is told.", type: "string", enum: ["GET", "POST"], "x-data-class": "none", "x-evidence": "document", examples: ["POST"] } }, $id: "UpdateIncomingPhoneNumber" };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.FriendlyName !== void 0) {
      let data0 = data.FriendlyName;
      if (typeof data0 == "string") {
        if (countCharacters(data0) > 64) {
          let err0 = { instancePath: instancePath + "/FriendlyName", schemaPath: "#/properties/FriendlyName/maxLength", keyword: "maxLength", params: { limit: 64 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/FriendlyName", schemaPath: "#/properties/FriendlyName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.VoiceUrl !== void 0 && typeof data.VoiceUrl != "string") {
      let err2 = { instancePath: instancePath + "/VoiceUrl", schemaPath: "#/properties/VoiceUrl/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.VoiceMethod !== void 0) {
      let data2 = data.VoiceMethod;
      if (typeof data2 != "string") {
        let err3 = { instancePath: instancePath + "/VoiceMethod", schemaPath: "#/properties/VoiceMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (!(data2 === "GET" || data2 === "POST")) {
        let err4 = { instancePath: instancePath + "/VoiceMethod", schemaPath: "#/properties/VoiceMethod/enum", keyword: "enum", params: { allowedValues: schema46.properties.VoiceMethod.enum } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.VoiceFallbackUrl !== void 0 && typeof data.VoiceFallbackUrl != "string") {
      let err5 = { instancePath: instancePath + "/VoiceFallbackUrl", schemaPath: "#/properties/VoiceFallbackUrl/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.VoiceFallbackMethod !== void 0) {
      let data4 = data.VoiceFallbackMethod;
      if (typeof data4 != "string") {
        let err6 = { instancePath: instancePath + "/VoiceFallbackMethod", schemaPath: "#/properties/VoiceFallbackMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (!(data4 === "GET" || data4 === "POST")) {
        let err7 = { instancePath: instancePath + "/VoiceFallbackMethod", schemaPath: "#/properties/VoiceFallbackMethod/enum", keyword: "enum", params: { allowedValues: schema46.properties.VoiceFallbackMethod.enum } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.StatusCallback !== void 0 && typeof data.StatusCallback != "string") {
      let err8 = { instancePath: instancePath + "/StatusCallback", schemaPath: "#/properties/StatusCallback/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.StatusCallbackMethod !== void 0) {
      let data6 = data.StatusCallbackMethod;
      if (typeof data6 != "string") {
        let err9 = { instancePath: instancePath + "/StatusCallbackMethod", schemaPath: "#/properties/StatusCallbackMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data6 === "GET" || data6 === "POST")) {
        let err10 = { instancePath: instancePath + "/StatusCallbackMethod", schemaPath: "#/properties/StatusCallbackMethod/enum", keyword: "enum", params: { allowedValues: schema46.properties.StatusCallbackMethod.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate31.errors = vErrors, errors === 0;
}
validate31.evaluated = { props: { FriendlyName: !0, VoiceUrl: !0, VoiceMethod: !0, VoiceFallbackUrl: !0, VoiceFallbackMethod: !0, StatusCallback: !0, StatusCallbackMethod: !0 }, dynamicProps: !1, dynamicItems: !1 };
var PaymentSession = validate32, schema47 = { title: "Payment session", description: "Which session of which call a callback is about, and what the session is for.", type: "object", required: ["AccountSid", "CallSid", "Sid"], properties: { AccountSid: { description: "The account the call belongs to.", type: "string", pattern: "^AC[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, CallSid: { description: "The call; the parent leg if there are two.", type: "string", pattern: "^CA[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, Sid: { description: "The session, as the reply to its creation named it.", type: "string", pattern: "^PK[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, DateCreated: { description: "When the session was created, ISO 8601 with milliseconds, in UTC.", type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "x-data-class": "none", "x-evidence": "observed" }, PaymentConnector: { description: "Unique name of the connector that the session uses.", type: "string", "x-data-class": "none", "x-evidence": "document" }, PaymentMethod: { description: "What is asked for.", type: "string", enum: ["credit-card", "ach-debit"], "x-data-class": "none", "x-evidence": "document" }, ChargeAmount: { description: "The amount, as text as it was given; only where there is one above 0.", type: "string", pattern: "^[0-9]+(\\.[0-9]+)?$", "x-data-class": "none", "x-evidence": "document" }, TokenType: { description: "The kind of token; only where nothing is charged.", type: "string", enum: ["one-time", "reusable", "payment-method"], "x-data-class": "none", "x-evidence": "document" }, BankAccountType: { description: "The kind of account; only with `ach-debit`.", type: "string", enum: ["consumer-checking", "consumer-savings", "commercial-checking"], "x-data-class": "none", "x-evidence": "document" } }, $id: "PaymentSession" }, pattern66 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u");
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.AccountSid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.CallSid === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.Sid === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Sid" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.AccountSid !== void 0) {
      let data0 = data.AccountSid;
      if (typeof data0 == "string") {
        if (!pattern10.test(data0)) {
          let err3 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.CallSid !== void 0) {
      let data1 = data.CallSid;
      if (typeof data1 == "string") {
        if (!pattern9.test(data1)) {
          let err5 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.Sid !== void 0) {
      let data2 = data.Sid;
      if (typeof data2 == "string") {
        if (!pattern36.test(data2)) {
          let err7 = { instancePath: instancePath + "/Sid", schemaPath: "#/properties/Sid/pattern", keyword: "pattern", params: { pattern: "^PK[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/Sid", schemaPath: "#/properties/Sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.DateCreated !== void 0) {
      let data3 = data.DateCreated;
      if (typeof data3 == "string") {
        if (!pattern66.test(data3)) {
          let err9 = { instancePath: instancePath + "/DateCreated", schemaPath: "#/properties/DateCreated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/DateCreated", schemaPath: "#/properties/DateCreated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.PaymentConnector !== void 0 && typeof data.PaymentConnector != "string") {
      let err11 = { instancePath: instancePath + "/PaymentConnector", schemaPath: "#/properties/PaymentConnector/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.PaymentMethod !== void 0) {
      let data5 = data.PaymentMethod;
      if (typeof data5 != "string") {
        let err12 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data5 === "credit-card" || data5 === "ach-debit")) {
        let err13 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema47.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.ChargeAmount !== void 0) {
      let data6 = data.ChargeAmount;
      if (typeof data6 == "string") {
        if (!pattern42.test(data6)) {
          let err14 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "#/properties/ChargeAmount/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "#/properties/ChargeAmount/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.TokenType !== void 0) {
      let data7 = data.TokenType;
      if (typeof data7 != "string") {
        let err16 = { instancePath: instancePath + "/TokenType", schemaPath: "#/properties/TokenType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data7 === "one-time" || data7 === "reusable" || data7 === "payment-method")) {
        let err17 = { instancePath: instancePath + "/TokenType", schemaPath: "#/properties/TokenType/enum", keyword: "enum", params: { allowedValues: schema47.properties.TokenType.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.BankAccountType !== void 0) {
      let data8 = data.BankAccountType;
      if (typeof data8 != "string") {
        let err18 = { instancePath: instancePath + "/BankAccountType", schemaPath: "#/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data8 === "consumer-checking" || data8 === "consumer-savings" || data8 === "commercial-checking")) {
        let err19 = { instancePath: instancePath + "/BankAccountType", schemaPath: "#/properties/BankAccountType/enum", keyword: "enum", params: { allowedValues: schema47.properties.BankAccountType.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
validate32.evaluated = { props: { AccountSid: !0, CallSid: !0, Sid: !0, DateCreated: !0, PaymentConnector: !0, PaymentMethod: !0, ChargeAmount: !0, TokenType: !0, BankAccountType: !0 }, dynamicProps: !1, dynamicItems: !1 };
var CaptureDetails = validate33, schema48 = { title: "Capture details", description: "The card or bank account as far as it is keyed and the application may see it.", type: "object", properties: { PaymentCardNumber: { description: "Masked: whole while it is keyed, but for its last four digits when it is complete. Recorded ones have\none `x` per hidden digit.\n", type: "string", pattern: "^([xX*-]*|[xX*-]+[0-9]{4})$", "x-data-class": "pan", "x-evidence": "observed" }, PaymentCardType: { description: "The card type that the number's first digits told.", type: "string", enum: ["", "visa", "mastercard", "amex", "maestro", "discover", "optima", "jcb", "diners-club", "enroute"], "x-data-class": "none", "x-evidence": "document" }, ExpirationDate: { description: "Month and year, MMYY, in clear; fewer digits while it is keyed.", type: "string", pattern: "^[0-9]{0,4}$", "x-data-class": "personal", "x-evidence": "document" }, SecurityCode: { description: "One mask character per digit, never a digit.", type: "string", pattern: "^[xX*]{0,4}$", "x-data-class": "sad", "x-evidence": "document" }, PaymentCardPostalCode: { description: "The postal code in clear.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, BankAccountNumber: { description: "Masked: whole while it is keyed, but for its last two digits when it is complete.", type: "string", pattern: "^([xX*]*|[xX*]+[0-9]{2})$", "x-data-class": "account", "x-evidence": "document" }, BankRoutingNumber: { description: "The routing number in clear.", type: "string", pattern: "^[0-9]*$", "x-data-class": "personal", "x-evidence": "document" } }, $id: "CaptureDetails" }, pattern68 = new RegExp("^([xX*-]*|[xX*-]+[0-9]{4})$", "u"), pattern69 = new RegExp("^[0-9]{0,4}$", "u"), pattern70 = new RegExp("^[xX*]{0,4}$", "u"), pattern71 = new RegExp("^([xX*]*|[xX*]+[0-9]{2})$", "u"), pattern72 = new RegExp("^[0-9]*$", "u");
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentCardNumber !== void 0) {
      let data0 = data.PaymentCardNumber;
      if (typeof data0 == "string") {
        if (!pattern68.test(data0)) {
          let err0 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "#/properties/PaymentCardNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*-]*|[xX*-]+[0-9]{4})$" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "#/properties/PaymentCardNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.PaymentCardType !== void 0) {
      let data1 = data.PaymentCardType;
      if (typeof data1 != "string") {
        let err2 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "#/properties/PaymentCardType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data1 === "" || data1 === "visa" || data1 === "mastercard" || data1 === "amex" || data1 === "maestro" || data1 === "discover" || data1 === "optima" || data1 === "jcb" || data1 === "diners-club" || data1 === "enroute")) {
        let err3 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "#/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema48.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data2 = data.ExpirationDate;
      if (typeof data2 == "string") {
        if (!pattern69.test(data2)) {
          let err4 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "#/properties/ExpirationDate/pattern", keyword: "pattern", params: { pattern: "^[0-9]{0,4}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "#/properties/ExpirationDate/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data3 = data.SecurityCode;
      if (typeof data3 == "string") {
        if (!pattern70.test(data3)) {
          let err6 = { instancePath: instancePath + "/SecurityCode", schemaPath: "#/properties/SecurityCode/pattern", keyword: "pattern", params: { pattern: "^[xX*]{0,4}$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/SecurityCode", schemaPath: "#/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.PaymentCardPostalCode !== void 0 && typeof data.PaymentCardPostalCode != "string") {
      let err8 = { instancePath: instancePath + "/PaymentCardPostalCode", schemaPath: "#/properties/PaymentCardPostalCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.BankAccountNumber !== void 0) {
      let data5 = data.BankAccountNumber;
      if (typeof data5 == "string") {
        if (!pattern71.test(data5)) {
          let err9 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "#/properties/BankAccountNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*]*|[xX*]+[0-9]{2})$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "#/properties/BankAccountNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.BankRoutingNumber !== void 0) {
      let data6 = data.BankRoutingNumber;
      if (typeof data6 == "string") {
        if (!pattern72.test(data6)) {
          let err11 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "#/properties/BankRoutingNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]*$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "#/properties/BankRoutingNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate33.errors = vErrors, errors === 0;
}
validate33.evaluated = { props: { PaymentCardNumber: !0, PaymentCardType: !0, ExpirationDate: !0, SecurityCode: !0, PaymentCardPostalCode: !0, BankAccountNumber: !0, BankRoutingNumber: !0 }, dynamicProps: !1, dynamicItems: !1 };
var CollectedDetails = validate34, schema49 = { title: "Collected details", description: "The card or bank account as far as the application may see it.", type: "object", properties: { PaymentMethod: { description: "What was asked for.", type: "string", enum: ["", "credit-card", "ach-debit"], "x-data-class": "none", "x-evidence": "document" }, PaymentCardNumber: { description: "Last four digits in clear, everything before masked. Recorded ones have one `x` per hidden digit; one page\ngroups them with hyphens.\n", type: "string", pattern: "^([xX*-]+[0-9]{4})?$", "x-data-class": "pan", "x-evidence": "observed" }, PaymentCardType: { description: "The card type that the number's first digits told.", type: "string", enum: ["", "visa", "mastercard", "amex", "maestro", "discover", "optima", "jcb", "diners-club", "enroute"], "x-data-class": "none", "x-evidence": "document" }, ExpirationDate: { description: "Month and year, MMYY, in clear.", type: "string", pattern: "^((0[1-9]|1[0-2])[0-9]{2})?$", "x-data-class": "personal", "x-evidence": "document" }, SecurityCode: { description: "One mask character per digit, never a digit.", type: "string", pattern: "^[xX*]{0,4}$", "x-data-class": "sad", "x-evidence": "document" }, PaymentCardPostalCode: { description: "The postal code in clear.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, BankAccountNumber: { description: "Last two digits in clear, one `*` per digit before.", type: "string", pattern: "^([xX*]+[0-9]{2})?$", "x-data-class": "account", "x-evidence": "document" }, BankRoutingNumber: { description: "The routing number in clear.", type: "string", pattern: "^[0-9]*$", "x-data-class": "personal", "x-evidence": "document" }, BankAccountType: { description: "The `bankAccountType` attribute. Not a closed list: one paragraph of Twilio's page speaks of `personal` and\n`business`, and the SDK knows a `commercial-savings` that the page does not.\n", type: "string", "x-data-class": "none", "x-evidence": "document" } }, $id: "CollectedDetails" }, pattern73 = new RegExp("^([xX*-]+[0-9]{4})?$", "u"), pattern74 = new RegExp("^((0[1-9]|1[0-2])[0-9]{2})?$", "u"), pattern76 = new RegExp("^([xX*]+[0-9]{2})?$", "u");
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentMethod !== void 0) {
      let data0 = data.PaymentMethod;
      if (typeof data0 != "string") {
        let err0 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (!(data0 === "" || data0 === "credit-card" || data0 === "ach-debit")) {
        let err1 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "#/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema49.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.PaymentCardNumber !== void 0) {
      let data1 = data.PaymentCardNumber;
      if (typeof data1 == "string") {
        if (!pattern73.test(data1)) {
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
        let err5 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "#/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema49.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data3 = data.ExpirationDate;
      if (typeof data3 == "string") {
        if (!pattern74.test(data3)) {
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
        if (!pattern70.test(data4)) {
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
        if (!pattern76.test(data6)) {
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
        if (!pattern72.test(data7)) {
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
  return validate34.errors = vErrors, errors === 0;
}
validate34.evaluated = { props: { PaymentMethod: !0, PaymentCardNumber: !0, PaymentCardType: !0, ExpirationDate: !0, SecurityCode: !0, PaymentCardPostalCode: !0, BankAccountNumber: !0, BankRoutingNumber: !0, BankAccountType: !0 }, dynamicProps: !1, dynamicItems: !1 };
var PaymentResult = validate35;
var pattern78 = new RegExp("^([0-9]{5})?$", "u");
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentConfirmationCode !== void 0 && typeof data.PaymentConfirmationCode != "string") {
      let err0 = { instancePath: instancePath + "/PaymentConfirmationCode", schemaPath: "#/properties/PaymentConfirmationCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.PaymentToken !== void 0 && typeof data.PaymentToken != "string") {
      let err1 = { instancePath: instancePath + "/PaymentToken", schemaPath: "#/properties/PaymentToken/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.ProfileId !== void 0 && typeof data.ProfileId != "string") {
      let err2 = { instancePath: instancePath + "/ProfileId", schemaPath: "#/properties/ProfileId/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.PaymentError !== void 0 && typeof data.PaymentError != "string") {
      let err3 = { instancePath: instancePath + "/PaymentError", schemaPath: "#/properties/PaymentError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.PayErrorCode !== void 0) {
      let data4 = data.PayErrorCode;
      if (typeof data4 == "string") {
        if (!pattern78.test(data4)) {
          let err4 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "#/properties/PayErrorCode/pattern", keyword: "pattern", params: { pattern: "^([0-9]{5})?$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "#/properties/PayErrorCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.ConnectorError !== void 0 && typeof data.ConnectorError != "string") {
      let err6 = { instancePath: instancePath + "/ConnectorError", schemaPath: "#/properties/ConnectorError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.DateUpdated !== void 0) {
      let data6 = data.DateUpdated;
      if (typeof data6 == "string") {
        if (!pattern66.test(data6)) {
          let err7 = { instancePath: instancePath + "/DateUpdated", schemaPath: "#/properties/DateUpdated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/DateUpdated", schemaPath: "#/properties/DateUpdated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
validate35.evaluated = { props: { PaymentConfirmationCode: !0, PaymentToken: !0, ProfileId: !0, PaymentError: !0, PayErrorCode: !0, ConnectorError: !0, DateUpdated: !0 }, dynamicProps: !1, dynamicItems: !1 };
var PaymentCreate = validate36;
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.AccountSid === void 0) {
      let err0 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.CallSid === void 0) {
      let err1 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.Sid === void 0) {
      let err2 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "Sid" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.AccountSid !== void 0) {
      let data0 = data.AccountSid;
      if (typeof data0 == "string") {
        if (!pattern10.test(data0)) {
          let err3 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.CallSid !== void 0) {
      let data1 = data.CallSid;
      if (typeof data1 == "string") {
        if (!pattern9.test(data1)) {
          let err5 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.Sid !== void 0) {
      let data2 = data.Sid;
      if (typeof data2 == "string") {
        if (!pattern36.test(data2)) {
          let err7 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/pattern", keyword: "pattern", params: { pattern: "^PK[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.DateCreated !== void 0) {
      let data3 = data.DateCreated;
      if (typeof data3 == "string") {
        if (!pattern66.test(data3)) {
          let err9 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.PaymentConnector !== void 0 && typeof data.PaymentConnector != "string") {
      let err11 = { instancePath: instancePath + "/PaymentConnector", schemaPath: "PaymentSession/properties/PaymentConnector/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.PaymentMethod !== void 0) {
      let data5 = data.PaymentMethod;
      if (typeof data5 != "string") {
        let err12 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data5 === "credit-card" || data5 === "ach-debit")) {
        let err13 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema47.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.ChargeAmount !== void 0) {
      let data6 = data.ChargeAmount;
      if (typeof data6 == "string") {
        if (!pattern42.test(data6)) {
          let err14 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.TokenType !== void 0) {
      let data7 = data.TokenType;
      if (typeof data7 != "string") {
        let err16 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data7 === "one-time" || data7 === "reusable" || data7 === "payment-method")) {
        let err17 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/enum", keyword: "enum", params: { allowedValues: schema47.properties.TokenType.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.BankAccountType !== void 0) {
      let data8 = data.BankAccountType;
      if (typeof data8 != "string") {
        let err18 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data8 === "consumer-checking" || data8 === "consumer-savings" || data8 === "commercial-checking")) {
        let err19 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/enum", keyword: "enum", params: { allowedValues: schema47.properties.BankAccountType.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "PaymentSession/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentConnector === void 0) {
      let err21 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "PaymentConnector" } };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.PaymentMethod === void 0) {
      let err22 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "PaymentMethod" } };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.DateCreated === void 0) {
      let err23 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "DateCreated" } };
      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate36.errors = vErrors, errors === 0;
}
validate36.evaluated = { props: { AccountSid: !0, CallSid: !0, Sid: !0, DateCreated: !0, PaymentConnector: !0, PaymentMethod: !0, ChargeAmount: !0, TokenType: !0, BankAccountType: !0 }, dynamicProps: !1, dynamicItems: !1 };
var PaymentCapture = validate37, schema53 = { title: "Payment capture", description: "How far the entry of one field is.", type: "object", required: ["Capture", "Required"], allOf: [{ $ref: "PaymentSession" }, { $ref: "CaptureDetails" }], properties: { Capture: { description: "The field being captured, as the update named it.", type: "string", enum: ["payment-card-number", "expiration-date", "security-code", "postal-code", "bank-routing-number", "bank-account-number", "payment-card-number-matcher", "expiration-date-matcher", "security-code-matcher", "postal-code-matcher"], "x-data-class": "none", "x-evidence": "document" }, Required: { description: "What is still missing, by the names that `Capture` takes, parted by commas; there and empty when nothing\nis missing. The page's only example is one word (see `requiredFormat` in behaviours.yaml).\n", type: "string", pattern: "^([a-z-]+(, ?[a-z-]+)*|[A-Za-z]+)?$", "x-data-class": "none", "x-evidence": "observed" }, PartialResult: { description: "`true` while keys come. The page has `false` at the end; a public demo of Twilio's needs it left out\n(see `partialResult` in behaviours.yaml).\n", type: "string", enum: ["", "true", "false"], "x-data-class": "none", "x-evidence": "observed" }, ErrorType: { description: "Why the entry was refused.", type: "string", enum: ["", "input-timeout", "invalid-card-number", "invalid-card-type", "invalid-date", "invalid-security-code", "invalid-postal-code", "invalid-bank-routing-number", "invalid-bank-account-number", "invalid-bank-account-type", "invalid-card-number-security-code-capture-sequence", "input-matching-failed", "session-in-progress", "internal-error"], "x-data-class": "none", "x-evidence": "document" }, DateUpdated: { description: "When the session was last updated, ISO 8601 with milliseconds, in UTC.", type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "x-data-class": "none", "x-evidence": "observed" } }, $id: "PaymentCapture" }, pattern95 = new RegExp("^([a-z-]+(, ?[a-z-]+)*|[A-Za-z]+)?$", "u");
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.AccountSid === void 0) {
      let err0 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.CallSid === void 0) {
      let err1 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.Sid === void 0) {
      let err2 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "Sid" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.AccountSid !== void 0) {
      let data0 = data.AccountSid;
      if (typeof data0 == "string") {
        if (!pattern10.test(data0)) {
          let err3 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.CallSid !== void 0) {
      let data1 = data.CallSid;
      if (typeof data1 == "string") {
        if (!pattern9.test(data1)) {
          let err5 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.Sid !== void 0) {
      let data2 = data.Sid;
      if (typeof data2 == "string") {
        if (!pattern36.test(data2)) {
          let err7 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/pattern", keyword: "pattern", params: { pattern: "^PK[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.DateCreated !== void 0) {
      let data3 = data.DateCreated;
      if (typeof data3 == "string") {
        if (!pattern66.test(data3)) {
          let err9 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.PaymentConnector !== void 0 && typeof data.PaymentConnector != "string") {
      let err11 = { instancePath: instancePath + "/PaymentConnector", schemaPath: "PaymentSession/properties/PaymentConnector/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.PaymentMethod !== void 0) {
      let data5 = data.PaymentMethod;
      if (typeof data5 != "string") {
        let err12 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data5 === "credit-card" || data5 === "ach-debit")) {
        let err13 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema47.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.ChargeAmount !== void 0) {
      let data6 = data.ChargeAmount;
      if (typeof data6 == "string") {
        if (!pattern42.test(data6)) {
          let err14 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.TokenType !== void 0) {
      let data7 = data.TokenType;
      if (typeof data7 != "string") {
        let err16 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data7 === "one-time" || data7 === "reusable" || data7 === "payment-method")) {
        let err17 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/enum", keyword: "enum", params: { allowedValues: schema47.properties.TokenType.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.BankAccountType !== void 0) {
      let data8 = data.BankAccountType;
      if (typeof data8 != "string") {
        let err18 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data8 === "consumer-checking" || data8 === "consumer-savings" || data8 === "commercial-checking")) {
        let err19 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/enum", keyword: "enum", params: { allowedValues: schema47.properties.BankAccountType.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "PaymentSession/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentCardNumber !== void 0) {
      let data9 = data.PaymentCardNumber;
      if (typeof data9 == "string") {
        if (!pattern68.test(data9)) {
          let err21 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CaptureDetails/properties/PaymentCardNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*-]*|[xX*-]+[0-9]{4})$" } };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CaptureDetails/properties/PaymentCardNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.PaymentCardType !== void 0) {
      let data10 = data.PaymentCardType;
      if (typeof data10 != "string") {
        let err23 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CaptureDetails/properties/PaymentCardType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data10 === "" || data10 === "visa" || data10 === "mastercard" || data10 === "amex" || data10 === "maestro" || data10 === "discover" || data10 === "optima" || data10 === "jcb" || data10 === "diners-club" || data10 === "enroute")) {
        let err24 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CaptureDetails/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema48.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data11 = data.ExpirationDate;
      if (typeof data11 == "string") {
        if (!pattern69.test(data11)) {
          let err25 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CaptureDetails/properties/ExpirationDate/pattern", keyword: "pattern", params: { pattern: "^[0-9]{0,4}$" } };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CaptureDetails/properties/ExpirationDate/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data12 = data.SecurityCode;
      if (typeof data12 == "string") {
        if (!pattern70.test(data12)) {
          let err27 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CaptureDetails/properties/SecurityCode/pattern", keyword: "pattern", params: { pattern: "^[xX*]{0,4}$" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CaptureDetails/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.PaymentCardPostalCode !== void 0 && typeof data.PaymentCardPostalCode != "string") {
      let err29 = { instancePath: instancePath + "/PaymentCardPostalCode", schemaPath: "CaptureDetails/properties/PaymentCardPostalCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.BankAccountNumber !== void 0) {
      let data14 = data.BankAccountNumber;
      if (typeof data14 == "string") {
        if (!pattern71.test(data14)) {
          let err30 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CaptureDetails/properties/BankAccountNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*]*|[xX*]+[0-9]{2})$" } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      } else {
        let err31 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CaptureDetails/properties/BankAccountNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.BankRoutingNumber !== void 0) {
      let data15 = data.BankRoutingNumber;
      if (typeof data15 == "string") {
        if (!pattern72.test(data15)) {
          let err32 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CaptureDetails/properties/BankRoutingNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]*$" } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CaptureDetails/properties/BankRoutingNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
  } else {
    let err34 = { instancePath, schemaPath: "CaptureDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Capture === void 0) {
      let err35 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Capture" } };
      vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
    }
    if (data.Required === void 0) {
      let err36 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Required" } };
      vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
    }
    if (data.Capture !== void 0) {
      let data16 = data.Capture;
      if (typeof data16 != "string") {
        let err37 = { instancePath: instancePath + "/Capture", schemaPath: "#/properties/Capture/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (!(data16 === "payment-card-number" || data16 === "expiration-date" || data16 === "security-code" || data16 === "postal-code" || data16 === "bank-routing-number" || data16 === "bank-account-number" || data16 === "payment-card-number-matcher" || data16 === "expiration-date-matcher" || data16 === "security-code-matcher" || data16 === "postal-code-matcher")) {
        let err38 = { instancePath: instancePath + "/Capture", schemaPath: "#/properties/Capture/enum", keyword: "enum", params: { allowedValues: schema53.properties.Capture.enum } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.Required !== void 0) {
      let data17 = data.Required;
      if (typeof data17 == "string") {
        if (!pattern95.test(data17)) {
          let err39 = { instancePath: instancePath + "/Required", schemaPath: "#/properties/Required/pattern", keyword: "pattern", params: { pattern: "^([a-z-]+(, ?[a-z-]+)*|[A-Za-z]+)?$" } };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
      } else {
        let err40 = { instancePath: instancePath + "/Required", schemaPath: "#/properties/Required/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.PartialResult !== void 0) {
      let data18 = data.PartialResult;
      if (typeof data18 != "string") {
        let err41 = { instancePath: instancePath + "/PartialResult", schemaPath: "#/properties/PartialResult/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      if (!(data18 === "" || data18 === "true" || data18 === "false")) {
        let err42 = { instancePath: instancePath + "/PartialResult", schemaPath: "#/properties/PartialResult/enum", keyword: "enum", params: { allowedValues: schema53.properties.PartialResult.enum } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.ErrorType !== void 0) {
      let data19 = data.ErrorType;
      if (typeof data19 != "string") {
        let err43 = { instancePath: instancePath + "/ErrorType", schemaPath: "#/properties/ErrorType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
      if (!(data19 === "" || data19 === "input-timeout" || data19 === "invalid-card-number" || data19 === "invalid-card-type" || data19 === "invalid-date" || data19 === "invalid-security-code" || data19 === "invalid-postal-code" || data19 === "invalid-bank-routing-number" || data19 === "invalid-bank-account-number" || data19 === "invalid-bank-account-type" || data19 === "invalid-card-number-security-code-capture-sequence" || data19 === "input-matching-failed" || data19 === "session-in-progress" || data19 === "internal-error")) {
        let err44 = { instancePath: instancePath + "/ErrorType", schemaPath: "#/properties/ErrorType/enum", keyword: "enum", params: { allowedValues: schema53.properties.ErrorType.enum } };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.DateUpdated !== void 0) {
      let data20 = data.DateUpdated;
      if (typeof data20 == "string") {
        if (!pattern66.test(data20)) {
          let err45 = { instancePath: instancePath + "/DateUpdated", schemaPath: "#/properties/DateUpdated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
      } else {
        let err46 = { instancePath: instancePath + "/DateUpdated", schemaPath: "#/properties/DateUpdated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
  } else {
    let err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
  }
  return validate37.errors = vErrors, errors === 0;
}
validate37.evaluated = { props: { Capture: !0, Required: !0, PartialResult: !0, ErrorType: !0, DateUpdated: !0, PaymentCardNumber: !0, PaymentCardType: !0, ExpirationDate: !0, SecurityCode: !0, PaymentCardPostalCode: !0, BankAccountNumber: !0, BankRoutingNumber: !0, AccountSid: !0, CallSid: !0, Sid: !0, DateCreated: !0, PaymentConnector: !0, PaymentMethod: !0, ChargeAmount: !0, TokenType: !0, BankAccountType: !0 }, dynamicProps: !1, dynamicItems: !1 };
var PaymentComplete = validate38, schema56 = { title: "Payment complete", description: "A session has ended; whether there is a payment says its result.", type: "object", required: ["Result", "DateUpdated"], allOf: [{ $ref: "PaymentSession" }, { $ref: "CollectedDetails" }, { $ref: "PaymentResult" }], properties: { Result: { description: "How the session ended; cancelled only where the caller refused at the `Confirmation`.", type: "string", enum: ["success", "payment-connector-error", "caller-interrupted-with-star", "caller-hung-up", "validation-error", "internal-error", "transaction-cancelled"], "x-data-class": "none", "x-evidence": "document" } }, $id: "PaymentComplete" };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.AccountSid === void 0) {
      let err0 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.CallSid === void 0) {
      let err1 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.Sid === void 0) {
      let err2 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "Sid" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.AccountSid !== void 0) {
      let data0 = data.AccountSid;
      if (typeof data0 == "string") {
        if (!pattern10.test(data0)) {
          let err3 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.CallSid !== void 0) {
      let data1 = data.CallSid;
      if (typeof data1 == "string") {
        if (!pattern9.test(data1)) {
          let err5 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.Sid !== void 0) {
      let data2 = data.Sid;
      if (typeof data2 == "string") {
        if (!pattern36.test(data2)) {
          let err7 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/pattern", keyword: "pattern", params: { pattern: "^PK[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.DateCreated !== void 0) {
      let data3 = data.DateCreated;
      if (typeof data3 == "string") {
        if (!pattern66.test(data3)) {
          let err9 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.PaymentConnector !== void 0 && typeof data.PaymentConnector != "string") {
      let err11 = { instancePath: instancePath + "/PaymentConnector", schemaPath: "PaymentSession/properties/PaymentConnector/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.PaymentMethod !== void 0) {
      let data5 = data.PaymentMethod;
      if (typeof data5 != "string") {
        let err12 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data5 === "credit-card" || data5 === "ach-debit")) {
        let err13 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema47.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.ChargeAmount !== void 0) {
      let data6 = data.ChargeAmount;
      if (typeof data6 == "string") {
        if (!pattern42.test(data6)) {
          let err14 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.TokenType !== void 0) {
      let data7 = data.TokenType;
      if (typeof data7 != "string") {
        let err16 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data7 === "one-time" || data7 === "reusable" || data7 === "payment-method")) {
        let err17 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/enum", keyword: "enum", params: { allowedValues: schema47.properties.TokenType.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.BankAccountType !== void 0) {
      let data8 = data.BankAccountType;
      if (typeof data8 != "string") {
        let err18 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data8 === "consumer-checking" || data8 === "consumer-savings" || data8 === "commercial-checking")) {
        let err19 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/enum", keyword: "enum", params: { allowedValues: schema47.properties.BankAccountType.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "PaymentSession/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentMethod !== void 0) {
      let data9 = data.PaymentMethod;
      if (typeof data9 != "string") {
        let err21 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (!(data9 === "" || data9 === "credit-card" || data9 === "ach-debit")) {
        let err22 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema49.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.PaymentCardNumber !== void 0) {
      let data10 = data.PaymentCardNumber;
      if (typeof data10 == "string") {
        if (!pattern73.test(data10)) {
          let err23 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*-]+[0-9]{4})?$" } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.PaymentCardType !== void 0) {
      let data11 = data.PaymentCardType;
      if (typeof data11 != "string") {
        let err25 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (!(data11 === "" || data11 === "visa" || data11 === "mastercard" || data11 === "amex" || data11 === "maestro" || data11 === "discover" || data11 === "optima" || data11 === "jcb" || data11 === "diners-club" || data11 === "enroute")) {
        let err26 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema49.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data12 = data.ExpirationDate;
      if (typeof data12 == "string") {
        if (!pattern74.test(data12)) {
          let err27 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/pattern", keyword: "pattern", params: { pattern: "^((0[1-9]|1[0-2])[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data13 = data.SecurityCode;
      if (typeof data13 == "string") {
        if (!pattern70.test(data13)) {
          let err29 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/pattern", keyword: "pattern", params: { pattern: "^[xX*]{0,4}$" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.PaymentCardPostalCode !== void 0 && typeof data.PaymentCardPostalCode != "string") {
      let err31 = { instancePath: instancePath + "/PaymentCardPostalCode", schemaPath: "CollectedDetails/properties/PaymentCardPostalCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
    if (data.BankAccountNumber !== void 0) {
      let data15 = data.BankAccountNumber;
      if (typeof data15 == "string") {
        if (!pattern76.test(data15)) {
          let err32 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*]+[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.BankRoutingNumber !== void 0) {
      let data16 = data.BankRoutingNumber;
      if (typeof data16 == "string") {
        if (!pattern72.test(data16)) {
          let err34 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]*$" } };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
      } else {
        let err35 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.BankAccountType !== void 0 && typeof data.BankAccountType != "string") {
      let err36 = { instancePath: instancePath + "/BankAccountType", schemaPath: "CollectedDetails/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
    }
  } else {
    let err37 = { instancePath, schemaPath: "CollectedDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentConfirmationCode !== void 0 && typeof data.PaymentConfirmationCode != "string") {
      let err38 = { instancePath: instancePath + "/PaymentConfirmationCode", schemaPath: "PaymentResult/properties/PaymentConfirmationCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
    }
    if (data.PaymentToken !== void 0 && typeof data.PaymentToken != "string") {
      let err39 = { instancePath: instancePath + "/PaymentToken", schemaPath: "PaymentResult/properties/PaymentToken/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
    }
    if (data.ProfileId !== void 0 && typeof data.ProfileId != "string") {
      let err40 = { instancePath: instancePath + "/ProfileId", schemaPath: "PaymentResult/properties/ProfileId/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
    }
    if (data.PaymentError !== void 0 && typeof data.PaymentError != "string") {
      let err41 = { instancePath: instancePath + "/PaymentError", schemaPath: "PaymentResult/properties/PaymentError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
    }
    if (data.PayErrorCode !== void 0) {
      let data22 = data.PayErrorCode;
      if (typeof data22 == "string") {
        if (!pattern78.test(data22)) {
          let err42 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "PaymentResult/properties/PayErrorCode/pattern", keyword: "pattern", params: { pattern: "^([0-9]{5})?$" } };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
      } else {
        let err43 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "PaymentResult/properties/PayErrorCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.ConnectorError !== void 0 && typeof data.ConnectorError != "string") {
      let err44 = { instancePath: instancePath + "/ConnectorError", schemaPath: "PaymentResult/properties/ConnectorError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
    }
    if (data.DateUpdated !== void 0) {
      let data24 = data.DateUpdated;
      if (typeof data24 == "string") {
        if (!pattern66.test(data24)) {
          let err45 = { instancePath: instancePath + "/DateUpdated", schemaPath: "PaymentResult/properties/DateUpdated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
      } else {
        let err46 = { instancePath: instancePath + "/DateUpdated", schemaPath: "PaymentResult/properties/DateUpdated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
  } else {
    let err47 = { instancePath, schemaPath: "PaymentResult/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Result === void 0) {
      let err48 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Result" } };
      vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
    }
    if (data.DateUpdated === void 0) {
      let err49 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "DateUpdated" } };
      vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
    }
    if (data.Result !== void 0) {
      let data25 = data.Result;
      if (typeof data25 != "string") {
        let err50 = { instancePath: instancePath + "/Result", schemaPath: "#/properties/Result/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
      if (!(data25 === "success" || data25 === "payment-connector-error" || data25 === "caller-interrupted-with-star" || data25 === "caller-hung-up" || data25 === "validation-error" || data25 === "internal-error" || data25 === "transaction-cancelled")) {
        let err51 = { instancePath: instancePath + "/Result", schemaPath: "#/properties/Result/enum", keyword: "enum", params: { allowedValues: schema56.properties.Result.enum } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
  } else {
    let err52 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
  }
  return validate38.errors = vErrors, errors === 0;
}
validate38.evaluated = { props: { Result: !0, PaymentConfirmationCode: !0, PaymentToken: !0, ProfileId: !0, PaymentError: !0, PayErrorCode: !0, ConnectorError: !0, DateUpdated: !0, PaymentMethod: !0, PaymentCardNumber: !0, PaymentCardType: !0, ExpirationDate: !0, SecurityCode: !0, PaymentCardPostalCode: !0, BankAccountNumber: !0, BankRoutingNumber: !0, BankAccountType: !0, AccountSid: !0, CallSid: !0, Sid: !0, DateCreated: !0, PaymentConnector: !0, ChargeAmount: !0, TokenType: !0 }, dynamicProps: !1, dynamicItems: !1 };
var PaymentCancel = validate39, schema60 = { title: "Payment cancel", description: "A session was cancelled; there is no payment.", type: "object", required: ["Result", "DateUpdated"], allOf: [{ $ref: "PaymentSession" }, { $ref: "CollectedDetails" }, { $ref: "PaymentResult" }], properties: { Result: { description: "How the session ended.", type: "string", enum: ["transaction-cancelled", "caller-interrupted-with-star"], "x-data-class": "none", "x-evidence": "inferred" } }, $id: "PaymentCancel" };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.AccountSid === void 0) {
      let err0 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.CallSid === void 0) {
      let err1 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.Sid === void 0) {
      let err2 = { instancePath, schemaPath: "PaymentSession/required", keyword: "required", params: { missingProperty: "Sid" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.AccountSid !== void 0) {
      let data0 = data.AccountSid;
      if (typeof data0 == "string") {
        if (!pattern10.test(data0)) {
          let err3 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/AccountSid", schemaPath: "PaymentSession/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.CallSid !== void 0) {
      let data1 = data.CallSid;
      if (typeof data1 == "string") {
        if (!pattern9.test(data1)) {
          let err5 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/CallSid", schemaPath: "PaymentSession/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.Sid !== void 0) {
      let data2 = data.Sid;
      if (typeof data2 == "string") {
        if (!pattern36.test(data2)) {
          let err7 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/pattern", keyword: "pattern", params: { pattern: "^PK[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/Sid", schemaPath: "PaymentSession/properties/Sid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.DateCreated !== void 0) {
      let data3 = data.DateCreated;
      if (typeof data3 == "string") {
        if (!pattern66.test(data3)) {
          let err9 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/DateCreated", schemaPath: "PaymentSession/properties/DateCreated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.PaymentConnector !== void 0 && typeof data.PaymentConnector != "string") {
      let err11 = { instancePath: instancePath + "/PaymentConnector", schemaPath: "PaymentSession/properties/PaymentConnector/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.PaymentMethod !== void 0) {
      let data5 = data.PaymentMethod;
      if (typeof data5 != "string") {
        let err12 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data5 === "credit-card" || data5 === "ach-debit")) {
        let err13 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "PaymentSession/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema47.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.ChargeAmount !== void 0) {
      let data6 = data.ChargeAmount;
      if (typeof data6 == "string") {
        if (!pattern42.test(data6)) {
          let err14 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?$" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/ChargeAmount", schemaPath: "PaymentSession/properties/ChargeAmount/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.TokenType !== void 0) {
      let data7 = data.TokenType;
      if (typeof data7 != "string") {
        let err16 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data7 === "one-time" || data7 === "reusable" || data7 === "payment-method")) {
        let err17 = { instancePath: instancePath + "/TokenType", schemaPath: "PaymentSession/properties/TokenType/enum", keyword: "enum", params: { allowedValues: schema47.properties.TokenType.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.BankAccountType !== void 0) {
      let data8 = data.BankAccountType;
      if (typeof data8 != "string") {
        let err18 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data8 === "consumer-checking" || data8 === "consumer-savings" || data8 === "commercial-checking")) {
        let err19 = { instancePath: instancePath + "/BankAccountType", schemaPath: "PaymentSession/properties/BankAccountType/enum", keyword: "enum", params: { allowedValues: schema47.properties.BankAccountType.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "PaymentSession/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentMethod !== void 0) {
      let data9 = data.PaymentMethod;
      if (typeof data9 != "string") {
        let err21 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (!(data9 === "" || data9 === "credit-card" || data9 === "ach-debit")) {
        let err22 = { instancePath: instancePath + "/PaymentMethod", schemaPath: "CollectedDetails/properties/PaymentMethod/enum", keyword: "enum", params: { allowedValues: schema49.properties.PaymentMethod.enum } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.PaymentCardNumber !== void 0) {
      let data10 = data.PaymentCardNumber;
      if (typeof data10 == "string") {
        if (!pattern73.test(data10)) {
          let err23 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*-]+[0-9]{4})?$" } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/PaymentCardNumber", schemaPath: "CollectedDetails/properties/PaymentCardNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.PaymentCardType !== void 0) {
      let data11 = data.PaymentCardType;
      if (typeof data11 != "string") {
        let err25 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (!(data11 === "" || data11 === "visa" || data11 === "mastercard" || data11 === "amex" || data11 === "maestro" || data11 === "discover" || data11 === "optima" || data11 === "jcb" || data11 === "diners-club" || data11 === "enroute")) {
        let err26 = { instancePath: instancePath + "/PaymentCardType", schemaPath: "CollectedDetails/properties/PaymentCardType/enum", keyword: "enum", params: { allowedValues: schema49.properties.PaymentCardType.enum } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.ExpirationDate !== void 0) {
      let data12 = data.ExpirationDate;
      if (typeof data12 == "string") {
        if (!pattern74.test(data12)) {
          let err27 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/pattern", keyword: "pattern", params: { pattern: "^((0[1-9]|1[0-2])[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/ExpirationDate", schemaPath: "CollectedDetails/properties/ExpirationDate/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.SecurityCode !== void 0) {
      let data13 = data.SecurityCode;
      if (typeof data13 == "string") {
        if (!pattern70.test(data13)) {
          let err29 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/pattern", keyword: "pattern", params: { pattern: "^[xX*]{0,4}$" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/SecurityCode", schemaPath: "CollectedDetails/properties/SecurityCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.PaymentCardPostalCode !== void 0 && typeof data.PaymentCardPostalCode != "string") {
      let err31 = { instancePath: instancePath + "/PaymentCardPostalCode", schemaPath: "CollectedDetails/properties/PaymentCardPostalCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
    }
    if (data.BankAccountNumber !== void 0) {
      let data15 = data.BankAccountNumber;
      if (typeof data15 == "string") {
        if (!pattern76.test(data15)) {
          let err32 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/pattern", keyword: "pattern", params: { pattern: "^([xX*]+[0-9]{2})?$" } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/BankAccountNumber", schemaPath: "CollectedDetails/properties/BankAccountNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.BankRoutingNumber !== void 0) {
      let data16 = data.BankRoutingNumber;
      if (typeof data16 == "string") {
        if (!pattern72.test(data16)) {
          let err34 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]*$" } };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
      } else {
        let err35 = { instancePath: instancePath + "/BankRoutingNumber", schemaPath: "CollectedDetails/properties/BankRoutingNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.BankAccountType !== void 0 && typeof data.BankAccountType != "string") {
      let err36 = { instancePath: instancePath + "/BankAccountType", schemaPath: "CollectedDetails/properties/BankAccountType/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
    }
  } else {
    let err37 = { instancePath, schemaPath: "CollectedDetails/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.PaymentConfirmationCode !== void 0 && typeof data.PaymentConfirmationCode != "string") {
      let err38 = { instancePath: instancePath + "/PaymentConfirmationCode", schemaPath: "PaymentResult/properties/PaymentConfirmationCode/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
    }
    if (data.PaymentToken !== void 0 && typeof data.PaymentToken != "string") {
      let err39 = { instancePath: instancePath + "/PaymentToken", schemaPath: "PaymentResult/properties/PaymentToken/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
    }
    if (data.ProfileId !== void 0 && typeof data.ProfileId != "string") {
      let err40 = { instancePath: instancePath + "/ProfileId", schemaPath: "PaymentResult/properties/ProfileId/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
    }
    if (data.PaymentError !== void 0 && typeof data.PaymentError != "string") {
      let err41 = { instancePath: instancePath + "/PaymentError", schemaPath: "PaymentResult/properties/PaymentError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
    }
    if (data.PayErrorCode !== void 0) {
      let data22 = data.PayErrorCode;
      if (typeof data22 == "string") {
        if (!pattern78.test(data22)) {
          let err42 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "PaymentResult/properties/PayErrorCode/pattern", keyword: "pattern", params: { pattern: "^([0-9]{5})?$" } };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
      } else {
        let err43 = { instancePath: instancePath + "/PayErrorCode", schemaPath: "PaymentResult/properties/PayErrorCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.ConnectorError !== void 0 && typeof data.ConnectorError != "string") {
      let err44 = { instancePath: instancePath + "/ConnectorError", schemaPath: "PaymentResult/properties/ConnectorError/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
    }
    if (data.DateUpdated !== void 0) {
      let data24 = data.DateUpdated;
      if (typeof data24 == "string") {
        if (!pattern66.test(data24)) {
          let err45 = { instancePath: instancePath + "/DateUpdated", schemaPath: "PaymentResult/properties/DateUpdated/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
      } else {
        let err46 = { instancePath: instancePath + "/DateUpdated", schemaPath: "PaymentResult/properties/DateUpdated/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
  } else {
    let err47 = { instancePath, schemaPath: "PaymentResult/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Result === void 0) {
      let err48 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Result" } };
      vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
    }
    if (data.DateUpdated === void 0) {
      let err49 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "DateUpdated" } };
      vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
    }
    if (data.Result !== void 0) {
      let data25 = data.Result;
      if (typeof data25 != "string") {
        let err50 = { instancePath: instancePath + "/Result", schemaPath: "#/properties/Result/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
      if (!(data25 === "transaction-cancelled" || data25 === "caller-interrupted-with-star")) {
        let err51 = { instancePath: instancePath + "/Result", schemaPath: "#/properties/Result/enum", keyword: "enum", params: { allowedValues: schema60.properties.Result.enum } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
  } else {
    let err52 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
  }
  return validate39.errors = vErrors, errors === 0;
}
validate39.evaluated = { props: { Result: !0, PaymentConfirmationCode: !0, PaymentToken: !0, ProfileId: !0, PaymentError: !0, PayErrorCode: !0, ConnectorError: !0, DateUpdated: !0, PaymentMethod: !0, PaymentCardNumber: !0, PaymentCardType: !0, ExpirationDate: !0, SecurityCode: !0, PaymentCardPostalCode: !0, BankAccountNumber: !0, BankRoutingNumber: !0, BankAccountType: !0, AccountSid: !0, CallSid: !0, Sid: !0, DateCreated: !0, PaymentConnector: !0, ChargeAmount: !0, TokenType: !0 }, dynamicProps: !1, dynamicItems: !1 };
var CallProgress = validate40, schema64 = { title: "Call progress", description: "A call is dialled, rings, has been answered, or is over.", type: "object", required: ["CallSid", "AccountSid", "From", "To", "CallStatus", "ApiVersion", "Direction", "Timestamp", "CallbackSource", "SequenceNumber"], properties: { CallSid: { description: "The call.", type: "string", pattern: "^CA[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, AccountSid: { description: "The account the call belongs to.", type: "string", pattern: "^AC[0-9a-fA-F]{32}$", "x-data-class": "none", "x-evidence": "document" }, From: { description: "Who called.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, To: { description: "Who was called.", type: "string", "x-data-class": "personal", "x-evidence": "document" }, CallStatus: { description: "Which event this is: `initiated`, `ringing`, or `in-progress` for `answered`; every other value is how a\ncall ended. `queued` is in the page and never told.\n", type: "string", enum: ["queued", "initiated", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"], "x-data-class": "none", "x-evidence": "document" }, ApiVersion: { description: "Version of the API that the call was made with.", type: "string", "x-data-class": "none", "x-evidence": "document" }, Direction: { description: "Who started the call.", type: "string", enum: ["inbound", "outbound-api", "outbound-dial"], "x-data-class": "none", "x-evidence": "document" }, Timestamp: { description: "When it happened, RFC 2822 in UTC.", type: "string", pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} \\+0000$", "x-data-class": "none", "x-evidence": "document" }, CallbackSource: { description: "What kind of callback this is; always the same.", type: "string", enum: ["call-progress-events"], "x-data-class": "none", "x-evidence": "document" }, SequenceNumber: { description: "Counts the events of a call that are told, from 0. They may arrive in another order.", type: "string", pattern: "^[0-9]+$", "x-data-class": "none", "x-evidence": "document" }, CallDuration: { description: "Seconds, once the call is over; 0 if nobody answered.", type: "string", pattern: "^[0-9]+$", "x-data-class": "none", "x-evidence": "document" }, Duration: { description: "Minutes that were begun, once the call is over.", type: "string", pattern: "^[0-9]+$", "x-data-class": "none", "x-evidence": "document" }, SipResponseCode: { description: "How a call that went out ended, in the words of SIP.", type: "string", pattern: "^[1-6][0-9]{2}$", "x-data-class": "none", "x-evidence": "document" } }, $id: "CallProgress" }, pattern123 = new RegExp("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} \\+0000$", "u"), pattern127 = new RegExp("^[1-6][0-9]{2}$", "u");
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.CallSid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "CallSid" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.AccountSid === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "AccountSid" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.From === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "From" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.To === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "To" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.CallStatus === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "CallStatus" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.ApiVersion === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ApiVersion" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.Direction === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Direction" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.Timestamp === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Timestamp" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.CallbackSource === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "CallbackSource" } };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.SequenceNumber === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "SequenceNumber" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.CallSid !== void 0) {
      let data0 = data.CallSid;
      if (typeof data0 == "string") {
        if (!pattern9.test(data0)) {
          let err10 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/pattern", keyword: "pattern", params: { pattern: "^CA[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/CallSid", schemaPath: "#/properties/CallSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.AccountSid !== void 0) {
      let data1 = data.AccountSid;
      if (typeof data1 == "string") {
        if (!pattern10.test(data1)) {
          let err12 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/pattern", keyword: "pattern", params: { pattern: "^AC[0-9a-fA-F]{32}$" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/AccountSid", schemaPath: "#/properties/AccountSid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.From !== void 0 && typeof data.From != "string") {
      let err14 = { instancePath: instancePath + "/From", schemaPath: "#/properties/From/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.To !== void 0 && typeof data.To != "string") {
      let err15 = { instancePath: instancePath + "/To", schemaPath: "#/properties/To/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.CallStatus !== void 0) {
      let data4 = data.CallStatus;
      if (typeof data4 != "string") {
        let err16 = { instancePath: instancePath + "/CallStatus", schemaPath: "#/properties/CallStatus/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data4 === "queued" || data4 === "initiated" || data4 === "ringing" || data4 === "in-progress" || data4 === "completed" || data4 === "busy" || data4 === "failed" || data4 === "no-answer" || data4 === "canceled")) {
        let err17 = { instancePath: instancePath + "/CallStatus", schemaPath: "#/properties/CallStatus/enum", keyword: "enum", params: { allowedValues: schema64.properties.CallStatus.enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.ApiVersion !== void 0 && typeof data.ApiVersion != "string") {
      let err18 = { instancePath: instancePath + "/ApiVersion", schemaPath: "#/properties/ApiVersion/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.Direction !== void 0) {
      let data6 = data.Direction;
      if (typeof data6 != "string") {
        let err19 = { instancePath: instancePath + "/Direction", schemaPath: "#/properties/Direction/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data6 === "inbound" || data6 === "outbound-api" || data6 === "outbound-dial")) {
        let err20 = { instancePath: instancePath + "/Direction", schemaPath: "#/properties/Direction/enum", keyword: "enum", params: { allowedValues: schema64.properties.Direction.enum } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.Timestamp !== void 0) {
      let data7 = data.Timestamp;
      if (typeof data7 == "string") {
        if (!pattern123.test(data7)) {
          let err21 = { instancePath: instancePath + "/Timestamp", schemaPath: "#/properties/Timestamp/pattern", keyword: "pattern", params: { pattern: "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} \\+0000$" } };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/Timestamp", schemaPath: "#/properties/Timestamp/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.CallbackSource !== void 0) {
      let data8 = data.CallbackSource;
      if (typeof data8 != "string") {
        let err23 = { instancePath: instancePath + "/CallbackSource", schemaPath: "#/properties/CallbackSource/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (data8 !== "call-progress-events") {
        let err24 = { instancePath: instancePath + "/CallbackSource", schemaPath: "#/properties/CallbackSource/enum", keyword: "enum", params: { allowedValues: schema64.properties.CallbackSource.enum } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.SequenceNumber !== void 0) {
      let data9 = data.SequenceNumber;
      if (typeof data9 == "string") {
        if (!pattern17.test(data9)) {
          let err25 = { instancePath: instancePath + "/SequenceNumber", schemaPath: "#/properties/SequenceNumber/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" } };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/SequenceNumber", schemaPath: "#/properties/SequenceNumber/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.CallDuration !== void 0) {
      let data10 = data.CallDuration;
      if (typeof data10 == "string") {
        if (!pattern17.test(data10)) {
          let err27 = { instancePath: instancePath + "/CallDuration", schemaPath: "#/properties/CallDuration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/CallDuration", schemaPath: "#/properties/CallDuration/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.Duration !== void 0) {
      let data11 = data.Duration;
      if (typeof data11 == "string") {
        if (!pattern17.test(data11)) {
          let err29 = { instancePath: instancePath + "/Duration", schemaPath: "#/properties/Duration/pattern", keyword: "pattern", params: { pattern: "^[0-9]+$" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/Duration", schemaPath: "#/properties/Duration/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.SipResponseCode !== void 0) {
      let data12 = data.SipResponseCode;
      if (typeof data12 == "string") {
        if (!pattern127.test(data12)) {
          let err31 = { instancePath: instancePath + "/SipResponseCode", schemaPath: "#/properties/SipResponseCode/pattern", keyword: "pattern", params: { pattern: "^[1-6][0-9]{2}$" } };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/SipResponseCode", schemaPath: "#/properties/SipResponseCode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
validate40.evaluated = { props: { CallSid: !0, AccountSid: !0, From: !0, To: !0, CallStatus: !0, ApiVersion: !0, Direction: !0, Timestamp: !0, CallbackSource: !0, SequenceNumber: !0, CallDuration: !0, Duration: !0, SipResponseCode: !0 }, dynamicProps: !1, dynamicItems: !1 };

/** A validator for each schema of the document. */
export const twilioApiValidators: Readonly<Record<TwilioApiSchemaName, Validator>> = {
  "rest-error": RestError,
  "page": Page,
  "call": Call,
  "call-list": CallList,
  "create-call": CreateCall,
  "update-call": UpdateCall,
  "payment": Payment,
  "create-payment": CreatePayment,
  "update-payment": UpdatePayment,
  "incoming-phone-number": IncomingPhoneNumber,
  "incoming-phone-number-list": IncomingPhoneNumberList,
  "update-incoming-phone-number": UpdateIncomingPhoneNumber,
  "payment-session": PaymentSession,
  "capture-details": CaptureDetails,
  "collected-details": CollectedDetails,
  "payment-result": PaymentResult,
  "payment-create": PaymentCreate,
  "payment-capture": PaymentCapture,
  "payment-complete": PaymentComplete,
  "payment-cancel": PaymentCancel,
  "call-progress": CallProgress,
};
