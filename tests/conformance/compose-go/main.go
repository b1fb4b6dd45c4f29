// The oracle for Compose: it reads cases, one JSON object per line, and answers with what compose-go makes of each.
//
//	compose-go                                  cases from standard input
//	compose-go random KIND SEED COUNT           random cases with the answers, see random.go
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"

	"aisoc.invalid/conformance/lines"
	"github.com/sirupsen/logrus"
)

func main() {
	logrus.SetOutput(io.Discard)
	logrus.AddHook(warnings)
	f := newFolder()
	err := run(f)
	f.remove()
	if err != nil {
		fmt.Fprintln(os.Stderr, "compose-go:", err)
		os.Exit(1)
	}
}

func run(f folder) error {
	if len(os.Args) == 5 && os.Args[1] == "random" {
		return writeRandom(f, os.Args[2], os.Args[3], os.Args[4])
	}
	return lines.Serve(os.Stdin, os.Stdout, func(c Case) lines.Answer {
		return lines.Answer{ID: c.ID, Kind: c.Kind, Expect: answer(f, c)}
	})
}

func writeRandom(f folder, kind, seedText, countText string) error {
	seed, err := strconv.ParseUint(seedText, 10, 64)
	if err != nil {
		return err
	}
	count, err := strconv.Atoi(countText)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	for i := range count {
		c, err := randomCase(kind, seed, i)
		if err != nil {
			return err
		}
		c.Expect = answer(f, c)
		if err := lines.Write(out, c); err != nil {
			return err
		}
	}
	return out.Flush()
}
