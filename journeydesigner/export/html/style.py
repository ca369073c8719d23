"""The style sheet of the report: the colours of the program, light and dark, screen and paper."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesigner.export.html.fonts import font_rules
from journeydesigner.export.svg.numbers import hex_colour
from journeydesigner.layout.theme import DARK, LIGHT, Theme, is_colour
from journeydesigner.resources import read_bytes

_TOKENS = (
    "ground", "surface", "raised", "line", "hairline", "border", "text", "secondary", "faint-text",
    "accent", "accent-text", "accent-ground", "negative", "neutral", "positive", "negative-text",
    "neutral-text", "positive-text", "pain-ground", "pain-text", "opportunity-ground",
    "opportunity-text", "note-ground", "note-text",
)  # fmt: skip


def style_sheet(stage_colours: Iterable[str], brand: str, content: str) -> str:
    """The rules. `stage_colours` are arguments of stage tokens, which get the class of
    `stage_class`; `brand` is `#rrggbb` or "", `content` what is to be set in the bundled
    fonts."""
    colours = sorted(set(stage_colours))
    light, dark = _variables(LIGHT, colours, brand), _variables(DARK, colours, brand)
    classes = "\n".join([_stage_rule(colour) for colour in colours])
    rules = read_bytes("export", "report.css").decode("utf-8")
    faces, families = font_rules(content)
    return (
        f"{faces}\n:root{{color-scheme:light dark;--fonts:{families};{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"{classes}\n{rules}"
    )


def stage_class(colour: str) -> str:
    """The class of what stands for a stage."""
    return f"stage-{colour.removeprefix('#')}"


def _variables(theme: Theme, colours: Iterable[str], brand: str) -> str:
    pairs = [(token, theme.colour(token)) for token in _TOKENS]
    pairs += [
        (f"{part}-{colour.removeprefix('#')}", theme.colour(f"{part}:{colour}"))
        for colour in colours
        for part in ("stage", "tint", "ink")
    ]
    told = [f"--{name}:{hex_colour(rgb)}" for name, rgb in pairs]
    told.append(f"--brand:{brand}" if is_colour(brand) else "--brand:var(--accent)")
    return ";".join(told)


def _stage_rule(colour: str) -> str:
    name = colour.removeprefix("#")
    return (
        f".stage-{name}{{--stage:var(--stage-{name});--tint:var(--tint-{name});"
        f"--ink:var(--ink-{name})}}"
    )
