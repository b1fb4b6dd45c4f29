"""`sh`, which reads a file with `. ./file`. Commands are not found there: there is no PATH. `$$` is its number: @PID@."""

import os
import subprocess

from . import program

NAME = "shell"
KINDS = {"dotenv"}
DIALECTS = {"shell"}
SET_BY_ITSELF = {"PWD", "OLDPWD", "_", "SHLVL", "PATH"}
# `set -e`: a line that fails is a file that is refused.
SCRIPT = "set -ae; . ./file >/dev/null; exec /usr/bin/env -0"


def usual(case):
    return program.single_text(case)


def missing():
    shell = os.path.realpath("/bin/sh")
    return None if shell.endswith("dash") else f"/bin/sh is {shell}, not dash"


def answers(cases):
    return ({"shell": answer} for answer in program.each(cases, answer))


def answer(case, folder):
    (folder / "file").write_bytes(program.content(case["texts"][0]))
    outer = {"PATH": "/nonexistent"} | case.get("outer", {})
    pipe = subprocess.PIPE
    shell = subprocess.Popen(
        ["/bin/sh", "-c", SCRIPT], cwd=folder, env=outer, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe
    )
    output, errors = (text.replace(str(shell.pid).encode(), b"@PID@") for text in shell.communicate(timeout=10))
    if shell.returncode != 0 or errors:
        return {"refused": complaint(shell.returncode, errors)}
    pairs = (item.partition(b"=") for item in output.split(b"\0") if item)
    values = {program.text_of(name): program.text_of(value) for name, _, value in pairs}
    return {"values": {name: value for name, value in values.items() if counts(name, value, outer)}}


def complaint(status, errors):
    lines = errors.decode(errors="replace").splitlines()
    return lines[0].replace("/bin/sh: ", "") if lines else f"exit status {status}"


def counts(name, value, outer):
    """What the file set: not what was there before, nor what the shell sets by itself."""
    return name not in SET_BY_ITSELF and not (name in outer and outer[name] == value)
