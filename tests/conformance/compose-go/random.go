package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// randomCase makes a case from the seed and its number alone: a single one can be made again. It may well be one that is refused.
func randomCase(kind string, seed uint64, number int) (Case, error) {
	d := dice{rand.New(rand.NewPCG(seed, uint64(number)))}
	c := Case{ID: fmt.Sprintf("random/%s/%d/%d", kind, seed, number), Kind: kind}
	switch kind {
	case "dotenv":
		c.Outer = d.outer()
		for range 1 + d.below(2)*d.below(2) {
			c.Texts = append(c.Texts, Text(d.dotenv()))
		}
	case "template":
		c.Outer = d.outer()
		c.Template = d.template(3)
	case "scalar":
		c.Scalar = d.scalar()
	case "project":
		d.project(&c)
	default:
		return c, fmt.Errorf("no random cases of kind %q", kind)
	}
	return c, nil
}

type dice struct{ *rand.Rand }

func (d dice) below(n int) int { return d.IntN(n) }

func (d dice) one(in int) bool { return d.IntN(in) == 0 }

func (d dice) pick(items []string) string { return items[d.IntN(len(items))] }

// several joins up to most pieces.
func (d dice) several(most int, piece func() string) string {
	var text strings.Builder
	for range d.below(most + 1) {
		text.WriteString(piece())
	}
	return text.String()
}

// names is short, so that references hit.
var names = []string{"A", "B", "C", "D", "Ab", "_E"}

func (d dice) outer() map[string]string {
	outer := map[string]string{}
	for range d.below(4) {
		outer[d.pick(names)] = d.pick([]string{"", "x", "outer", " ", "$A", "a b", "#x", "{}"})
	}
	return outer
}

func (d dice) template(depth int) string {
	return d.several(4, func() string { return d.templatePiece(depth) })
}

func (d dice) templatePiece(depth int) string {
	switch d.below(12) {
	case 0, 1:
		return "$" + d.pick(names)
	case 2, 3, 4:
		return "${" + d.pick(names) + d.operation(depth) + "}"
	case 5:
		return d.pick([]string{"$", "$$", "${", "}", "{", "$(", ")", "$1", "$.", "\\", "${}", "{}", "$é", ":-", "-", "?", "\n"})
	}
	return d.pick([]string{"a", "b c", " ", "x:y", "http://h", "1", "-", ":", "é", "'", "\"", "#"})
}

func (d dice) operation(depth int) string {
	if d.one(3) || depth == 0 {
		return ""
	}
	operator := d.pick([]string{":-", "-", ":-", ":+", "+", ":?", "?", ":", "=", "!"})
	if d.one(6) {
		return operator + "{" + d.pick([]string{"", "x", `"a":1`, " ", "{}"}) + "}"
	}
	return operator + d.template(depth-1)
}

// scalar is a plain scalar of YAML, near the borders of its types.
func (d dice) scalar() string {
	switch d.below(5) {
	case 0:
		return d.sign() + d.digits(1+d.below(24))
	case 1:
		return d.sign() + d.digits(d.below(9)) + "." + d.digits(d.below(9))
	case 2:
		return d.sign() + d.digits(1+d.below(4)) + d.pick([]string{"", ".5", "."}) + d.pick([]string{"e", "E"}) + d.sign() + d.digits(1+d.below(3))
	case 3:
		return d.pick([]string{"0x", "0X", "0o", "0O", "0b", "0B", "0", "-0x", "+0b"}) + d.several(6, func() string {
			return d.pick([]string{"0", "1", "7", "8", "a", "F", "g", "_"})
		})
	}
	date := fmt.Sprintf("%04d-%d-%02d", 1990+d.below(60), 1+d.below(13), d.below(33))
	return date + d.pick([]string{"", "", "T10:00:00Z", " 10:00:00", "T1:2:3.50+02:00", "t23:59:59.123456Z", "x", " 10:00:00 -3"})
}

func (d dice) sign() string { return d.pick([]string{"", "", "-", "+"}) }

func (d dice) digits(count int) string {
	digits := make([]byte, count)
	for i := range digits {
		digits[i] = "0123456789_"[d.below(10+d.below(2)*d.below(2))]
	}
	return string(digits)
}
