"""Which face draws what, and where further faces come from."""

from pathlib import Path

import pytest

from journeydesigner.resources import resource
from journeydesigner.text import Face, FontStack, Line, break_lines, bundled, font_tables
from journeydesigner.text import extra as extra_module
from journeydesigner.text.extra import FONT_FOLDER_VARIABLE, user_font_folder
from journeydesigner.text.fonts import Fonts
from tests.support.made_fonts import cff_font, collection, truetype_font

BENGALI = "ওহ"


def line_of(stack: FontStack, text: str) -> Line:
    (line,) = break_lines(stack, text, 10, float("inf"))
    return line


@pytest.fixture
def fonts_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user font folder, on a computer without fonts of its own."""
    monkeypatch.setenv(FONT_FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.setattr(extra_module, "_system_folders", list)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("Größe", "NotoSans-Regular"),
        ("Ελλάδα", "NotoSans-Regular"),
        ("Привет", "NotoSans-Regular"),
        ("ग्राहक", "NotoSans-Regular"),
        ("رحلة", "NotoSansArabic-Regular"),
        ("שלום", "NotoSansHebrew-Regular"),
        ("ยินดี", "NotoSansThai-Regular"),
        ("😀", "NotoEmoji-Regular"),
        ("1️⃣", "NotoEmoji-Regular"),
        ("❤️", "NotoEmoji-Regular"),
    ],
)
def test_every_bundled_script_has_its_face_and_no_boxes(text: str, face: str) -> None:
    line = line_of(bundled().regular, text)
    assert {run.face.id for run in line.runs} == {face}
    assert line.missing == 0
    assert 0 not in [glyph for run in line.runs for glyph in run.glyphs]
    assert bundled().missing_scripts(text) == ()


def test_bold_uses_bold_faces_but_for_emoji() -> None:
    line = line_of(bundled().bold, "abשל😀")
    assert {run.face.id for run in line.runs} == {
        "NotoSans-Bold",
        "NotoSansHebrew-Bold",
        "NotoEmoji-Regular",
    }


def test_devanagari_is_shaped_not_just_strung_together() -> None:
    line = line_of(bundled().regular, "क्षि")
    assert sum(len(run.glyphs) for run in line.runs) < len("क्षि")


def test_space_beside_emoji_is_as_wide_as_elsewhere() -> None:
    regular = bundled().regular
    width = line_of(regular, "😀 😀").width - 2 * line_of(regular, "😀").width
    assert width == pytest.approx(line_of(regular, "a b").width - line_of(regular, "ab").width, 0.1)


def test_a_character_without_a_face_is_a_visible_box(fonts_in: Path) -> None:
    fonts = Fonts()
    line = line_of(fonts.regular, f"a{BENGALI}")
    assert line.missing == len(BENGALI)
    boxed = line.runs[-1]
    assert set(boxed.glyphs[-2:]) == {0}
    extents = boxed.face.hb_font.get_glyph_extents(0)
    assert extents.width > 0
    assert extents.height != 0
    assert fonts.missing_scripts(f"abc {BENGALI} ᚠ 日 かな 😀") == (
        "Bengali",
        "Chinese, Japanese or Korean",
        "Japanese",
        "Runic",
    )


def test_invisible_characters_are_not_missing(fonts_in: Path) -> None:
    assert line_of(Fonts().regular, "a\u200b\u200d\u2060\ufe0f\ufeff\u202e\tb").missing == 0


def test_a_font_in_the_users_folder_is_used_when_needed(fonts_in: Path) -> None:
    truetype_font(fonts_in / "bengali.ttf", "Bengali-Regular", BENGALI)
    truetype_font(fonts_in / "bengali-bold.ttf", "Bengali-Bold", BENGALI)
    fonts = Fonts()
    assert line_of(fonts.regular, "plain").missing == 0
    assert fonts.extra == ()
    line = line_of(fonts.regular, BENGALI)
    assert (line.missing, line.runs[0].face.id) == (0, "Bengali-Regular")
    assert line_of(fonts.bold, BENGALI).runs[0].face.id == "Bengali-Bold"
    assert {face.id for face in fonts.extra} == {"Bengali-Regular", "Bengali-Bold"}
    assert fonts.missing_scripts(BENGALI) == ()


def test_a_broken_font_file_is_passed_over(fonts_in: Path) -> None:
    (fonts_in / "a-broken.ttf").write_bytes(b"\0\1\0\0 no font at all")
    (fonts_in / "b-empty.otf").write_bytes(b"")
    truetype_font(fonts_in / "c.ttf", "Good", BENGALI)
    assert line_of(Fonts().regular, BENGALI).missing == 0


def test_the_folder_is_named_for_people_who_miss_a_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FONT_FOLDER_VARIABLE, raising=False)
    assert user_font_folder().name == "fonts"


def test_postscript_outlines_are_recognised(tmp_path: Path) -> None:
    made = cff_font(tmp_path / "a.otf", "Cff", "ab")
    assert Face("Cff", made).is_cff
    assert not bundled().regular.faces[0].is_cff


def test_a_face_of_a_collection_stands_alone_in_its_bytes(tmp_path: Path) -> None:
    made = collection(tmp_path / "two.ttc", [("One", "ab"), ("Two", "ওx")])
    face = Face("Two", made, index=1)
    assert face.covers(ord("ও"))
    assert not face.covers(ord("a"))
    alone = tmp_path / "alone.ttf"
    alone.write_bytes(face.data)
    again = Face("Alone", alone)
    assert again.covers(ord("ও"))
    assert again.advance(1) == face.advance(1)
    assert font_tables(face.data).keys() == set(face.hb_face.table_tags)


def test_a_plain_face_gives_its_file(tmp_path: Path) -> None:
    made = truetype_font(tmp_path / "a.ttf", "One", "ab")
    assert Face("One", made).data == made.read_bytes()


def test_metrics_are_fractions_of_an_em() -> None:
    face = bundled().regular.faces[0]
    assert 0.9 < face.ascent < 1.2
    assert -0.4 < face.descent < -0.2
    assert face.upem == 1000


def test_a_missing_font_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        Face("Gone", Path("nowhere.ttf")).covers(65)


def test_every_font_comes_with_its_licence() -> None:
    folder = resource("fonts")
    names = {file.name for file in folder.iterdir()}
    families = {name.split("-")[0] for name in names if name.endswith(".ttf")}
    assert families
    for family in families:
        assert "SIL Open Font License" in resource("fonts", f"OFL-{family}.txt").read_text("utf-8")
    size = sum(len(file.read_bytes()) for file in folder.iterdir())
    assert size < 3_000_000
