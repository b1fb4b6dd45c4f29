package main

import (
	"aisoc.invalid/conformance/lines"
	v1 "k8s.io/api/core/v1"
)

// described is a workload in an answer.
type described struct {
	Kind       string      `json:"kind"`
	Name       string      `json:"name"`
	Namespace  string      `json:"namespace"`
	Containers []container `json:"containers"`
}

// container is a container in an answer. A variable that is null is known only where the pod runs. Where the pod does not start,
// `error` says why.
type container struct {
	Name        string                 `json:"name"`
	Role        string                 `json:"role"`
	Environment map[string]*lines.Text `json:"environment,omitzero"`
	Error       string                 `json:"error,omitempty"`
}

// load gives the workloads of the files; those of the rest of the cluster are none of the answer.
func load(c Case) ([]described, []string) {
	state := newCluster()
	problems := state.addText(c.Cluster, "")
	state.workloads = nil
	for _, name := range sortedNames(c.Files) {
		problems = append(problems, state.addText(c.Files[name], c.Arguments.Namespace)...)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	workloads := []described{}
	for _, w := range state.workloads {
		workloads = append(workloads, state.describe(w))
	}
	return workloads, nil
}

func (c *cluster) addText(text, namespace string) []string {
	objects, err := read(text)
	if err != nil {
		return []string{err.Error()}
	}
	var problems []string
	for _, object := range objects {
		if err := place(object, namespace); err != nil {
			problems = append(problems, err.Error())
		} else if err := c.add(object); err != nil {
			problems = append(problems, err.Error())
		}
	}
	return problems
}

func (c *cluster) describe(w workload) described {
	name := w.meta.Name
	if name == "" {
		name = w.meta.GenerateName
	}
	result := described{Kind: w.kind, Name: name, Namespace: w.meta.Namespace, Containers: []container{}}
	pod := w.pod("-x")
	for i := range pod.Spec.InitContainers {
		one := pod.Spec.InitContainers[i]
		role := "init"
		if one.RestartPolicy != nil && *one.RestartPolicy == v1.ContainerRestartPolicyAlways {
			role = "sidecar"
		}
		result.Containers = append(result.Containers, c.container(w, role, one))
	}
	for _, one := range pod.Spec.Containers {
		result.Containers = append(result.Containers, c.container(w, "app", one))
	}
	return result
}

// container compares two machines: what differs between them is known only where the pod runs.
func (c *cluster) container(w workload, role string, spec v1.Container) container {
	result := container{Name: spec.Name, Role: role}
	first, err := c.environment(w, spec, machines[0])
	if err != nil {
		result.Error = err.Error()
		return result
	}
	second, err := c.environment(w, spec, machines[1])
	if err != nil {
		result.Error = err.Error()
		return result
	}
	result.Environment = map[string]*lines.Text{}
	for name, value := range first {
		if value != second[name] {
			result.Environment[name] = nil
			continue
		}
		known := lines.Text(value)
		result.Environment[name] = &known
	}
	return result
}

func (c *cluster) environment(w workload, spec v1.Container, m machine) (map[string]string, error) {
	pod := w.pod(m.suffix)
	pod.Spec.NodeName = m.name
	variables, err := makeEnvironmentVariables(newKubelet(c, m), pod, &spec, m.podAddress, []string{m.podAddress})
	if err != nil {
		return nil, err
	}
	environment := map[string]string{}
	for _, variable := range variables {
		if value, ok := always[variable.Name]; !ok || value != variable.Value {
			environment[variable.Name] = variable.Value
		}
	}
	return environment, nil
}

// always is what every container gets besides. Answers leave it out.
var always = map[string]string{
	"KUBERNETES_SERVICE_HOST":       "10.96.0.1",
	"KUBERNETES_SERVICE_PORT":       "443",
	"KUBERNETES_SERVICE_PORT_HTTPS": "443",
	"KUBERNETES_PORT":               "tcp://10.96.0.1:443",
	"KUBERNETES_PORT_443_TCP":       "tcp://10.96.0.1:443",
	"KUBERNETES_PORT_443_TCP_PROTO": "tcp",
	"KUBERNETES_PORT_443_TCP_PORT":  "443",
	"KUBERNETES_PORT_443_TCP_ADDR":  "10.96.0.1",
}
