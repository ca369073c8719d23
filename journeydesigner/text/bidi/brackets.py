"""Paired brackets: the table of BidiBrackets.txt, rule N0, and their mirror images."""

from collections.abc import Sequence as Characters

from journeydesigner.text.bidi.sequences import Sequence

_OPEN_BEFORE_CLOSE = """
    0028 0F3A 0F3C 169B 2045 207D 208D 2308 230A 2329 2768 276A 276C 276E 2770 2772
    2774 27C5 27E6 27E8 27EA 27EC 27EE 2983 2985 2987 2989 298B 2991 2993 2995 2997
    29D8 29DA 29FC 2E22 2E24 2E26 2E28 2E55 2E57 2E59 2E5B 3008 300A 300C 300E 3010
    3014 3016 3018 301A FE59 FE5B FE5D FF08 FF5F FF62
"""
"""Opening brackets (hexadecimal) whose partner is the next code point."""
_ELSEWHERE = {
    0x005B: 0x005D,
    0x007B: 0x007D,
    0x298D: 0x2990,
    0x298F: 0x298E,
    0xFF3B: 0xFF3D,
    0xFF5B: 0xFF5D,
}
_MAX_OPEN = 63
_SAME = {0x2329: 0x3008, 0x232A: 0x3009}
"""Canonical equivalents: the old angle brackets pair with the CJK ones."""


def _hex(digits: str) -> int:
    return int(digits, 16)


def _plain(point: int) -> int:
    return _SAME.get(point, point)


_PARTNER = {point: point + 1 for point in map(_hex, _OPEN_BEFORE_CLOSE.split())} | _ELSEWHERE
_MIRRORED = {chr(a): chr(b) for pair in _PARTNER.items() for a, b in (pair, pair[::-1])}
_MIRRORED |= dict(zip("<>«»‹›≤≥", "><»«›‹≥≤", strict=True))
_CLOSER_OF = {chr(opener): _plain(closer) for opener, closer in _PARTNER.items()}
_CLOSERS = {chr(closer): _plain(closer) for closer in _PARTNER.values()}


def mirrored(character: str) -> str:
    """Return the character that looks like this one in right-to-left text."""
    return _MIRRORED.get(character, character)


def resolve_brackets(
    sequence: Sequence, characters: Characters[str], original: Characters[str]
) -> None:
    """Apply N0: a pair of brackets takes one direction, with the marks that follow them."""
    for opener, closer in _pairs(sequence, characters):
        direction = _pair_direction(sequence, opener, closer)
        if direction is None:
            continue
        for place in (opener, closer):
            _set_with_marks(sequence, place, direction, original)


def _pairs(sequence: Sequence, characters: Characters[str]) -> list[tuple[int, int]]:
    """Return the bracket pairs as places in the sequence, by their opener (BD16)."""
    open_: list[tuple[int, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, index in enumerate(sequence.indices):
        if sequence.classes[place] != "ON":
            continue
        character = characters[index]
        if character in _CLOSER_OF:
            if len(open_) == _MAX_OPEN:
                return []
            open_.append((_CLOSER_OF[character], place))
        elif character in _CLOSERS:
            _close(open_, _CLOSERS[character], place, pairs)
    return sorted(pairs)


def _close(
    open_: list[tuple[int, int]], closer: int, place: int, pairs: list[tuple[int, int]]
) -> None:
    for depth in range(len(open_) - 1, -1, -1):
        wanted, opener = open_[depth]
        if wanted == closer:
            pairs.append((opener, place))
            del open_[depth:]
            return


def _pair_direction(sequence: Sequence, opener: int, closer: int) -> str | None:
    inside = {_strong(kind) for kind in sequence.classes[opener + 1 : closer]} - {None}
    embedding = sequence.direction
    if embedding in inside:
        return embedding
    if not inside:
        return None
    opposite = "L" if embedding == "R" else "R"
    before = (_strong(kind) for kind in reversed(sequence.classes[:opener]))
    context = next((kind for kind in before if kind), sequence.start)
    return opposite if context == opposite else embedding


def _strong(kind: str) -> str | None:
    if kind == "L":
        return "L"
    return "R" if kind in {"R", "EN", "AN"} else None


def _set_with_marks(
    sequence: Sequence, place: int, direction: str, original: Characters[str]
) -> None:
    sequence.classes[place] = direction
    for following in range(place + 1, len(sequence.indices)):
        if original[sequence.indices[following]] != "NSM":
            return
        sequence.classes[following] = direction
