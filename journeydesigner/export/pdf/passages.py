"""Running text as elements: headings, paragraphs and lists, also where they go on on the next
page."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesigner.export.pdf.elements import Element
from journeydesigner.export.pdf.leaves import Leaf
from journeydesigner.layout.display import Box

_ROLES = {"h1": "H1", "h2": "H2", "h3": "H3"}
_FIRST = "0"


class Passages:
    """Takes the boxes of passages in their order. Their keys are "story", the kind of passage,
    its record, its number and that of the part."""

    def __init__(self) -> None:
        self._list: tuple[Element, Element] | None = None
        self._last: dict[tuple[str, ...], Element] = {}

    def elements(self, home: Element, box: Box, texts: Sequence[Leaf]) -> list[Element]:
        """The elements for the texts of a passage that stands in `home`."""
        *name, part = box.key
        key = tuple(name)
        if part != _FIRST and key in self._last:
            return [self._last[key]] * len(texts)
        kind = box.key[1]
        if kind == "li":
            found = self._entry(home, texts)
        else:
            self._list = None
            found = [home.add(_ROLES.get(kind, "P")) for _ in texts]
        if found:
            self._last = {key: found[-1]}
        return found

    def end(self) -> None:
        """What comes next belongs to no list."""
        self._list = None

    def _entry(self, home: Element, texts: Sequence[Leaf]) -> list[Element]:
        """A label and a body; an entry without a mark has only a body."""
        if self._list is None or self._list[0] is not home:
            self._list = home, home.add("L")
        item = self._list[1].add("LI")
        label = [item.add("Lbl")] if len(texts) > 1 else []
        body = item.add("LBody")
        return [*label, *(body.add("P") for _ in texts[len(label) :])]
