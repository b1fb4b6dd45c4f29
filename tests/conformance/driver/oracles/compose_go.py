"""compose-go, the library that reads files for Docker Compose."""

from . import program

NAME = "compose-go"
KINDS = {"dotenv", "template", "scalar", "project"}
DIALECTS = {"compose", "docker"}


def usual(case):
    return True


def missing():
    return program.not_built("compose-go")


def answers(cases):
    return program.converse([program.BUILT / "compose-go"], cases)
