// The oracle for services in Go: what the standard library makes of a value.
package main

import (
	"fmt"
	"net/url"
	"strconv"

	"aisoc.invalid/conformance/lines"
)

type question struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	Type string `json:"type"`
	Text string `json:"text"`
}

func main() {
	lines.Main(func(q question) lines.Answer {
		return lines.Answer{ID: q.ID, Kind: q.Kind, Expect: map[string]any{"go": ask(q)}}
	})
}

func ask(q question) map[string]any {
	value, err := read(q.Type, q.Text)
	if err != nil {
		return lines.Refused(err)
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
