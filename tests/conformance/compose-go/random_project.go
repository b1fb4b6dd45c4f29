package main

import (
	"fmt"
	"strings"
)

// project fills a case with files that mostly load: what is wrong on purpose is rare, so that not all are refused.
func (d dice) project(c *Case) {
	p := &maker{dice: d, files: map[string]Text{}}
	p.makeFiles(c)
	c.Outer = d.outer()
	c.Files = p.files
	if d.one(3) {
		c.Files[".env"] = Text(d.mild())
	}
	if d.one(5) {
		c.Files["p.env"] = Text(d.mild())
		c.Arguments.EnvFile = [][]string{{"p.env"}, {"p.env", "a.env"}, {"a.env", "p.env"}}[d.below(3)]
		c.Files["a.env"] = Text(d.mild())
	}
	if d.one(4) {
		c.Arguments.Profile = []string{d.pick([]string{"p", "q", "*", "none"})}
	}
}

// maker writes the files of a project.
type maker struct {
	dice
	files    map[string]Text
	services []string
	included string
}

func (m *maker) makeFiles(c *Case) {
	m.services = []string{"web", "api", "db"}[:1+m.below(3)]
	if m.one(5) {
		m.include()
	}
	m.files["compose.yaml"] = Text(m.compose(false))
	if m.one(3) {
		m.files["over.yaml"] = Text(m.compose(true))
		c.Arguments.File = []string{"compose.yaml", "over.yaml"}
	} else if m.one(6) {
		m.files["compose.override.yaml"] = Text(m.compose(true))
	}
}

// include puts a service into a file of its own.
func (m *maker) include() {
	folder := m.pick([]string{"", "sub/"})
	environment := strings.ReplaceAll(m.environment("    "), "      <<: *common\n", "")
	m.files[folder+"inner.yaml"] = Text("services:\n  inner:\n    image: x\n" + environment + m.envFile("    ", folder))
	entry := "{path: " + folder + "inner.yaml"
	if m.one(3) {
		m.files["i.env"] = Text(m.mild())
		entry += ", env_file: i.env"
	}
	if m.one(4) {
		entry += ", project_directory: " + m.pick([]string{".", "sub"})
	}
	if m.one(3) && folder != "" {
		m.files[folder+".env"] = Text(m.mild())
	}
	m.included = "include:\n  - " + entry + "}\n"
}

func (m *maker) compose(over bool) string {
	var text strings.Builder
	if !over {
		text.WriteString(m.included)
	}
	if m.one(3) {
		text.WriteString("x-common: &common\n" + m.pairs("  "))
	} else {
		text.WriteString("x-common: &common {A: common}\n")
	}
	text.WriteString("services:\n")
	for i, name := range m.services {
		if !over || m.one(2) || i == 0 {
			text.WriteString(m.service(name, i, over))
		}
	}
	if over && m.included != "" && m.one(2) {
		text.WriteString("  inner:\n" + m.environment("    "))
	}
	return text.String()
}

func (m *maker) service(name string, position int, over bool) string {
	text := "  " + name + ":\n"
	if !over || m.one(4) {
		text += "    image: " + m.pick([]string{"x", "x:${A:-1}", "x"}) + "\n"
	}
	if position > 0 && m.one(4) {
		text += "    extends: " + m.services[m.below(position)] + "\n"
	}
	if m.one(6) {
		text += "    profiles: [" + m.pick([]string{"p", "q", "p, q"}) + "]\n"
	}
	if over && m.one(8) {
		return text + "    environment: " + m.pick([]string{"!reset null", "!reset []", "!override {A: o}", "{A: !reset null}"}) + "\n"
	}
	return text + m.environment("    ") + m.envFile("    ", "")
}

func (m *maker) environment(indent string) string {
	switch m.below(6) {
	case 0:
		return m.labels(indent)
	case 1, 2:
		return indent + "environment:\n" + m.list(indent+"  ")
	}
	return indent + "environment:\n" + m.mapping(indent+"  ")
}

