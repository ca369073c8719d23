"""PDF pages as pictures, by PDFium."""

from __future__ import annotations

import math
from threading import Lock

import pypdfium2
from PIL import Image

PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


def rendered(content: bytes, scale: float, number: int = 0, most: int | None = None) -> Image.Image:
    """The page of that number (from 0) of a PDF at so many pixels per point; where that would be
    more than `most` pixels in all, at as many as come to that."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            page = document[number]
            if most is not None:
                width, height = page.get_size()
                scale = min(scale, math.sqrt(most / (width * height)))
            image: Image.Image = page.render(scale=scale).to_pil()
            image.load()
        finally:
            document.close()
    return image
