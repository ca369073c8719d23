"""Which kinds of foreign input can be imported, and how each is recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from journeydesigner.i18n import mark, tr
from journeydesigner.io.files import MEGABYTE, read_limited
from journeydesigner.io.from_pdf import SUFFIX as PDF
from journeydesigner.io.from_pdf import attached_project, is_pdf
from journeydesigner.io.imported import Imported
from journeydesigner.io.project_reader import MAX_BYTES, load_bytes
from journeydesigner.model import JourneyError

MAX_TEXT_BYTES = 10 * MEGABYTE
_PDF_KIND = "pdf"


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of input. `title` is translated where it is shown; `suffixes` have their dot.

    `read(text, name)` raises `JourneyError`; `fits(text)` says whether a text looks like it.
    `unpack(data, name)` takes the text out of a file that is no text itself.
    """

    kind: str
    title: str
    suffixes: tuple[str, ...]
    limit: int
    read: Callable[[str, str], Imported]
    fits: Callable[[str], bool]
    unpack: Callable[[bytes, str], bytes] | None = None


class UnknownKind(JourneyError):
    """Input of a kind that cannot be imported."""


def importers() -> tuple[Importer, ...]:
    """All kinds, the most used first."""
    return _IMPORTERS


def import_file(path: Path, kind: str = "") -> Imported:
    """A project from a file. Its kind follows from suffix and content where it is not given.

    Raises `JourneyError`.
    """
    return import_bytes(read_limited(path, MAX_BYTES), str(path), kind)


def import_bytes(data: bytes, name: str, kind: str = "") -> Imported:
    """A project from a file's content; `name` is the file's, for its suffix and in errors."""
    chosen = _by_kind(kind) if kind else None
    if chosen is None and (is_pdf(data) or Path(name).suffix.lower() == PDF):
        chosen = _by_kind(_PDF_KIND)
    if chosen is not None and chosen.unpack is not None:
        data = chosen.unpack(data, name)
    text = _decoded(data, name)
    return _import(chosen or _recognised(text, name), text, name)


def import_text(text: str, kind: str) -> Imported:
    """A project from a text of that kind. Raises `JourneyError`."""
    return _import(_by_kind(kind), text, "")


def _import(importer: Importer, text: str, name: str) -> Imported:
    if len(text) > importer.limit:
        what = tr("The text is longer than {limit} million characters.")
        raise JourneyError(what.format(limit=importer.limit // MEGABYTE), name)
    try:
        return importer.read(text, name)
    except JourneyError as error:
        error.where = error.where or name
        raise


def _by_kind(kind: str) -> Importer:
    for importer in _IMPORTERS:
        if importer.kind == kind.lower():
            return importer
    raise UnknownKind(
        tr("“{kind}” is no kind of input that can be imported.").format(kind=kind),
        hint=tr("Use one of: {names}.").format(names=", ".join(i.kind for i in _IMPORTERS)),
    )


def _recognised(text: str, name: str) -> Importer:
    """By suffix, else by content. Raises `UnknownKind`."""
    suffix = Path(name).suffix.lower()
    for importer in _IMPORTERS:
        if suffix in importer.suffixes:
            return importer
    for importer in _IMPORTERS:
        if importer.fits(text):
            return importer
    raise _no_kind(name)


def _no_kind(name: str) -> UnknownKind:
    suffixes = ", ".join(s for i in _IMPORTERS for s in i.suffixes)
    return UnknownKind(
        tr("This is no kind of file that can be imported."),
        name,
        tr("Import one of: {suffixes}.").format(suffixes=suffixes),
    )


def _decoded(data: bytes, name: str) -> str:
    """The text of a file. Raises `UnknownKind` for one that is no text, else `JourneyError`."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if _is_binary(data):
            raise _no_kind(name) from error
        line = data.count(b"\n", 0, error.start) + 1
        raise JourneyError(
            tr("Line {line} is not UTF-8 text.").format(line=line),
            name,
            tr("Save the file as UTF-8 and import it again."),
        ) from error


def _is_binary(data: bytes) -> bool:
    """Whether the data begins with what no text holds: pictures, archives and PDF do."""
    return any(byte < 9 or 13 < byte < 27 for byte in data[:4096])


def _read_mermaid(text: str, name: str) -> Imported:
    from journeydesigner.io.mermaid import import_mermaid

    return import_mermaid(text, name)


def _fits_mermaid(text: str) -> bool:
    from journeydesigner.io.mermaid import is_mermaid

    return is_mermaid(text)


def _read_project(text: str, name: str) -> Imported:
    loaded = load_bytes(text.encode("utf-8", "replace"), name)
    return Imported(loaded.snapshot, loaded.warnings)


def _fits_project(text: str) -> bool:
    return text.lstrip().startswith("{") and '"journeydesigner"' in text[:200]


def _fits_nothing(_: str) -> bool:
    """A PDF is no text."""
    return False


_IMPORTERS = (
    Importer(
        "mermaid",
        mark("Mermaid journey diagram"),
        (".mmd", ".mermaid", ".md", ".markdown"),
        MAX_TEXT_BYTES,
        _read_mermaid,
        _fits_mermaid,
    ),
    Importer(
        "journey",
        mark("Journey Designer project"),
        (".journey",),
        MAX_BYTES,
        _read_project,
        _fits_project,
    ),
    Importer(
        _PDF_KIND,
        mark("PDF with its project attached"),
        (PDF,),
        MAX_BYTES,
        _read_project,
        _fits_nothing,
        attached_project,
    ),
)
