"""A list of lines: one text per line, without bullets and numbers in front."""

from __future__ import annotations

import re

_MARKER = re.compile(
    r"""[ \t\u00a0]*
    (?:[•‣⁃◦▪▫■□●○◆◇►▸➢✓✔❖·–—*+\-\uf0b7\uf0a7]|\[[ xX]?\]
      |\(?[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]|[a-zA-Z]\)|o(?=\t))
    [ \t\u00a0]+(?=\S)""",
    re.VERBOSE,
)
"""Also "o" and a tab, and two signs of the font Symbol, as a word processor copies them."""


def without_marker(line: str) -> str:
    """The line without white space, bullet (“•”, “-”, “[x]” …) or number (“1.”, “a)”)."""
    return _MARKER.sub("", line, count=1).strip() if _MARKER.match(line) else line.strip()


def list_lines(text: str) -> list[str] | None:
    """The texts of a list without the empty ones; None where cells are set apart by tabs."""
    lines = [without_marker(line) for line in text.split("\n")]
    return None if any("\t" in line for line in lines) else [line for line in lines if line]
