// A processor's endpoint in Java's own library (17 or newer): a thread for each delivery, one file for what
// must stay. It takes charges of cards from Twilio's Generic Pay Connector and hands them to a gateway over
// HTTP. The conformance kit judges it. It does not do: tokens, bank accounts, reversals behind a time-out.
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import static java.nio.charset.StandardCharsets.UTF_8;

public final class Endpoint {
    static final String GATEWAY_URL = setting("GATEWAY_URL", "http://127.0.0.1:4014");
    static final byte[] WANTED =
            (setting("CONNECTOR_USERNAME", null) + ":" + setting("CONNECTOR_PASSWORD", null)).getBytes(UTF_8);
    // The digits after the decimal point, for each currency that is taken.
    static final Map<String, Integer> DECIMALS = Map.of("USD", 2, "EUR", 2, "GBP", 2, "JPY", 0, "KWD", 3);
    static final int LARGEST_BODY = 256 * 1024;
    // Twilio's HTTP/1.1 is spoken to the gateway as well; a plain connection has no use for an upgrade.
    static final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static Book book;

    public static void main(String[] arguments) throws Exception {
        book = new Book(Path.of(setting("DATA_FOLDER", "data")));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(setting("PORT", "8000")));
        var server = HttpServer.create(address, 128);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", Endpoint::deliver);
        server.start();
        System.out.println("listening on http://127.0.0.1:" + server.getAddress().getPort() + "/pay");
    }

    // region: door
    static void deliver(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        String path = exchange.getRequestURI().getPath();
        if (!List.of("/pay", "/pay/charge", "/pay/tokenize").contains(path)) refuse(exchange, 404, "not_found");
        else if (!exchange.getRequestMethod().equals("POST")) refuse(exchange, 405, "method_not_allowed");
        else if (!isAllowed(exchange)) refuse(exchange, 401, "unauthorized");
        else if (body.length > LARGEST_BODY) refuse(exchange, 413, "too_large");
        else if (!(Json.read(body) instanceof Map<?, ?> fields)) refuse(exchange, 400, "malformed_json");
        else answer(exchange, new Order(fields, path.substring(path.lastIndexOf('/') + 1)));
    }

    static void answer(HttpExchange exchange, Order order) throws IOException {
        try {
            send(exchange, 200, answerTo(order));
        } catch (Exception error) {
            // No answer is an answer, too: Twilio asks again. A guess would be believed.
            System.err.println("no answer: " + error.getClass().getSimpleName());
            exchange.close();
        }
    }

    /** Twilio sends Basic credentials with the first request; the comparison takes the same time always. */
    static boolean isAllowed(HttpExchange exchange) {
        String[] parts = exchange.getRequestHeaders().getOrDefault("Authorization", List.of("")).get(0).split(" ");
        if (parts.length != 2 || !parts[0].equalsIgnoreCase("basic")) return false;
        try {
            return MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), WANTED);
        } catch (IllegalArgumentException error) {
            return false;
        }
    }
    // endregion: door

    // region: once
    static final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();

    /** One payment for one transaction_id, however often and however simultaneously it is delivered. */
    static String answerTo(Order order) throws Exception {
        if (order.is("method", "tokenize")) return failed("token_id", "not_supported", "Tokens are not given.");
        if (!order.is("method", "charge")) {
            return "{\"charge_id\":null," + failed("token_id", "invalid_request", "method is charge or tokenize").substring(1);
        }
        List<String> problems = order.problems();
        if (!problems.isEmpty()) return failed("charge_id", "invalid_request", String.join("; ", problems));
        String id = order.text("transaction_id");
        String print = book.digest(order.canonical());
        var mine = new CompletableFuture<String>();
        CompletableFuture<String> outcome;
        synchronized (book) {
            Book.Row row = book.find(id);
            if (row != null && !row.print().equals(print)) {
                return failed("charge_id", "transaction_mismatch", "The transaction_id stands for another payment.");
            }
            if (row != null && row.answer() != null) return row.answer();
            outcome = running.putIfAbsent(id, mine);
            // Begun before a crash, it is asked again: the gateway knows its key.
            if (row == null) book.write(id, new Book.Row(print, null));
        }
        if (outcome != null) return outcome.get();
        try {
            String answer = settle(order);
            synchronized (book) {
                book.write(id, new Book.Row(print, answer));
            }
            mine.complete(answer);
            return answer;
        } catch (Exception error) {
            mine.completeExceptionally(error);
            throw error;
        } finally {
            running.remove(id);
        }
    }
    // endregion: once

    // region: money
    /** The verdict: refused by ourselves, or as the gateway says. Throws when nobody knows. */
    static String settle(Order order) throws Exception {
        String[] trouble = order.trouble();
        if (trouble != null) return failed("charge_id", trouble[0], trouble[1]);
        HttpResponse<byte[]> response = askGateway(order);
        return switch (response.statusCode()) {
            case 201 -> "{\"charge_id\":" + Json.quote((String) ((Map<?, ?>) Json.read(response.body())).get("id"))
                    + ",\"error_code\":null,\"error_message\":null}";
            case 402 -> failed("charge_id", "card_declined", "The card was declined.");
            case 429 -> failed("charge_id", "processing_error", "Nothing was charged.");
            default -> throw new IOException("the gateway answered " + response.statusCode());
        };
    }

    /** The transaction_id is the gateway's key: what is lost may be asked again, and moves no money twice. */
    static HttpResponse<byte[]> askGateway(Order order) throws Exception {
        String expires = order.text("expiry_month") + "/" + order.text("expiry_year");
        String payment = "{\"reference\":" + Json.quote(order.text("transaction_id"))
                + ",\"amount\":" + order.minorUnits()
                + ",\"currency\":" + Json.quote(order.currency())
                + ",\"card\":{\"number\":" + Json.quote(order.text("cardnumber"))
                + ",\"expires\":" + Json.quote(expires)
                + ",\"cvc\":" + Json.quote(order.text("cvv")) + "}}";
        var request = HttpRequest.newBuilder(URI.create(GATEWAY_URL + "/v1/payments"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                // A header carries no letters beyond ASCII; a transaction_id may.
                .header("Idempotency-Key", URLEncoder.encode(order.text("transaction_id"), UTF_8))
                .POST(HttpRequest.BodyPublishers.ofString(payment))
                .build();
        for (int tries = 1; ; tries++) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException error) {
                if (tries == 3) throw error;
                Thread.sleep(500L * tries);
            }
        }
    }
    // endregion: money

    static String failed(String idField, String code, String message) {
        return "{\"" + idField + "\":null,\"error_code\":" + Json.quote(code) + ",\"error_message\":" + Json.quote(message) + "}";
    }

    static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        if (status == 401) exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"pay\"");
        if (status == 405) exchange.getResponseHeaders().set("Allow", "POST");
        send(exchange, status, "{\"charge_id\":null," + failed("token_id", code, "This request cannot be answered.").substring(1));
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        // What is left of a body that is too large is read, so that its sender hears the answer.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        byte[] bytes = text.getBytes(UTF_8);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
        if (!isHead) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static String setting(String name, String otherwise) {
        String value = System.getenv().getOrDefault(name, otherwise);
        if (value != null) return value;
        System.err.println("Set " + name + ", as it stands in Twilio's Console.");
        System.exit(2);
        return null;
    }
}
