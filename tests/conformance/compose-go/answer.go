package main

import (
	"fmt"
	"sort"
	"strings"

	"github.com/compose-spec/compose-go/v2/template"
	"github.com/sirupsen/logrus"
)

// answer gives what each dialect that this program knows makes of the case.
func answer(f folder, c Case) map[string]any {
	switch c.Kind {
	case "dotenv":
		writeTexts(f, c)
		return map[string]any{"compose": ask(f, c, composeDotenv), "docker": ask(f, c, dockerDotenv)}
	case "template":
		return map[string]any{"compose": ask(f, c, substitute)}
	case "scalar":
		return map[string]any{"compose": ask(f, c, scalar)}
	case "project":
		return map[string]any{"compose": ask(f, c, project)}
	}
	panic("unknown kind " + c.Kind)
}

// ask adds the names that compose-go warned of: references to variables that are not set.
func ask(f folder, c Case, question func(folder, Case) (map[string]any, error)) (result map[string]any) {
	defer func() {
		if problem := recover(); problem != nil {
			result = map[string]any{"refused": fmt.Sprintf("panic: %v", problem)}
		}
	}()
	warnings.clear()
	result, err := question(f, c)
	if err != nil {
		return map[string]any{"refused": f.out(err.Error())}
	}
	if unset := warnings.unset(); len(unset) > 0 {
		result["unset"] = unset
	}
	return result
}

func substitute(_ folder, c Case) (map[string]any, error) {
	value, err := template.Substitute(c.Template, func(name string) (string, bool) {
		value, ok := c.Outer[name]
		return value, ok
	})
	return map[string]any{"value": Text(value)}, err
}

// warnings collects what the libraries log.
var warnings = &collector{}

type collector struct{ messages []string }

func (c *collector) Levels() []logrus.Level { return []logrus.Level{logrus.WarnLevel} }

func (c *collector) Fire(entry *logrus.Entry) error {
	c.messages = append(c.messages, entry.Message)
	return nil
}

func (c *collector) clear() { c.messages = nil }

func (c *collector) unset() []string {
	seen := map[string]bool{}
	for _, message := range c.messages {
		var name string
		if _, err := fmt.Sscanf(message, "The %q variable is not set.", &name); err == nil && strings.Contains(message, "not set") {
			seen[name] = true
		}
	}
	names := []string{}
	for name := range seen {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
