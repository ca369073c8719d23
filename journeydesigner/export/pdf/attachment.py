"""The project file inside a PDF (ISO 32000-2, 7.11.4 and 14.13: associated files)."""

from __future__ import annotations

import hashlib
import unicodedata
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from journeydesigner.i18n import tr

MEDIA_TYPE = "application/x-journeydesigner+json"
SUFFIX = ".journey"
_LONGEST = 60
_FALLBACK = "project"


def attach(document: pikepdf.Pdf, content: bytes, title: str, date: str) -> None:
    """Put the project file's bytes into the document as the source of what it shows.

    `title` is the document's; `date` (`YYYY-MM-DD` or "") says how old the file is.
    """
    name = String(file_name(title))
    # A plain digest of the format: it guards against damage, nothing else.
    digest = hashlib.md5(content, usedforsecurity=False).digest()
    parameters = Dictionary(Size=len(content), CheckSum=String(digest))
    if date:
        parameters.ModDate = String(f"D:{date.replace('-', '')}000000Z")
    stream = document.make_stream(zlib.compress(content, 9))
    stream.Filter = Name.FlateDecode
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name(f"/{MEDIA_TYPE}")
    stream.Params = parameters
    specification = document.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=name,
            UF=name,
            Desc=String(tr("The Journey Designer project that these pages show")),
            AFRelationship=Name.Source,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    listed = document.make_indirect(Dictionary(Names=Array([name, specification])))
    if Name.Names not in document.Root:
        document.Root.Names = Dictionary()
    document.Root.Names.EmbeddedFiles = listed
    document.Root.AF = Array([specification])


def file_name(title: str) -> str:
    """A name that every system takes, from the title."""
    kept = "".join([c if _is_plain(c) else " " for c in unicodedata.normalize("NFC", title)])
    return (" ".join(kept.split())[:_LONGEST].strip(" .") or _FALLBACK) + SUFFIX


def _is_plain(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN" or character in " -_."
