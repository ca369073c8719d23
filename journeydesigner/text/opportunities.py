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
_LETTERS = "0-9A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ԯ"
_PLAIN = re.compile(f"[{_LETTERS} ]*+(?:(?<! )(?:[.,:;!?]|'(?! ))[{_LETTERS} ]*+)*+")
"""Words with marks behind them, as most texts are."""
_BREAKS_INSIDE = re.compile("[-/|\u00ad\u058a\u200b\u2010\u2012-\u2014]|[^\0-\u25ff]")
_STANDING_ALONE = """
    2600-275A 275F-2767 2776-27BF 2E80-2FFF 3003-3007 3012-3013 3020-30FF 3105-A4CF A960-A97F
    AC00-D7FF F900-FAFF FE30-FE34 FE45-FE4F FE51-FE51 FE58-FE58 FE5F-FE68 FF02-FF07 FF0A-FF0B
    FF0D-FF0D FF0F-FF19 FF1C-FF1E FF20-FF3A FF3C-FF3C FF3E-FF5A FF5C-FF5C FF5E-FF5E FF66-FF9D
    FFA0-FFDC 1F000-1FAFF 20000-3FFFF
"""
"""Characters that are a word by themselves: CJK, Hangul, emoji."""
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
_IDEOGRAPHIC = [
    (int(first, 16), int(last, 16))
    for first, _, last in (part.partition("-") for part in _STANDING_ALONE.split())
]


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Split at hard line ends; return each paragraph with its start index, without the end."""
    if text.isprintable() or not _NEWLINE.search(text):
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


def is_plain(text: str) -> bool:
    """Say whether the text is words with single spaces between them, to be broken only there.

    It is then one paragraph from left to right without characters that need a closer look.
    """
    plain = bool(text) and "  " not in text and text.strip(" ") == text
    return plain and _PLAIN.fullmatch(text) is not None


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
    if any(first <= ord(character) <= last for first, last in _IDEOGRAPHIC):
        return "ideograph"
    return "digit" if category == "Nd" else "letter"
