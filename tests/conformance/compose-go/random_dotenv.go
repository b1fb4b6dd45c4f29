package main

import "strings"

func (d dice) dotenv() string {
	if d.one(12) {
		return d.several(30, d.soup)
	}
	end := d.pick([]string{"\n", "\n", "\n", "\n", "\r\n"})
	var lines []string
	for range 1 + d.below(6) {
		lines = append(lines, d.line())
	}
	text := strings.Join(lines, end)
	if !d.one(8) {
		text += end
	}
	if d.one(25) {
		text = "\uFEFF" + text
	}
	return text
}

// soup has no grammar, only what matters to one.
func (d dice) soup() string {
	return d.pick([]string{"A", "B", "=", "=", ":", " ", "\t", "\n", "\n", "'", "\"", "\\", "#", " #", "$", "{", "}", "export ", "\r", "x", "é", "\u00A0", "-", "`", "$A", "${A}"})
}

func (d dice) line() string {
	switch d.below(20) {
	case 0:
		return ""
	case 1:
		return d.pick([]string{"# note", "#A=1", "  # it's", "#", "\t# \"x"})
	case 2:
		return d.name()
	case 3:
		return d.name() + d.pick([]string{" ", " # note", "#", "\t"})
	}
	return d.pick([]string{"", "", "", "", "", " ", "export ", "\t", "export\t"}) + d.name() +
		d.pick([]string{"=", "=", "=", "=", "=", "= ", " =", " = ", "=\t", ":", ": "}) + d.value() + d.pick([]string{"", "", "", "", " ", " # note", "\t# note", "#note"})
}

func (d dice) name() string {
	if d.one(12) {
		return d.pick([]string{"2FA", "A.B", "A-B", "a[1]", "é", "A B", "1", "export", "", "A$", "A/B"})
	}
	return d.pick(names)
}

func (d dice) value() string {
	switch d.below(8) {
	case 0:
		return ""
	case 1, 2:
		return "\"" + d.several(5, func() string { return d.valuePiece("\"") }) + d.closing("\"")
	case 3, 4:
		return "'" + d.several(5, func() string { return d.valuePiece("'") }) + d.closing("'")
	}
	return d.several(5, func() string { return d.valuePiece("") })
}

// closing is nearly always there.
func (d dice) closing(quote string) string {
	switch d.below(30) {
	case 0:
		return ""
	case 1:
		return quote + d.pick([]string{"x", " x", " B=2", "#x", quote, " ", ";"})
	}
	return quote
}

func (d dice) valuePiece(quote string) string {
	switch d.below(14) {
	case 0, 1:
		return "$" + d.pick(names)
	case 2, 3:
		return "${" + d.pick(names) + d.operation(1) + "}"
	case 4:
		return "\\" + d.pick([]string{"n", "t", "r", "a", "b", "c", "f", "v", "\\", "\"", "'", "$", "`", "0", "0101", "07", "x41", " ", "d", "u0041", "#"})
	case 5:
		return d.pick([]string{"#", " #", " # ", "\t#", "=", ":", "'", "\"", "`", "$", "$$", "{", "}", "$(x)", "&", ";", "\\"})
	case 6:
		if quote != "" {
			return d.pick([]string{"\n", "\n#c", "\nB=1", "\t", "  "})
		}
	}
	return d.pick([]string{"a", "b", "word", " ", "two words", "1", "é", "\u00A0", "http://h:1/p?q=1"})
}
