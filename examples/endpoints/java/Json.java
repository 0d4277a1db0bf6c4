// As much JSON as the contract needs, since Java's own library has none. In your program use the one you have
// (Jackson, Gson); set it to refuse duplicate names and to leave numbers as they are written.
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import static java.nio.charset.StandardCharsets.UTF_8;

final class Json {
    // A body of the contract has two levels; a thousand would break the stack.
    private static final int DEEPEST = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final String text;
    private int at = 0;

    private Json(String text) {
        this.text = text;
    }

    /** A map, a list, a text, a number, true, false or null; Json.class where the bytes are no JSON. */
    static Object read(byte[] bytes) {
        try {
            var json = new Json(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            Object value = json.value(0);
            json.space();
            return json.at == json.text.length() ? value : Json.class;
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException error) {
            return Json.class;
        }
    }

    static String quote(String value) {
        if (value == null) return "null";
        var quoted = new StringBuilder("\"");
        for (char each : value.toCharArray()) {
            boolean isPlain = each >= ' ' && each != '"' && each != '\\' && !Character.isSurrogate(each);
            if (isPlain) quoted.append(each);
            else quoted.append(String.format("\\u%04x", (int) each));
        }
        return quoted.append('"').toString();
    }

    static String list(List<String> values) {
        return "[" + String.join(",", values.stream().map(Json::quote).toList()) + "]";
    }

    private Object value(int depth) {
        if (depth > DEEPEST) throw new IllegalArgumentException();
        space();
        return switch (text.charAt(at)) {
            case '{' -> map(depth);
            case '[' -> values(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> map(int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (boolean isFirst = true; !closes('{', '}', isFirst); isFirst = false) {
            space();
            String name = string();
            space();
            take(':');
            if (map.containsKey(name)) throw new IllegalArgumentException();
            map.put(name, value(depth + 1));
        }
        return map;
    }

    private List<Object> values(int depth) {
        var list = new ArrayList<>();
        for (boolean isFirst = true; !closes('[', ']', isFirst); isFirst = false) list.add(value(depth + 1));
        return list;
    }

    /** Takes the opening bracket or a comma; true where the closing bracket stands instead. */
    private boolean closes(char open, char close, boolean isFirst) {
        if (isFirst) take(open);
        space();
        if (text.charAt(at) == close) {
            at++;
            return true;
        }
        if (!isFirst) take(',');
        return false;
    }

    private String string() {
        var found = new StringBuilder();
        for (take('"'); text.charAt(at) != '"'; at++) {
            char each = text.charAt(at);
            if (each < ' ') throw new IllegalArgumentException();
            found.append(each == '\\' ? escaped() : each);
        }
        at++;
        return found.toString();
    }

    private char escaped() {
        char each = text.charAt(++at);
        if (each == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        int known = "\"\\/bfnrt".indexOf(each);
        if (known < 0) throw new IllegalArgumentException();
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private Object number() {
        var matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) throw new IllegalArgumentException();
        at = matcher.end();
        return new java.math.BigDecimal(matcher.group());
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) throw new IllegalArgumentException();
        at += word.length();
        return value;
    }

    private void take(char wanted) {
        if (text.charAt(at++) != wanted) throw new IllegalArgumentException();
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }
}
