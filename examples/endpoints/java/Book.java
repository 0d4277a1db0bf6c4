// What must outlive the process: for each transaction_id a keyed digest of what was asked, and the answer once
// there is one. A file of lines that is only ever appended to, read once at the start.
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import static java.nio.charset.StandardCharsets.UTF_8;

final class Book {
    /** What was asked, as a digest; no answer yet says that it was begun. */
    record Row(String print, String answer) {}

    private final Map<String, Row> seen = new HashMap<>();
    private final FileChannel file;
    private final SecretKeySpec key;

    Book(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path lines = folder.resolve("book.jsonl");
        if (Files.exists(lines)) {
            // The last line is cut off where the machine stopped while it was written: nobody was told of it.
            for (String line : Files.readAllLines(lines)) {
                if (Json.read(line.getBytes(UTF_8)) instanceof List<?> row && row.size() == 3) {
                    seen.put((String) row.get(0), new Row((String) row.get(1), (String) row.get(2)));
                }
            }
        }
        file = FileChannel.open(lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        file.write(ByteBuffer.wrap("\n".getBytes(UTF_8)));
        key = new SecretKeySpec(readKey(folder.resolve("fingerprint.key")), "HmacSHA256");
    }

    Row find(String id) {
        return seen.get(id);
    }

    /** On the disk before anything follows from it: before the gateway is asked, before Twilio is told. */
    void write(String id, Row row) throws IOException {
        String line = Json.list(Arrays.asList(id, row.print(), row.answer())) + "\n";
        file.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
        file.force(true);
        seen.put(id, row);
    }

    /** Keyed, since the digest of a card number alone gives the number away: there are not many. */
    String digest(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    }

    private static byte[] readKey(Path path) throws IOException {
        if (!Files.exists(path)) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Files.write(path, fresh);
            path.toFile().setReadable(false, false);
            path.toFile().setReadable(true, true);
        }
        return Files.readAllBytes(path);
    }
}
