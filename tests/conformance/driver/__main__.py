"""Asks the oracles about the cases, and holds the committed answers against theirs (or, with `--bless`, writes them)."""

import argparse
import difflib
import json
import os
import sys
import time

from . import cases
from .oracles import ALL, docker_compose


def main():
    parser = argparse.ArgumentParser(prog="tests/conformance/run", description=__doc__)
    parser.add_argument("--bless", action="store_true", help="write the answers of the oracles beside the cases")
    parser.add_argument("--without", action="append", default=[], metavar="ORACLE", help="do not ask this one")
    parser.add_argument("only", nargs="*", metavar="AREA[/FILE]", help="these cases alone")
    arguments = parser.parse_args()
    try:
        questions = {path: cases.read(path) for path in cases.files(arguments.only)}
    except cases.Wrong as problem:
        sys.exit(f"conformance: {problem}")
    oracles, missing = find(arguments.without)
    answers = ask(oracles, [case for file in questions.values() for case in file])
    differences = 0
    for path, file in questions.items():
        differences += settle(path, file, answers, asked_of(oracles), arguments.bless)
    summary(questions, differences, arguments.bless)
    sys.exit(1 if differences or (missing and os.environ.get("CI") == "true") else 0)


def find(without):
    """The oracles that this machine has. Continuous integration has all of them."""
    found, missing = [], []
    for oracle in ALL:
        reason = "left out" if oracle.NAME in without else oracle.missing()
        if reason is None:
            found.append(oracle)
        else:
            missing.append(oracle)
            print(f"conformance: {oracle.NAME} is not asked: {reason}", file=sys.stderr)
    return found, missing


def asked_of(oracles):
    return {dialect for oracle in oracles for dialect in oracle.DIALECTS}


def asks(oracle, case):
    return case["kind"] in oracle.KINDS and (oracle.NAME in case["oracles"] if "oracles" in case else oracle.usual(case))


def ask(oracles, questions):
    answers = {case["id"]: {} for case in questions}
    for oracle in oracles:
        own = [case for case in questions if asks(oracle, case)]
        if not own:
            continue
        start = time.monotonic()
        for case, answer in zip(own, oracle.answers(own), strict=True):
            answers[case["id"]] |= answer
        print(f"conformance: {oracle.NAME}: {len(own)} cases, {time.monotonic() - start:.1f} s")
    return answers


def settle(path, questions, answers, asked, bless):
    """Writes or compares the answers of one file. What an oracle that is missing has said before stays."""
    before = cases.committed(path)
    now = []
    for question in questions:
        old = before.get(question["id"], {})
        kept = {} if changed(question, old) else old.get("expect", {})
        found = {dialect: same_refusal(kept.get(dialect), answer) for dialect, answer in answers[question["id"]].items()}
        expect = {dialect: answer for dialect, answer in kept.items() if dialect not in asked} | found
        now.append(question | {"expect": without_echo(expect)})
    if bless:
        cases.write(path, now)
        return 0
    return compare(path, before, now)


def same_refusal(old, new):
    """The message of a refusal is for people, and some depend on the order of a map: one that is refused still is no difference."""
    return old if old and "refused" in old and "refused" in new else new


def without_echo(expect):
    """Docker Compose and its library nearly always agree: one answer is enough then."""
    both = "docker-compose" in expect and "compose" in expect
    if both and docker_compose.agrees(expect["docker-compose"], expect["compose"]):
        expect = {dialect: answer for dialect, answer in expect.items() if dialect != "docker-compose"}
    return dict(sorted(expect.items()))


def changed(question, old):
    return question != {key: value for key, value in old.items() if key != "expect"}


def compare(path, before, now):
    differences = 0
    for case in now:
        old = before.pop(case["id"], None)
        if old is None:
            differences += report(case["id"], "has no committed answer: run tests/conformance/run --bless", [])
        elif old != case:
            differences += report(case["id"], "differs from what is committed", diff(old, case))
    for name in before:
        differences += report(name, f"is committed, but no longer in {path.name}", [])
    return differences


def report(name, problem, lines):
    print(f"\nconformance: {name} {problem}")
    for line in lines:
        print(f"    {line}")
    return 1


def diff(old, new):
    before, after = (json.dumps(case, indent=1, ensure_ascii=False, sort_keys=True).splitlines() for case in (old, new))
    return list(difflib.unified_diff(before, after, "committed", "answered", lineterm="", n=2))


def summary(questions, differences, bless):
    areas = {}
    for path, file in questions.items():
        areas[path.parent.name] = areas.get(path.parent.name, 0) + len(file)
    counts = ", ".join(f"{area} {count}" for area, count in sorted(areas.items()))
    total = sum(areas.values())
    if bless:
        print(f"conformance: {total} cases written: {counts}")
    else:
        print(f"conformance: {total} cases: {counts}")
        print(f"{total - differences} passed, {differences} failed")


if __name__ == "__main__":
    main()
