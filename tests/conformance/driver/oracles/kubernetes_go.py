"""Packages of Kubernetes: the decoder and the validation of the API server, and the kubelet."""

from . import program

NAME = "kubernetes-go"
KINDS = {"scalar", "manifest"}
DIALECTS = {"kubernetes"}


def usual(case):
    return True


def missing():
    return program.not_built("kubernetes-go")


def answers(cases):
    return program.converse([program.BUILT / "kubernetes-go"], cases)
