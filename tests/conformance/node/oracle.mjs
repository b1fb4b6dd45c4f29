// The oracle for Node: it reads cases, one JSON object per line, and answers with what Node makes of each.
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

const readers = {
  int: (text) => whole(Number(text)),
  float: (text) => finite(Number(text)),
  url: (text) => new URL(text).href,
  list: (text) => JSON.parse(text),
};

function finite(number) {
  if (!Number.isFinite(number)) throw new RangeError(`${number}`);
  return number;
}

function whole(number) {
  if (!Number.isInteger(number)) throw new RangeError(`${number}`);
  return number;
}

function answer(question) {
  try {
    if (question.kind === "dotenv") return { values: parseEnv(question.texts[0]) };
    return { value: readers[question.type](question.text ?? "") };
  } catch (error) {
    return { refused: error.message };
  }
}

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const question = JSON.parse(line);
  console.log(JSON.stringify({ id: question.id, kind: question.kind, expect: { node: answer(question) } }));
}
