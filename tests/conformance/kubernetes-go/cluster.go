package main

import (
	"fmt"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	serializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	"k8s.io/kubernetes/pkg/apis/core/validation"
)

// cluster is what the API server keeps of the objects that it took.
type cluster struct {
	configMaps map[string]*v1.ConfigMap
	secrets    map[string]*v1.Secret
	services   map[string]*v1.Service
	workloads  []workload
	addresses  int
}

type workload struct {
	kind     string
	meta     metav1.ObjectMeta
	template v1.PodTemplateSpec
}

func newCluster() *cluster {
	return &cluster{
		configMaps: map[string]*v1.ConfigMap{},
		secrets:    map[string]*v1.Secret{},
		services:   map[string]*v1.Service{},
		addresses:  1,
	}
}

var strict = serializer.NewSerializerWithOptions(serializer.DefaultMetaFactory, legacyscheme.Scheme, legacyscheme.Scheme,
	serializer.SerializerOptions{Strict: true})

// add takes an object as the API server does: decoded strictly, as `kubectl apply` asks for, defaulted and validated.
func (c *cluster) add(object *unstructured.Unstructured) error {
	kind := object.GroupVersionKind()
	if !legacyscheme.Scheme.Recognizes(kind) {
		if strings.Contains(kind.Group, ".") {
			return c.addCustom(object)
		}
		return fmt.Errorf("no matches for kind %q in version %q", kind.Kind, object.GetAPIVersion())
	}
	raw, err := object.MarshalJSON()
	if err != nil {
		return err
	}
	typed, _, err := strict.Decode(raw, nil, nil)
	if err != nil {
		return named(object.GetKind(), object.GetName(), err)
	}
	legacyscheme.Scheme.Default(typed)
	return c.addTyped(typed)
}

func (c *cluster) addTyped(object runtime.Object) error {
	switch o := object.(type) {
	case *v1.ConfigMap:
		return c.addConfigMap(o)
	case *v1.Secret:
		return c.addSecret(o)
	case *v1.Service:
		return c.addService(o)
	case *v1.Pod:
		return c.addWorkload("Pod", o.ObjectMeta, v1.PodTemplateSpec{ObjectMeta: o.ObjectMeta, Spec: o.Spec})
	case *v1.PodTemplate:
		return c.addWorkload("PodTemplate", o.ObjectMeta, o.Template)
	case *v1.ReplicationController:
		return c.addWorkload("ReplicationController", o.ObjectMeta, *o.Spec.Template)
	case *appsv1.Deployment:
		return c.addWorkload("Deployment", o.ObjectMeta, o.Spec.Template)
	case *appsv1.ReplicaSet:
		return c.addWorkload("ReplicaSet", o.ObjectMeta, o.Spec.Template)
	case *appsv1.StatefulSet:
		return c.addWorkload("StatefulSet", o.ObjectMeta, o.Spec.Template)
	case *appsv1.DaemonSet:
		return c.addWorkload("DaemonSet", o.ObjectMeta, o.Spec.Template)
	case *batchv1.Job:
		return c.addWorkload("Job", o.ObjectMeta, o.Spec.Template)
	case *batchv1.CronJob:
		return c.addWorkload("CronJob", o.ObjectMeta, o.Spec.JobTemplate.Spec.Template)
	}
	return nil
}

func named(kind, name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s %s: %w", kind, name, err)
}

func key(meta metav1.ObjectMeta) string { return meta.Namespace + "/" + meta.Name }

func (c *cluster) addConfigMap(o *v1.ConfigMap) error {
	var internal core.ConfigMap
	if err := legacyscheme.Scheme.Convert(o, &internal, nil); err != nil {
		return err
	}
	c.configMaps[key(o.ObjectMeta)] = o
	return named(o.Kind, o.Name, validation.ValidateConfigMap(&internal).ToAggregate())
}

// addSecret goes through the internal version: the conversion is what lays stringData over data.
func (c *cluster) addSecret(o *v1.Secret) error {
	var internal core.Secret
	if err := legacyscheme.Scheme.Convert(o, &internal, nil); err != nil {
		return err
	}
	var stored v1.Secret
	if err := legacyscheme.Scheme.Convert(&internal, &stored, nil); err != nil {
		return err
	}
	c.secrets[key(o.ObjectMeta)] = &stored
	return named(o.Kind, o.Name, validation.ValidateSecret(&internal).ToAggregate())
}

// addService gives an address where the API server would.
func (c *cluster) addService(o *v1.Service) error {
	if o.Spec.Type != v1.ServiceTypeExternalName && o.Spec.ClusterIP == "" {
		c.addresses++
		o.Spec.ClusterIP = fmt.Sprintf("10.96.0.%d", c.addresses)
	}
	if o.Spec.ClusterIP != "" {
		o.Spec.ClusterIPs = []string{o.Spec.ClusterIP}
	}
	c.services[key(o.ObjectMeta)] = o
	var internal core.Service
	if err := legacyscheme.Scheme.Convert(o, &internal, nil); err != nil {
		return err
	}
	return named(o.Kind, o.Name, validation.ValidateServiceCreate(&internal).ToAggregate())
}
