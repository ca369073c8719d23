"""Link annotations: to another place of the document, or to a web address in a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase import pdfdoc

from journeydesigner.export.pages.page import Page
from journeydesigner.export.pdf.addresses import Address, safe_url
from journeydesigner.export.pdf.cmaps import utf16
from journeydesigner.export.pdf.elements import Annotation, Element
from journeydesigner.export.pdf.tagging import PageTags
from journeydesigner.i18n import tr
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import Snapshot

_PRINT = 4
"""The flag that every visible annotation has."""
_ABOVE = 12.0


class Links:
    """Adds the links of a document, page after page. `keys` are the structure parent keys of the
    annotations by object number, which begin behind those of the pages."""

    def __init__(self, canvas: Any, snapshot: Snapshot, pages: Iterable[Page]) -> None:
        self._canvas = canvas
        self._snapshot = snapshot
        pages = list(pages)
        self._first_key = len(pages)
        self._known = {key for page in pages for key in page.anchors}
        self._reached: set[str] = set()
        self.keys: dict[int, int] = {}

    def add(self, page: Page, number: int, tags: PageTags, found: Iterable[Address]) -> None:
        """Add what leads away from page `number` (from 0), and the places others lead to."""
        for key, (x, y) in page.anchors.items():
            if key not in self._reached:
                self._reached.add(key)
                left = round(max(0.0, x - _ABOVE) * page.scale, 2)
                top = round(page.height - max(0.0, y - _ABOVE) * page.scale, 2)
                self._canvas.bookmarkPage(_name(key), fit="XYZ", left=left, top=top, zoom=0)
        for address in found:
            words = tr("Web page {url}").format(url=address.url)
            element = address.element.add("Link", alt=words)
            for rect in address.rects:
                self._annotate(page, number, rect, _to_web(address.url), words, element)
        for link in page.links:
            url = safe_url(link.url)
            if url:
                words = tr("Web page {url}").format(url=url)
                leads = _to_web(url)
            elif link.target in self._known:
                words = self._words(link.target)
                leads = {"Dest": self._canvas._bookmarkReference(_name(link.target))}  # noqa: SLF001
            else:
                continue
            element = tags.at(link.rect).add("Link", alt=words)
            self._annotate(page, number, link.rect, leads, words, element)

    def _annotate(
        self,
        page: Page,
        number: int,
        rect: Rect,
        leads: dict[str, Any],
        words: str,
        element: Element,
    ) -> None:
        scale, height = page.scale, page.height
        edges = (rect.x * scale, height - rect.bottom * scale)
        corners = (*edges, rect.right * scale, height - rect.y * scale)
        key = self._first_key + len(self.keys)
        annotation = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Annot"),
                "Subtype": pdfdoc.PDFName("Link"),
                "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in corners]),
                "Border": pdfdoc.PDFArray([0, 0, 0]),
                "F": _PRINT,
                "Contents": _Literal(f"<FEFF{utf16(words)}>"),
                "StructParent": key,
                **leads,
            }
        )
        self._canvas._addAnnotation(annotation)  # noqa: SLF001 - reportlab has no public way
        made = self._canvas._doc.objectcounter  # noqa: SLF001
        self.keys[made] = key
        element.kids.append(Annotation(number, made))

    def _words(self, target: str) -> str:
        """What a link to that anchor says: a record's id, or that with where it is meant."""
        record_id, _, where = target.partition("@")
        record = self._snapshot.records.get(record_id)
        name = " ".join(str(getattr(record, "name", "")).split())
        if not name:
            return tr("Go to this part")
        words = tr("Go to {name} on the map") if where else tr("Go to {name}")
        return words.format(name=name)


class _Literal(pdfdoc.PDFObject):  # type: ignore[misc]
    """A value that is written as it is."""

    def __init__(self, content: str) -> None:
        self._content = content

    def format(self, document: Any) -> bytes:
        del document
        return self._content.encode("ascii")


def _to_web(url: str) -> dict[str, Any]:
    action = {
        "Type": pdfdoc.PDFName("Action"),
        "S": pdfdoc.PDFName("URI"),
        "URI": _Literal(f"<{url.encode('ascii').hex()}>"),
    }
    return {"A": pdfdoc.PDFDictionary(action)}


def _name(record_id: str) -> str:
    return f"to-{record_id}"
