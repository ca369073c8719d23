"""JSON as RFC 8259 means it: no NaN, no key twice, and errors with line and column."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from journeydesigner.i18n import tr

Json = Any
JsonObject = dict[str, Any]


class JsonProblem(ValueError):
    """A text that is not strict JSON. `line` and `column` count from 1."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


class _Refused(ValueError):
    """Raised by the hooks, which do not know where they are."""


def parse(text: str) -> Json:
    """The value of a JSON text. Raises `JsonProblem`."""
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise JsonProblem(tr("this is not JSON"), error.lineno, error.colno) from error
    except _Refused as error:
        raise _located(text) from error
    except RecursionError as error:
        raise JsonProblem(tr("this is nested too deeply"), 1, 1) from error
    except ValueError as error:  # an integer with thousands of digits
        raise JsonProblem(tr("a number has too many digits"), 1, 1) from error


def compact(value: Json) -> str:
    """A value as one line of JSON, keys as they come."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _object(pairs: list[tuple[str, Json]]) -> JsonObject:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Refused
    return result


def _constant(_name: str) -> float:
    raise _Refused


def _number(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise _Refused
    return value


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_constant, parse_float=_number
)
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def _located(text: str) -> JsonProblem:
    """Where the hooks refused: the first number that is none, or the first key that repeats."""
    open_objects: list[set[str] | None] = []
    last_text = None
    for token in _TOKEN.finditer(text):
        word = token.group()
        if word in ("{", "["):
            open_objects.append(set() if word == "{" else None)
        elif word in ("}", "]"):
            open_objects.pop()
        elif word == ":" and last_text is not None and open_objects[-1] is not None:
            key = json.loads(last_text.group())
            if key in open_objects[-1]:
                message = tr("the key “{key}” stands here twice").format(key=key)
                return _at(text, last_text.start(), message)
            open_objects[-1].add(key)
        elif word[0] == '"':
            last_text = token
        elif _is_no_number(word):
            message = tr("{word} is no number that can be kept").format(word=word[:40])
            return _at(text, token.start(), message)
    return _at(text, 0, tr("this is not JSON"))


def _is_no_number(word: str) -> bool:
    if word in ("true", "false", "null", ",", ":"):
        return False
    return not math.isfinite(float(word))


def _at(text: str, offset: int, message: str) -> JsonProblem:
    line = text.count("\n", 0, offset) + 1
    return JsonProblem(message, line, offset - text.rfind("\n", 0, offset))
