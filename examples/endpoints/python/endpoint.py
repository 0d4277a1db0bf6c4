"""A processor's endpoint in Python's standard library: a thread for each delivery, SQLite for what must stay.

It takes charges of cards from Twilio's Generic Pay Connector and hands them to a gateway over HTTP. The
conformance kit judges this file. It does not do: tokens, bank accounts, reversals behind a time-out.
"""

import base64
import hashlib
import hmac
import http.client
import json
import os
import re
import secrets
import sqlite3
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

try:
    WANTED = f"{os.environ['CONNECTOR_USERNAME']}:{os.environ['CONNECTOR_PASSWORD']}".encode()
except KeyError:
    sys.exit("Set CONNECTOR_USERNAME and CONNECTOR_PASSWORD, as they stand in Twilio's Console.")
PORT = int(os.environ.get("PORT", "8000"))
GATEWAY_URL = os.environ.get("GATEWAY_URL", "http://127.0.0.1:4014")
DATA_FOLDER = Path(os.environ.get("DATA_FOLDER", "data"))
DATA_FOLDER.mkdir(parents=True, exist_ok=True)
# The digits after the decimal point, for each currency that is taken.
DECIMALS = {"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3}
LARGEST_BODY = 256 * 1024


# region: form
FORMS = {
    "transaction_id": r"[^\x00-\x1f\x7f\ud800-\udfff]{1,255}",
    "cardnumber": r"[0-9]{12,19}",
    "cvv": r"[0-9]{3,4}",
    "expiry_month": r"0[1-9]|1[0-2]",
    "expiry_year": r"[0-9]{2}|[0-9]{4}",
    "postal_code": r"[A-Za-z0-9 -]{0,16}",
    "amount": r"[0-9]{1,7}(\.[0-9]{1,3})?",
    "currency_code": r"[A-Za-z]{3}",
    "description": r"[^\ud800-\udfff]{0,1000}",
}
NEEDED = ["transaction_id", "amount", "currency_code", "cardnumber"]


def problems_of(order):
    """Everything that is wrong with the form at once; a value is never repeated, it may be a card number."""
    problems = [f"{name} is missing" for name in NEEDED if order.get(name) is None]
    for name, form in FORMS.items():
        value = order.get(name)
        if value is not None and not (isinstance(value, str) and re.fullmatch(form, value)):
            problems.append(f"{name} has the wrong form")
    if order.get("bankaccountnumber") is not None:
        problems.append("bank accounts are not taken")
    given = order.get("parameters") or {}
    if not isinstance(given, dict) or not all(isinstance(value, str) for value in given.values()):
        problems.append("parameters is not a flat object of texts")
    return problems
# endregion: form


# region: memory
lock = threading.Lock()
book = sqlite3.connect(DATA_FOLDER / "book.db", check_same_thread=False, isolation_level=None)
book.execute("PRAGMA synchronous = FULL")  # on the disk before anything follows from it
book.execute("CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, print TEXT, answer TEXT)")

key_file = DATA_FOLDER / "fingerprint.key"
if not key_file.exists():
    key_file.touch(mode=0o600)
    key_file.write_bytes(secrets.token_bytes(32))
FINGERPRINT_KEY = key_file.read_bytes()


def fingerprint(order):
    """What makes two deliveries the same payment, as a keyed digest. The security code may not be kept."""
    names = ("cardnumber", "expiry_month", "postal_code", "description")
    year, amount = order.get("expiry_year"), minor_units(order)
    parts = [
        [order.get(name) for name in names] + [year and year[-2:]],
        [order["amount"] if amount is None else amount, order["currency_code"].upper()],
        sorted((order.get("parameters") or {}).items()),
    ]
    return hmac.new(FINGERPRINT_KEY, json.dumps(parts).encode(), hashlib.sha256).hexdigest()
# endregion: memory


# region: once
running: dict[str, threading.Event] = {}  # transaction_id -> is set when its answer stands in the book


def answer_to(order):
    """The answer as text: one payment for one transaction_id, however often it is delivered."""
    method = order.get("method")
    if method == "tokenize":
        return failed("token_id", "not_supported", "Tokens are not given.")
    if method != "charge":
        refusal = {"error_code": "invalid_request", "error_message": "method is charge or tokenize"}
        return json.dumps({"charge_id": None, "token_id": None, **refusal})
    problems = problems_of(order)
    if problems:
        return failed("charge_id", "invalid_request", "; ".join(problems))
    name, mark = order["transaction_id"], fingerprint(order)
    with lock:
        row = book.execute("SELECT print, answer FROM seen WHERE id = ?", (name,)).fetchone()
        if row and row[0] != mark:
            return failed("charge_id", "transaction_mismatch", "The transaction_id stands for another payment.")
        if row and row[1]:
            return row[1]
        event = running.get(name)
        is_first = event is None
        if is_first:
            event = running[name] = threading.Event()
            # Begun before a crash, it is asked again: the gateway knows its key.
            book.execute("INSERT OR IGNORE INTO seen VALUES (?, ?, NULL)", (name, mark))
    if is_first:
        try:
            text = settle(order)
            with lock:
                book.execute("UPDATE seen SET answer = ? WHERE id = ?", (text, name))
        finally:
            with lock:
                del running[name]
            event.set()
    event.wait()
    with lock:
        (text,) = book.execute("SELECT answer FROM seen WHERE id = ?", (name,)).fetchone()
    if text is None:
        raise TimeoutError("the outcome is not known")
    return text
# endregion: once


# region: money
def settle(order):
    """The verdict: refused by ourselves, or as the gateway says. Raises when nobody knows."""
    trouble = trouble_with(order)
    if trouble:
        return failed("charge_id", *trouble)
    status, payment = ask_gateway(order)
    if status == 201:
        return json.dumps({"charge_id": payment["id"], "error_code": None, "error_message": None})
    if status == 402:
        return failed("charge_id", "card_declined", "The card was declined.")
    if status == 429:
        return failed("charge_id", "processing_error", "Nothing was charged.")
    raise ValueError(f"the gateway answered {status}")


def ask_gateway(order):
    """The transaction_id is the gateway's key: what is lost may be asked again, and moves no money twice."""
    payment = {
        "reference": order["transaction_id"],
        "amount": minor_units(order),
        "currency": order["currency_code"].upper(),
        "card": {
            "number": order["cardnumber"],
            "expires": f"{order.get('expiry_month')}/{order.get('expiry_year')}",
            "cvc": order.get("cvv"),
        },
    }
    headers = {
        "Content-Type": "application/json",
        # A header carries no letters beyond ASCII; a transaction_id may.
        "Idempotency-Key": urllib.parse.quote(order["transaction_id"], safe=""),
    }
    url, data = f"{GATEWAY_URL}/v1/payments", json.dumps(payment).encode()
    for pause in (0.5, 1, None):
        request = urllib.request.Request(url, data, headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)
        except (OSError, http.client.HTTPException):
            if pause is None:
                raise
            time.sleep(pause)
# endregion: money


# region: data
def trouble_with(order):
    """What is right in form and still cannot be charged; None when nothing is wrong."""
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(order["cardnumber"]))]
    if sum(each - 9 if each > 9 else each for each in doubled) % 10:
        return "incorrect_number", "The card number is not valid."
    year, month, now = order.get("expiry_year"), order.get("expiry_month"), datetime.now(timezone.utc)
    if year and month and (2000 + int(year[-2:]), int(month)) < (now.year, now.month):
        return "expired_card", "The card is expired."
    if order["currency_code"].upper() not in DECIMALS:
        return "currency_not_supported", "This currency is not taken."
    if not minor_units(order):
        return "invalid_amount", "This amount cannot be charged."
    return None


