// What Twilio asks for, read from the body's fields: what is wrong with its form, what is wrong as data, and
// what makes two deliveries the same payment. It knows nothing of HTTP, of files or of the gateway.
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

final class Order {
    // region: form
    private static final Map<String, Pattern> FORMS = new LinkedHashMap<>();
    private static final List<String> NEEDED = List.of("transaction_id", "amount", "currency_code", "cardnumber");

    static {
        FORMS.put("transaction_id", Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,255}"));
        FORMS.put("cardnumber", Pattern.compile("[0-9]{12,19}"));
        FORMS.put("cvv", Pattern.compile("[0-9]{3,4}"));
        FORMS.put("expiry_month", Pattern.compile("0[1-9]|1[0-2]"));
        FORMS.put("expiry_year", Pattern.compile("[0-9]{2}|[0-9]{4}"));
        FORMS.put("postal_code", Pattern.compile("[A-Za-z0-9 -]{0,16}"));
        FORMS.put("amount", Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?"));
        FORMS.put("currency_code", Pattern.compile("[A-Za-z]{3}"));
        FORMS.put("description", Pattern.compile("[^\\p{Cs}]{0,1000}"));
    }

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** An older layout of Twilio's tells the method in the path alone. */
    Order(Map<?, ?> given, String endOfPath) {
        given.forEach((name, value) -> fields.put((String) name, value));
        if (fields.get("method") == null) fields.put("method", endOfPath);
    }

    /** Everything that is wrong with the form at once; a value is never repeated, it may be a card number. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        for (String name : NEEDED) {
            if (fields.get(name) == null) problems.add(name + " is missing");
        }
        FORMS.forEach((name, form) -> {
            Object value = fields.get(name);
            boolean isRight = value == null || value instanceof String text && form.matcher(text).matches();
            if (!isRight) problems.add(name + " has the wrong form");
        });
        if (fields.get("bankaccountnumber") != null) problems.add("bank accounts are not taken");
        Object parameters = fields.get("parameters");
        boolean isFlat = parameters == null
                || parameters instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance);
        if (!isFlat) problems.add("parameters is not a flat object of texts");
        return problems;
    }
    // endregion: form

    boolean is(String name, String value) {
        return value.equals(fields.get(name));
    }

    String text(String name) {
        return (String) fields.get(name);
    }

    String currency() {
        return text("currency_code").toUpperCase(Locale.ROOT);
    }

    /** What makes two deliveries the same payment. The security code may not be kept in any form. */
    String canonical() {
        var parameters = new TreeMap<String, String>();
        if (fields.get("parameters") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> parameters.put((String) name, (String) value));
        }
        String year = text("expiry_year");
        Long amount = minorUnits();
        return Json.list(Arrays.asList(
                text("cardnumber"), text("expiry_month"), year == null ? null : year.substring(year.length() - 2),
                text("postal_code"), text("description"), currency(),
                amount == null ? text("amount") : amount.toString(),
                Json.list(parameters.entrySet().stream().flatMap(each -> List.of(each.getKey(), each.getValue()).stream()).toList())));
    }

    // region: data
    /** What is right in form and still cannot be charged; null when nothing is wrong. */
    String[] trouble() {
        if (!passesCheckDigit()) return new String[] {"incorrect_number", "The card number is not valid."};
        String year = text("expiry_year");
        String month = text("expiry_month");
        if (year != null && month != null) {
            var last = YearMonth.of(2000 + Integer.parseInt(year.substring(year.length() - 2)), Integer.parseInt(month));
            if (last.isBefore(YearMonth.now(ZoneOffset.UTC))) return new String[] {"expired_card", "The card is expired."};
        }
        if (!Endpoint.DECIMALS.containsKey(currency())) {
            return new String[] {"currency_not_supported", "This currency is not taken."};
        }
        Long amount = minorUnits();
        if (amount == null || amount == 0) return new String[] {"invalid_amount", "This amount cannot be charged."};
        return null;
    }

    /** Amounts are texts and stay whole numbers: a double would lose a cent. null where they do not fit. */
    Long minorUnits() {
        Integer decimals = Endpoint.DECIMALS.get(currency());
        String[] parts = text("amount").split("\\.");
        String fraction = parts.length < 2 ? "" : parts[1].replaceAll("0+$", "");
        if (decimals == null || fraction.length() > decimals) return null;
        return Long.valueOf(parts[0] + fraction + "0".repeat(decimals - fraction.length()));
    }

    private boolean passesCheckDigit() {
        String number = text("cardnumber");
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int doubled = (number.charAt(number.length() - 1 - at) - '0') * (1 + at % 2);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
    // endregion: data
}
