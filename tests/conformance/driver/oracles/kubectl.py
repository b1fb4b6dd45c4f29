"""kubectl: what it takes as a value of `env`, and how it and kustomize read .env files. It needs no cluster for these."""

import functools
import json
import re
import subprocess

from . import program

NAME = "kubectl"
KINDS = {"dotenv", "scalar"}
DIALECTS = {"kubectl", "kustomize"}


def usual(case):
    return False


def missing():
    return program.not_installed("kubectl", ["version", "--client"], "v1.32.")


def answers(cases):
    return program.each(cases, lambda case, folder: {"scalar": scalar, "dotenv": dotenv}[case["kind"]](case, folder))


def scalar(case, folder):
    indented = case["scalar"].replace("\n", "\n        ")
    (folder / "pod.yaml").write_text(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: c\n    image: x\n    env:\n"
        f"    - name: V\n      value: {indented}\n"
    )
    return {"kubectl": result(run(folder, {}, "set", "env", "--local", "-f", "pod.yaml", "-o", "json", "W=w"), first_value)}


def first_value(output):
    variables = json.loads(output)["spec"]["containers"][0]["env"]
    return {"value": next(one.get("value", "") for one in variables if one["name"] == "V")}


def dotenv(case, folder):
    (folder / "e.env").write_bytes(program.content(case["texts"][0]))
    (folder / "kustomization.yaml").write_text(
        "configMapGenerator:\n- name: x\n  envs: [e.env]\ngeneratorOptions: {disableNameSuffixHash: true}\n"
    )
    outer = case.get("outer", {})
    create = ("create", "configmap", "x", "--from-env-file=e.env", "--dry-run=client", "-o", "json")
    return {
        "kubectl": result(run(folder, outer, *create), lambda output: {"values": json.loads(output).get("data", {})}),
        "kustomize": result(run(folder, outer, "kustomize", "."), functools.partial(kustomized, folder)),
    }


def kustomized(folder, output):
    """kustomize writes YAML; kubectl turns it into JSON."""
    (folder / "made.yaml").write_text(output)
    patch = ("patch", "--local", "-f", "made.yaml", "--type=merge", "-p", "{}", "-o", "json")
    return {"values": json.loads(run(folder, {}, *patch).stdout).get("data", {})}


def run(folder, outer, *arguments):
    return subprocess.run(
        ["kubectl", *arguments], cwd=folder, env={"HOME": str(folder), "PATH": "/usr/bin:/bin:/usr/local/bin"} | outer,
        stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8",
    )


def result(done, read):
    if done.returncode != 0:
        return {"refused": re.sub(r'^error: |^E\d+ .*?"command failed" err=', "", done.stderr.strip())}
    return read(done.stdout)
