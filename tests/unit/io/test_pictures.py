"""Pictures: by content, upright, small, without metadata; anything else refused in words."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from journeydesigner.io.pictures import LONGEST_SIDE, read_picture
from journeydesigner.model import JourneyError


def encoded(image: Image.Image, format: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, format, **options)
    return stream.getvalue()


def decoded(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(("format", "media"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_is_kept_in_its_format(format: str, media: str) -> None:
    picture = read_picture(encoded(Image.new("RGB", (30, 20), "red"), format), "lies.gif")
    assert (picture.media_type, picture.width, picture.height) == (media, 30, 20)
    red, green, blue = decoded(picture.content).convert("RGB").getpixel((5, 5))
    assert red > 240
    assert max(green, blue) < 15


def test_a_large_picture_is_made_smaller_in_proportion() -> None:
    picture = read_picture(encoded(Image.new("RGB", (4000, 1000)), "JPEG"))
    assert (picture.width, picture.height) == (LONGEST_SIDE, LONGEST_SIDE // 4)


def test_a_photo_taken_on_its_side_stands_upright_and_loses_its_metadata() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "taken at home"
    picture = read_picture(encoded(Image.new("RGB", (60, 40)), "JPEG", exif=exif))
    assert (picture.width, picture.height) == (40, 60)
    assert not decoded(picture.content).getexif()
    assert b"taken at home" not in picture.content


def test_transparency_stays() -> None:
    picture = read_picture(encoded(Image.new("RGBA", (8, 8), (0, 0, 255, 128)), "PNG"))
    assert decoded(picture.content).getpixel((1, 1)) == (0, 0, 255, 128)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_usual_mode_is_read(mode: str) -> None:
    encoder = "JPEG" if mode == "CMYK" else "PNG"
    picture = read_picture(encoded(Image.new(mode, (12, 10)), encoder))
    assert (picture.width, picture.height) == (12, 10)


def test_the_same_picture_gets_the_same_id() -> None:
    data = encoded(Image.new("RGB", (20, 20), "teal"), "PNG")
    assert read_picture(data).id == read_picture(data).id


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def test_a_bomb_is_refused_by_its_header() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")
    with pytest.raises(JourneyError, match="40 million pixels"):
        read_picture(bomb, "bomb.png")


@pytest.mark.parametrize("format", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_formats_are_refused_in_words(format: str) -> None:
    with pytest.raises(JourneyError, match="PNG or JPEG"):
        read_picture(encoded(Image.new("RGB", (5, 5)), format), "photo.png")


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_cut_off_picture_is_refused_in_words(format: str) -> None:
    noise = Image.effect_noise((200, 200), 80)
    data = encoded(noise, format)
    with pytest.raises(JourneyError) as caught:
        read_picture(data[: len(data) // 2], "cut.png")
    assert caught.value.where == "cut.png"


@given(st.binary(max_size=300), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"]))
def test_rubbish_is_refused_in_words(rubbish: bytes, start: bytes) -> None:
    with pytest.raises(JourneyError):
        read_picture(start + rubbish)
