"""Docker Compose itself. Its answer is committed where it is another than that of the library: there the program adds something."""

import json
import subprocess

from . import program

NAME = "docker-compose"
KINDS = {"project"}
DIALECTS = {"docker-compose"}


def usual(case):
    """Where the program adds something: it takes long enough to be asked about these alone."""
    return case["id"].startswith("project/") or "format: raw" in str(case["files"])


def missing():
    return program.not_built("docker-compose")


def answers(cases):
    return ({"docker-compose": answer} for answer in program.each(cases, answer))


def answer(case, folder):
    program.write(folder, case["files"])
    inside = lambda text: text.replace(program.PLACE, str(folder))
    outer = {name: inside(value) for name, value in case.get("outer", {}).items()}
    arguments = [inside(item) for item in options(case.get("arguments", {}))]
    done = subprocess.run(
        [program.BUILT / "docker-compose", *arguments, "config", "--format", "json"], cwd=folder / case.get("dir", ""),
        env={"DOCKER_CONFIG": str(folder.parent)} | outer, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )
    outside = lambda text: text.replace(str(folder), program.PLACE)
    if done.returncode != 0:
        return {"refused": outside(refusal(done.stderr))}
    return describe(json.loads(outside(done.stdout.replace("$$", "$"))))


def options(arguments):
    for name, values in arguments.items():
        for value in values if isinstance(values, list) else [values]:
            yield from (f"--{name.replace('_', '-')}", value)


def refusal(text):
    lines = [line for line in text.splitlines() if not line.startswith("time=")]
    return "\n".join(lines).strip()


def describe(config):
    services = {name: service_of(service) for name, service in config.get("services", {}).items()}
    return {"name": config["name"], "services": services}


def service_of(service):
    described = {"environment": service.get("environment") or {}}
    arguments = (service.get("build") or {}).get("args")
    if arguments:
        described["build_args"] = arguments
    return described


def agrees(program_says, library_says):
    """Whether the two say the same of what this module asks for."""
    if "refused" in program_says or "refused" in library_says:
        return "refused" in program_says and "refused" in library_says
    return program_says == describe_library(library_says)


def describe_library(answer):
    kept = ("environment", "build_args")
    services = {name: {key: service[key] for key in kept if key in service} for name, service in answer["services"].items()}
    return {"name": answer["name"], "services": services}
