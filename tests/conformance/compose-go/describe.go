package main

import (
	"strings"

	"github.com/compose-spec/compose-go/v2/types"
)

// describe gives what reaches the containers. A variable that is null is declared without a value and set nowhere: the container does
// not have it, even if its image sets it.
func describe(f folder, p *types.Project) map[string]any {
	d := describer{f}
	services := map[string]any{}
	for name, service := range p.Services {
		services[name] = d.service(p, service)
	}
	result := map[string]any{"name": p.Name, "services": services}
	if len(p.Jobs) > 0 {
		jobs := map[string]any{}
		for name, job := range p.Jobs {
			jobs[name] = d.container(p, job.ContainerSpec)
		}
		result["jobs"] = jobs
	}
	return result
}

type describer struct{ folder }

func (d describer) service(p *types.Project, service types.ServiceConfig) map[string]any {
	described := d.container(p, service.ContainerSpec)
	if service.Build != nil && len(service.Build.Args) > 0 {
		described["build_args"] = d.values(service.Build.Args)
	}
	if service.ContainerName != "" {
		described["container_name"] = service.ContainerName
	}
	if hooks := d.hooks(p, service); len(hooks) > 0 {
		described["hooks"] = hooks
	}
	return described
}

func (d describer) container(p *types.Project, spec types.ContainerSpec) map[string]any {
	described := map[string]any{"environment": d.values(spec.Environment)}
	if len(spec.Secrets) > 0 {
		described["secrets"] = d.secrets(p, spec.Secrets)
	}
	if len(spec.Models) > 0 {
		described["models"] = models(p, spec.Models)
	}
	return described
}

func (d describer) values(values types.MappingWithEquals) map[string]any {
	described := make(map[string]any, len(values))
	for name, value := range values {
		if value == nil {
			described[name] = nil
		} else {
			described[name] = Text(d.out(*value))
		}
	}
	return described
}

// secrets gives the file that each granted secret is in the container.
func (d describer) secrets(p *types.Project, granted []types.ServiceSecretConfig) map[string]string {
	paths := map[string]string{}
	for _, secret := range granted {
		target := secret.Target
		if target == "" {
			target = secret.Source
		}
		if !strings.HasPrefix(target, "/") {
			target = "/run/secrets/" + target
		}
		paths[secret.Source] = target
	}
	return paths
}

// models gives the variables that `docker compose up` sets for the models of a service (its pkg/compose/model.go). An endpoint is known
// only then: null.
func models(p *types.Project, used map[string]*types.ServiceModelConfig) map[string]any {
	variables := map[string]any{}
	for name, config := range used {
		prefix := strings.ReplaceAll(strings.ToUpper(name), "-", "_")
		model, endpoint := prefix+"_MODEL", prefix+"_URL"
		if config != nil && config.ModelVariable != "" {
			model = config.ModelVariable
		}
		if config != nil && config.EndpointVariable != "" {
			endpoint = config.EndpointVariable
		}
		variables[model] = p.Models[name].Model
		variables[endpoint] = nil
	}
	return variables
}

func (d describer) hooks(p *types.Project, service types.ServiceConfig) map[string]any {
	hooks := map[string]any{}
	var before []any
	for _, hook := range service.PreStart {
		before = append(before, d.values(hook.Environment))
	}
	if before != nil {
		hooks["pre_start"] = before
	}
	if after := d.commands(service.PostStart); after != nil {
		hooks["post_start"] = after
	}
	if stop := d.commands(service.PreStop); stop != nil {
		hooks["pre_stop"] = stop
	}
	return hooks
}

func (d describer) commands(hooks []types.ServiceHook) []any {
	var described []any
	for _, hook := range hooks {
		described = append(described, d.values(hook.Environment))
	}
	return described
}
