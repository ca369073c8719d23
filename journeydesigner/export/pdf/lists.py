"""Lists of findings and decisions as list elements: a label and a body for each entry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from journeydesigner.export.pdf.elements import Element
from journeydesigner.export.pdf.leaves import Leaf, said

_MARK = re.compile(r"\d+\.|→")


def add_list(home: Element, texts: Sequence[Leaf]) -> list[Element]:
    """A heading and a list below it; the elements for the texts in their order.

    A text behind a mark is an entry's body; what follows before the next mark belongs to it too.
    """
    found: list[Element] = []
    listed: Element | None = None
    body: Element | None = None
    after_mark = False
    for number, leaf in enumerate(texts):
        if number == 0:
            found.append(home.add("H2"))
        elif not after_mark and _MARK.fullmatch(said(leaf).strip()):
            listed = listed or home.add("L")
            item = listed.add("LI")
            found.append(item.add("Lbl"))
            body, after_mark = item.add("LBody"), True
        else:
            found.append((body or home).add("P"))
            after_mark = False
    return found
