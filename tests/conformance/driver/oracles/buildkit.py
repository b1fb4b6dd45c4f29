"""BuildKit, in the version that Docker Compose uses, for what a Dockerfile sets."""

from . import program

NAME = "buildkit"
KINDS = {"dockerfile"}
DIALECTS = {"buildkit"}


def usual(case):
    return True


def missing():
    return program.not_built("buildkit")


def answers(cases):
    return program.converse([program.BUILT / "buildkit"], cases)
