package main

import (
	"encoding/json"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/apis/core/validation"
	sigsjson "sigs.k8s.io/json"
)

func (c *cluster) addWorkload(kind string, meta metav1.ObjectMeta, template v1.PodTemplateSpec) error {
	w := workload{kind: kind, meta: meta, template: template}
	c.workloads = append(c.workloads, w)
	return w.validate()
}

// addCustom takes the pod out of a kind that Kubernetes itself does not know, if there is one where Deployments have theirs. What the
// API server validates there is up to the definition of the kind: nothing is validated here.
func (c *cluster) addCustom(object *unstructured.Unstructured) error {
	template, _, err := unstructured.NestedMap(object.Object, "spec", "template")
	if err != nil {
		return nil
	}
	if _, found, err := unstructured.NestedSlice(template, "spec", "containers"); err != nil || !found {
		return nil
	}
	raw, err := json.Marshal(template)
	if err != nil {
		return err
	}
	w := workload{kind: object.GetKind()}
	w.meta.Name, w.meta.Namespace, w.meta.GenerateName = object.GetName(), object.GetNamespace(), object.GetGenerateName()
	if err := sigsjson.UnmarshalCaseSensitivePreserveInts(raw, &w.template); err != nil {
		return named(w.kind, w.meta.Name, err)
	}
	c.workloads = append(c.workloads, w)
	return nil
}

// pod is one pod of the workload, as a controller makes it.
func (w workload) pod(suffix string) *v1.Pod {
	pod := &v1.Pod{ObjectMeta: *w.template.ObjectMeta.DeepCopy(), Spec: *w.template.Spec.DeepCopy()}
	pod.Namespace = w.meta.Namespace
	pod.Name = w.meta.Name
	if w.kind != "Pod" || pod.Name == "" {
		pod.Name = w.meta.Name + w.meta.GenerateName + suffix
	}
	pod.UID = types.UID("uid" + suffix)
	legacyscheme.Scheme.Default(pod)
	return pod
}

func (w workload) validate() error {
	var internal core.Pod
	if err := legacyscheme.Scheme.Convert(w.pod("-x"), &internal, nil); err != nil {
		return err
	}
	options := podutil.GetValidationOptionsFromPodSpecAndMeta(&internal.Spec, nil, &internal.ObjectMeta, nil)
	return named(w.kind, w.meta.Name, validation.ValidatePodCreate(&internal, options).ToAggregate())
}
