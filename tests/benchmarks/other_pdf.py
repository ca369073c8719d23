"""What fpdf2 needs to write the same lines, which stand broken already, as a PDF."""

from __future__ import annotations

from fpdf import FPDF

from journeydesigner.export.looks import THEME
from tests.benchmarks.text_paths import TextPath

_NAMES = {False: "Regular", True: "Bold"}


def fpdf2_pdf(path: TextPath) -> bytes:
    """Each line by `text` where ours stands, with our own faces, opened anew and embedded;
    nothing is broken or shaped."""
    pdf = FPDF(unit="pt", format=path.size)
    pdf.set_auto_page_break(False)
    for bold, stack in ((False, path.fonts.regular), (True, path.fonts.bold)):
        pdf.add_font(_NAMES[bold], fname=stack.faces[0].path)
    pdf.add_page()
    colour, font = "", (False, 0.0)
    for spot in path.spots:
        text = path.texts[spot.text]
        if spot.colour != colour:
            colour = spot.colour
            pdf.set_text_color(*THEME.colour(colour))
        if font != (text.bold, text.size):
            font = (text.bold, text.size)
            pdf.set_font(_NAMES[text.bold], size=text.size)
        pdf.text(spot.x, path.size[1] - spot.y, spot.content)
    return bytes(pdf.output())
