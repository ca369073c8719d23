"""How text and attributes are spelled in HTML."""

from __future__ import annotations

from html import escape

from journeydesigner.export.report.text import one_line, shown


def text(content: str) -> str:
    """The text between tags; a line end is `<br>`."""
    return escape(shown(content), quote=False).replace("\n", "<br>")


def attribute(content: str) -> str:
    """The text in quotation marks as the value of an attribute, on one line."""
    return f'"{escape(one_line(content))}"'


def element(tag: str, content: str, **attributes: str) -> str:
    """`content` is HTML, the attributes are text; `class_` and `for_` lose their line."""
    spelled = "".join(
        [f" {name.rstrip('_').replace('_', '-')}={attribute(v)}" for name, v in attributes.items()]
    )
    return f"<{tag}{spelled}>{content}</{tag}>"
