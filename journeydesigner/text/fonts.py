"""The fonts that ship with the program, and those found on this computer for other scripts."""

from functools import cache

from journeydesigner.resources import resource_path
from journeydesigner.text.extra import ExtraFaces
from journeydesigner.text.faces import Face
from journeydesigner.text.scripts import is_ignorable, script_name
from journeydesigner.text.stacks import FontStack

_FAMILIES = ("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansThai")
_EMOJI = "NotoEmoji-Regular"


class Fonts:
    """The two font stacks of the program; ``extra`` are the faces found beside the bundled ones.

    Bundled: Latin, Greek, Cyrillic, Devanagari, Arabic, Hebrew, Thai, and emoji in one colour.
    """

    def __init__(self) -> None:
        emoji = _face(_EMOJI)
        self._extra = ExtraFaces()
        self.regular = FontStack(
            "regular", [*_family("Regular"), emoji], self._extra.regular_face_for
        )
        self.bold = FontStack("bold", [*_family("Bold"), emoji], self._extra.bold_face_for)

    @property
    def extra(self) -> tuple[Face, ...]:
        """Faces of the user's font folder and of the system that were needed so far."""
        return self._extra.found

    def missing_scripts(self, text: str) -> tuple[str, ...]:
        """Return the English names of the scripts in ``text`` that no face draws, sorted."""
        missing = {
            script_name(character)
            for character in set(text)
            if not (character.isspace() or is_ignorable(character))
            and not self.regular.has(character)
        }
        return tuple(sorted(missing))


@cache
def bundled() -> Fonts:
    """Return the fonts of the program; no file is opened before a face is needed."""
    return Fonts()


def _family(style: str) -> list[Face]:
    return [_face(f"{family}-{style}") for family in _FAMILIES]


def _face(name: str) -> Face:
    return Face(name, resource_path("fonts", f"{name}.ttf"))
