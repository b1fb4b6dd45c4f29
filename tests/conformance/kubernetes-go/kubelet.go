package main

import (
	"reflect"
	"unsafe"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/kubernetes/fake"
	corelisters "k8s.io/client-go/listers/core/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/kubernetes/pkg/kubelet"
	"k8s.io/kubernetes/pkg/kubelet/configmap"
	kubecontainer "k8s.io/kubernetes/pkg/kubelet/container"
	"k8s.io/kubernetes/pkg/kubelet/secret"
)

// makeEnvironmentVariables is the kubelet's own function, which it does not export.
//
//go:linkname makeEnvironmentVariables k8s.io/kubernetes/pkg/kubelet.(*Kubelet).makeEnvironmentVariables
func makeEnvironmentVariables(kl *kubelet.Kubelet, pod *v1.Pod, container *v1.Container, podIP string, podIPs []string) (
	[]kubecontainer.EnvVar, error)

// machine is what differs between two nodes, so that two of them show what is known only where a pod runs.
type machine struct {
	name, address, podAddress, suffix, cpu string
}

var machines = []machine{
	{"node-1", "192.0.2.1", "10.244.1.11", "-x1", "4"},
	{"node-2", "192.0.2.2", "10.244.2.22", "-x2", "8"},
}

// newKubelet is a kubelet with nothing but what the environment of a container needs.
func newKubelet(c *cluster, m machine) *kubelet.Kubelet {
	kl := &kubelet.Kubelet{}
	set(kl, "kubeClient", fake.NewClientset())
	set(kl, "nodeName", types.NodeName(m.name))
	set(kl, "nodeLister", corelisters.NewNodeLister(index(m.node())))
	set(kl, "serviceLister", corelisters.NewServiceLister(index(c.allServices()...)))
	set(kl, "serviceHasSynced", cache.InformerSynced(func() bool { return true }))
	set(kl, "configMapManager", configMaps{cluster: c})
	set(kl, "secretManager", secrets{cluster: c})
	return kl
}

// set writes a field that is not exported.
func set(kl *kubelet.Kubelet, name string, value any) {
	field := reflect.ValueOf(kl).Elem().FieldByName(name)
	reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem().Set(reflect.ValueOf(value))
}

func index(objects ...any) cache.Indexer {
	indexer := cache.NewIndexer(cache.MetaNamespaceKeyFunc, cache.Indexers{})
	for _, object := range objects {
		if err := indexer.Add(object); err != nil {
			panic(err)
		}
	}
	return indexer
}

func (m machine) node() *v1.Node {
	amount := v1.ResourceList{v1.ResourceCPU: resource.MustParse(m.cpu), v1.ResourceMemory: resource.MustParse(m.cpu + "Gi")}
	return &v1.Node{
		ObjectMeta: metav1.ObjectMeta{Name: m.name},
		Status: v1.NodeStatus{
			Addresses:   []v1.NodeAddress{{Type: v1.NodeInternalIP, Address: m.address}},
			Allocatable: amount,
			Capacity:    amount,
		},
	}
}

// allServices adds the one that every cluster has.
func (c *cluster) allServices() []any {
	services := []any{&v1.Service{
		ObjectMeta: metav1.ObjectMeta{Name: "kubernetes", Namespace: "default"},
		Spec: v1.ServiceSpec{
			ClusterIP: "10.96.0.1",
			Ports:     []v1.ServicePort{{Name: "https", Port: 443, Protocol: v1.ProtocolTCP}},
		},
	}}
	for _, service := range c.services {
		services = append(services, service)
	}
	return services
}

type configMaps struct {
	configmap.Manager
	*cluster
}

func (c configMaps) GetConfigMap(namespace, name string) (*v1.ConfigMap, error) {
	if found, ok := c.configMaps[namespace+"/"+name]; ok {
		return found, nil
	}
	return nil, errors.NewNotFound(schema.GroupResource{Resource: "configmaps"}, name)
}

type secrets struct {
	secret.Manager
	*cluster
}

func (c secrets) GetSecret(namespace, name string) (*v1.Secret, error) {
	if found, ok := c.secrets[namespace+"/"+name]; ok {
		return found, nil
	}
	return nil, errors.NewNotFound(schema.GroupResource{Resource: "secrets"}, name)
}
