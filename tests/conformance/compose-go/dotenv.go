package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/docker/cli/pkg/kvfile"
)

func init() {
	// The program `docker compose` registers this format; the library by itself does not know it.
	dotenv.RegisterFormat("raw", func(r io.Reader, name string, into map[string]string, lookup func(string) (string, bool)) error {
		lines, err := kvfile.ParseFromReader(r, lookup)
		if err != nil {
			return fmt.Errorf("failed to parse env_file %s: %w", name, err)
		}
		setLines(into, lines)
		return nil
	})
}

func setLines(into map[string]string, lines []string) {
	for _, line := range lines {
		name, value, _ := strings.Cut(line, "=")
		into[name] = value
	}
}

func composeDotenv(f folder, c Case) (map[string]any, error) {
	values, err := dotenv.GetEnvFromFile(f.outer(c), textPaths(f, c))
	return map[string]any{"values": texts(f, values)}, err
}

// dockerDotenv reads the same files as `docker run --env-file` does.
func dockerDotenv(f folder, c Case) (map[string]any, error) {
	outer := f.outer(c)
	values := map[string]string{}
	for _, path := range textPaths(f, c) {
		lines, err := kvfile.Parse(path, func(name string) (string, bool) {
			value, ok := outer[name]
			return value, ok
		})
		if err != nil {
			return nil, err
		}
		setLines(values, lines)
	}
	return map[string]any{"values": texts(f, values)}, nil
}

func textPaths(f folder, c Case) []string {
	var paths []string
	for i := range c.Texts {
		paths = append(paths, f.path(fmt.Sprintf("%d.env", i+1)))
	}
	return paths
}

// writeTexts overwrites those of the case before: a folder for each would take most of the time.
func writeTexts(f folder, c Case) {
	for i, path := range textPaths(f, c) {
		if err := os.WriteFile(path, []byte(f.into(string(c.Texts[i]))), 0o644); err != nil {
			panic(err)
		}
	}
}

func texts(f folder, values map[string]string) map[string]Text {
	texts := make(map[string]Text, len(values))
	for name, value := range values {
		texts[name] = Text(f.out(value))
	}
	return texts
}
