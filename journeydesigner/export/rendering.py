"""PDF pages as pictures, by PDFium."""

from __future__ import annotations

from threading import Lock

import pypdfium2
from PIL import Image

PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


def rendered(content: bytes, scale: float, number: int = 0) -> Image.Image:
    """The page of that number (from 0) of a PDF at so many pixels per point."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            image: Image.Image = document[number].render(scale=scale).to_pil()
            image.load()
        finally:
            document.close()
    return image
