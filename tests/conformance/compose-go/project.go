package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

// project loads the files as `docker compose config` does.
func project(f folder, c Case) (map[string]any, error) {
	if err := f.write(c.Files); err != nil {
		return nil, err
	}
	if err := enter(f, c); err != nil {
		return nil, err
	}
	loaded, err := load(f, c.Arguments)
	if err != nil {
		return nil, err
	}
	return describe(f, loaded), nil
}

// enter makes the folder and the environment of the case those of this process: the library asks for both.
func enter(f folder, c Case) error {
	os.Clearenv()
	for name, value := range f.outer(c) {
		if err := os.Setenv(name, value); err != nil {
			return err
		}
	}
	dir := f.path(c.Dir)
	if _, ok := c.Outer["PWD"]; !ok {
		os.Setenv("PWD", dir)
	}
	return os.Chdir(dir)
}

// load calls compose-go with the options of `docker compose`, in the order of its pkg/compose/loader.go.
func load(f folder, a Arguments) (*types.Project, error) {
	ctx := context.Background()
	envFiles := absolute(f, a.EnvFile)
	options, err := cli.NewProjectOptions(each(a.File, f.into),
		cli.WithDiscardEnvFile,
		cli.WithWorkingDirectory(f.into(a.ProjectDirectory)),
		cli.WithOsEnv,
		cli.WithEnvFiles(envFiles...),
		cli.WithDotEnv,
		cli.WithConfigFileEnv,
		cli.WithDefaultConfigPath,
		cli.WithEnvFiles(envFiles...),
		cli.WithDotEnv,
		cli.WithDefaultProfiles(a.Profile...),
		cli.WithName(a.ProjectName),
	)
	if err != nil {
		return nil, err
	}
	loaded, err := options.LoadProject(ctx)
	if err != nil {
		return nil, err
	}
	loaded, err = loaded.WithServicesEnvironmentResolved(true)
	if err != nil {
		return nil, err
	}
	return loaded, loaded.CheckContainerNameUnicity()
}

func absolute(f folder, paths []string) []string {
	return each(paths, func(path string) string {
		full, err := filepath.Abs(f.into(path))
		if err != nil {
			panic(err)
		}
		return full
	})
}

func each(items []string, change func(string) string) []string {
	var changed []string
	for _, item := range items {
		changed = append(changed, change(item))
	}
	return changed
}

// scalar puts a plain scalar of YAML into the environment of a service.
func scalar(f folder, c Case) (map[string]any, error) {
	text := "services:\n  s:\n    image: x\n    environment:\n      V: " + strings.ReplaceAll(c.Scalar, "\n", "\n        ") + "\n"
	c.Files = map[string]Text{"compose.yaml": Text(text)}
	if err := f.write(c.Files); err != nil {
		return nil, err
	}
	if err := enter(f, c); err != nil {
		return nil, err
	}
	loaded, err := load(f, c.Arguments)
	if err != nil {
		return nil, err
	}
	return map[string]any{"value": loaded.Services["s"].Environment["V"]}, nil
}
