package main

import (
	"strings"

	"aisoc.invalid/conformance/lines"
)

// byDefault is what BuildKit sets where no base image does. Answers leave it out.
const byDefault = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

func pairs(environment []string) map[string]lines.Text {
	described := map[string]lines.Text{}
	for _, pair := range environment {
		if pair == byDefault {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		described[name] = lines.Text(value)
	}
	return described
}
