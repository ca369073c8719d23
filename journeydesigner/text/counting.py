"""How many lines a text takes, without making them: enough to know heights."""

from collections.abc import Sequence

from journeydesigner.text.breaking import break_lines, limit_of
from journeydesigner.text.opportunities import is_plain, paragraphs, segments
from journeydesigner.text.paragraphs import SOFT_HYPHEN, is_left_to_right
from journeydesigner.text.stacks import FontStack
from journeydesigner.text.words import Word


def count_lines(
    stack: FontStack, text: str, size: float, width: float, max_lines: int | None = None
) -> int:
    """Return the number of lines that `break_lines` makes of the same arguments."""
    limit = limit_of(width, size)
    if is_plain(text):
        total = _filled_lines(stack.plain_words(text), limit)
    else:
        total = _counted(stack, text, limit)
    if not total:
        return len(break_lines(stack, text, size, width, max_lines))
    return total if max_lines is None else min(total, max_lines)


def _counted(stack: FontStack, text: str, limit: float) -> int:
    """Return the number of lines, 0 where only breaking tells it."""
    if SOFT_HYPHEN in text or not is_left_to_right(text):
        return 0
    total = 0
    for _, paragraph in paragraphs(text):
        count = _filled_lines(stack.words(segments(paragraph)), limit)
        if not count:
            return 0
        total += count
    return total


def _filled_lines(words: Sequence[Word], limit: float) -> int:
    """Fill lines greedily; return their number, 0 where a word has to be cut."""
    count, width = 1, 0.0
    for word in words:
        if width + word.visible > limit:
            if word.visible > limit:
                return 0
            count += 1
            width = 0.0
        width += word.width
    return count
