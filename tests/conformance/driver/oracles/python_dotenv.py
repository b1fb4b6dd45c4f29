"""python-dotenv, which also reads the .env files of pydantic-settings."""

import io
import logging
import os

try:
    import dotenv
except ImportError:
    dotenv = None

from . import program

NAME = "python-dotenv"
KINDS = {"dotenv"}
DIALECTS = {"python-dotenv"}


def usual(case):
    return program.single_text(case) and isinstance(case["texts"][0], str)


def missing():
    return program.not_pinned("python-dotenv")


def answers(cases):
    logging.getLogger("dotenv").disabled = True
    logging.getLogger("dotenv.main").disabled = True
    before = dict(os.environ)
    try:
        for case in cases:
            os.environ.clear()
            os.environ.update(case.get("outer", {}))
            yield {"python-dotenv": answer(case)}
    finally:
        os.environ.clear()
        os.environ.update(before)


def answer(case):
    """A line that cannot be read is skipped with a warning: that is no refusal, as the rest of the file counts."""
    values = dotenv.dotenv_values(stream=io.StringIO(case["texts"][0]))
    return {"values": dict(values)}
