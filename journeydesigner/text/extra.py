"""Faces beyond the bundled ones: the user's font folder first, then known system fonts."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Lock

import platformdirs
import uharfbuzz as hb

from journeydesigner.text.faces import Face

FONT_FOLDER_VARIABLE = "JOURNEYDESIGNER_FONTS"
"""Environment variable that names another font folder than the user's own."""
_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_SYSTEM_NAMES = re.compile(
    r"(NotoSans(Mono)?CJK|NotoSans(JP|SC|TC|KR|HK)|SourceHanSans|DroidSansFallback|wqy-|ukai|uming"
    r"|NotoSans[A-Z][a-z]+-|PingFang|Hiragino|ヒラギノ|AppleSDGothicNeo|Arial Unicode|STHeiti"
    r"|msyh|msjh|YuGoth|meiryo|malgun|simsun|Nirmala|ebrima|seguisym"
    r"|Apple Symbols|DejaVuSans(-Bold)?\.|Symbola)",
    re.IGNORECASE,
)
_BOLD = re.compile(r"bold|bd\.|[-_]b\.|W6|W7|heavy|black", re.IGNORECASE)
_RESTRICTED = 0x0002
_BITMAP_ONLY = 0x0200
_FS_TYPE_AT = 8
MAX_FACES = 400


def user_font_folder() -> Path:
    """Return the folder in which a user puts fonts for further scripts (it may not exist)."""
    chosen = os.environ.get(FONT_FOLDER_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("journeydesigner") / "fonts"


class ExtraFaces:
    """Finds a face for a character that the bundled fonts lack; looks on disk only then."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._candidates: list[Face] | None = None
        self._found: list[Face] = []

    @property
    def found(self) -> tuple[Face, ...]:
        """The faces handed out so far."""
        return tuple(self._found)

    def regular_face_for(self, codepoint: int) -> Face | None:
        """Return a face with this character, of normal weight if there is one."""
        return self._face_for(codepoint, bold=False)

    def bold_face_for(self, codepoint: int) -> Face | None:
        """Return a face with this character, bold if there is one."""
        return self._face_for(codepoint, bold=True)

    def _face_for(self, codepoint: int, bold: bool) -> Face | None:
        with self._lock:
            if self._candidates is None:
                self._candidates = list(_candidates())
            covering = (face for face in self._candidates if _covers(face, codepoint))
            best: Face | None = None
            for face in covering:
                if bool(_BOLD.search(face.path.name)) == bold:
                    best = face
                    break
                best = best or face
            if best is not None and best not in self._found:
                self._found.append(best)
            return best


def _covers(face: Face, codepoint: int) -> bool:
    try:
        return face.covers(codepoint)
    except (OSError, hb.HarfBuzzError):
        return False


def _candidates() -> Iterator[Face]:
    """Yield usable faces: the user's files by name, then system fonts known for other scripts."""
    seen: set[str] = set()
    files = [*_font_files([user_font_folder()])]
    files += [file for file in _font_files(_system_folders()) if _SYSTEM_NAMES.match(file.name)]
    for file in files:
        for face in _faces_in(file):
            if face.id not in seen and len(seen) < MAX_FACES:
                seen.add(face.id)
                yield face


def _font_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_dir():
            files = (file for file in folder.rglob("*") if file.suffix.lower() in _SUFFIXES)
            yield from sorted(files, key=lambda file: (file.name, str(file)))


def _system_folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
    return [
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


def _faces_in(file: Path) -> Iterator[Face]:
    """Yield the first face of a file, if it opens, has outlines and may be embedded."""
    try:
        face = hb.Face(hb.Blob.from_file_path(str(file)), 0)
        name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or file.stem
        tags = set(face.table_tags)
        usable = bool({"glyf", "CFF ", "CFF2"} & tags) and "cmap" in tags and _embeddable(face)
    except (OSError, hb.HarfBuzzError, ValueError):
        return
    if usable:
        yield Face(re.sub(r"[^A-Za-z0-9-]", "", name) or "Font", file)


def _embeddable(face: hb.Face) -> bool:
    """Read fsType of the OS/2 table: restricted fonts must not go into a document."""
    if "OS/2" not in face.table_tags:
        return True
    table = bytes(face.reference_table("OS/2").data)
    kind = int.from_bytes(table[_FS_TYPE_AT : _FS_TYPE_AT + 2], "big")
    return kind & 0x000F != _RESTRICTED and not kind & _BITMAP_ONLY
