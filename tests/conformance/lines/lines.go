// Package lines is the protocol of the oracles: a case per line of JSON, and for each a line with the answers.
package lines

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// Answer is a line that goes out. Its keys are those of the question that matter to whoever asked.
type Answer struct {
	ID     string         `json:"id"`
	Kind   string         `json:"kind"`
	Expect map[string]any `json:"expect"`
}

// Serve answers each line with a line, at once: the other side may wait for it before it sends the next.
func Serve[Question any](in io.Reader, out io.Writer, ask func(Question) Answer) error {
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		var question Question
		if err := json.Unmarshal(line, &question); err != nil {
			return fmt.Errorf("%w in %s", err, line)
		}
		if err := Write(out, ask(question)); err != nil {
			return err
		}
	}
}

// Main serves standard input, and ends the program.
func Main[Question any](ask func(Question) Answer) {
	if err := Serve(os.Stdin, os.Stdout, ask); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", os.Args[0], err)
		os.Exit(1)
	}
}

// Write prints a value as one line.
func Write(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}

// Refused is the answer to what a program does not take.
func Refused(err error) map[string]any {
	return map[string]any{"refused": err.Error()}
}

// Text is a JSON string or, where it is not UTF-8, {"base64": "..."}.
type Text string

// UnmarshalJSON reads either form.
func (t *Text) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, (*string)(t))
	}
	var encoded struct{ Base64 []byte }
	err := json.Unmarshal(data, &encoded)
	*t = Text(encoded.Base64)
	return err
}

// MarshalJSON writes the form that the text needs.
func (t Text) MarshalJSON() ([]byte, error) {
	var value any = string(t)
	if !utf8.ValidString(string(t)) {
		value = map[string]string{"base64": base64.StdEncoding.EncodeToString([]byte(t))}
	}
	var out strings.Builder
	err := Write(&out, value)
	return []byte(out.String()), err
}
