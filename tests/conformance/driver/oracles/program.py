"""Programs that read a case per line and answer with a line, and programs that are started for each case."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

from ..cases import ROOT

BUILT = Path(os.environ.get("CONFORMANCE_BUILT", ROOT.parent.parent / "target" / "conformance")) / "bin"
# What a case writes instead of the absolute path of its folder.
PLACE = "@DIR@"


def not_built(name):
    return None if (BUILT / name).exists() else f"{name} is not built (see what `run` printed)"


def not_installed(name, version=None, wanted=None):
    """`version` are the arguments that make the program print its version; the committed answers are those of `wanted`."""
    if not shutil.which(name):
        return f"there is no {name}"
    if version is None:
        return None
    done = subprocess.run([name, *version], capture_output=True, text=True)
    return None if wanted in done.stdout else f"this {name} is not {wanted}: {done.stdout.strip()}"


def not_pinned(package):
    """Whether a package of Python is there in the version that requirements.txt names."""
    try:
        found = f"{package}=={metadata.version(package)}"
    except metadata.PackageNotFoundError:
        return "the package is not installed"
    return None if found in (ROOT / "requirements.txt").read_text().split() else f"{found} is not what requirements.txt names"


def converse(command, cases):
    """The answers of a program that reads a case per line."""
    questions = "".join(json.dumps(question(case)) + "\n" for case in cases)
    done = subprocess.run(command, input=questions, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stderr}")
    for case, line in zip(cases, filter(None, done.stdout.split("\n")), strict=True):
        answer = json.loads(line)
        assert answer["id"] == case["id"]
        yield answer["expect"]


def question(case):
    return {key: value for key, value in case.items() if key not in ("why", "oracles", "expect")}


def each(cases, ask):
    """The answers of a program that is started for each case in a folder of its own, as many at a time as there are cores."""

    def one(case):
        with tempfile.TemporaryDirectory(prefix="conformance-") as parent:
            folder = Path(parent).resolve() / "case"
            folder.mkdir()
            return ask(case, folder)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(one, cases)


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(text).replace(PLACE.encode(), str(folder).encode()))


def content(text):
    """The bytes of a text: a string or, where it is not UTF-8, {"base64": ...}."""
    if isinstance(text, dict):
        return base64.b64decode(text["base64"])
    return text.encode()


def text_of(raw):
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(raw).decode()}


def single_text(case):
    return len(case["texts"]) == 1
