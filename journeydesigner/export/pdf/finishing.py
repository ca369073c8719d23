"""The last touches with pikepdf: metadata, language, what a viewer shows first."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from journeydesigner.export.pdf.attachment import attach
from journeydesigner.export.pdf.colours import say_srgb


@dataclass(frozen=True, slots=True)
class About:
    """What the document says of itself. `date` is `YYYY-MM-DD` or "", `language` a BCP 47 tag."""

    title: str
    author: str
    subject: str
    date: str
    language: str


CREATOR = "Journey Designer"


def finished(
    content: bytes, about: About, page_titles: Sequence[str], project: bytes | None = None
) -> bytes:
    """The document with metadata, language, page labels and the project file, if there is one,
    compressed; always the same bytes."""
    with pikepdf.open(io.BytesIO(content)) as document:
        _describe(document, about)
        root = document.Root
        root.Lang = String(about.language)
        root.MarkInfo = Dictionary(Marked=True)
        for number, page in enumerate(document.pages):
            page.obj.StructParents = number
            page.obj.Tabs = Name.S
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.PageMode = Name.UseOutlines if len(document.pages) > 1 else Name.UseNone
        labels = [(n, Dictionary(P=String(title))) for n, title in enumerate(page_titles)]
        root.PageLabels = Dictionary(Nums=Array([part for label in labels for part in label]))
        say_srgb(document)
        if project is not None:
            attach(document, project, about.title, about.date)
        target = io.BytesIO()
        document.save(
            target,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            min_version="1.7",
        )
    return target.getvalue()


def _describe(document: pikepdf.Pdf, about: About) -> None:
    """Document information and the same as XMP, so that both agree."""
    info = document.docinfo
    for key in list(info.keys()):
        del info[key]
    info[Name.Title] = String(about.title)
    info[Name.Creator] = String(CREATOR)
    info[Name.Producer] = String(f"{CREATOR} (reportlab, pikepdf)")
    if about.author:
        info[Name.Author] = String(about.author)
    if about.subject:
        info[Name.Subject] = String(about.subject)
    if about.date:
        info[Name.CreationDate] = info[Name.ModDate] = String(
            f"D:{about.date.replace('-', '')}000000Z"
        )
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata.load_from_docinfo(info)
        metadata["dc:language"] = {about.language}
