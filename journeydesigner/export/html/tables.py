"""Tables of a report with their captions, header cells and scopes."""

from __future__ import annotations

from journeydesigner.export.html.elements import element, text
from journeydesigner.export.html.pictures import Embedded
from journeydesigner.export.report.table import (
    Cell,
    Feeling,
    Heading,
    Named,
    Part,
    Pictured,
    Table,
)
from journeydesigner.i18n import tr


def html_table(table: Table, pictures: Embedded, row_classes: tuple[str, ...] = ()) -> str:
    """The table in a frame that scrolls where it is wider than the page. `row_classes` are the
    classes of the rows, if they have any."""
    head = "".join([_column_head(column) for column in table.columns])
    lines = []
    for number, row in enumerate(table.rows):
        cells = [_cell(h, value, pictures) for h, value in zip(table.columns, row, strict=True)]
        kind = f' class="{row_classes[number]}"' if row_classes else ""
        lines.append(f"<tr{kind}>{''.join(cells)}</tr>")
    rows = "\n".join(lines)
    caption = element("caption", text(table.caption), dir="auto")
    inside = (
        f"<table>\n{caption}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )
    return element("div", inside, class_="frame", role="group", tabindex="0",
                   aria_label=table.caption)  # fmt: skip


def parts(value: Cell, pictures: Embedded) -> str:
    """A single part as it is, more as a list."""
    said = [_part(part, pictures) for part in value]
    if len(said) < 2:
        return "".join(said)
    return f"<ul>{''.join([element('li', part, dir='auto') for part in said])}</ul>"


def _column_head(column: Heading) -> str:
    return element("th", text(column.title), scope="col", class_=column.kind, dir="auto")


def _cell(column: Heading, value: Cell, pictures: Embedded) -> str:
    inside = parts(value, pictures)
    if column.kind == "lead":
        return element("th", inside, scope="row", class_=column.kind, dir="auto")
    return element("td", inside, class_=column.kind, dir="auto")


def _part(part: Part, pictures: Embedded) -> str:
    match part:
        case Feeling():
            return _feeling(part)
        case Pictured():
            image = pictures.image(part.picture_id, part.text or tr("Picture"))
            return "<br>".join(filter(None, (image, text(part.text))))
        case Named():
            return f"{text(part.name)}<br>{element('span', text(part.mark), class_='key')}"
        case str():
            return text(part)


def _feeling(feeling: Feeling) -> str:
    said = []
    if feeling.persona:
        said.append(element("span", text(feeling.persona), class_="who", dir="auto"))
    if feeling.score:
        said.append(element("span", text(feeling.score), class_=f"score {feeling.tone}"))
    if feeling.quote:
        said.append(element("q", text(feeling.quote), dir="auto"))
    return " ".join(said)
