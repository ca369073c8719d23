"""Pictures from outside: checked, turned upright, made small, and written anew without extras."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from journeydesigner.i18n import tr
from journeydesigner.io.files import MEGABYTE, check_size, read_limited
from journeydesigner.model import JourneyError, Picture

MAX_BYTES = 64 * MEGABYTE
MAX_PIXELS = 40_000_000
LONGEST_SIDE = 1600
"""Pixels on the long side after import."""
_JPEG_QUALITY = 88


def load_picture(path: Path) -> Picture:
    """The picture in a file. Raises `JourneyError`."""
    return read_picture(read_limited(path, MAX_BYTES), str(path))


def read_picture(data: bytes, name: str = "") -> Picture:
    """A PNG or JPEG, told by its content, at most `LONGEST_SIDE` px long and upright.

    Raises `JourneyError` for anything else, for a damaged file, and past `MAX_PIXELS`, which is
    read off the header before any memory is taken.
    """
    check_size(data, MAX_BYTES, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _picture(data, name)
    except UnidentifiedImageError as error:
        raise JourneyError(
            tr("This is not a PNG or JPEG picture."),
            name,
            tr("Convert it with a picture editor first."),
        ) from error
    except Image.DecompressionBombError as error:
        raise _too_large(name) from error
    except (OSError, SyntaxError, ValueError, ArithmeticError, EOFError) as error:
        what = tr("The picture is damaged.")
        raise JourneyError(what, name, tr("Save it again with a picture editor.")) from error


def _picture(data: bytes, name: str) -> Picture:
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        width, height = image.size
        if width * height > MAX_PIXELS:
            raise _too_large(name)
        is_jpeg = image.format == "JPEG"
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # decodes a JPEG at a smaller size
        upright = ImageOps.exif_transpose(image)
    plain = _plain(upright)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    if is_jpeg:
        plain.convert("RGB").save(written, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    else:
        plain.save(written, "PNG", optimize=True)
    media_type = "image/jpeg" if is_jpeg else "image/png"
    return Picture.of(written.getvalue(), media_type, plain.width, plain.height)


def _plain(image: Image.Image) -> Image.Image:
    """8 bits a channel, with transparency where there is any, and without metadata."""
    transparent = image.mode in ("LA", "PA", "RGBA", "RGBa") or "transparency" in image.info
    if image.mode.startswith("I;16") or image.mode == "I":
        image = image.point(lambda value: value / 256).convert("L")
    plain = image.convert("RGBA" if transparent else "RGB")
    plain.info.clear()
    return plain


def _too_large(name: str) -> JourneyError:
    limit = MAX_PIXELS // 1_000_000
    what = tr("The picture has more than {limit} million pixels.").format(limit=limit)
    return JourneyError(what, name, tr("Make it smaller with a picture editor first."))
