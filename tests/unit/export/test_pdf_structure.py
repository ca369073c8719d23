"""The PDF for readers that do not see it: tags, links, outline, attachment, always the same."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageCms

from journeydesigner import api
from journeydesigner.export.options import PAPERS, PLACEMENTS, ExportOptions
from journeydesigner.export.pages.document import document_pages
from journeydesigner.export.pages.page import Page
from journeydesigner.export.registry import export_snapshot
from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Note,
    Persona,
    Phase,
    Snapshot,
    Stage,
    Touchpoint,
)
from tests.support.big_map import big_map
from tests.support.changed_map import SCRIPTS, changed
from tests.support.pdf_verifier import leaf_texts, verify
from tests.support.pdf_verifier.content import Content
from tests.support.pdf_verifier.defects import DEFECTS, elements, planted
from tests.support.small_map import AD, AWARE, BUY, MAP, PAY, SLOW, TIM, small_map
from tests.support.strategies import hostile_snapshots

LINKED = "See https://example.org/returns, or write to mailto:help@example.org."


def pdf(snapshot: Snapshot, **options: object) -> bytes:
    return api.export_bytes(api.Project(snapshot), "pdf", **options).data


def project(snapshot: Snapshot) -> bytes:
    return api.save_bytes(api.Project(snapshot))


def paragraphs(pages: Iterable[Page]) -> Iterator[str]:
    """Every text that stands on the pages and is no artifact, with its lines joined."""
    parts: dict[tuple[str, ...], str] = {}
    for page in pages:
        for placed in page.content:
            box, text, end = placed.box, None, 0
            for shown in box.texts:
                if box.role == "persona" and shown.colour == "accent-text":
                    continue  # initials stand for a photo
                line = shown.line
                if line.start == 0 and text is not None:
                    yield text
                    text = None
                text = (text or "") + ("\n" if line.start > end and text else "") + line.text
                end = line.end
            if text is not None and box.key[0] == "story":
                key = (str(id(page.journey)), page.kind, *box.key[:-1])
                if box.key[-1] != "0":
                    parts[key] = f"{parts.get(key, '')} {text}"
                    continue
                if key in parts:
                    yield parts.pop(key)
                parts[key] = text
            elif text is not None:
                yield text
    yield from parts.values()


@pytest.fixture(scope="module")
def linked() -> Snapshot:
    """The small map with web links in a text."""
    return changed(small_map().need(AD, Touchpoint).evolve(customer_interaction=LINKED))


@pytest.fixture(scope="module")
def sound(linked: Snapshot) -> bytes:
    return pdf(linked)


@pytest.fixture(scope="module")
def sound_texts(linked: Snapshot) -> list[str]:
    return list(paragraphs(document_pages(linked, ExportOptions()).pages))


def test_a_map_is_read_lane_by_lane_and_stage_by_stage(shop: Snapshot) -> None:
    body = "Looks at it and wonders whether it fits."
    assert [text for _, text in leaf_texts(pdf(shop))] == [
        "First purchase", "Tim", "Trudy", "1", "Awareness", "2", "Purchase", "3", "After",
        "Customer goals", "Touchpoints", "Ad", body, "Search", body, "Review", body, "Cart", body,
        "Pay", body, "Thinking", "Emotion", "delighted +5", "frustrated −5", "Pain points",
        "Whole", "Lost", "Slow", "Unsure", "Opportunities", "Idea", "Notes",
        "Pain points", "1.", "Lost", "2.", "Slow", "3.", "Whole", "4.", "Unsure",
        "Opportunities", "1.", "Idea", "Tim", "Trudy", "Pain point", "Opportunity", "Shop",
    ]  # fmt: skip


@pytest.mark.parametrize("placement", PLACEMENTS)
@pytest.mark.parametrize("name", ["many", "big", "phases"])
def test_every_placement_is_tagged_throughout(
    name: str, placement: str, many_scripts: Snapshot
) -> None:
    snapshot = {"many": lambda: many_scripts, "big": lambda: big_map(30), "phases": phases}[name]()
    texts = list(paragraphs(document_pages(snapshot, ExportOptions(placement=placement)).pages))
    data = pdf(snapshot, placement=placement)
    assert verify(data, texts, project(snapshot)) == []


def phases() -> Snapshot:
    """The small map with phases above two of its stages, and blueprint lanes."""
    stages = [small_map().need(key, Stage).evolve(phase_id="phase:a") for key in (AWARE, BUY)]
    lanes = [
        small_map().lanes(MAP)[-1].evolve(id=f"lane:{kind}", lane_kind=kind, order=f"b{n}")
        for n, kind in enumerate(("frontstage", "backstage", "support"))
    ]
    return changed(Phase(id="phase:a", map_id=MAP, name="Before", order="a0"), *stages, *lanes)


def test_a_page_is_drawn_in_the_order_in_which_it_is_read() -> None:
    data = pdf(phases())
    with pikepdf.open(io.BytesIO(data)) as document:
        drawn = Content(document.pages[0].obj, 0, {}).texts.values()
        assert [text for text in drawn if text] == [text for _, text in leaf_texts(data)]


def test_what_the_model_says_is_there_as_often(many_scripts: Snapshot) -> None:
    told = [text for _, text in leaf_texts(pdf(many_scripts))]
    for touchpoint in many_scripts.map_touchpoints(MAP):
        assert told.count(touchpoint.name) == 1
    for key, text in SCRIPTS.items():
        assert text in told, key


HOSTILE = {
    "markup": '<img src="file:///etc/passwd"> </para> &amp; <b>',
    "one word": "x" * 30_000,
    "overrides": "\u202e\u2066abc\u2069 \u200f" * 500,
    "families": "👩‍👩‍👧‍👦" * 200,
    "brackets": "http://" + ")" * 30_000,
    "marks of lists": "1.",
    "lines": "\n\n1.\n\nhttps://example.org/a\n",
    "spaces": "\t \t",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("placement", ["sheet", "booklet"])
def test_hostile_text_is_text(shop: Snapshot, name: str, placement: str) -> None:
    text = HOSTILE[name]
    card = shop.need(AD, Touchpoint).evolve(name=text[:300], customer_interaction=text)
    snapshot = changed(card, shop.need(SLOW, Note).evolve(text=text))
    data = pdf(snapshot, placement=placement)
    assert verify(data, project=project(snapshot)) == []
    words = " ".join(text.split())
    if words:
        assert words in [" ".join(told.split()) for _, told in leaf_texts(data)]


@settings(max_examples=15)
@given(snapshot=hostile_snapshots(), placement=st.sampled_from(PLACEMENTS))
def test_any_project_is_tagged_throughout(snapshot: Snapshot, placement: str) -> None:
    if snapshot.maps:
        found = verify(pdf(snapshot, placement=placement), project=project(snapshot))
        assert {finding.kind for finding in found} <= {"missing glyph"}


def test_the_verifier_finds_a_character_without_a_glyph(unknown_script: Snapshot) -> None:
    assert "missing glyph" in {finding.kind for finding in verify(pdf(unknown_script))}


@pytest.mark.parametrize("defect", DEFECTS)
def test_the_verifier_finds_every_planted_defect(
    defect: str, sound: bytes, sound_texts: list[str], linked: Snapshot
) -> None:
    assert verify(sound, sound_texts, project(linked)) == []
    kind, plant = DEFECTS[defect]
    found = verify(planted(sound, plant), sound_texts, project(linked))
    assert kind in {finding.kind for finding in found}


def test_a_curve_tells_its_story(shop: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(pdf(shop))) as document:
        alternatives = [str(figure.Alt) for figure in elements(document, "Figure")]
    tim = "Tim: starts at +2 at Ad, falls to −1 at Search, rises to 0 at Cart, "
    trudy = "Trudy: starts at −3 at Ad, "
    assert alternatives == [
        f"{tim}no data at Review, Pay.",
        f"{trudy}no data at Search, Review, Cart, Pay.",
    ]


def test_only_the_curves_that_are_drawn_are_told(shop: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(pdf(shop, personas=(TIM,)))) as document:
        alternatives = [str(figure.Alt) for figure in elements(document, "Figure")]
    assert [text.partition(":")[0] for text in alternatives] == ["Tim"]


def test_of_a_long_curve_only_the_turns_are_told() -> None:
    snapshot = big_map(300)
    with pikepdf.open(io.BytesIO(pdf(snapshot))) as document:
        first = str(next(elements(document, "Figure")).Alt)
    persona = next(iter(snapshot.of(Persona)))
    points = [p for p in snapshot.of(EmotionPoint) if p.persona_id == persona.id]
    told = first.count("rises to") + first.count("falls to") + first.count("stays at")
    assert 10 < told < len(points)
    assert "and " in first.rpartition("no data at")[2]


def test_a_figure_says_where_it_stands(shop: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(pdf(shop))) as document:
        _, _, width, height = (float(edge) for edge in document.pages[0].MediaBox)
        for figure in elements(document, "Figure"):
            left, bottom, right, top = (float(edge) for edge in figure.A.BBox)
            assert 0 <= left < right <= width
            assert 0 <= bottom < top <= height


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_no_level_of_headings_is_skipped(many_scripts: Snapshot, placement: str) -> None:
    told = leaf_texts(pdf(many_scripts, placement=placement))
    levels = [int(role[1]) for role, _ in told if role in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_picture_says_where_it_belongs(many_scripts: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(pdf(many_scripts))) as document:
        alternatives = {str(figure.Alt) for figure in elements(document, "Figure")}
    assert {"Photo of Tim", "Picture beside Purchase"} <= alternatives


def test_headers_say_what_they_head() -> None:
    with pikepdf.open(io.BytesIO(pdf(phases()))) as document:
        scopes = [str(cell.A.Scope) for cell in elements(document, "TH")]
        spans = [int(cell.A.ColSpan) for cell in elements(document, "TH") if "/ColSpan" in cell.A]
    assert scopes.count("/Column") == 4
    assert scopes.count("/Row") == 10
    assert spans == [2]


def test_a_map_on_tiles_is_one_table(shop: Snapshot) -> None:
    data = pdf(shop, placement="tiles", paper="a4", scale=2.0)
    with pikepdf.open(io.BytesIO(data)) as document:
        assert len(document.pages) > 2
        assert len(list(elements(document, "Table"))) == 1
        assert len(list(elements(document, "H1"))) == 1
    told = [text for _, text in leaf_texts(data)]
    assert told.count("Awareness") == 1
    assert told.index("Ad") < told.index("Pay")


# -- links and outline -------------------------------------------------------------------------


def test_addresses_in_texts_can_be_followed(sound: bytes) -> None:
    with pikepdf.open(io.BytesIO(sound)) as document:
        addresses = [str(a.A.URI) for a in document.pages[0].Annots]
        assert set(addresses) == {"https://example.org/returns", "mailto:help@example.org"}
        assert all(str(a.Contents).endswith(str(a.A.URI)) for a in document.pages[0].Annots)


def test_an_address_is_where_it_is_read(sound: bytes) -> None:
    page = pypdfium2.PdfDocument(sound)[0]
    with pikepdf.open(io.BytesIO(sound)) as document:
        boxes = [(str(a.A.URI), [float(e) for e in a.Rect]) for a in document.pages[0].Annots]
    text = page.get_textpage()
    for address in {url for url, _ in boxes}:
        parts = [text.get_text_bounded(*rect) for url, rect in boxes if url == address]
        assert "".join("".join(parts).split()) == address


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "data:text/html,x", "http://",
     "mailto:nobody", "vbscript:x", "\\\\host\\share", "C:\\Windows\\system32\\calc.exe"],
)  # fmt: skip
def test_nothing_else_can_be_followed(shop: Snapshot, text: str) -> None:
    card = shop.need(AD, Touchpoint).evolve(customer_interaction=text)
    with pikepdf.open(io.BytesIO(pdf(changed(card)))) as document:
        assert "/Annots" not in document.pages[0]
        assert not list(elements(document, "Link"))


def test_strange_letters_in_an_address_are_escaped(shop: Snapshot) -> None:
    card = shop.need(AD, Touchpoint).evolve(
        customer_interaction="(https://example.org/ü_(x)?q=a b)"
    )
    with pikepdf.open(io.BytesIO(pdf(changed(card)))) as document:
        assert {str(a.A.URI) for a in document.pages[0].Annots} == {
            "https://example.org/%C3%BC_(x)?q=a"
        }


def test_cards_and_details_lead_to_each_other(shop: Snapshot) -> None:
    data = pdf(shop, placement="booklet")
    with pikepdf.open(io.BytesIO(data)) as document:
        pages = {page.obj.objgen: n for n, page in enumerate(document.pages)}
        leads = [
            (number, pages[annotation.Dest[0].objgen], str(annotation.Contents))
            for number, page in enumerate(document.pages)
            for annotation in page.get("/Annots", [])
            if "/Dest" in annotation
        ]
    there = {(start, end) for start, end, words in leads if "Pay" in words}
    assert any((end, start) in there for start, end in there if start != end)
    assert verify(data) == []


def test_the_outline_names_each_place_once(shop: Snapshot) -> None:
    document = pypdfium2.PdfDocument(pdf(shop, placement="tiles", scale=2.0))
    entries = [(item.level, item.get_title()) for item in document.get_toc()]
    assert entries == [
        (0, "First purchase"), (1, "Awareness"), (2, "Ad"), (2, "Search"), (2, "Review"),
        (1, "Purchase"), (2, "Cart"), (2, "Pay"), (1, "After"),
        (1, "Pain points and opportunities"),
    ]  # fmt: skip
    pages = {item.get_title(): item.get_dest().get_index() for item in document.get_toc()}
    assert "Pay" in document[pages["Pay"]].get_textpage().get_text_range()


def test_the_outline_of_a_booklet_has_its_parts(shop: Snapshot) -> None:
    document = pypdfium2.PdfDocument(pdf(shop, placement="booklet"))
    first = [item.get_title() for item in document.get_toc() if item.level == 1]
    assert first[:2] == ["Personas", "Awareness"]
    assert "Touchpoints" in first


# -- the file ----------------------------------------------------------------------------------


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_the_same_input_gives_the_same_bytes(many_scripts: Snapshot, placement: str) -> None:
    assert pdf(many_scripts, placement=placement) == pdf(many_scripts, placement=placement)


def test_colours_are_srgb_and_say_so(shop: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(pdf(shop))) as document:
        (intent,) = document.Root.OutputIntents
        profile = intent.DestOutputProfile.read_bytes()
    about = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile
    assert about.xcolor_space == "RGB "
    assert "sRGB" in about.profile_description


def test_the_attachment_says_what_it_is(shop: Snapshot) -> None:
    dated = changed(shop.need(MAP, JourneyMap).evolve(reviewed_on="2026-03-18"))
    with pikepdf.open(io.BytesIO(pdf(dated))) as document:
        ((name, file),) = document.attachments.items()
        assert name == "Shop.journey"
        assert file.description
        stream = file.obj.EF.F
        assert str(stream.Subtype) == "/application/x-journeydesigner+json"
        assert int(stream.Params.Size) == len(project(dated))
        assert str(stream.Params.ModDate).startswith("D:20260318")


def test_hidden_notes_in_the_attached_project_are_told(shop: Snapshot) -> None:
    hidden = changed(shop.need(SLOW, Note).evolve(hidden=True))
    said = [str(w) for w in api.export_bytes(api.Project(hidden), "pdf").warnings]
    assert said == [
        "1 hidden note is left out.",
        "The attached project file holds the words of 1 hidden note.",
    ]
    without = api.export_bytes(api.Project(hidden), "pdf", attach=False).warnings
    assert [str(w) for w in without] == said[:1]


def test_without_its_project_a_pdf_holds_no_file(shop: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(pdf(shop, attach=False))) as document:
        assert not document.attachments
        assert "/AF" not in document.Root


def test_a_file_is_attached_only_where_the_caller_gives_it(shop: Snapshot) -> None:
    with pikepdf.open(io.BytesIO(export_snapshot(shop, "pdf").data)) as document:
        assert not document.attachments


@pytest.mark.parametrize("placement", PLACEMENTS)
@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_every_placement_is_a_sound_file(linked: Snapshot, placement: str, tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(pdf(linked, placement=placement))
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_poppler_counts_the_pages_and_finds_each_as_large_as_the_paper(
    shop: Snapshot, tmp_path: Path, paper: str, orientation: str
) -> None:
    path = tmp_path / "map.pdf"
    for placement in ("fit", "tiles", "stages", "booklet"):
        options = ExportOptions(placement=placement, paper=paper, orientation=orientation)
        path.write_bytes(export_snapshot(shop, "pdf", options).data)
        pages = document_pages(shop, options).pages
        boxes = _output("pdfinfo", "-box", "-f", "1", "-l", "999", path)
        found = re.findall(r"Page +\d+ MediaBox: +0.00 +0.00 +([\d.]+) +([\d.]+)", boxes)
        sizes = [(float(width), float(height)) for width, height in found]
        sheet = options.sheet
        assert sizes == [pytest.approx((sheet.width, sheet.height), abs=0.01)] * len(pages)
        assert f"Pages:           {len(pages)}\n" in boxes


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="poppler is not installed")
def test_poppler_finds_fonts_tags_and_the_attachment(
    many_scripts: Snapshot, tmp_path: Path
) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(pdf(many_scripts))
    fonts = _output("pdffonts", path).splitlines()[2:]
    assert len(fonts) > 5
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)
    about = _output("pdfinfo", path)
    assert "Tagged:          yes" in about
    assert "Title:           Shop" in about
    assert "1: Shop.journey" in _output("pdfdetach", "-list", path)
    assert "Syntax Error" not in _output("pdfinfo", "-struct-text", path)
    assert f'"{many_scripts.need(PAY, Touchpoint).name}"' in _output(
        "pdfinfo", "-struct-text", path
    )


EXACT = {
    "Latin": "Größe Łódź naïve “office” ½ €",
    "Greek": "Ελληνικά για όλους",
    "Cyrillic": "Привет, мир",
    "Devanagari": "ग्राहक यात्रा क्षेत्र हिन्दी",
}


@pytest.mark.parametrize("script", EXACT)
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_lines_are_copied_letter_by_letter(shop: Snapshot, script: str, tmp_path: Path) -> None:
    text = EXACT[script]
    path = tmp_path / "map.pdf"
    wide = shop.need(BUY, Stage).evolve(column_width=500)
    path.write_bytes(pdf(changed(wide, shop.need(PAY, Touchpoint).evolve(name=text))))
    poppler = normalize("NFC", _output("pdftotext", "-raw", path, "-"))
    assert text in poppler.splitlines()
    page = pypdfium2.PdfDocument(path)[0].get_textpage()
    assert text in normalize("NFC", page.get_text_range()).split("\r\n")


@pytest.mark.parametrize("word", ["رحلة العميل", "שָׁלוֹם (עולם) abc 12"])
def test_right_to_left_texts_are_read_from_the_tree_as_they_were_typed(
    shop: Snapshot, word: str
) -> None:
    data = pdf(changed(shop.need(PAY, Touchpoint).evolve(name=word)))
    assert ("P", word) in leaf_texts(data)


def _output(*command: object) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=True)
    return done.stdout + done.stderr
