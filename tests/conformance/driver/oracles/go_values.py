"""The standard library of Go, for how a service in Go reads a value."""

from . import program

NAME = "go-values"
KINDS = {"value"}
DIALECTS = {"go"}


def usual(case):
    return case["type"] in ("bool", "int", "float", "url")


def missing():
    return program.not_built("go-values")


def answers(cases):
    return program.converse([program.BUILT / "go-values"], cases)
