"""Cases: from the TOML files that people write to one question per case, and the committed lines with the answers."""

import itertools
import json
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIELDS = {
    "dotenv": {"outer", "texts"},
    "template": {"outer", "template"},
    "scalar": {"scalar"},
    "project": {"outer", "files", "dir", "arguments"},
    "manifest": {"files", "cluster", "arguments"},
    "dockerfile": {"dockerfile", "build_args", "target"},
    "value": {"type", "choices", "text"},
}
# For people, or for the table that makes the case; no part of the question.
REMARKS = {"name", "why", "each", "rows", "oracles", "kind"}


class Wrong(Exception):
    """A file of cases that cannot be read."""


def files(only):
    found = sorted(ROOT.glob("*/*.toml"))
    chosen = [path for path in found if not only or any(wanted(path, name) for name in only)]
    if only and not chosen:
        raise Wrong(f"no cases in {', '.join(only)}")
    return chosen


def wanted(path, name):
    return name in (label(path), path.parent.name) or Path(name).resolve().with_suffix(".toml") == path


def label(path):
    return f"{path.parent.name}/{path.stem}"


def read(path):
    """The cases of a file, with `oracles` beside the question where the case names them."""
    with open(path, "rb") as file:
        document = tomllib.load(file)
    shared = {key: value for key, value in document.items() if key != "case"}
    cases = []
    for written in document.get("case", []):
        for case in expand(over(shared, written)):
            cases.append(finish(path, case))
    twice = {case["id"] for case in cases if sum(case["id"] == other["id"] for other in cases) > 1}
    if twice:
        raise Wrong(f"{path}: more than one case is called {', '.join(sorted(twice))}")
    return cases


def over(shared, written):
    """What a case writes, over what its file writes for all: tables are merged."""
    both = [key for key in shared.keys() & written.keys() if isinstance(shared[key], dict) and isinstance(written[key], dict)]
    return shared | written | {key: over(shared[key], written[key]) for key in both}


def expand(case):
    """One case per row of the table, if there is one."""
    rows = case.get("rows") or product(case.get("each"))
    if rows is None:
        yield case
        return
    for number, row in enumerate(rows, 1):
        if isinstance(row, str):
            row = {"row": row}
        filled = fill({key: value for key, value in case.items() if key not in ("rows", "each")}, row)
        if filled["name"] == case["name"]:
            filled["name"] = f"{case['name']}-{number}"
        yield filled


def product(each):
    if each is None:
        return None
    return [dict(zip(each, values)) for values in itertools.product(*each.values())]


def fill(value, row):
    """Puts the row's texts where `@name@` stands for them; a value that is nothing but `@name@` may become a table."""
    if isinstance(value, str):
        whole = re.fullmatch(r"@(\w+)@", value)
        if whole and whole[1] in row:
            return row[whole[1]]
        return re.sub(r"@(\w+)@", lambda found: str(row.get(found[1], found[0])), value)
    if isinstance(value, dict):
        return {fill(key, row): fill(item, row) for key, item in value.items()}
    if isinstance(value, list):
        return [fill(item, row) for item in value]
    return value


def finish(path, case):
    kind = case["kind"]
    if kind == "dotenv" and "text" in case:
        case["texts"] = [case.pop("text")]
    unknown = case.keys() - REMARKS - FIELDS[kind]
    if unknown:
        raise Wrong(f"{path}: case {case['name']}: unknown key {', '.join(sorted(unknown))}")
    question = {key: case[key] for key in sorted(FIELDS[kind]) if case.get(key, {}) not in ({}, [])}
    question |= {"id": f"{label(path)}/{case['name']}", "kind": kind}
    if "why" in case:
        question["why"] = case["why"]
    if "oracles" in case:
        question["oracles"] = case["oracles"]
    return question


def committed(path):
    """The committed answers, by the id of the case."""
    answers = path.with_suffix(".jsonl")
    if not answers.exists():
        return {}
    lines = answers.read_text(encoding="utf-8").split("\n")
    return {case["id"]: case for case in map(json.loads, filter(None, lines))}


def write(path, cases):
    text = "".join(line(case) + "\n" for case in cases)
    path.with_suffix(".jsonl").write_text(text, encoding="utf-8")


def line(case):
    first = {key: case[key] for key in ("id", "kind", "why") if key in case}
    return json.dumps(first | {key: case[key] for key in sorted(case.keys() - first.keys())}, ensure_ascii=False)
