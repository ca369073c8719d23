"""Which of many titles are meant by a few typed letters, best first and always in one order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeydesigner.interaction.folding import folded

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_START, _WORD, _INSIDE, _SCATTERED, _NO_MATCH = range(5)
"""How well a typed word fits: it begins the title, begins a word of it, stands inside of one,
or its letters are scattered over it; or not at all."""


class Ranking:
    """Titles with what else they may be found by, prepared once for many questions.

    Of equally good ones the earlier comes first. What a title says counts before its details,
    such as the menu an action stands in.
    """

    def __init__(self, titles: Iterable[tuple[str, str]]) -> None:
        """`titles` are pairs of title and details."""
        self._titles = [(_words(title), _words(f"{title} {more}")) for title, more in titles]

    def best(self, typed: str) -> list[int]:
        """The numbers of the titles that hold every typed word, best first; all for no word."""
        words = _words(typed).split()
        if not words:
            return list(range(len(self._titles)))
        ranked = []
        for number, (title, whole) in enumerate(self._titles):
            fits = [_fit(word, title) for word in words]
            by_details = _NO_MATCH in fits
            if by_details:
                fits = [_fit_or_none(word, whole) for word in words]
            if _NO_MATCH not in fits:
                ranked.append((max(fits), by_details, sum(fits), number))
        ranked.sort()
        return [number for *_, number in ranked]


def _fit(word: str, title: str) -> int:
    fit = _fit_or_none(word, title)
    return _SCATTERED if fit == _NO_MATCH and _is_scattered(word, title) else fit


def _fit_or_none(word: str, title: str) -> int:
    if word not in title:
        return _NO_MATCH
    if title.startswith(word):
        return _START
    return _WORD if f" {word}" in title else _INSIDE


def _is_scattered(letters: str, title: str) -> bool:
    """Whether the letters come in this order, each within the word of the one before it or at
    the beginning of a later word: “fmw” and “chkout”, but not what happens to stand in a row."""
    if len(letters) < 2 or not _come_in_order(letters, title):
        return False
    words = title.split()
    reached = {(number, 0) for number, word in enumerate(words) if word[0] == letters[0]}
    for letter in letters[1:]:
        first = min((number for number, _ in reached), default=len(words))
        further = {(n, words[n].find(letter, place + 1)) for n, place in reached}
        reached = {(n, place) for n, place in further if place > 0}
        later = range(first + 1, len(words))
        reached |= {(number, 0) for number in later if words[number][0] == letter}
    return bool(reached)


def _come_in_order(letters: str, title: str) -> bool:
    place = -1
    for letter in letters:
        place = title.find(letter, place + 1)
        if place < 0:
            return False
    return True


def _words(text: str) -> str:
    return _BETWEEN_WORDS.sub(" ", folded(text)).strip()
