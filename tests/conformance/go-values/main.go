// The oracle for services in Go: it reads cases, one JSON object per line, and answers with what the standard library makes of each value.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"strconv"
)

type question struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	Type string `json:"type"`
	Text string `json:"text"`
}

type answer struct {
	ID     string         `json:"id"`
	Kind   string         `json:"kind"`
	Expect map[string]any `json:"expect"`
}

func main() {
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "go-values:", err)
		os.Exit(1)
	}
}

func serve(in io.Reader, out io.Writer) error {
	lines := bufio.NewReader(in)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		var q question
		if err := json.Unmarshal(line, &q); err != nil {
			return err
		}
		if err := encoder.Encode(answer{q.ID, q.Kind, map[string]any{"go": ask(q)}}); err != nil {
			return err
		}
	}
}

func ask(q question) map[string]any {
	value, err := read(q.Type, q.Text)
	if err != nil {
		return map[string]any{"refused": err.Error()}
	}
	return map[string]any{"value": value}
}

func read(kind, text string) (any, error) {
	switch kind {
	case "bool":
		return strconv.ParseBool(text)
	case "int":
		return strconv.Atoi(text)
	case "float":
		value, err := strconv.ParseFloat(text, 64)
		return strconv.FormatFloat(value, 'g', -1, 64), err
	case "url":
		value, err := url.Parse(text)
		if err != nil {
			return nil, err
		}
		return map[string]string{"scheme": value.Scheme, "host": value.Host, "path": value.Path, "opaque": value.Opaque}, nil
	}
	return nil, fmt.Errorf("no such type: %s", kind)
}
