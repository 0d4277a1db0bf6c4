// What Twilio sent: whether its form is right, whether it can be charged, and for how much. It knows nothing of HTTP.
package main

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// The digits after the decimal point, for each currency that is taken.
var decimals = map[string]int{"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3}

// region: form

// Order is what Twilio sent, by the names of its fields.
type Order map[string]any

func (order Order) text(name string) string {
	text, _ := order[name].(string)
	return text
}

var forms = map[string]*regexp.Regexp{
	"transaction_id": regexp.MustCompile(`^[^\x00-\x1f\x7f\x{fffd}]{1,255}$`),
	"cardnumber":     regexp.MustCompile(`^[0-9]{12,19}$`),
	"cvv":            regexp.MustCompile(`^[0-9]{3,4}$`),
	"expiry_month":   regexp.MustCompile(`^(0[1-9]|1[0-2])$`),
	"expiry_year":    regexp.MustCompile(`^([0-9]{2}|[0-9]{4})$`),
	"postal_code":    regexp.MustCompile(`^[A-Za-z0-9 -]{0,16}$`),
	"amount":         regexp.MustCompile(`^[0-9]{1,7}(\.[0-9]{1,3})?$`),
	"currency_code":  regexp.MustCompile(`^[A-Za-z]{3}$`),
	"description":    regexp.MustCompile(`^(?s:.{0,1000})$`),
}

// Everything that is wrong with the form at once; a value is never repeated, it may be a card number.
func problemsOf(order Order) (problems []string) {
	for _, name := range []string{"transaction_id", "amount", "currency_code", "cardnumber"} {
		if order[name] == nil {
			problems = append(problems, name+" is missing")
		}
	}
	for name, form := range forms {
		if text, isText := order[name].(string); order[name] != nil && !(isText && form.MatchString(text)) {
			problems = append(problems, name+" has the wrong form")
		}
	}
	if order["bankaccountnumber"] != nil {
		problems = append(problems, "bank accounts are not taken")
	}
	parameters, isObject := order["parameters"].(map[string]any)
	isFlat := isObject || order["parameters"] == nil
	for _, value := range parameters {
		_, isText := value.(string)
		isFlat = isFlat && isText
	}
	if !isFlat {
		problems = append(problems, "parameters is not a flat object of texts")
	}
	return problems
}

// endregion: form

// One object with each name once; nil for anything else.
func readOrder(body []byte) Order {
	decoder := json.NewDecoder(bytes.NewReader(body))
	if begin, err := decoder.Token(); err != nil || begin != json.Delim('{') || !utf8.Valid(body) {
		return nil
	}
	order := Order{}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil
		}
		var value any
		_, isTwice := order[name.(string)]
		if err := decoder.Decode(&value); err != nil || isTwice {
			return nil
		}
		order[name.(string)] = value
	}
	if _, err := decoder.Token(); err != nil || !json.Valid(body) {
		return nil
	}
	return order
}

// What is right in form and still cannot be charged, as code and message; empty when nothing is wrong.
func troubleWith(order Order) (string, string) {
	sum, number := 0, order.text("cardnumber")
	for at := range number {
		digit := int(number[len(number)-1-at] - '0')
		if at%2 == 1 {
			digit = digit*2/10 + digit*2%10
		}
		sum += digit
	}
	if sum%10 != 0 {
		return "incorrect_number", "The card number is not valid."
	}
	year, month := order.text("expiry_year"), order.text("expiry_month")
	if year != "" && month != "" && "20"+year[len(year)-2:]+month < time.Now().UTC().Format("200601") {
		return "expired_card", "The card is expired."
	}
	if _, isTaken := decimals[currencyOf(order)]; !isTaken {
		return "currency_not_supported", "This currency is not taken."
	}
	if amount, fits := minorUnits(order); !fits || amount == 0 {
		return "invalid_amount", "This amount cannot be charged."
	}
	return "", ""
}

func currencyOf(order Order) string {
	return strings.ToUpper(order.text("currency_code"))
}

// Amounts are texts and stay whole numbers: a float would lose a cent. False where they do not fit.
func minorUnits(order Order) (int, bool) {
	places, isTaken := decimals[currencyOf(order)]
	whole, fraction, _ := strings.Cut(order.text("amount"), ".")
	digits := strings.TrimRight(fraction, "0")
	if !isTaken || len(digits) > places {
		return 0, false
	}
	minor, err := strconv.Atoi(whole + digits + strings.Repeat("0", places-len(digits)))
	return minor, err == nil
}
