<?php
// A processor's endpoint in PHP without a framework, for any web server: a process for each delivery, SQLite
// for what must stay, one lock file for each transaction. It takes charges of cards from Twilio's Generic Pay
// Connector and hands them to a gateway over HTTP. It does not do: tokens, bank accounts, reversals behind a
// time-out. The conformance kit judges this file, behind nginx and PHP-FPM: serve.sh starts them.
declare(strict_types=1);

const FORMS = [
    'transaction_id' => '/^[^\p{Cc}\p{Cs}]{1,255}$/Du',
    'cardnumber' => '/^[0-9]{12,19}$/D',
    'cvv' => '/^[0-9]{3,4}$/D',
    'expiry_month' => '/^(0[1-9]|1[0-2])$/D',
    'expiry_year' => '/^([0-9]{2}|[0-9]{4})$/D',
    'postal_code' => '/^[A-Za-z0-9 -]{0,16}$/D',
    'amount' => '/^[0-9]{1,7}(\.[0-9]{1,3})?$/D',
    'currency_code' => '/^[A-Za-z]{3}$/D',
    'description' => '/^.{0,1000}$/Dsu',
];
const NEEDED = ['transaction_id', 'amount', 'currency_code', 'cardnumber'];
// The digits after the decimal point, for each currency that is taken.
const DECIMALS = ['USD' => 2, 'EUR' => 2, 'GBP' => 2, 'JPY' => 0, 'KWD' => 3];
const LARGEST_BODY = 256 * 1024;

// Twilio gives up after ten seconds and asks again; the payment goes on and its answer waits in the book.
ignore_user_abort(true);
// What goes wrong goes to the log; in an answer it would tell a stranger of the inside.
ini_set('display_errors', '0');
set_time_limit(70);
deliver();

// region: door
function deliver(): void
{
    $path = (string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
    if (!in_array($path, ['/pay', '/pay/charge', '/pay/tokenize'], true)) {
        refuse(404, 'not_found');
    } elseif ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        header('Allow: POST');
        refuse(405, 'method_not_allowed');
    } elseif (!isAllowed()) {
        header('WWW-Authenticate: Basic realm="pay"');
        refuse(401, 'unauthorized');
    } else {
        $raw = (string) file_get_contents('php://input', length: LARGEST_BODY + 1);
        $order = json_decode($raw, true, 64, JSON_BIGINT_AS_STRING);
        if (strlen($raw) > LARGEST_BODY) {
            refuse(413, 'too_large');
        } elseif (!is_array($order) || !str_starts_with(ltrim($raw), '{')) {
            refuse(400, 'malformed_json');
        } else {
            // An older layout of Twilio's tells the method in the path alone.
            $order['method'] ??= basename($path);
            send(200, answerTo($order));
        }
    }
}

/** Twilio sends Basic credentials with the first request; the comparison takes the same time always. */
function isAllowed(): bool
{
    $given = ($_SERVER['PHP_AUTH_USER'] ?? '') . ':' . ($_SERVER['PHP_AUTH_PW'] ?? '');
    $wanted = getenv('CONNECTOR_USERNAME') . ':' . getenv('CONNECTOR_PASSWORD');
    // Where they were never set, nobody is let in.
    return getenv('CONNECTOR_PASSWORD') && hash_equals($wanted, $given);
}
// endregion: door

// region: form
/** Everything that is wrong with the form at once; a value is never repeated, it may be a card number. */
function problemsOf(array $order): array
{
    $problems = [];
    foreach (NEEDED as $name) {
        if (!isset($order[$name])) {
            $problems[] = "$name is missing";
        }
    }
    foreach (FORMS as $name => $form) {
        $value = $order[$name] ?? null;
        if ($value !== null && !(is_string($value) && preg_match($form, $value) === 1)) {
            $problems[] = "$name has the wrong form";
        }
    }
    if (isset($order['bankaccountnumber'])) {
        $problems[] = 'bank accounts are not taken';
    }
    $parameters = $order['parameters'] ?? [];
    if (!is_array($parameters) || array_filter($parameters, 'is_string') !== $parameters) {
        $problems[] = 'parameters is not a flat object of texts';
    }
    return $problems;
}
// endregion: form

// region: once
/** One payment for one transaction_id: the others wait at its lock, and then find the answer in the book. */
function answerTo(array $order): string
{
    if ($order['method'] === 'tokenize') {
        return failed('token_id', 'not_supported', 'Tokens are not given.');
    }
    if ($order['method'] !== 'charge') {
        return both('invalid_request', 'method is charge or tokenize');
    }
    $problems = problemsOf($order);
    if ($problems !== []) {
        return failed('charge_id', 'invalid_request', implode('; ', $problems));
    }
    $id = $order['transaction_id'];
    $lock = fopen(folder() . '/lock-' . hash('sha256', $id), 'c');
    flock($lock, LOCK_EX);
    $book = new PDO('sqlite:' . folder() . '/book.db', options: [PDO::ATTR_TIMEOUT => 60]);
    $book->exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    $book->exec('CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, print TEXT, answer TEXT)');
    $find = $book->prepare('SELECT print, answer FROM seen WHERE id = ?');
    $find->execute([$id]);
    $row = $find->fetch(PDO::FETCH_ASSOC);
    $find->closeCursor();
    $print = fingerprint($order);
    if ($row !== false && $row['print'] !== $print) {
        return failed('charge_id', 'transaction_mismatch', 'The transaction_id stands for another payment.');
    }
    if ($row !== false && $row['answer'] !== null) {
        return $row['answer'];
    }
    // Begun before a crash, it is asked again: the gateway knows its key.
    $book->prepare('INSERT OR IGNORE INTO seen VALUES (?, ?, NULL)')->execute([$id, $print]);
    $answer = settle($order);
    $book->prepare('UPDATE seen SET answer = ? WHERE id = ?')->execute([$answer, $id]);
    return $answer;
}
// endregion: once

