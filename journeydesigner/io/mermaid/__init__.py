"""Import of Mermaid `journey` diagrams (https://mermaid.js.org/syntax/userJourney.html).

What Mermaid accepts is read with Mermaid's meaning; what it refuses, as well as possible, with a
warning. Title → map title, sections → stages, tasks → touchpoints, actors → personas, scores →
emotion points on the scale 1 to 5.
"""

from __future__ import annotations

import re

from journeydesigner.i18n import tr
from journeydesigner.io.imported import Imported
from journeydesigner.io.mermaid.blocks import Line, diagrams, is_markdown
from journeydesigner.io.mermaid.build import Builder
from journeydesigner.io.mermaid.grammar import Parser, header_end
from journeydesigner.io.mermaid.source import Source
from journeydesigner.io.notice import Notice
from journeydesigner.model import JourneyError

_WORD = re.compile(r"\s*([A-Za-z][\w-]*)")
_OTHERS = frozenset(
    {
        "architecture", "block", "c4context", "classdiagram", "erdiagram", "flowchart",
        "gantt", "gitgraph", "graph", "info", "kanban", "mindmap", "packet", "pie",
        "quadrantchart", "radar", "requirementdiagram", "sankey", "sequencediagram",
        "statediagram", "timeline", "treemap", "xychart", "zenuml",
    }
)  # fmt: skip


def import_mermaid(text: str, name: str = "") -> Imported:
    """The project of a diagram, or of all journey diagrams in a Markdown text.

    Raises `JourneyError` where there is none.
    """
    builder = Builder()
    notices: list[Notice] = []
    maps = 0
    blocks = diagrams(text)
    in_markdown = is_markdown(text)
    for lines in blocks:
        source = Source(lines)
        start = header_end(source.text)
        if start is not None:
            notices += _add_diagram(builder, source, start, name)
            maps += 1
        elif in_markdown and lines:
            left_out = tr("A diagram that is no journey was left out.")
            notices.append(Notice(left_out, lines[0][0]))
    if not maps:
        raise _not_a_journey(blocks, name, in_markdown)
    notices += builder.notices
    notices.sort(key=lambda notice: notice.line or 0)
    return Imported(builder.snapshot(), tuple(notices))


def is_mermaid(text: str) -> bool:
    """Whether a text looks like a journey diagram or a Markdown file with diagrams."""
    return is_markdown(text) or header_end(Source(diagrams(text)[0]).text) is not None


def _add_diagram(builder: Builder, source: Source, start: int, name: str) -> list[Notice]:
    parser = Parser(source, start)
    parser.parse()
    rest_of_header = source.text[start:].partition("\n")[0].strip()
    if parser.refused and not parser.accepted and rest_of_header:
        raise JourneyError(tr("This is not a Mermaid journey diagram."), name, _hint())
    notices = [*source.notices, *parser.notices]
    if not source.text[:start].endswith("journey"):
        text = tr("Mermaid wants the word “journey” in small letters.")
        notices.append(Notice(text, source.line_at(start - 1)))
    builder.add_map(source.title, parser.statements)
    return notices


def _not_a_journey(blocks: list[list[Line]], name: str, in_markdown: bool) -> JourneyError:
    if in_markdown:
        return JourneyError(tr("None of the diagrams here is a journey."), name, _hint())
    text = Source(blocks[0]).text
    if not text.strip():
        return JourneyError(tr("There is nothing in it."), name, _hint())
    word = _WORD.match(text)
    if word and re.split("-", word[1].lower())[0] in _OTHERS:
        what = tr("This is a Mermaid diagram of another kind (“{word}”), not a journey.")
        return JourneyError(what.format(word=word[1]), name, _hint())
    return JourneyError(tr("This is not a Mermaid journey diagram."), name, _hint())


def _hint() -> str:
    return tr("A journey diagram begins with the word “journey”.")