func (m *maker) labels(indent string) string {
	return indent + "labels:\n" + indent + "  l: " + m.pick([]string{"'$A'", "'^/v[0-9]+$'", "'${B:-x}'", "'$$A'", "'$(id)'"}) + "\n"
}

func (m *maker) mapping(indent string) string {
	if m.one(8) {
		return indent + "<<: *common\n" + m.pairs(indent)
	}
	return m.pairs(indent)
}

// pairs has no `<<`: compose-go does not come back from an anchor that refers to itself.
func (m *maker) pairs(indent string) string {
	var text strings.Builder
	for i, name := range names {
		if i == 0 || m.one(3) {
			text.WriteString(indent + name + ":" + m.mapped() + "\n")
		}
	}
	return text.String()
}

func (m *maker) mapped() string {
	switch m.below(8) {
	case 0:
		return m.pick([]string{"", " ~", " ''"})
	case 1, 2:
		return " " + m.plain()
	}
	return " '" + strings.NewReplacer("'", "''", "\n", " ").Replace(m.templated()) + "'"
}

// plain leaves out what would make the whole file no YAML.
func (m *maker) plain() string {
	return m.pick([]string{"1", "true", "1e6", "0755", "1.50", "2024-01-31", "a b", "x", "null", "1_000", "0x1F", "-1", ".5", "yes", "12e3", "10:30", "a # note"})
}

func (m *maker) list(indent string) string {
	var text strings.Builder
	for range 1 + m.below(4) {
		entry := m.pick(names)
		if !m.one(4) {
			entry += "=" + strings.NewReplacer("'", "''", "\n", " ").Replace(m.templated())
		}
		text.WriteString(indent + "- '" + entry + "'\n")
	}
	return text.String()
}

// templated is a value that is a valid template nearly always.
func (m *maker) templated() string {
	if m.one(12) {
		return m.template(2)
	}
	return m.several(3, func() string {
		name := m.pick(names)
		return m.pick([]string{
			"$" + name, "${" + name + "}", "${" + name + ":-d}", "${" + name + "-d}", "${" + name + ":+s}", "${" + name + ":-${" + m.pick(names) + ":-e}}",
			"$$" + name, "a", "b c", "http://h:", "/p", "1", "5$", "x#y", " #z", "é", "${" + name + `:-{"a":1}}`, "'", "\"", "\\n",
		})
	})
}

func (m *maker) envFile(indent, folder string) string {
	if !m.one(3) {
		return ""
	}
	var entries []string
	for range 1 + m.below(3) {
		name := m.pick([]string{"a.env", "b.env", "c.env", "./a.env"})
		m.files[folder+strings.TrimPrefix(name, "./")] = Text(m.mild())
		entries = append(entries, m.entry(name))
	}
	if len(entries) == 1 && m.one(2) && !strings.HasPrefix(entries[0], "{") {
		return indent + "env_file: " + entries[0] + "\n"
	}
	return indent + "env_file: [" + strings.Join(entries, ", ") + "]\n"
}

func (m *maker) entry(name string) string {
	switch m.below(8) {
	case 0:
		return "{path: " + name + ", required: false}"
	case 1:
		return "{path: " + name + ", format: raw}"
	case 2:
		return fmt.Sprintf("{path: gone%d.env, required: false}", m.below(3))
	}
	return name
}

// mild is a .env file that is not refused nearly always.
func (d dice) mild() string {
	if d.one(15) {
		return d.dotenv()
	}
	var text strings.Builder
	for range d.below(5) {
		name := d.pick(names)
		other := d.pick(names)
		text.WriteString(d.pick([]string{
			name + "=", name, name + "=a", name + "=$" + other, name + "=${" + other + "}", name + "=${" + other + ":-d}", name + "='it'", name + "=\"q $" + other + "\"",
			name + "= # note", name + "=a # note", name + "=b$", "# note", name + "=$$" + other, name + "='it\\'s'", name + "=\"a\\tb\"", "export " + name + "=e", name + ": y", name + "=a#b", name + "=1 2",
		}) + "\n")
	}
	return text.String()
}
