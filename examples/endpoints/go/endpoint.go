// A processor's endpoint in Go's standard library: a goroutine for each delivery, one file for what must stay. It
// takes charges of cards from Twilio's Generic Pay Connector and hands them to a gateway over HTTP. The conformance
// kit judges it. It does not do: tokens, bank accounts, reversals behind a time-out.
package main

import (
	"bytes"
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"sync"
	"time"
)

const largestBody = 256 * 1024

var (
	username   = setting("CONNECTOR_USERNAME", "")
	password   = setting("CONNECTOR_PASSWORD", "")
	gatewayURL = setting("GATEWAY_URL", "http://127.0.0.1:4014")
	book       = openBook(setting("DATA_FOLDER", "data"))
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:"+setting("PORT", "8000"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("listening on http://%s/pay\n", listener.Addr())
	server := http.Server{Handler: http.HandlerFunc(deliver), ReadTimeout: 30 * time.Second}
	log.Fatal(server.Serve(listener))
}

// region: door
func deliver(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, largestBody+1))
	switch {
	case r.URL.Path != "/pay" && r.URL.Path != "/pay/charge" && r.URL.Path != "/pay/tokenize":
		refuse(w, 404, "not_found")
	case r.Method != "POST":
		w.Header().Set("Allow", "POST")
		refuse(w, 405, "method_not_allowed")
	case !isAllowed(r):
		w.Header().Set("WWW-Authenticate", `Basic realm="pay"`)
		refuse(w, 401, "unauthorized")
	case len(body) > largestBody:
		// What is left of it is read, so that its sender hears the answer.
		io.Copy(io.Discard, r.Body)
		refuse(w, 413, "too_large")
	default:
		order := readOrder(body)
		if err != nil || order == nil {
			refuse(w, 400, "malformed_json")
			return
		}
		if order["method"] == nil { // an older layout of Twilio's tells it in the path alone
			order["method"] = path.Base(r.URL.Path)
		}
		text, err := answerTo(order)
		if err != nil {
			// No answer is an answer, too: Twilio asks again. A guess would be believed.
			log.Print("no answer: ", err)
			panic(http.ErrAbortHandler)
		}
		send(w, 200, text)
	}
}

// Twilio sends Basic credentials with the first request; the comparison takes the same time always.
func isAllowed(r *http.Request) bool {
	user, pass, _ := r.BasicAuth()
	isUser := subtle.ConstantTimeCompare([]byte(user), []byte(username))
	return isUser&subtle.ConstantTimeCompare([]byte(pass), []byte(password)) == 1
}

// endregion: door

// region: once

// An outcome is waited for by every delivery of its transaction_id but the first.
type outcome struct {
	done chan struct{}
	text string
	err  error
}

var (
	lock    sync.Mutex // over book and running
	running = map[string]*outcome{}
)

// One payment for one transaction_id, however often and however simultaneously it is delivered.
func answerTo(order Order) (string, error) {
	if order["method"] == "tokenize" {
		return failed("token_id", "not_supported", "Tokens are not given."), nil
	}
	if order["method"] != "charge" {
		return both("invalid_request", "method is charge or tokenize"), nil
	}
	if problems := problemsOf(order); len(problems) > 0 {
		return failed("charge_id", "invalid_request", strings.Join(problems, "; ")), nil
	}
	id, print := order.text("transaction_id"), book.fingerprint(order)
	lock.Lock()
	held, isKnown := book.seen[id]
	if isKnown && held.print != print {
		lock.Unlock()
		return failed("charge_id", "transaction_mismatch", "The transaction_id stands for another payment."), nil
	}
	if isKnown && held.answer != "" {
		lock.Unlock()
		return held.answer, nil
	}
	if first, isRunning := running[id]; isRunning {
		lock.Unlock()
		<-first.done
		return first.text, first.err
	}
	mine := &outcome{done: make(chan struct{})}
	running[id] = mine
	if !isKnown { // begun before a crash, it is asked again: the gateway knows its key
		mine.err = book.write(id, row{print: print})
	}
	lock.Unlock()
	if mine.err == nil {
		mine.text, mine.err = settle(order)
	}
	lock.Lock()
	if mine.err == nil {
		mine.err = book.write(id, row{print, mine.text})
	}
	delete(running, id)
	lock.Unlock()
	close(mine.done)
	return mine.text, mine.err
}

// endregion: once

// region: money

// The verdict: refused by ourselves, or as the gateway says. An error where nobody knows.
func settle(order Order) (string, error) {
	if code, message := troubleWith(order); code != "" {
		return failed("charge_id", code, message), nil
	}
	status, id, err := askGateway(order)
	switch {
	case err != nil:
		return "", err
	case status == 201 && id != "":
		text, err := json.Marshal(map[string]any{"charge_id": id, "error_code": nil, "error_message": nil})
		return string(text), err
	case status == 402:
		return failed("charge_id", "card_declined", "The card was declined."), nil
	case status == 429:
		return failed("charge_id", "processing_error", "Nothing was charged."), nil
	}
	return "", fmt.Errorf("the gateway answered %d", status)
}

// The transaction_id is the gateway's key: what is lost may be asked again, and moves no money twice.
func askGateway(order Order) (status int, id string, err error) {
	amount, _ := minorUnits(order)
	payment, _ := json.Marshal(map[string]any{
		"reference": order["transaction_id"],
		"amount":    amount,
		"currency":  currencyOf(order),
		"card": map[string]any{
			"number":  order["cardnumber"],
			"expires": order.text("expiry_month") + "/" + order.text("expiry_year"),
			"cvc":     order["cvv"],
		},
	})
	client := http.Client{Timeout: 60 * time.Second}
	for tries := 1; tries <= 3; tries++ {
		request, _ := http.NewRequest("POST", gatewayURL+"/v1/payments", bytes.NewReader(payment))
		request.Header.Set("Content-Type", "application/json")
		// A header carries no letters beyond ASCII; a transaction_id may.
		request.Header.Set("Idempotency-Key", url.QueryEscape(order.text("transaction_id")))
		var response *http.Response
		if response, err = client.Do(request); err == nil {
			defer response.Body.Close()
			var paid struct{ ID string }
			err = json.NewDecoder(response.Body).Decode(&paid)
			return response.StatusCode, paid.ID, err
		}
		time.Sleep(time.Duration(tries) * 500 * time.Millisecond)
	}
	return 0, "", err
}

// endregion: money

func failed(idField, code, message string) string {
	text, _ := json.Marshal(map[string]any{idField: nil, "error_code": code, "error_message": message})
	return string(text)
}

func both(code, message string) string {
	return `{"charge_id":null,` + failed("token_id", code, message)[1:]
}

func refuse(w http.ResponseWriter, status int, code string) {
	send(w, status, both(code, "This request cannot be answered."))
}

func send(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	io.WriteString(w, text)
}

func setting(name, otherwise string) string {
	value := os.Getenv(name)
	if value == "" {
		value = otherwise
	}
	if value == "" {
		log.Fatalf("Set %s, as it stands in Twilio's Console.", name)
	}
	return value
}
