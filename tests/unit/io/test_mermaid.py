"""Mermaid journeys: read with Mermaid's meaning, and what it refuses as well as possible."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesigner.io.describing import describe
from journeydesigner.io.imported import Imported
from journeydesigner.io.mermaid import import_mermaid
from journeydesigner.io.project_file import load_bytes, save_bytes
from journeydesigner.model import JourneyError

RECORDED = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "mermaid" / "recorded.json").read_text("utf-8")
)
"""Diagrams and what the parser of Mermaid 11.17.2 itself made of them."""
REFUSED = "Mermaid refuses"


def the_map(imported: Imported) -> dict[str, Any]:
    (journey,) = describe(imported.snapshot)["maps"]
    return journey


def tasks(imported: Imported) -> list[tuple[str, list[tuple[str | None, float | None]]]]:
    return [
        (touchpoint["name"], [(e["persona"], e["score"]) for e in touchpoint["emotions"]])
        for stage in the_map(imported)["stages"]
        for touchpoint in stage["touchpoints"]
    ]


def journey(*lines: str) -> Imported:
    return import_mermaid("journey\n" + "\n".join(lines) + "\n")


def said(imported: Imported) -> list[tuple[int | None, str]]:
    return [(warning.line, warning.message) for warning in imported.warnings]


# -- Mermaid's own parser as the judge -----------------------------------------------------


@pytest.mark.parametrize("case", [c for c in RECORDED if c["accepted"]], ids=lambda c: c["text"])
def test_what_mermaid_accepts_has_the_same_meaning(case: dict[str, Any]) -> None:
    imported = import_mermaid(case["text"])
    found = the_map(imported)
    expected = [
        (name, [(task, score, actors_of(actors)) for task, score, actors in section])
        for name, section in case["sections"]
    ]
    assert found["title"] == case["title"]
    assert expected == [
        (
            stage["name"],
            [
                (t["name"], the_score(t), [e["persona"] for e in t["emotions"]])
                for t in stage["touchpoints"]
            ],
        )
        for stage in found["stages"]
    ]
    assert not [text for _, text in said(imported) if REFUSED in text]


def actors_of(names: list[str]) -> list[str | None]:
    return [name for name in dict.fromkeys(names) if name] or [None]


def the_score(touchpoint: dict[str, Any]) -> float | None:
    (score,) = {emotion["score"] for emotion in touchpoint["emotions"]}
    return score


@pytest.mark.parametrize(
    "case", [c for c in RECORDED if not c["accepted"]], ids=lambda c: c["text"]
)
def test_what_mermaid_refuses_is_imported_with_a_warning_or_refused_in_words(
    case: dict[str, Any],
) -> None:
    try:
        messages = [text for _, text in said(import_mermaid(case["text"]))]
    except JourneyError as error:
        messages = [error.what, error.hint]
    assert [text for text in messages if "Mermaid" in text or "journey" in text]


# -- what becomes of what ------------------------------------------------------------------

EXAMPLE = """journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Do work: 1: Cat, Me
    section Go home
      Sit down: 4.5
