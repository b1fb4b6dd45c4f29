"""Node: `util.parseEnv` for .env files, and its own conversions for values."""

from ..cases import ROOT
from . import program

NAME = "node"
KINDS = {"dotenv", "value"}
DIALECTS = {"node"}


def usual(case):
    if case["kind"] == "dotenv":
        return program.single_text(case) and isinstance(case["texts"][0], str)
    return case["type"] in ("int", "float", "url", "list")


def missing():
    return program.not_installed("node", ["--version"], "v20.")


def answers(cases):
    return program.converse(["node", ROOT / "node" / "oracle.mjs"], cases)
