"""Where a line may be broken: a subset of UAX #14 with Japanese and Chinese kinsoku.

Thai, Lao, Khmer and Burmese need a dictionary to find their words; they break at spaces only.
"""

import re
import unicodedata
from functools import cache

from journeydesigner.text.graphemes import graphemes

_SPACES = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_SPACE = re.compile(f"[{_SPACES}]")
_WORDS = re.compile(f"[^{_SPACES}]+[{_SPACES}]*|[{_SPACES}]+")
_SPACED_MARK = re.compile(f"[{_SPACES}][^\\w{_SPACES}]|[^\\w{_SPACES}.,:;!?-][{_SPACES}]")
_BODY = re.compile(f".*[^{_SPACES}]", re.DOTALL)
_NEWLINE = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BREAKS_INSIDE = re.compile(
    "[-/|\u00ad\u058a\u200b\u2010\u2012-\u2014\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\ufe30-\ufe6f\uff01-\uffdc\u2600-\u27bf"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)
_IDEOGRAPHIC = re.compile(
    "[\u2600-\u26ff\u2700-\u275a\u275f-\u2767\u2776-\u27bf\u2e80-\u2fff\u3003-\u3007\u3012\u3013"
    "\u3020-\u30ff\u3105-\ua4cf"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe34\ufe45-\ufe4f\ufe51\ufe58\ufe5f-\ufe68"
    "\uff02-\uff07\uff0a\uff0b\uff0d\uff0f-\uff19\uff1c-\uff1e\uff20-\uff3a\uff3c\uff3e-\uff5a"
    "\uff5c\uff5e\uff66-\uff9d\uffa0-\uffdc"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)
_GLUE = frozenset("\u00a0\u2007\u202f\u2060\ufeff\u2011\u034f\u0f0c")
_DASHES = frozenset("\u00ad\u058a\u2010\u2012\u2013\u2014|")
_NEVER_FIRST = frozenset(
    "!?,.:;%‰℃°…‥・、。，．：；？！゛゜ヽヾゝゞ々〻ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡､･ｰｧｨｩｪｫｬｭｮｯﾞﾟ〜゠％￠〟︰﹐﹑﹒﹔﹕﹖﹗"
)
_NEVER_LAST = frozenset("$£¥€＄￡￥〝")
_QUOTES = frozenset("\"'")
_ZERO_WIDTH_SPACE = "\u200b"
_NOT_BEFORE = frozenset({"glue", "quote", "close", "space", "dash", "hyphen"})
_NOT_AFTER = frozenset({"glue", "quote", "open"})


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Split at hard line ends; return each paragraph with its start index, without the end."""
    if not _NEWLINE.search(text):
        return [(0, text)]
    found = []
    start = 0
    for end in _NEWLINE.finditer(text):
        found.append((start, text[start : end.start()]))
        start = end.end()
    found.append((start, text[start:]))
    return found


def is_space(character: str) -> bool:
    """Say whether a line may end after the character and then not show it."""
    return _SPACE.match(character) is not None


def segments(paragraph: str) -> list[str]:
    """Split a paragraph at every place where a line may be broken; spaces end their segment."""
    words = _WORDS.findall(paragraph)
    if _SPACED_MARK.search(paragraph):
        words = _with_their_marks(words)
    if not _BREAKS_INSIDE.search(paragraph):
        return words
    return [piece for word in words for piece in _pieces(word)]


def _with_their_marks(words: list[str]) -> list[str]:
    """Join words where a mark stands apart, as in ``Bravo !`` and ``« oui »``."""
    joined = words[:1]
    for word in words[1:]:
        before = _BODY.match(joined[-1])
        if before and (_kind(word[0]) == "close" or _kind(before.group()[-1]) == "open"):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _pieces(word: str) -> list[str]:
    if not _BREAKS_INSIDE.search(word):
        return [word]
    pieces: list[str] = []
    previous = ""
    for place, grapheme in enumerate(graphemes(word)):
        if previous and _may_break(previous, grapheme[0], first=place == 1):
            pieces.append(grapheme)
        elif pieces:
            pieces[-1] += grapheme
        else:
            pieces.append(grapheme)
        previous = grapheme[0]
    return pieces


def _may_break(before: str, after: str, first: bool) -> bool:
    """Say whether a line may end between two neighbours; ``first``: the word begins with one."""
    if before == _ZERO_WIDTH_SPACE:
        return True
    last, next_ = _kind(before), _kind(after)
    if next_ in _NOT_BEFORE or last in _NOT_AFTER:
        return False
    if last == "hyphen":
        return not first and next_ != "digit"
    if last == "dash" or "ideograph" in {last, next_}:
        return True
    return last == "close" and _is_wide(before)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


@cache
def _kind(character: str) -> str:
    if character in _GLUE:
        return "glue"
    if character in _DASHES:
        return "dash"
    if character in "-/":
        return "hyphen"
    if is_space(character) or character == _ZERO_WIDTH_SPACE:
        return "space"
    if character in _QUOTES:
        return "quote"
    category = unicodedata.category(character)
    if character in _NEVER_FIRST or category in {"Pe", "Pf"}:
        return "close"
    if character in _NEVER_LAST or category in {"Ps", "Pi"}:
        return "open"
    if _IDEOGRAPHIC.match(character):
        return "ideograph"
    return "digit" if category == "Nd" else "letter"