"""


def test_title_sections_tasks_and_actors_become_map_stages_touchpoints_and_personas() -> None:
    imported = import_mermaid(EXAMPLE)
    found = the_map(imported)
    assert found["title"] == "My working day"
    assert found["scale"] == [1, 5]
    assert [stage["name"] for stage in found["stages"]] == ["Go to work", "Go home"]
    assert found["personas"] == ["Me", "Cat"]
    assert tasks(imported) == [
        ("Make tea", [("Me", 5)]),
        ("Do work", [("Cat", 1), ("Me", 1)]),
        ("Sit down", [(None, 4.5)]),
    ]
    assert [lane["kind"] for lane in found["lanes"]] == ["touchpoints", "emotion"]
    assert imported.warnings == ()


def test_nothing_is_invented() -> None:
    found = describe(import_mermaid(EXAMPLE).snapshot)
    assert (found["title"], found["maps"][0]["scenario"]) == ("", "")
    first = found["maps"][0]["stages"][0]["touchpoints"][0]
    assert (first["channel"], first["customer_interaction"]) == ("", "")
    assert found["channels"] == []


def test_actors_keep_the_order_in_which_they_were_typed_also_after_saving() -> None:
    imported = journey("A: 3: Me, Cat", "B: 3: Cat, Dog, Me")
    again = load_bytes(save_bytes(imported.snapshot)).snapshot
    emotions = describe(again)["maps"][0]["stages"][0]["touchpoints"][1]["emotions"]
    assert [e["persona"] for e in emotions] == ["Cat", "Dog", "Me"]


def test_tasks_before_the_first_section_stand_in_a_stage_without_a_name() -> None:
    found = the_map(journey("A: 3: Me", "section S", "B: 3: Me"))
    assert [stage["name"] for stage in found["stages"]] == ["", "S"]


def test_sections_of_the_same_name_stay_apart_and_empty_ones_stay() -> None:
    found = the_map(journey("section S", "A: 3: Me", "section S", "section T"))
    assert [(s["name"], len(s["touchpoints"])) for s in found["stages"]] == [
        ("S", 1),
        ("S", 0),
        ("T", 0),
    ]


def test_a_score_that_is_no_number_is_no_data_and_the_actors_take_part() -> None:
    imported = journey("A: soon: Me, Cat")
    assert tasks(imported) == [("A", [("Me", None), ("Cat", None)])]
    assert said(imported) == [(2, "“soon” is no number, so the task has no score.")]


@pytest.mark.parametrize(("typed", "score"), [("0", 0), ("14", 14), ("-2.5", -2.5), ("1e3", 1000)])
def test_a_score_outside_the_scale_is_kept_as_typed_and_reported(typed: str, score: float) -> None:
    imported = journey(f"A: {typed}: Me")
    assert tasks(imported) == [("A", [("Me", score)])]
    assert [line for line, text in said(imported) if "outside 1 to 5" in text] == [2]


def test_the_front_matter_gives_the_title_unless_a_title_line_follows() -> None:
    front = '---\nconfig:\n  theme: dark\ntitle: "A \\"quoted\\" day" # c\n---\n'
    assert the_map(import_mermaid(front + "journey\nA: 3"))["title"] == 'A "quoted" day'
    assert the_map(import_mermaid(front + "journey\ntitle T\nA: 3"))["title"] == "T"


@pytest.mark.parametrize(
    ("yaml", "title"),
    [
        ("title: My: day", "My: day"),
        ("title: 'It''s mine'", "It's mine"),
        ("title: >\n  two\n  lines", "two lines"),
        ("title: 2026", "2026"),
        ("title: null", ""),
        ("title:", ""),
        ("  title: indented\n  config: {}", "indented"),
        ("config:\n  title: not this", ""),
    ],
)
def test_titles_in_yaml(yaml: str, title: str) -> None:
    assert the_map(import_mermaid(f"---\n{yaml}\n---\njourney\nA: 3\n"))["title"] == title


def test_entities_are_decoded_and_line_breaks_kept() -> None:
    imported = journey("Say #quot;hi#quot; #35;1 #nonsense;<br/>twice: 3: R#amp;D")
    assert tasks(imported) == [('Say "hi" #1 #nonsense;\ntwice', [("R&D", 3)])]


# -- surprises and refusals name their line ------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected", "word"),
    [
        ("Title search: 3: Me", [], "title “search: 3: Me”"),
        ("Meet at 10:30: 4: Me", [("Meet at 10", [("4", 30)])], "“Me” was left out"),
        ("Meet at 10:30: 4", [("Meet at 10", [("4", 30)])], "actors “4”"),
        ("A: 3: Me: more", [("A", [("Me", 3)])], "“more” was left out"),
        ("A: 3: Me # note", [("A", [("Me", 3)])], "“# note” is a comment"),
        ("A: : Me", [("A", [("Me", 0)])], "takes as 0"),
        ("accTitle: For the ear", [], "screen readers"),
        ("accDescr { long }", [], "screen readers"),
        ("% 50 of all: 3: Me", [], "comment"),
        ("Journey starts: 3: Me", [("Journey starts", [("Me", 3)])], REFUSED),
        ("Section opens: 3: Me", [("Section opens", [("Me", 3)])], REFUSED),
        ("Ticket #42 opened: 3: Agent", [("Ticket #42 opened", [("Agent", 3)])], REFUSED),
        ("Tea; or coffee: 3: Me", [("Tea; or coffee", [("Me", 3)])], REFUSED),
        ("Make tea: 3: Me;", [("Make tea", [("Me", 3)])], REFUSED),
        ("Make tea：3：Me", [("Make tea", [("Me", 3)])], REFUSED),
        ("just words", [("just words", [(None, None)])], REFUSED),
        ("Make tea:", [("Make tea", [(None, None)])], REFUSED),
        (": 3: Me", [("", [("Me", 3)])], REFUSED),
        ("title", [], REFUSED),
        ("accDescr { open", [], REFUSED),
    ],
)
def test_a_line_that_surprises_or_is_refused_is_named(
    line: str, expected: list[Any], word: str
) -> None:
    imported = journey("", line)
    assert tasks(imported) == expected
    assert [at for at, text in said(imported) if word in text] == [3]


def test_a_colon_in_a_section_name_stays_in_the_name() -> None:
    imported = journey("section Arrival: by train", "A: 3: Me")
    assert [stage["name"] for stage in the_map(imported)["stages"]] == ["Arrival: by train"]
    assert [line for line, text in said(imported) if REFUSED in text] == [2]


def test_an_empty_title_swallows_the_next_line_and_says_so() -> None:
    imported = journey("title", "section A", "B: 3: Me")
    assert the_map(imported)["title"] == "section A"
    assert [line for line, _ in said(imported)] == [2]


def test_a_second_title_wins_and_the_first_is_named() -> None:
    imported = journey("title One", "title Two")
    assert the_map(imported)["title"] == "Two"
    assert said(imported) == [(2, "The title “One” was replaced by the one of line 3.")]


def test_line_numbers_are_those_of_the_file() -> None:
    text = (
        "---\ntitle: T\n---\n%%{init: {\n 'theme': 'dark'\n}}%%\n\n%% a comment\njourney\n"
        "  A: 3: Me\n  %% another\n\n  B: soon: Me\n"
    )
    assert [line for line, _ in said(import_mermaid(text))] == [13]


def test_a_capital_journey_is_let_through_with_a_warning() -> None:
    imported = import_mermaid("Journey\n A: 3: Me\n")
    assert tasks(imported) == [("A", [("Me", 3)])]
    assert [line for line, _ in said(imported)] == [1]


def test_characters_that_cannot_be_kept_are_reported() -> None:
    imported = journey("A\x00B\ufffe: 3: Me")
    assert tasks(imported) == [("AB", [("Me", 3)])]
    assert said(imported) == [(2, "2 characters that cannot be kept were left out.")]


def test_a_name_that_is_too_long_is_cut_and_reported() -> None:
    imported = journey("x" * 40_000 + ": 3: Me")
    ((name, emotions),) = tasks(imported)
    assert (len(name), emotions) == (32_000, [("Me", 3)])
    assert [line for line, _ in said(imported)] == [2]


# -- not a journey -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "nothing in it"),
        ("\n \n", "nothing in it"),
        ("flowchart TD\n  A --> B", "“flowchart”"),
        ("sequenceDiagram\n  A->>B: hi", "“sequenceDiagram”"),
        ("Dear all,\nplease find attached", "not a Mermaid journey"),
        ("journey through the Alps\nwas nice", "not a Mermaid journey"),
        ("# Notes\n```mermaid\ngantt\n```\n", "None of the diagrams"),
    ],
)
def test_what_is_no_journey_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(JourneyError, match=words):
        import_mermaid(text, "notes.mmd")


# -- Markdown ------------------------------------------------------------------------------


def test_every_journey_of_a_markdown_file_becomes_a_map() -> None:
    text = (
        "# Report\n\n```mermaid\njourney\n title One\n A: 3: Me\n```\n\nText: 3: not this\n\n"
        "  ~~~ mermaid\n  journey\n  title Two\n  B: 4: Me\n  C: soon: You\n  ~~~\n\n"
        "```mermaid\ngantt\n```\n"
    )
    imported = import_mermaid(text)
    maps = describe(imported.snapshot)["maps"]
    assert [(m["title"], m["personas"]) for m in maps] == [("One", ["Me"]), ("Two", ["Me", "You"])]
    assert [p["name"] for p in describe(imported.snapshot)["personas"]] == ["Me", "You"]
    assert [line for line, _ in said(imported)] == [15, 19]


# -- whatever comes ------------------------------------------------------------------------

WORDS = "title section Section journey accTitle: : ; # #35; %% %%{ }%% <br> ： , } A:3:Me :1e999"
PIECES = st.sampled_from(
    [
        *WORDS.split(),
        "accDescr {",
        " ",
        "\n",
        "\r\n",
        "---\n",
        "```mermaid",
        "\ud800",
        "\0",
        "\ufdd0",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=20).map("".join)


@given(TEXTS, st.sampled_from(["journey\n", "", "---\ntitle: x\n---\njourney\n"]))
def test_any_text_gives_a_project_that_can_be_saved_or_an_error_in_words(
    text: str, start: str
) -> None:
    try:
        imported = import_mermaid(start + text)
    except JourneyError:
        return
    assert load_bytes(save_bytes(imported.snapshot)).snapshot == imported.snapshot
    lines = (start + text).replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(w.line is not None and 1 <= w.line <= lines for w in imported.warnings)


NAMES = st.text(
    st.characters(exclude_characters=":;#,<&%", exclude_categories=["C", "Z"]), min_size=1
).filter(lambda name: not name.lower().startswith(("journey", "title", "section", "acc", "：")))
TASKS = st.tuples(NAMES, st.integers(1, 5), st.lists(NAMES, unique=True, max_size=4))


@given(st.lists(st.tuples(NAMES, st.lists(TASKS, max_size=4)), max_size=4))
def test_a_plain_diagram_is_read_whole(sections: list[Any]) -> None:
    lines = ["journey"]
    for section, rows in sections:
        lines.append(f"section {section}")
        lines += [f"  {name}: {score}: {', '.join(actors)}" for name, score, actors in rows]
    imported = import_mermaid("\n".join(lines))
    assert [text for _, text in said(imported) if REFUSED in text] == []
    assert tasks(imported) == [
        (name, [(actor, score) for actor in actors] or [(None, score)])
        for _, rows in sections
        for name, score, actors in rows
    ]


@pytest.mark.parametrize(
    "piece", ["%%{", "\n", "}%%", "#", ":", "A: 3\n", "accDescr {", "accDescr {\n", "'", "%%\n"]
)
def test_a_large_text_is_read_in_linear_time(piece: str) -> None:
    """A quadratic reader would need minutes for this."""
    text = "journey\n" + piece * (400_000 // len(piece) if piece != "A: 3\n" else 4_000)
    assert import_mermaid(text).snapshot.maps
