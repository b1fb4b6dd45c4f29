//! What help shows below the options: examples, and what the exit status says.

/// Below the options of the tool itself.
pub(crate) const STATUS: &str = "\
Exit status:
  0   nothing is wrong
  1   problems were found
  2   the call itself is wrong, or a file cannot be read
  78  from `run`: the configuration is wrong

`aisoc-env COMMAND --help` shows examples.";

pub(crate) const RUN: &str = "\
Examples:
  aisoc-env run ueba -- uvicorn app.main:app
  aisoc-env run api --env-file .env --secrets-dir /run/secrets -- ./api
  aisoc-env run ingest --production --normalize -- ./ingest

The process environment wins over folders of secrets, those over .env files. What
files hold is added to the command's environment, secrets under their own names. A
wrong configuration ends with 78; otherwise the command takes this process over.";

pub(crate) const LIST: &str = "\
Examples:
  aisoc-env list
  aisoc-env list api ueba
  aisoc-env list --format json | jq -r '.[] | select(.secret) | .name'";

pub(crate) const EXPLAIN: &str = "\
Examples:
  aisoc-env explain KAFKA_BOOTSTRAP_SERVERS
  aisoc-env explain jwt_secret --format json";

pub(crate) const DOTENV: &str = "\
Examples:
  aisoc-env dotenv --generate --output .env
  aisoc-env dotenv --service api --service ueba
  aisoc-env dotenv --generate --update .env

Defaults stand in the file as comments. Values that must match are generated once.
What only you can supply is left empty and marked `required`.";

pub(crate) const SCHEMA: &str = "\
Examples:
  aisoc-env schema ueba > ueba.schema.json
  aisoc-env schema --spec-format > env.schema.json";

pub(crate) const DIFF: &str = "\
Examples:
  git show main:spec/env.yaml | aisoc-env diff - spec/env.yaml
  aisoc-env diff old.yaml new.yaml --format markdown >> CHANGELOG.md
  aisoc-env diff released.yaml --spec env.yaml --exit-code

Breaking is what can make a deployment wrong that was right, or change what it does.";

pub(crate) const K8S: &str = "\
Examples:
  aisoc-env k8s ueba --env-file .env | kubectl apply -f -
  aisoc-env k8s api --env-file .env --production --namespace soc

The environment of this process is not looked at. Values that give access go to the
Secret, also passwords of URLs; the rest goes to the ConfigMap.";

pub(crate) const COMPLETIONS: &str = "\
Examples:
  aisoc-env completions bash > /etc/bash_completion.d/aisoc-env
  aisoc-env completions fish > ~/.config/fish/completions/aisoc-env.fish";

pub(crate) const MAN: &str = "\
Examples:
  aisoc-env man | man -l -
  aisoc-env man run | man -l -
  aisoc-env man --folder /usr/local/share/man/man1";