def minor_units(order):
    """Amounts are texts and stay whole numbers: a float would lose a cent. None where they do not fit."""
    decimals = DECIMALS.get(order["currency_code"].upper())
    whole, _, fraction = order["amount"].partition(".")
    digits = fraction.rstrip("0")
    if decimals is None or len(digits) > decimals:
        return None
    return int(whole + digits.ljust(decimals, "0"))
# endregion: data


def failed(id_field, code, message):
    return json.dumps({id_field: None, "error_code": code, "error_message": message})


def unique(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


# region: door
class Endpoint(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def deliver(self):
        body, path = self.read_body(), self.path.split("?")[0]
        if path not in ("/pay", "/pay/charge", "/pay/tokenize"):
            return self.refuse(404, "not_found")
        if self.command != "POST":
            return self.refuse(405, "method_not_allowed")
        if not self.is_allowed():
            return self.refuse(401, "unauthorized")
        if body is None:
            return self.refuse(413, "too_large")
        try:
            order = json.loads(body.decode(), object_pairs_hook=unique)
        except (ValueError, RecursionError):
            order = None
        if not isinstance(order, dict):
            return self.refuse(400, "malformed_json")
        if order.get("method") is None:  # an older layout of Twilio's tells it in the path alone
            order["method"] = path.rpartition("/")[2]
        try:
            return self.send(200, answer_to(order))
        except Exception as error:
            # No answer is an answer, too: Twilio asks again. A guess would be believed.
            print(f"no answer: {type(error).__name__}", file=sys.stderr)
            self.close_connection = True
            return None

    do_POST = do_GET = do_PUT = do_HEAD = do_DELETE = do_PATCH = do_OPTIONS = deliver

    def is_allowed(self):
        """Twilio sends Basic credentials with the first request; the comparison takes the same time always."""
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        try:
            given = base64.b64decode(token)
        except ValueError:
            return False
        return hmac.compare_digest(given, WANTED) and scheme.lower() == "basic"

    def read_body(self):
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            size = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(size)
            return body if size <= LARGEST_BODY else None
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body if len(body) <= LARGEST_BODY else None

    def refuse(self, status, code):
        error = {"error_code": code, "error_message": "This request cannot be answered."}
        self.send(status, json.dumps({"charge_id": None, "token_id": None, **error}))

    def send(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text.encode())))
        if status == 401:
            self.send_header("WWW-Authenticate", 'Basic realm="pay"')
        if status == 405:
            self.send_header("Allow", "POST")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text.encode())
        self.wfile.flush()

    def log_message(self, *_):
        """Nothing: the standard log repeats the request line."""
# endregion: door


class Server(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


server = Server(("127.0.0.1", PORT), Endpoint)
print(f"listening on http://127.0.0.1:{server.server_port}/pay", flush=True)
server.serve_forever()
