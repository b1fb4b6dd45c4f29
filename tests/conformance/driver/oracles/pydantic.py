"""pydantic-settings, for how a service in Python reads a value."""

import datetime
import json
import os
from typing import Literal

try:
    import pydantic
    import pydantic_settings
except ImportError:
    pydantic = None

from . import program

NAME = "pydantic"
KINDS = {"value"}
DIALECTS = {"pydantic"}


def usual(case):
    return True


def missing():
    return program.not_pinned("pydantic-settings")


def answers(cases):
    before = dict(os.environ)
    try:
        for case in cases:
            os.environ.clear()
            os.environ["FIELD"] = case.get("text", "")
            yield {"pydantic": answer(case)}
    finally:
        os.environ.clear()
        os.environ.update(before)


def answer(case):
    """A class with one field of the type, filled from the environment."""
    settings = type("Settings", (pydantic_settings.BaseSettings,), {"__annotations__": {"field": annotation(case)}})
    try:
        read = settings()
    except (pydantic.ValidationError, pydantic_settings.SettingsError) as problem:
        return {"refused": first_line(problem)}
    return {"value": json.loads(read.model_dump_json())["field"]}


def first_line(problem):
    if isinstance(problem, pydantic.ValidationError):
        return problem.errors()[0]["msg"]
    return str(problem).splitlines()[0]


def annotation(case):
    if case["type"] == "enum":
        return Literal[tuple(case["choices"])]
    return {
        "text": str,
        "bool": bool,
        "int": int,
        "float": float,
        "list": list[str],
        "port": pydantic.conint(ge=0, le=65535),
        "url": pydantic.AnyUrl,
        "http_url": pydantic.HttpUrl,
        "postgres_dsn": pydantic.PostgresDsn,
        "redis_dsn": pydantic.RedisDsn,
        "amqp_dsn": pydantic.AmqpDsn,
        "kafka_dsn": pydantic.KafkaDsn,
        "cidr": pydantic.IPvAnyNetwork,
        "duration": datetime.timedelta,
    }[case["type"]]
