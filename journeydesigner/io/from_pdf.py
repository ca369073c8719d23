"""The way back from a PDF: the project file that an export has put into it.

A PDF may come from anywhere, so everything is bounded: what a stream may inflate to, how many
attachments are looked at, how long the project may be. Format: ISO 32000-1, 7.11.4 (embedded file
streams) and 7.7.4 (the name tree that lists them).
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from journeydesigner.i18n import tr
from journeydesigner.io.files import MEGABYTE, check_size
from journeydesigner.io.project_reader import MAX_BYTES
from journeydesigner.model import JourneyError

if TYPE_CHECKING:
    import pikepdf

SUFFIX = ".pdf"
MEDIA_TYPE = "application/x-journeydesigner+json"
"""What an attached project says it is."""
_HEAD = b"%PDF-"
_HEAD_WITHIN = 1024
"""A PDF may have other bytes before its head (ISO 32000-1, Annex H)."""
_MOST_ATTACHMENTS = 1000
_MOST_INFLATED = 256 * MEGABYTE
_MOST_FILTERS = 2
_UNBOUNDED = re.compile(rb"/(?:L|#4[cC])(?:Z|#5[aA])(?:W|#57)")
"""LZW, the one packing whose result the PDF library does not bound; no PDF of ours has it."""


class NoProjectInPdf(JourneyError):
    """A PDF out of which no project can be taken."""


def is_pdf(data: bytes) -> bool:
    """Whether the data begins like a PDF."""
    return _HEAD in data[:_HEAD_WITHIN]


def attached_project(data: bytes, name: str = "") -> bytes:
    """The bytes of the project file attached to a PDF; `name` is the PDF's, for errors.

    Raises `NoProjectInPdf`, and `FileProblem` where the project is larger than one may be.
    """
    import pikepdf

    if _UNBOUNDED.search(data):
        raise _damaged(name)
    _bound_memory()
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            content = _content(document, name)
    except pikepdf.PasswordError as error:
        hint = tr("Open it with its password in a viewer and save it without one.")
        raise NoProjectInPdf(tr("This PDF is locked with a password."), name, hint) from error
    except JourneyError:
        raise
    except Exception as error:
        # Every other error is the PDF's: the library has many names for what may be wrong.
        raise _damaged(name) from error
    check_size(content, MAX_BYTES, name)
    return content


@cache
def _bound_memory() -> None:
    """For the whole process, once: no stream of a PDF takes more memory than this."""
    from pikepdf import settings

    settings.set_qpdf_limits(
        max_stream_filters=_MOST_FILTERS,
        flate_max_memory=_MOST_INFLATED,
        png_max_memory=_MOST_INFLATED,
        tiff_max_memory=_MOST_INFLATED,
        run_length_max_memory=_MOST_INFLATED,
        dct_max_memory=_MOST_INFLATED,
    )


def _content(document: pikepdf.Pdf, name: str) -> bytes:
    found = list(islice(_projects(document), 2))
    if not found:
        what = tr("There is no project in this PDF.")
        hint = tr("Only a PDF that was exported with its project attached can be opened.")
        raise NoProjectInPdf(what, name, hint)
    if len(found) > 1:
        what = tr("There are several projects in this PDF.")
        hint = tr("Save the one you want from a PDF viewer, and open that file.")
        raise NoProjectInPdf(what, name, hint)
    content = _inflated(found[0])
    if content is None:
        raise _damaged(name)
    return content


def _projects(document: pikepdf.Pdf) -> Iterator[Any]:
    """The embedded streams that say they are projects, by type or by name."""
    for specification in islice(document.attachments.values(), _MOST_ATTACHMENTS):
        entries = specification.obj
        stream = entries.EF.get("/UF") or entries.EF.F
        is_named = specification.filename.lower().endswith(".journey")
        if is_named or str(stream.get("/Subtype", "")) == f"/{MEDIA_TYPE}":
            yield stream


def _inflated(stream: Any) -> bytes | None:
    """The content of a stream, at most a byte more than a project may have; None where it is
    damaged or packed in an unknown way."""
    raw = bytes(stream.read_raw_bytes())
    filters = stream.get("/Filter")
    if filters is None:
        return raw
    names = [str(filters)] if not _is_list(filters) else [str(part) for part in filters]
    if names != ["/FlateDecode"] or "/DecodeParms" in stream:
        return None
    packed = zlib.decompressobj()
    content = packed.decompress(raw, MAX_BYTES + 1)
    return content if packed.eof or len(content) > MAX_BYTES else None


def _is_list(value: Any) -> bool:
    import pikepdf

    return isinstance(value, pikepdf.Array)


def _damaged(name: str) -> NoProjectInPdf:
    what = tr("This PDF is damaged, or the project in it is.")
    return NoProjectInPdf(what, name, tr("Ask for the project file itself (.journey)."))
