"""Defects planted in a sound PDF, each with the kind of finding that it has to give."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

Plant = Callable[[pikepdf.Pdf], None]
Instructions = list[Any]


def planted(data: bytes, plant: Plant) -> bytes:
    """The PDF with the defect."""
    with pikepdf.open(io.BytesIO(data)) as document:
        plant(document)
        target = io.BytesIO()
        document.save(target)
        return target.getvalue()


def elements(document: pikepdf.Pdf, role: str) -> Iterator[Any]:
    """All structure elements of a role, in reading order."""
    waiting = [document.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop(0)
        if str(element.S) == f"/{role}":
            yield element
        kids = element.get("/K")
        listed = list(kids) if isinstance(kids, Array) else [kids]
        waiting[:0] = [kid for kid in listed if isinstance(kid, Dictionary) and "/S" in kid]


def _rewritten(change: Callable[[Instructions], Instructions]) -> Plant:
    def plant(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        changed = change([(list(o), op) for o, op in pikepdf.parse_content_stream(page)])
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(changed))

    return plant


def _tagged(instructions: Instructions) -> int:
    """Where the first tagged text begins."""
    return next(
        place
        for place, (operands, operator) in enumerate(instructions)
        if str(operator) == "BDC" and str(operands[0]) == "/P"
    )


def _end(instructions: Instructions, begin: int) -> int:
    return next(n for n in range(begin, len(instructions)) if str(instructions[n][1]) == "EMC")


def _untag(instructions: Instructions) -> Instructions:
    begin = _tagged(instructions)
    end = _end(instructions, begin)
    return [i for n, i in enumerate(instructions) if n not in (begin, end)]


def _leave_open(instructions: Instructions) -> Instructions:
    end = _end(instructions, _tagged(instructions))
    return [i for n, i in enumerate(instructions) if n != end]


def _use_twice(instructions: Instructions) -> Instructions:
    begin = _tagged(instructions)
    number = instructions[begin][0][1]["/MCID"]
    later = next(n for n in range(begin + 1, len(instructions)) if str(instructions[n][1]) == "BDC")
    instructions[later][0][1] = Dictionary(MCID=number)
    return instructions


def _swallow(instructions: Instructions) -> Instructions:
    begin = _tagged(instructions)
    end = _end(instructions, begin)
    kept = [n for n in range(begin, end) if str(instructions[n][1]) in ("Tj", "TJ")]
    return [i for n, i in enumerate(instructions) if n not in kept]


def _repeat(instructions: Instructions) -> Instructions:
    begin = _tagged(instructions)
    shown = next(n for n in range(begin, len(instructions)) if str(instructions[n][1]) == "TJ")
    return [*instructions[: shown + 1], instructions[shown], *instructions[shown + 1 :]]


def _hide(instructions: Instructions) -> Instructions:
    """A text that means something becomes an artifact."""
    begin = _tagged(instructions)
    instructions[begin] = ([Name.Artifact], Operator("BMC"))
    return instructions


def _font(document: pikepdf.Pdf) -> Any:
    return document.pages[0].Resources.Font["/G1"]


def _widen(document: pikepdf.Pdf) -> None:
    for number, width in enumerate(_font(document).DescendantFonts[0].W[1]):
        _font(document).DescendantFonts[0].W[1][number] = int(width) + 20


def _unembed(document: pikepdf.Pdf) -> None:
    del _font(document).DescendantFonts[0].FontDescriptor["/FontFile2"]


def _lose_glyphs(document: pikepdf.Pdf) -> None:
    mapping = _font(document).DescendantFonts[0].CIDToGIDMap
    mapping.write(bytes(len(mapping.read_bytes())))


def _misname(document: pikepdf.Pdf) -> None:
    cmap = _font(document).ToUnicode
    cmap.write(cmap.read_bytes().replace(b"<0065>", b"<0066>"))


def _forget_meaning(document: pikepdf.Pdf) -> None:
    del _font(document)["/ToUnicode"]


def _swap_parents(document: pikepdf.Pdf) -> None:
    row = document.Root.StructTreeRoot.ParentTree.Nums[1]
    row[-1], row[-2] = row[-2], row[-1]


def _cut_off(document: pikepdf.Pdf) -> None:
    del next(elements(document, "P"))["/K"]


def _claim_twice(document: pikepdf.Pdf) -> None:
    first, second, *_ = elements(document, "P")
    second.K = first.K


def _point_nowhere(document: pikepdf.Pdf) -> None:
    next(elements(document, "P")).K = 99_999


def _adopt(document: pikepdf.Pdf) -> None:
    next(elements(document, "TR")).P = document.Root.StructTreeRoot


def _invent_role(document: pikepdf.Pdf) -> None:
    next(elements(document, "P")).S = Name.Paragraph


def _drop_cell(document: pikepdf.Pdf) -> None:
    row = list(elements(document, "TR"))[-1]
    del row.K[-1]


def _drop_scope(document: pikepdf.Pdf) -> None:
    del next(elements(document, "TH"))["/A"]


def _drop_alternative(document: pikepdf.Pdf) -> None:
    del next(elements(document, "Figure"))["/Alt"]


def _drop_link(document: pikepdf.Pdf) -> None:
    del next(elements(document, "Link"))["/K"]


def _drop_contents(document: pikepdf.Pdf) -> None:
    del document.pages[0].Annots[0]["/Contents"]


def _lead_astray(document: pikepdf.Pdf) -> None:
    document.pages[0].Annots[0].A.URI = String("javascript:alert(1)")


def _root_without(key: str) -> Plant:
    def plant(document: pikepdf.Pdf) -> None:
        del document.Root[key]

    return plant


def _page_without(key: str) -> Plant:
    def plant(document: pikepdf.Pdf) -> None:
        del document.pages[0][key]

    return plant


def _claim_standard(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        metadata["pdfaid:part"] = "3"


def _change_project(document: pikepdf.Pdf) -> None:
    stream = document.Root.AF[0].EF.F
    stream.write(stream.read_bytes()[:-1])


def _forget_source(document: pikepdf.Pdf) -> None:
    del document.Root.AF[0]["/AFRelationship"]


def _detach(document: pikepdf.Pdf) -> None:
    del document.Root.Names["/EmbeddedFiles"]


DEFECTS: dict[str, tuple[str, Plant]] = {
    "a text without a tag": ("untagged", _rewritten(_untag)),
    "marked content without an end": ("unbalanced", _rewritten(_leave_open)),
    "a number used twice": ("duplicate number", _rewritten(_use_twice)),
    "a text that is not drawn": ("missing text", _rewritten(_swallow)),
    "a text drawn twice": ("extra text", _rewritten(_repeat)),
    "content called an artifact": ("no content", _rewritten(_hide)),
    "widths of another font": ("width", _widen),
    "a font that is not embedded": ("not embedded", _unembed),
    "glyphs that are not there": ("missing glyph", _lose_glyphs),
    "a letter that is copied as another": ("extra text", _misname),
    "a font without meanings": ("no text", _forget_meaning),
    "parents in another order": ("parent tree", _swap_parents),
    "an element that lost its content": ("orphan", _cut_off),
    "two elements with one content": ("shared content", _claim_twice),
    "an element without content on the page": ("no content", _point_nowhere),
    "a child of somebody else": ("parent", _adopt),
    "a role that nobody knows": ("role", _invent_role),
    "a row that is too short": ("table", _drop_cell),
    "a header of nothing": ("no scope", _drop_scope),
    "a picture without words": ("no alternative", _drop_alternative),
    "a link outside of the tree": ("link", _drop_link),
    "a link without words": ("no alternative", _drop_contents),
    "a link to a program": ("address", _lead_astray),
    "no language": ("language", _root_without("/Lang")),
    "no mark": ("not marked", _root_without("/MarkInfo")),
    "no tree": ("no tree", _root_without("/StructTreeRoot")),
    "a title that is not shown": ("title", _root_without("/ViewerPreferences")),
    "a page outside of the parent tree": ("parent tree", _page_without("/StructParents")),
    "a page in another order": ("tabs", _page_without("/Tabs")),
    "a standard that is claimed": ("claim", _claim_standard),
    "another project": ("attachment", _change_project),
    "a project that is no source": ("attachment", _forget_source),
    "no project": ("attachment", _detach),
}
"""By what was done: the kind of the finding, and how to do it. They need a page with a text, a
figure, a table, a link to the web and an attachment."""
