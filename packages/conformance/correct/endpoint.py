"""A right processor in Python's standard library: a thread a request, SQLite for what must stay.

It shares no line with the other endpoints of the zoo, so that what the conformance kit believes about the
contract is held against somebody else's idea of it. Arguments: port, database file, ledger file.
"""

import base64
import hashlib
import hmac
import json
import os
import re
import sqlite3
import sys
import threading
import time
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT, DATABASE, LEDGER = int(sys.argv[1]), sys.argv[2], sys.argv[3]
LARGEST_BODY = 256 * 1024
SECRET = b"of no worth outside the zoo"
WANTED = f"{os.environ['CONNECTOR_USERNAME']}:{os.environ['CONNECTOR_PASSWORD']}".encode()
DECIMALS = {"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3}
FORMS = {
    "transaction_id": r"[^\x00-\x1f\x7f\ud800-\udfff]{1,255}",
    "cardnumber": r"[0-9]{12,19}",
    "cvv": r"[0-9]{3,4}",
    "bankaccountnumber": r"[0-9]{1,17}",
    "routingnumber": r"[0-9]{1,17}",
    "amount": r"[0-9]{1,7}(\.[0-9]{1,3})?",
    "currency_code": r"[A-Za-z]{3}",
    "expiry_month": r"0[1-9]|1[0-2]",
    "expiry_year": r"[0-9]{2}|[0-9]{4}",
    "description": r"(?s:.{0,1000})",
    "postal_code": r"[A-Za-z0-9 -]{0,16}",
}

lock = threading.Lock()
running: dict[str, threading.Event] = {}
book = sqlite3.connect(DATABASE, check_same_thread=False, isolation_level=None)
book.execute("CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, print TEXT, answer TEXT)")


class Refused(Exception):
    """The body is not one JSON object."""


def unique(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Refused
    return found


def digest(text):
    return hmac.new(SECRET, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def id_field(method):
    return "charge_id" if method == "charge" else "token_id"


def problems_of(body):
    found = [
        f"{name} has the wrong form"
        for name, form in FORMS.items()
        if body.get(name) is not None
        and not (isinstance(body[name], str) and re.fullmatch(form, body[name]))
    ]
    needed = ["transaction_id"]
    if body["method"] == "charge":
        needed += ["amount", "currency_code"]
    if body.get("bankaccountnumber") is not None:
        needed += ["routingnumber"]
    found += [f"{name} is missing" for name in needed if body.get(name) is None]
    if (body.get("cardnumber") is None) == (body.get("bankaccountnumber") is None):
        found.append("one of cardnumber and bankaccountnumber is there")
    parameters = body.get("parameters") or {}
    if not isinstance(parameters, dict) or not all(
        isinstance(value, str) for value in parameters.values()
    ):
        found.append("parameters is a flat object of texts")
    return found


def plain(amount):
    whole, _, fraction = amount.partition(".")
    return whole.lstrip("0") or "0", fraction.rstrip("0")


def fingerprint(body):
    year = body.get("expiry_year")
    charge = body["method"] == "charge"
    return digest(
        json.dumps(
            [
                [body.get(name) for name in ("method", "cardnumber", "expiry_month")],
                [body.get(name) for name in ("bankaccountnumber", "routingnumber", "description")],
                [body.get("postal_code"), year[-2:] if year else None],
                [plain(body["amount"]), body["currency_code"].upper()] if charge else [],
                sorted((body.get("parameters") or {}).items()),
            ]
        )
    )


def trouble_with(body):
    card, routing = body.get("cardnumber"), body.get("routingnumber")
    if card is not None:
        doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(card))]
        if sum(n - 9 if n > 9 else n for n in doubled) % 10:
            return "invalid_card", "The card number is not valid."
        year, month = body.get("expiry_year"), body.get("expiry_month")
        today = date.today()
        if year and month and (2000 + int(year[-2:]), int(month)) < (today.year, today.month):
            return "expired_card", "The card is expired."
    elif len(routing) != 9 or sum(w * int(d) for w, d in zip([3, 7, 1] * 3, routing)) % 10:
        return "invalid_routing_number", "The routing number is not valid."
    if body["method"] == "charge":
        currency = body["currency_code"].upper()
        whole, fraction = plain(body["amount"])
        if currency not in DECIMALS:
            return "currency_not_supported", "This currency is not taken."
        if len(fraction) > DECIMALS[currency] or (whole, fraction) == ("0", ""):
            return "invalid_amount", "This amount cannot be charged."
    return None


def is_captured(transaction_id):
    try:
        with open(LEDGER, encoding="utf-8") as lines:
            return any(json.loads(line)["transaction_id"] == transaction_id for line in lines)
    except FileNotFoundError:
        return False


def capture(body):
    line = {"transaction_id": body["transaction_id"], "amount": body["amount"]}
    line["currency"] = body["currency_code"].upper()
    with lock, open(LEDGER, "a", encoding="utf-8") as ledger:
        ledger.write(json.dumps(line) + "\n")


def ask_bank(body):
    """What the bank makes of it: an error, or None for an approval; TimeoutError when nobody knows."""
    trigger = (body.get("cvv") or "")[-3:] if body.get("cardnumber") else ""
    if trigger == "901":
        return "card_declined", "The card was declined."
    if trigger == "921":
        return "processing_error", "Please try later."
    if body["method"] == "charge":
        capture(body)
        time.sleep({"911": 11, "928": 52}.get(trigger, 0.02))
        if trigger == "912":
            raise TimeoutError
    return None


def verdict(body, is_taken_over):
    trouble = trouble_with(body)
    if trouble is None and not (is_taken_over and is_captured(body["transaction_id"])):
        trouble = ask_bank(body)
    if trouble is not None:
        return {id_field(body["method"]): None, "error_code": trouble[0], "error_message": trouble[1]}
    name = {"charge": "ch_", "tokenize": "tok_"}[body["method"]] + digest(body["transaction_id"])[:24]
    answer = {id_field(body["method"]): name, "error_code": None, "error_message": None}
    order = (body.get("parameters") or {}).get("order")
    return answer if order is None else {**answer, "parameters": {"receipt": f"receipt of {order}"}}


def process(body):
    """The answer as text, or None for silence."""
    name, mark = body["transaction_id"], fingerprint(body)
    with lock:
        row = book.execute("SELECT print, answer FROM seen WHERE id = ?", (name,)).fetchone()
        if row is not None and row[0] != mark:
            error = {"error_code": "transaction_mismatch", "error_message": "The id was used."}
            return json.dumps({id_field(body["method"]): None, **error})
        if row is not None and row[1] is not None:
            return row[1]
        event = running.get(name)
        is_first = event is None
        if is_first:
            event = running[name] = threading.Event()
            book.execute("INSERT OR IGNORE INTO seen VALUES (?, ?, NULL)", (name, mark))
    if not is_first:
        event.wait(60)
        with lock:
            return book.execute("SELECT answer FROM seen WHERE id = ?", (name,)).fetchone()[0]
    answer = None
    try:
        answer = json.dumps(verdict(body, row is not None))
    except TimeoutError:
        pass
    finally:
        with lock:
            if answer is not None:
                book.execute("UPDATE seen SET answer = ? WHERE id = ?", (answer, name))
            del running[name]
        event.set()
    return answer


class Endpoint(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_message(self, *_):
        """Nothing: the standard log would repeat the request line."""

    def send(self, status, text):
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        if status == 401:
            self.send_header("WWW-Authenticate", 'Basic realm="pay"')
        if status == 405:
            self.send_header("Allow", "POST")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)
        self.wfile.flush()

    def refuse(self, status, code):
        error = {"error_code": code, "error_message": "This request cannot be answered."}
        self.send(status, json.dumps({"charge_id": None, "token_id": None, **error}))

    def read_body(self):
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            parts = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def is_allowed(self):
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        try:
            given = base64.b64decode(token)
        except ValueError:
            return False
        return scheme.lower() == "basic" and hmac.compare_digest(given, WANTED)

    def answer(self):
        raw = self.read_body()
        path = self.path.split("?")[0]
        if path not in ("/pay", "/pay/charge", "/pay/tokenize"):
            return self.refuse(404, "not_found")
        if self.command != "POST":
            return self.refuse(405, "method_not_allowed")
        if not self.is_allowed():
            return self.refuse(401, "unauthorized")
        if len(raw) > LARGEST_BODY:
            return self.refuse(413, "body_too_large")
        try:
            body = json.loads(raw.decode(), object_pairs_hook=unique)
        except (ValueError, RecursionError, Refused):
            body = None
        if not isinstance(body, dict):
            return self.refuse(400, "invalid_json")
        if body.get("method") is None and path != "/pay":
            body["method"] = path.rsplit("/", 1)[1]
        if body.get("method") not in ("charge", "tokenize"):
            return self.refuse(200, "invalid_request")
        problems = problems_of(body)
        if problems:
            error = {"error_code": "invalid_request", "error_message": "; ".join(problems)}
            return self.send(200, json.dumps({id_field(body["method"]): None, **error}))
        text = process(body)
        if text is None:
            self.close_connection = True
            return None
        return self.send(200, text)

    do_POST = do_GET = do_PUT = do_HEAD = do_DELETE = do_PATCH = do_OPTIONS = answer


class Server(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


Server(("127.0.0.1", PORT), Endpoint).serve_forever()
