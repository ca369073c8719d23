"""The workbook as bytes: the same content gives the same file, whatever the clock says."""

from __future__ import annotations

import io
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can state."""
NO_DATE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's properties have no time zone


def workbook_bytes(workbook: Workbook) -> bytes:
    """Finish a workbook; its dates are those of its properties."""
    target = io.BytesIO()
    archive = _TimelessZip(target, "w", ZIP_DEFLATED)
    ExcelWriter(workbook, archive).save()
    return target.getvalue()


def discard(workbook: Workbook) -> None:
    """Give up a workbook that is being streamed: close its sheets, remove their files."""
    for sheet in workbook.worksheets:
        if not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - otherwise the file stays until the end


class _TimelessZip(ZipFile):
    """A zip archive whose entries all state `FIXED_TIME`."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        super().writestr(_entry(str(zinfo_or_arcname)), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        with Path(filename).open("rb") as source, self.open(_entry(str(arcname)), "w") as target:
            shutil.copyfileobj(source, target, 1 << 16)


def _entry(name: str) -> ZipInfo:
    info = ZipInfo(name.lstrip("/"), FIXED_TIME)
    info.compress_type = ZIP_DEFLATED
    return info
