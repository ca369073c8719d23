"""Collect the licences of what the program uses, for *About*: resources/licences/index.json.

Usage, in an environment with the pinned packages: ``.venv/bin/python packaging/licences.py``.
The texts come from the installed packages; a text that a package does not carry is kept in
resources/licences by hand. Fonts keep their texts beside them in resources/fonts.
"""

import json
from collections.abc import Iterator
from importlib.metadata import Distribution, PackagePath, distribution
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "licences"

# Distribution name → (name people know, SPDX expression, what it does here).
PACKAGES = {
    "pyside6-essentials": ("Qt for Python (PySide6)", "LGPL-3.0-only", "window"),
    "pydantic": ("pydantic", "MIT", "records and their validation"),
    "pydantic-core": ("pydantic-core", "MIT", "records and their validation"),
    "annotated-types": ("annotated-types", "MIT", "records and their validation"),
    "typing-extensions": ("typing_extensions", "PSF-2.0", "records and their validation"),
    "typing-inspection": ("typing-inspection", "MIT", "records and their validation"),
    "fractional-indexing": ("fractional-indexing", "CC0-1.0", "order keys"),
    "uharfbuzz": ("uharfbuzz", "Apache-2.0", "text shaping"),
    "fonttools": ("fontTools", "MIT", "font tables"),
    "reportlab": ("ReportLab", "BSD-3-Clause", "PDF export"),
    "charset-normalizer": ("charset-normalizer", "MIT", "PDF export"),
    "pikepdf": ("pikepdf and qpdf", "MPL-2.0 AND Apache-2.0", "PDF export"),
    "lxml": ("lxml", "BSD-3-Clause", "PDF export"),
    "packaging": ("packaging", "Apache-2.0 OR BSD-2-Clause", "PDF export"),
    "pypdfium2": ("pypdfium2 and PDFium", "(Apache-2.0 OR BSD-3-Clause) AND BSD-3-Clause", "PNG"),
    "openpyxl": ("openpyxl", "MIT", "Excel export"),
    "et-xmlfile": ("et_xmlfile", "MIT", "Excel export"),
    "defusedxml": ("defusedxml", "PSF-2.0", "safe reading of XML"),
    "pillow": ("Pillow", "MIT-CMU", "pictures"),
    "platformdirs": ("platformdirs", "MIT", "folders for settings"),
}
_OFL = "OFL-1.1"
BUNDLED = [
    ("Lucide icons", "ISC AND MIT", "icons", "licences/lucide.txt"),
    ("Noto Emoji", _OFL, "font", "fonts/OFL-NotoEmoji.txt"),
    ("Noto Sans", _OFL, "font", "fonts/OFL-NotoSans.txt"),
    ("Noto Sans Arabic", _OFL, "font", "fonts/OFL-NotoSansArabic.txt"),
    ("Noto Sans Hebrew", _OFL, "font", "fonts/OFL-NotoSansHebrew.txt"),
    ("Noto Sans Thai", _OFL, "font", "fonts/OFL-NotoSansThai.txt"),
]


def _is_licence(parts: list[str]) -> bool:
    return parts[0] == "licenses" or any(mark in parts[-1] for mark in ("licen", "copying"))


def texts(package: Distribution) -> Iterator[PackagePath]:
    """Yield the licence files that an installed package carries, in a steady order."""
    for file in sorted(package.files or [], key=str):
        inside = [part.lower() for part in file.parts[1:]]
        if file.parts[0].endswith(".dist-info") and _is_licence(inside):
            yield file


def _decoded(text: bytes) -> str:
    """Old licence texts may be Latin-1."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def collect(name: str) -> str:
    """Write the licence text of one package and return its path below resources.

    Raises FileNotFoundError when neither the package nor the folder has a text.
    """
    target = FOLDER / f"{name}.txt"
    found = [_decoded(file.read_binary()).strip() for file in texts(distribution(name))]
    if found:
        target.write_text("\n\n---\n\n".join(found) + "\n", encoding="utf-8", newline="\n")
    elif not target.is_file():
        raise FileNotFoundError(f"{name} carries no licence; put its text into {target}")
    return f"licences/{target.name}"


def main() -> None:
    """Write every text, and the list of them sorted by name.

    An entry has ``name``, ``licence`` (SPDX), ``use``, and ``text``, a path below resources.
    """
    packages = [
        (title, licence, use, collect(name)) for name, (title, licence, use) in PACKAGES.items()
    ]
    rows = sorted(packages + BUNDLED, key=lambda row: row[0].casefold())
    entries = [dict(zip(("name", "licence", "use", "text"), row, strict=True)) for row in rows]
    index = json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
    (FOLDER / "index.json").write_text(index, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
