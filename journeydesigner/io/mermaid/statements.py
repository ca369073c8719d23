"""The statements of a journey diagram, as Mermaid's parser or our understanding found them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Literal

from journeydesigner.io.mermaid.characters import number, trimmed
from journeydesigner.io.mermaid.source import ENTITY_CLOSE, ENTITY_OPEN

_ENTITY = re.compile(f"{ENTITY_OPEN}(\\w+){ENTITY_CLOSE}", re.ASCII)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A title, a section, or a task, at a line of the file.

    `data` is what stands behind the colon of a task (score, actors), None where there is none.
    """

    kind: Literal["title", "section", "task"]
    line: int
    text: str
    data: str | None = None


@dataclass(frozen=True, slots=True)
class TaskData:
    """What stands behind a task's name. `score` is None where it is no number.

    `actors` are named once each, without empty names; `dropped` is what Mermaid throws away.
    """

    score_text: str = ""
    score: float | None = None
    actors: tuple[str, ...] = ()
    dropped: str = ""

    @property
    def has_number_for_actor(self) -> bool:
        """As behind a time of day: “Meet at 10:30: 4: Me” has the score 30 and the actor 4."""
        return any(number(name) is not None for name in self.actors)

    @classmethod
    def of(cls, data: str) -> TaskData:
        score, _, rest = data.partition(":")
        people, _, dropped = rest.partition(":")
        actors = (shown(name) for name in people.split(","))
        return cls(
            trimmed(score),
            number(_decoded(score)),
            tuple(dict.fromkeys(name for name in actors if name)),
            shown(dropped),
        )


def shown(text: str) -> str:
    """A text as Mermaid draws it: trimmed, entities decoded, `<br>` as a line end."""
    return trimmed(_BREAK.sub("\n", _decoded(text)))


def as_typed(text: str) -> str:
    """A text with its entities as they stand in the file."""
    return text.replace(ENTITY_OPEN, "#").replace(ENTITY_CLOSE, ";")


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda entity: _character(entity[1]), text)


def _character(name: str) -> str:
    """The character of `#name;`; what HTML does not know stays as it was typed."""
    reference = f"&#{name};" if name.isdigit() else f"&{name};"
    character = html.unescape(reference)
    return f"#{name};" if character == reference else character
