package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/cli-runtime/pkg/resource"
)

// read takes the objects out of a text as kubectl does: documents of YAML or JSON, lists in pieces.
func read(text string) ([]*unstructured.Unstructured, error) {
	decoder := yaml.NewYAMLOrJSONDecoder(strings.NewReader(text), 4096)
	var objects []*unstructured.Unstructured
	for {
		var raw runtime.RawExtension
		err := decoder.Decode(&raw)
		if errors.Is(err, io.EOF) {
			return objects, nil
		}
		if err != nil {
			return nil, err
		}
		raw.Raw = bytes.TrimSpace(raw.Raw)
		if len(raw.Raw) == 0 || bytes.Equal(raw.Raw, []byte("null")) {
			continue
		}
		found, err := pieces(raw.Raw)
		if err != nil {
			return nil, err
		}
		objects = append(objects, found...)
	}
}

func pieces(raw []byte) ([]*unstructured.Unstructured, error) {
	object, _, err := unstructured.UnstructuredJSONScheme.Decode(raw, nil, nil)
	if err != nil {
		return nil, err
	}
	if !meta.IsListType(object) {
		return []*unstructured.Unstructured{object.(*unstructured.Unstructured)}, nil
	}
	items, err := meta.ExtractList(object)
	if err != nil {
		return nil, err
	}
	var found []*unstructured.Unstructured
	for _, item := range items {
		one, ok := item.(*unstructured.Unstructured)
		if !ok {
			return nil, fmt.Errorf("a list in a list")
		}
		found = append(found, one)
	}
	return found, nil
}

// place gives the object its namespace: its own, that of `kubectl -n`, or the default.
func place(object *unstructured.Unstructured, namespace string) error {
	info := &resource.Info{
		Mapping:   &meta.RESTMapping{Scope: meta.RESTScopeNamespace},
		Object:    object,
		Name:      object.GetName(),
		Namespace: object.GetNamespace(),
	}
	if namespace == "" {
		return resource.SetNamespace("default")(info, nil)
	}
	if err := resource.SetNamespace(namespace)(info, nil); err != nil {
		return err
	}
	return resource.RequireNamespace(namespace)(info, nil)
}
