// What must outlive the process: for each transaction_id a keyed digest of what was asked, and the answer once there
// is one. A file of lines that is only ever appended to, read once at the start.
package main

import (
	"bufio"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"log"
	"os"
	"path/filepath"
	"strconv"
)

// What was asked, as a digest; no answer yet says that it was begun.
type row struct{ print, answer string }

// Book is the file and what stands in it.
type Book struct {
	seen map[string]row
	file *os.File
	key  []byte
}

func openBook(folder string) *Book {
	check(os.MkdirAll(folder, 0o700))
	keyFile := filepath.Join(folder, "fingerprint.key")
	key, err := os.ReadFile(keyFile)
	if errors.Is(err, os.ErrNotExist) {
		key = make([]byte, 32)
		_, err = rand.Read(key)
		check(err)
		err = os.WriteFile(keyFile, key, 0o600)
	}
	check(err)
	file, err := os.OpenFile(filepath.Join(folder, "book.jsonl"), os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o600)
	check(err)
	book := &Book{map[string]row{}, file, key}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var line [3]string
		// The last line is cut off where the machine stopped while it was written: nobody was told of it.
		if json.Unmarshal(lines.Bytes(), &line) == nil {
			book.seen[line[0]] = row{line[1], line[2]}
		}
	}
	_, err = file.WriteString("\n")
	check(err)
	return book
}

// On the disk before anything follows from it: before the gateway is asked, before Twilio is told.
func (book *Book) write(id string, entry row) error {
	line, _ := json.Marshal([]string{id, entry.print, entry.answer})
	if _, err := book.file.Write(append(line, '\n')); err != nil {
		return err
	}
	book.seen[id] = entry
	return book.file.Sync()
}

// What makes two deliveries the same payment, as a keyed digest. The security code may not be kept.
func (book *Book) fingerprint(order Order) string {
	amount := order.text("amount")
	if minor, fits := minorUnits(order); fits {
		amount = strconv.Itoa(minor)
	}
	year := order.text("expiry_year")
	if len(year) == 4 {
		year = year[2:]
	}
	parts := []any{order["cardnumber"], order["expiry_month"], year, order["postal_code"], order["description"]}
	if parameters, _ := order["parameters"].(map[string]any); len(parameters) > 0 {
		parts = append(parts, parameters) // its names are written in order
	}
	text, _ := json.Marshal(append(parts, amount, currencyOf(order)))
	digest := hmac.New(sha256.New, book.key)
	digest.Write(text)
	return hex.EncodeToString(digest.Sum(nil))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
