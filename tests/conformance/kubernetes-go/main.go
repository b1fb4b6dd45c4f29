// The oracle for Kubernetes: it reads cases, one JSON object per line, and answers with the environment that each container gets. What
// answers are the packages of Kubernetes itself: the decoder and the validation of the API server, and the function of the kubelet that
// makes the environment of a container.
package main

import (
	"io"
	"sort"
	"strings"

	"aisoc.invalid/conformance/lines"
	"k8s.io/klog/v2"
)

// Case is one question; README.md describes the fields.
type Case struct {
	ID        string            `json:"id"`
	Kind      string            `json:"kind"`
	Scalar    string            `json:"scalar,omitempty"`
	Files     map[string]string `json:"files,omitempty"`
	Cluster   string            `json:"cluster,omitempty"`
	Arguments struct {
		Namespace string `json:"namespace,omitempty"`
	} `json:"arguments,omitzero"`
}

func main() {
	klog.SetOutput(io.Discard)
	klog.LogToStderr(false)
	lines.Main(func(c Case) lines.Answer {
		return lines.Answer{ID: c.ID, Kind: c.Kind, Expect: map[string]any{"kubernetes": ask(c)}}
	})
}

func ask(c Case) map[string]any {
	if c.Kind == "scalar" {
		return scalar(c)
	}
	workloads, problems := load(c)
	if len(problems) > 0 {
		return refused(problems)
	}
	return map[string]any{"workloads": workloads}
}

// scalar puts a plain scalar of YAML into the environment of a pod.
func scalar(c Case) map[string]any {
	indented := strings.ReplaceAll(c.Scalar, "\n", "\n        ")
	text := "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: c\n    image: x\n    env:\n" +
		"    - name: V\n      value: " + indented + "\n"
	workloads, problems := load(Case{Files: map[string]string{"pod.yaml": text}})
	if len(problems) > 0 {
		return refused(problems)
	}
	return map[string]any{"value": workloads[0].Containers[0].Environment["V"]}
}

func refused(problems []string) map[string]any {
	return map[string]any{"refused": strings.Join(problems, "\n")}
}

func sortedNames(files map[string]string) []string {
	var names []string
	for name := range files {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
