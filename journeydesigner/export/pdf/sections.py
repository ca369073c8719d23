"""Pages as parts of a document: where in the structure tree each text of a page belongs."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesigner.export.pages.page import Page
from journeydesigner.export.pdf.elements import Element
from journeydesigner.export.pdf.leaves import Leaf
from journeydesigner.export.pdf.lists import add_list
from journeydesigner.export.pdf.passages import Passages
from journeydesigner.export.pdf.table import MapTable
from journeydesigner.i18n import tr
from journeydesigner.layout.display import Box
from journeydesigner.model import Note, Persona, Snapshot, Stage, Touchpoint

MAP_KINDS = ("map", "tile", "stage")
_TITLE_SIZE = 20.0
_HEADING_SIZE = 13.0
_INITIALS = "accent-text"
_LATER = ("findings", "legend", "footer")
"""What stands below a map, in its reading order."""


class Section:
    """A part of the document: a map over all its pages, or pages of another kind.

    `elements(box, leaves)` are the elements for these texts, None for what is no content.
    """

    def __init__(self, snapshot: Snapshot, page: Page) -> None:
        del page
        self._snapshot = snapshot
        self.top = Element("Sect")
        self._passages = Passages()

    def elements(self, box: Box, texts: Sequence[Leaf]) -> list[Element | None]:
        if box.key[0] == "story":
            return [*self._passages.elements(self.top, box, texts)]
        self._passages.end()
        if box.key[0] == "findings":
            return [*add_list(self.top, texts)]
        if box.role == "persona":
            return _persona(self.top, texts)
        home = self.top.add("Div") if len(texts) > 1 else self.top
        return [home.add(_role_by_size(leaf)) for leaf in texts]

    def rank(self, box: Box) -> tuple[int, ...]:
        """What boxes are sorted by to be read in order; equal ones stay as they are."""
        del box
        return (0,)

    def figure(self, box: Box, picture_id: str) -> Element:
        """The element for a picture."""
        return self.top.add("Figure", alt=_picture_words(self._snapshot, box, picture_id))

    def finish(self) -> None:
        """Called when all its pages are painted."""


class MapSection(Section):
    """A map: title, personas, the table of lanes × stages, curves, findings, legend."""

    def __init__(self, snapshot: Snapshot, page: Page) -> None:
        super().__init__(snapshot, page)
        self.table = MapTable(snapshot, page.journey)
        self._head = Element("Div")
        self._later = {name: Element("Div") for name in _LATER}
        self._others = Element("Div")

    def elements(self, box: Box, texts: Sequence[Leaf]) -> list[Element | None]:
        match box.key[0]:
            case "story":
                part = self._others if self.table.is_begun else self._head
                return [*self._passages.elements(part, box, texts)]
            case "title":
                return [self._head.add("P" if n else "H1") for n in range(len(texts))]
            case "persona":
                return _persona(self._head.add("Div"), texts)
            case "findings":
                return [*add_list(self._later["findings"], texts)]
            case "legend" | "footer":
                return [self._later[box.key[0]].add("P") for _ in texts]
        home = self.table.home(box)
        if home is None:
            return [self._others.add("P") for _ in texts]
        return [*self.table.texts(home, box, texts)]

    def figure(self, box: Box, picture_id: str) -> Element:
        home = self.table.home(box)
        alt = _picture_words(self._snapshot, box, picture_id)
        return (self._head if home is None else home).add("Figure", alt=alt)

    def rank(self, box: Box) -> tuple[int, ...]:
        place = self.table.rank(box)
        if place is not None:
            return (1, *place)
        is_above = box.key[0] in ("title", "persona", "story") and not self.table.is_begun
        return (0,) if is_above else (2,)

    def finish(self) -> None:
        self.top.kids += self._head.kids
        table = self.table.finished()
        if table is not None:
            self.top.kids.append(table)
        self.top.kids += self.table.curves()
        for part in (*self._later.values(), self._others):
            self.top.kids += part.kids


def section_for(snapshot: Snapshot, page: Page) -> Section:
    return MapSection(snapshot, page) if page.kind in MAP_KINDS else Section(snapshot, page)


def _role_by_size(leaf: Leaf) -> str:
    size = leaf[0].line.size
    if size >= _TITLE_SIZE:
        return "H1"
    return "H2" if size >= _HEADING_SIZE else "P"


def _persona(home: Element, texts: Sequence[Leaf]) -> list[Element | None]:
    """Name, summary and the rest; initials only stand for a photo."""
    found: list[Element | None] = []
    for number, leaf in enumerate(texts):
        if leaf[0].colour == _INITIALS:
            found.append(None)
        else:
            found.append(home.add("P" if number else "H2"))
    return found


def _picture_words(snapshot: Snapshot, box: Box, picture_id: str) -> str:
    """What a picture is, as far as the project tells."""
    if picture_id == snapshot.project.logo_id:
        return tr("Logo")
    persona = snapshot.get(box.record_id, Persona)
    if persona is not None:
        return tr("Photo of {name}").format(name=persona.name or tr("Unnamed persona"))
    note = snapshot.get(box.record_id, Note)
    words = " ".join(note.text.split()) if note else ""
    if words:
        return tr("Picture: {text}").format(text=words)
    touchpoint = snapshot.get(note.touchpoint_id, Touchpoint) if note else None
    beside = touchpoint or (snapshot.get(note.stage_id, Stage) if note else None)
    name = " ".join(beside.name.split()) if beside else ""
    return tr("Picture beside {name}").format(name=name or tr("the map"))
