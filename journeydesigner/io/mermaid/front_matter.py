"""The YAML block in front of a diagram, of which the title is read."""

from __future__ import annotations

import json
import re

from journeydesigner.io.mermaid.blocks import Line

_KEY = re.compile(r"(?:title|'title'|\"title\")[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_NO_TITLE = ("", "~", "null", "Null", "NULL", "0", "false", "False", "FALSE", "[]", "{}")


def split(lines: list[Line]) -> tuple[str, list[Line]]:
    """The title ("" for none) and the lines after the block."""
    start = next((n for n, (_, line) in enumerate(lines) if line.strip()), 0)
    if not lines or lines[start][1].strip() != "---":
        return "", lines
    for end in range(start + 1, len(lines)):
        if lines[end][1].strip() == "---":
            return _title([line for _, line in lines[start + 1 : end]]), lines[end + 1 :]
    return "", lines


def _title(yaml: list[str]) -> str:
    indent = min((_indent(line) for line in yaml if line.strip()), default=0)
    for number, line in enumerate(yaml):
        key = _KEY.match(line[indent:])
        if key:
            more: list[str] = []
            for following in yaml[number + 1 :]:
                if following.strip() and _indent(following) <= indent:
                    break
                more.append(following.strip())
            return _scalar((key["value"] or "").strip(), more)
    return ""


def _scalar(value: str, more: list[str]) -> str:
    """A YAML scalar as text: block, quoted or plain, perhaps with lines that go on."""
    if value[:1] in ("|", ">"):
        return ("\n" if value[0] == "|" else " ").join(more).strip()
    text = " ".join(part for part in (value, *more) if part)
    if text[:1] == '"':
        return _double_quoted(text)
    if text[:1] == "'":
        body = re.match(r"'((?:[^']|'')*)'", text)
        return body[1].replace("''", "'") if body else text[1:]
    plain = re.split(r"(?:^|[ \t])#", text, maxsplit=1)[0].strip()
    return "" if plain in _NO_TITLE else plain


def _double_quoted(text: str) -> str:
    body = re.match(r'"((?:[^"\\]|\\.)*)"', text)
    if not body:
        return text[1:]
    try:
        return str(json.loads(body[0]))
    except ValueError:
        return body[1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
