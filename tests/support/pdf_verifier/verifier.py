"""Everything the verifier looks at, and its findings in one list."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator

import pikepdf

from tests.support.pdf_verifier.content import Content
from tests.support.pdf_verifier.findings import Finding
from tests.support.pdf_verifier.fonts import Font
from tests.support.pdf_verifier.structure import Structure


def verify(
    data: bytes, texts: Iterable[str] | None = None, project: bytes | None = None
) -> list[Finding]:
    """What is wrong with a PDF. `texts` are those that its leaves have to hold, each as often as
    it is there (spaces and newlines count as one space); `project` is what has to be attached."""
    with pikepdf.open(io.BytesIO(data)) as document:
        if "/StructTreeRoot" not in document.Root:
            return [Finding("no tree", "the document is not tagged")]
        fonts: dict[tuple[int, int], Font] = {}
        structure, contents = _read(document, fonts)
        found = [*_document(document), *structure.findings]
        for content in contents:
            found += content.findings
        for font in fonts.values():
            found += font.findings()
        if texts is not None:
            found += _compared([text for _, text in structure.leaves], texts)
        if project is not None:
            found += _attachment(document, project)
        return found


def leaf_texts(data: bytes) -> list[tuple[str, str]]:
    """Role and text of each leaf in reading order."""
    with pikepdf.open(io.BytesIO(data)) as document:
        structure, _ = _read(document, {})
        return structure.leaves


def _read(
    document: pikepdf.Pdf, fonts: dict[tuple[int, int], Font]
) -> tuple[Structure, list[Content]]:
    contents = [Content(page.obj, n, fonts) for n, page in enumerate(document.pages)]
    pages = [page.obj.objgen for page in document.pages]
    texts = {page: content.texts for page, content in zip(pages, contents, strict=True)}
    return Structure(document, texts), contents


def _document(document: pikepdf.Pdf) -> Iterator[Finding]:
    root = document.Root
    if not str(root.get("/Lang", "")):
        yield Finding("language", "the document does not say its language")
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield Finding("not marked", "the document does not say that it is tagged")
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield Finding("title", "the title is not shown")
    if not str(document.docinfo.get("/Title", "")):
        yield Finding("title", "there is no title")
    with document.open_metadata() as metadata:
        claimed = [key for key in metadata if "pdfua/ns/id" in key or "pdfa/ns/id" in key]
    if claimed:
        yield Finding("claim", ", ".join(claimed))


def _compared(found: Iterable[str], wanted: Iterable[str]) -> Iterator[Finding]:
    here, there = Counter(map(_plain, found)), Counter(map(_plain, wanted))
    for text, count in (there - here).items():
        yield Finding("missing text", f"{count} × “{text}”")
    for text, count in (here - there).items():
        yield Finding("extra text", f"{count} × “{text}”")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _attachment(document: pikepdf.Pdf, project: bytes) -> Iterator[Finding]:
    files = list(document.attachments.values())
    if len(files) != 1:
        yield Finding("attachment", f"{len(files)} files are attached")
        return
    specification = files[0].obj
    if bytes(specification.EF.F.read_bytes()) != project:
        yield Finding("attachment", "it is not the project's file")
    if str(specification.get("/AFRelationship")) != "/Source":
        yield Finding("attachment", "it is not said to be the source")
    if not any(entry.objgen == specification.objgen for entry in document.Root.get("/AF", [])):
        yield Finding("attachment", "it does not belong to the document")
