"""An ordered list of faces that together draw any text, with the shaped words they share."""

import unicodedata
from collections.abc import Callable, Sequence

from journeydesigner.text.faces import Face
from journeydesigner.text.opportunities import is_space
from journeydesigner.text.scripts import DEFAULT_SCRIPT, is_ignorable, script_of
from journeydesigner.text.words import Word, shape_simple_word, shape_word

MAX_CACHED_WORDS = 60_000
_MAX_CACHED_LENGTH = 200
_EMOJI_SELECTOR = "\ufe0f"

FindFace = Callable[[int], Face | None]


class FontStack:
    """Faces in order of preference; the first that has a character draws it.

    ``find_face`` is asked for characters that no face of the stack has. Caches grow and are
    dropped whole; a race between threads at worst shapes a word twice.
    """

    def __init__(self, name: str, faces: Sequence[Face], find_face: FindFace | None = None) -> None:
        self.name = name
        self.faces = tuple(faces)
        self._find_face = find_face
        self._choices: dict[str, tuple[Face, int]] = {}
        self._left_to_right: dict[str, Word] = {}
        self._right_to_left: dict[str, Word] = {}
        self._spaced: dict[str, Word] = {}
        self._simple: set[str] = set()

    def __repr__(self) -> str:
        return f"FontStack({self.name!r})"

    def word(self, text: str, rtl: bool = False) -> Word:
        """Return ``text`` shaped in one direction, from the cache if it is known."""
        cache = self._right_to_left if rtl else self._left_to_right
        known = cache.get(text)
        if known is not None:
            return known
        if not rtl and self._simple.issuperset(text):
            word = shape_simple_word(self.faces[0], text)
        else:
            word = self._itemised(text, rtl)
        if len(text) <= _MAX_CACHED_LENGTH:
            if len(cache) >= MAX_CACHED_WORDS:
                cache.clear()
            cache[text] = word
        return word

    def _itemised(self, text: str, rtl: bool) -> Word:
        word = shape_word(self.face_of, text, rtl)
        if len(word.runs) == 1 and word.runs[0].face is self.faces[0]:
            self._simple.update(filter(self._is_simple, text))
        return word

    def _is_simple(self, character: str) -> bool:
        """Say whether words of such characters need no itemisation: Latin, from the first face."""
        return (
            script_of(character) in {None, DEFAULT_SCRIPT}
            and not is_ignorable(character)
            and unicodedata.category(character)[0] in "LNPSZ"
            and self.face_of(character, None) == (self.faces[0], 0)
        )

    def words(self, texts: Sequence[str]) -> list[Word]:
        """Return the left-to-right words for ``texts``; the fast way for many."""
        known = self._left_to_right.get
        return [known(text) or self.word(text) for text in texts]

    def plain_words(self, text: str) -> list[Word]:
        """Return the words of a text that `is_plain`; the fastest way."""
        *before, last = text.split(" ")
        known = self._spaced.get
        words = [known(bare) or self._with_space(bare) for bare in before]
        words.append(self.word(last))
        return words

    def _with_space(self, bare: str) -> Word:
        if len(self._spaced) >= MAX_CACHED_WORDS:
            self._spaced.clear()
        word = self._spaced[bare] = self.word(f"{bare} ")
        return word

    def has(self, character: str) -> bool:
        """Say whether some face draws this character."""
        return not self.face_of(character, None)[1]

    def face_of(self, grapheme: str, before: Face | None) -> tuple[Face, int]:
        """Return the face for a grapheme and how many of its characters no face has.

        Invisible characters stay with the face before them; spaces take the first face, because
        those of an emoji face are far too wide.
        """
        if before is not None and all(map(is_ignorable, grapheme)):
            return before, 0
        known = self._choices.get(grapheme)
        if known is None:
            if len(self._choices) >= MAX_CACHED_WORDS:
                self._choices.clear()
            known = self._choices[grapheme] = self._choose(grapheme)
        return known

    def _choose(self, grapheme: str) -> tuple[Face, int]:
        visible = [ord(c) for c in grapheme if not (is_ignorable(c) or is_space(c) or c < " ")]
        if not visible:
            return self.faces[0], 0
        faces = self.faces[::-1] if _EMOJI_SELECTOR in grapheme else self.faces
        for face in faces:
            if all(map(face.covers, visible)):
                return face, 0
        extra = self._find_face(visible[0]) if self._find_face else None
        candidates = [*faces, extra] if extra else list(faces)
        best = min(candidates, key=lambda face: _uncovered(face, visible))
        if not best.covers(visible[0]) and not any(map(best.covers, visible)):
            return self.faces[0], len(visible)
        return best, _uncovered(best, visible)


def _uncovered(face: Face, codepoints: list[int]) -> int:
    return sum(not face.covers(point) for point in codepoints)