/** What makes two deliveries the same payment, as a keyed digest. The security code may not be kept. */
function fingerprint(array $order): string
{
    $keyFile = folder() . '/fingerprint.key';
    if (!is_file($keyFile)) {
        // It appears whole or not at all: two processes that begin together must end up with one key.
        $fresh = tempnam(folder(), 'key');
        file_put_contents($fresh, random_bytes(32));
        @link($fresh, $keyFile);
        unlink($fresh);
    }
    $parameters = $order['parameters'] ?? [];
    ksort($parameters);
    $text = json_encode([
        $order['cardnumber'], $order['expiry_month'] ?? null, substr($order['expiry_year'] ?? '', -2),
        $order['postal_code'] ?? null, $order['description'] ?? null,
        minorUnits($order) ?? $order['amount'], strtoupper($order['currency_code']), $parameters,
    ]);
    return hash_hmac('sha256', $text, (string) file_get_contents($keyFile));
}

function folder(): string
{
    $folder = getenv('DATA_FOLDER') ?: 'data';
    if (!is_dir($folder)) {
        @mkdir($folder, 0700, true);
    }
    return $folder;
}

// region: money
/** The verdict: refused by ourselves, or as the gateway says. Without one there is no answer. */
function settle(array $order): string
{
    $trouble = troubleWith($order);
    if ($trouble !== null) {
        return failed('charge_id', ...$trouble);
    }
    [$status, $payment] = askGateway($order);
    $id = $payment['id'] ?? null;
    return match (true) {
        $status === 201 && is_string($id) => json_encode(['charge_id' => $id, 'error_code' => null, 'error_message' => null]),
        $status === 402 => failed('charge_id', 'card_declined', 'The card was declined.'),
        $status === 429 => failed('charge_id', 'processing_error', 'Nothing was charged.'),
        default => sayNothing(),
    };
}

/** PHP cannot close a connection without an answer, so it outwaits Twilio, which then asks again. */
function sayNothing(): never
{
    sleep(11);
    exit;
}

/** The transaction_id is the gateway's key: what is lost may be asked again, and moves no money twice. */
function askGateway(array $order): array
{
    $payment = [
        'reference' => $order['transaction_id'],
        'amount' => minorUnits($order),
        'currency' => strtoupper($order['currency_code']),
        'card' => [
            'number' => $order['cardnumber'],
            'expires' => ($order['expiry_month'] ?? '') . '/' . ($order['expiry_year'] ?? ''),
            'cvc' => $order['cvv'] ?? null,
        ],
    ];
    // A header carries no letters beyond ASCII; a transaction_id may.
    $key = rawurlencode($order['transaction_id']);
    $http = [
        'method' => 'POST',
        'header' => "Content-Type: application/json\r\nIdempotency-Key: $key\r\n",
        'content' => json_encode($payment),
        'ignore_errors' => true,
        'timeout' => 60,
    ];
    $url = (getenv('GATEWAY_URL') ?: 'http://127.0.0.1:4014') . '/v1/payments';
    foreach ([500_000, 1_000_000, 0] as $pause) {
        $text = @file_get_contents($url, false, stream_context_create(['http' => $http]));
        if ($text !== false) {
            return [(int) explode(' ', $http_response_header[0])[1], json_decode($text, true)];
        }
        usleep($pause);
    }
    return [0, null];
}
// endregion: money

/** What is right in form and still cannot be charged; null when nothing is wrong. */
function troubleWith(array $order): ?array
{
    $sum = 0;
    foreach (str_split(strrev($order['cardnumber'])) as $at => $digit) {
        $doubled = (int) $digit * (1 + $at % 2);
        $sum += $doubled > 9 ? $doubled - 9 : $doubled;
    }
    if ($sum % 10 !== 0) {
        return ['incorrect_number', 'The card number is not valid.'];
    }
    $last = '20' . substr($order['expiry_year'] ?? '99', -2) . ($order['expiry_month'] ?? '12');
    if ($last < gmdate('Ym')) {
        return ['expired_card', 'The card is expired.'];
    }
    if (!isset(DECIMALS[strtoupper($order['currency_code'])])) {
        return ['currency_not_supported', 'This currency is not taken.'];
    }
    return minorUnits($order) ? null : ['invalid_amount', 'This amount cannot be charged.'];
}

/** Amounts are texts and stay whole numbers: a float would lose a cent. null where they do not fit. */
function minorUnits(array $order): ?int
{
    $decimals = DECIMALS[strtoupper($order['currency_code'])] ?? null;
    [$whole, $fraction] = explode('.', $order['amount'] . '.');
    $digits = rtrim($fraction, '0');
    return $decimals === null || strlen($digits) > $decimals ? null : (int) ($whole . str_pad($digits, $decimals, '0'));
}

function failed(string $idField, string $code, string $message): string
{
    return json_encode([$idField => null, 'error_code' => $code, 'error_message' => $message]);
}

function both(string $code, string $message): string
{
    return json_encode(['charge_id' => null, 'token_id' => null, 'error_code' => $code, 'error_message' => $message]);
}

function refuse(int $status, string $code): void
{
    send($status, both($code, 'This request cannot be answered.'));
}

function send(int $status, string $text): void
{
    http_response_code($status);
    header('Content-Type: application/json');
    echo $text;
}
