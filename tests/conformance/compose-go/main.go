// The oracle for Compose: it reads cases, one JSON object per line, and answers with what compose-go makes of each.
//
//	compose-go                                  cases from standard input
//	compose-go random KIND SEED COUNT           random cases with the answers, see random.go
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/sirupsen/logrus"
)

func main() {
	logrus.SetOutput(io.Discard)
	logrus.AddHook(warnings)
	f := newFolder()
	defer f.remove()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var err error
	if len(os.Args) == 5 && os.Args[1] == "random" {
		err = writeRandom(f, out, os.Args[2:])
	} else {
		err = serve(f, os.Stdin, out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "compose-go:", err)
		f.remove()
		os.Exit(1)
	}
}

// serve answers each line with a line, at once: the other side may wait for it before it sends the next.
func serve(f folder, in io.Reader, out *bufio.Writer) error {
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		var c Case
		if err := json.Unmarshal(line, &c); err != nil {
			return fmt.Errorf("%w in %s", err, line)
		}
		if err := writeLine(out, Case{ID: c.ID, Kind: c.Kind, Expect: answer(f, c)}); err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
}

func writeRandom(f folder, out *bufio.Writer, arguments []string) error {
	seed, err := strconv.ParseUint(arguments[1], 10, 64)
	if err != nil {
		return err
	}
	count, err := strconv.Atoi(arguments[2])
	if err != nil {
		return err
	}
	for i := range count {
		c, err := randomCase(arguments[0], seed, i)
		if err != nil {
			return err
		}
		c.Expect = answer(f, c)
		if err := writeLine(out, c); err != nil {
			return err
		}
	}
	return nil
}

func writeLine(out *bufio.Writer, c Case) error {
	line, err := encode(c)
	if err != nil {
		return err
	}
	_, err = out.Write(append(line, '\n'))
	return err
}
