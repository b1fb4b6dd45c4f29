"""The oracles. Each is a module with

NAME            what a case calls it in `oracles`
KINDS           the kinds of cases that it can be asked about
DIALECTS        the keys of `expect` that it fills
usual(case)     whether it is asked when the case does not say
missing()       why it cannot be asked on this machine, or None
answers(cases)  for each case a mapping of its dialects
"""

from . import (
    buildkit,
    compose_go,
    docker_compose,
    go_values,
    kubectl,
    kubernetes_go,
    node,
    pydantic,
    python_dotenv,
    shell,
    systemd,
)

ALL = [
    compose_go,
    docker_compose,
    buildkit,
    kubernetes_go,
    kubectl,
    python_dotenv,
    pydantic,
    node,
    go_values,
    shell,
    systemd,
]
