"""The HTML report: one file, nothing beside it, every text as text."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from lxml import etree, html

from journeydesigner.export.options import ExportOptions
from journeydesigner.export.registry import export_snapshot
from journeydesigner.export.report.text import shown
from journeydesigner.model import (
    EmotionPoint,
    JourneyMap,
    Note,
    Persona,
    Project,
    Snapshot,
    Stage,
    Touchpoint,
)
from journeydesigner.model.clean import clean_text
from tests.support.changed_map import SCRIPTS, changed
from tests.support.report_map import HOSTILE, PHOTO, SKETCH, report_map
from tests.support.small_map import AD, AWARE, LOST, MAP, TIM, TIM_AD, TRUDY, small_map
from tests.support.strategies import hostile_snapshots
from tests.support.workshop_map import SECRETS

TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section",
    "article", "figure", "figcaption", "img", "div", "span", "bdi", "q", "br", "h1", "h2", "h3",
    "h4", "p", "a", "blockquote", "dl", "dt", "dd", "ul", "ol", "li", "table",
    "caption", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "dir", "scope",
    "role", "tabindex", "aria-label", "aria-labelledby", "aria-hidden", "src", "alt", "width",
    "height",
}  # fmt: skip


def written(snapshot: Snapshot, **options: object) -> str:
    return export_snapshot(snapshot, "html", ExportOptions(**options)).data.decode()  # type: ignore[arg-type]


def page_of(snapshot: Snapshot, **options: object) -> html.HtmlElement:
    return html.document_fromstring(
        written(snapshot, **options).encode(), parser=html.HTMLParser(encoding="utf-8")
    )


def words(element: html.HtmlElement) -> str:
    parts = element.xpath(".//text() | .//br")
    return "".join([part if isinstance(part, str) else "\n" for part in parts])


def table(page: html.HtmlElement, caption: str) -> list[dict[str, str]]:
    """The rows of the table with this caption."""
    (found,) = page.xpath("//table[caption=$caption]", caption=caption)
    head = [words(cell) for cell in found.xpath("thead/tr/th")]
    return [dict(zip(head, map(words, line), strict=True)) for line in found.xpath("tbody/tr")]


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return page_of(report_map())


def test_the_page_has_language_title_and_headings_in_order(page: html.HtmlElement) -> None:
    assert page.get("lang") == "en"
    assert page.findtext(".//title") == "First purchase"
    levels = [int(e.tag[1]) for e in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page_of(small_map(), language="de-AT").get("lang") == "de-AT"


def test_nothing_may_run_and_nothing_is_fetched(page: html.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = page.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert page.find("head")[0].get("charset") == "utf-8"
    assert page.find("head")[1].get("content") == policy
    assert page.xpath("//script | //link | //iframe | //@style | //form") == []
    assert all(src.startswith("data:image/") for src in page.xpath("//@src"))
    assert all(href.startswith("#") for href in page.xpath("//@href"))
    assert not re.search(r"@import|https?:", style)
    assert all(url.startswith('"data:font/') for url in re.findall(r"url\((.*?)\)", style))


def test_the_map_is_drawn_with_its_fonts_inside(page: html.HtmlElement) -> None:
    (image,) = page.xpath("//img[@class='map']")
    drawn = base64.b64decode(image.get("src").removeprefix("data:image/svg+xml;base64,"))
    svg = etree.fromstring(drawn)
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Search" in "".join(svg.itertext())
    assert "3 stages and 5 touchpoints" in image.get("alt")
    assert (int(image.get("width")), int(image.get("height"))) == (
        round(float(svg.get("width"))), round(float(svg.get("height"))),
    )  # fmt: skip


def test_every_table_has_a_caption_and_header_cells(page: html.HtmlElement) -> None:
    tables = page.xpath("//table")
    assert len(tables) == 9
    for found in tables:
        assert words(found.find("caption"))
        assert {cell.get("scope") for cell in found.xpath("thead//th")} == {"col"}
        for line in found.xpath("tbody/tr"):
            assert [cell.get("scope") for cell in line.xpath("th")] == ["row"]
    for frame in page.xpath("//*[@tabindex]"):
        assert frame.get("aria-label")


def test_the_tables_hold_what_the_map_says(page: html.HtmlElement) -> None:
    assert table(page, "Stages")[0]["Needs"] == "Facts\nFew days"
    ad, search, _ = table(page, "Touchpoints of “Awareness”")
    assert ad["Emotion"] == "Tim +2 Nice cutTrudy −3"
    assert search["Pain points"] == "LostSlow"
    assert table(page, "Touchpoints of “Purchase”")[0]["Touchpoint"] == "Cart\nMoment of truth"
    further = table(page, "More on the touchpoints of “Awareness”")
    assert further[0]["Strategy"] == "Less is more\nWeb · Doing"
    assert [row["Pain point"] for row in table(page, "Pain points")] == [
        "Unsure", "Slow", "Lost", "Whole",
    ]  # fmt: skip
    assert table(page, "Next steps")[0]["Follows from"] == "One page for payment"
    assert page.xpath("//ol[@class='decisions']/li/text()") == ["One page for payment"]
    assert page.xpath("//ul[@class='parked']/li/text()") == ["Loyalty letter"]


def test_the_curve_is_told_in_words(page: html.HtmlElement) -> None:
    told = [words(item) for item in page.xpath("//ul[@class='stories']/li")]
    assert told[0].startswith("Tim: starts at +2 at Ad, falls to −1 at Search, rises to 0 at Cart")
    assert len(told) == 2


def test_the_fonts_of_all_scripts_are_inside() -> None:
    records = [Touchpoint(id=key, map_id=MAP, stage_id=AWARE, name=name, order="b")
               for key, name in SCRIPTS.items()]  # fmt: skip
    style = page_of(changed(*records)).findtext(".//style")
    faces = re.findall(r'font-family:"(\w+)";font-weight:(\d+);src:url\("data:[^,]*,(.*?)"', style)
    assert {(family, weight) for family, weight, _ in faces} == {
        *[(family, weight) for family in ("NotoSans", "NotoSansArabic", "NotoSansHebrew",
          "NotoSansThai") for weight in ("400", "700")], ("NotoEmoji", "400"),
    }  # fmt: skip
    drawn = set()
    for _, _, data in faces:
        drawn |= set(TTFont(io.BytesIO(base64.b64decode(data))).getBestCmap())
    assert drawn >= {ord(c) for name in SCRIPTS.values() for c in name}
    plain = page_of(small_map()).findtext(".//style")
    assert "NotoSansArabic" not in plain


def test_a_key_says_whose_curve_is_drawn_how(page: html.HtmlElement) -> None:
    assert [words(item).strip() for item in page.xpath("//figcaption//li")] == ["Tim", "Trudy"]
    first, second = page.xpath("//figcaption//img/@src")
    assert first != second
    assert page_of(report_map(), personas=(TRUDY,)).xpath("//figcaption") == []


def test_pictures_are_inside_and_have_words(page: html.HtmlElement) -> None:
    def shows(kind: str) -> tuple[bytes, str]:
        (image,) = page.xpath(f"//img[@class='{kind}']")
        return base64.b64decode(image.get("src").partition(",")[2]), image.get("alt")

    assert shows("avatar") == (PHOTO.content, "Photo of Tim")
    assert shows("logo") == (PHOTO.content, "Logo of Shop")
    assert shows("picture") == (SKETCH.content, "Sketch")
    assert "--brand:#3d9970" in page.findtext(".//style")


def test_a_picture_that_is_none_is_left_out_and_reported() -> None:
    broken = PHOTO.evolve(id="picture:broken", data=base64.b64encode(b"no picture").decode())
    persona = small_map().need(TIM, Persona).evolve(photo_id=broken.id)
    result = export_snapshot(changed(broken, persona), "html")
    assert "1 picture could not be read" in "".join(map(str, result.warnings))
    assert html.document_fromstring(result.data).xpath("//img[@class='avatar']") == []


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_wherever_it_stands(text: str) -> None:
    text = clean_text(text)[0]
    shop = small_map()
    found = page_of(changed(
        shop.need("project:main", Project).evolve(brand_colour=text, title=text),
        shop.need(MAP, JourneyMap).evolve(title=text, scenario=text, author=text),
        shop.need(TIM, Persona).evolve(name=text, summary=text, goals=text, quote=text),
        shop.need(AWARE, Stage).evolve(name=text, goal=text, colour=text),
        shop.need(AD, Touchpoint).evolve(name=text, customer_interaction=text),
        shop.need(LOST, Note).evolve(text=text),
        shop.need(TIM_AD, EmotionPoint).evolve(quote=text),
    ))  # fmt: skip
    assert {element.tag for element in found.iter()} <= TAGS
    assert {name for element in found.iter() for name in element.attrib} <= ATTRIBUTES
    if text.strip():
        cells = [words(cell) for cell in found.xpath("//td[contains(@class,'text')]")]
        assert cells.count(shown(text)) >= 2
        assert shown(text) in [words(item) for item in found.xpath("//p[@class='scenario']")]


@settings(max_examples=10)
@given(hostile_snapshots())
def test_any_project_gives_a_page_of_known_elements(snapshot: Snapshot) -> None:
    if snapshot.maps:
        found = page_of(snapshot)
        assert {element.tag for element in found.iter()} <= TAGS
        ids = found.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href.removeprefix("#") for href in found.xpath("//a/@href")} <= set(ids)


def test_hidden_notes_are_in_no_part_of_the_file(page: html.HtmlElement) -> None:
    sources = page.xpath("//@src")
    drawn = [base64.b64decode(source.partition(",")[2]) for source in sources if "svg" in source]
    told = words(page) + "".join(svg.decode() for svg in drawn)
    assert "Unsure" in told
    assert not any(secret in told for secret in (*SECRETS, "Secretowner"))


def test_styles_are_followed() -> None:
    assert page_of(report_map(), style="grey").find("body").get("class") == "grey"


def test_options_are_followed() -> None:
    text = words(page_of(report_map(), personas=(TRUDY,), votes=False, date="2026-04-01"))
    assert "Tim" not in text
    assert "Votes" not in text
    assert "reviewed on 2026-04-01" in text


def test_several_maps_stand_in_one_page(two_maps: Snapshot) -> None:
    found = page_of(two_maps)
    assert [words(h) for h in found.xpath("//h2")] == ["First purchase", "Personas", "Return"]
    assert len(found.xpath("//img[@class='map']")) == 2
    assert [words(a) for a in found.xpath("//nav//a")] == ["First purchase", "Personas", "Return"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Chromium")
def test_a_browser_runs_nothing_and_draws_the_map(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    touchpoint = (
        small_map().need(AD, Touchpoint).evolve(name="<img src=x onerror=document.title=1>")
    )
    target.write_bytes(export_snapshot(changed(touchpoint), "html").data)
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
         f"--user-data-dir={tmp_path}/profile", "--dump-dom", target.as_uri()],
        check=True, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert "<title>First purchase</title>" in done.stdout
    assert "Content Security Policy" not in done.stderr
