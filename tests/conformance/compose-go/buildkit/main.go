// The oracle for Dockerfiles: the environment of the image that BuildKit makes of one. Base images have no environment of their own here.
package main

import (
	"context"

	"aisoc.invalid/conformance/lines"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerui"
	"github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

// Case is one question; README.md describes the fields.
type Case struct {
	ID         string            `json:"id"`
	Kind       string            `json:"kind"`
	Dockerfile string            `json:"dockerfile"`
	BuildArgs  map[string]string `json:"build_args,omitempty"`
	Target     string            `json:"target,omitempty"`
}

func main() {
	lines.Main(func(c Case) lines.Answer {
		return lines.Answer{ID: c.ID, Kind: c.Kind, Expect: map[string]any{"buildkit": ask(c)}}
	})
}

func ask(c Case) map[string]any {
	platform := ocispecs.Platform{OS: "linux", Architecture: "amd64"}
	made, err := dockerfile2llb.Dockerfile2LLB(context.Background(), []byte(c.Dockerfile), dockerfile2llb.ConvertOpt{
		Config:         dockerui.Config{BuildArgs: c.BuildArgs, Target: c.Target, BuildPlatforms: []ocispecs.Platform{platform}},
		TargetPlatform: &platform,
		MetaResolver:   bare{},
	})
	if err != nil {
		return lines.Refused(err)
	}
	return map[string]any{"environment": pairs(made.Image.Config.Env)}
}

// bare says of every base image that it sets nothing.
type bare struct{}

func (bare) ResolveImageConfig(_ context.Context, ref string, _ sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	return ref, "", []byte(`{"architecture": "amd64", "os": "linux", "config": {}, "rootfs": {"type": "layers"}}`), nil
}
