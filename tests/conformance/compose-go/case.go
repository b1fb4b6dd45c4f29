package main

import (
	"os"
	"path/filepath"
	"strings"

	"aisoc.invalid/conformance/lines"
)

// Case is one question. The kind decides which fields count; README.md describes them.
type Case struct {
	ID        string            `json:"id"`
	Kind      string            `json:"kind"`
	Outer     map[string]string `json:"outer,omitempty"`
	Texts     []Text            `json:"texts,omitempty"`
	Template  string            `json:"template,omitempty"`
	Scalar    string            `json:"scalar,omitempty"`
	Files     map[string]Text   `json:"files,omitempty"`
	Dir       string            `json:"dir,omitempty"`
	Arguments Arguments         `json:"arguments,omitzero"`
	Expect    map[string]any    `json:"expect,omitempty"`
}

// Text may be no UTF-8.
type Text = lines.Text

// Arguments are those of `docker compose`.
type Arguments struct {
	File             []string `json:"file,omitempty"`
	EnvFile          []string `json:"env_file,omitempty"`
	Profile          []string `json:"profile,omitempty"`
	ProjectName      string   `json:"project_name,omitempty"`
	ProjectDirectory string   `json:"project_directory,omitempty"`
}

// place is what a case writes instead of the absolute path of its folder.
const place = "@DIR@"

// folder is where the files of one case are; its last part is the default name of a project.
type folder string

func newFolder() folder {
	parent, err := os.MkdirTemp(inMemory(), "conformance-")
	if err != nil {
		panic(err)
	}
	f := folder(filepath.Join(parent, "case"))
	if err := f.write(nil); err != nil {
		panic(err)
	}
	return f
}

// inMemory is a file system without a disk, where there is one: thousands of small files are written.
func inMemory() string {
	const shared = "/dev/shm"
	if stat, err := os.Stat(shared); os.Getenv("TMPDIR") == "" && err == nil && stat.IsDir() {
		return shared
	}
	return ""
}

func (f folder) remove() { os.RemoveAll(filepath.Dir(string(f))) }

func (f folder) into(text string) string { return strings.ReplaceAll(text, place, string(f)) }
func (f folder) out(text string) string  { return strings.ReplaceAll(text, string(f), place) }
func (f folder) path(name string) string { return filepath.Join(string(f), name) }

// write lays the files of a case into an empty folder; a name that ends in a slash is a folder.
func (f folder) write(files map[string]Text) error {
	if err := os.RemoveAll(string(f)); err != nil {
		return err
	}
	if err := os.MkdirAll(string(f), 0o755); err != nil {
		return err
	}
	for name, text := range files {
		if err := f.writeOne(name, text); err != nil {
			return err
		}
	}
	return nil
}

func (f folder) writeOne(name string, text Text) error {
	path := f.path(name)
	if strings.HasSuffix(name, "/") {
		return os.MkdirAll(path, 0o755)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(f.into(string(text))), 0o644)
}

func (f folder) outer(c Case) map[string]string {
	outer := make(map[string]string, len(c.Outer))
	for name, value := range c.Outer {
		outer[name] = f.into(value)
	}
	return outer
}
