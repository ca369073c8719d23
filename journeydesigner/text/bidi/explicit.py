"""Explicit embeddings, overrides and isolates: rules P2 to P3 and X1 to X8."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeydesigner.text.bidi.classes import EMBEDDING_OPENERS, ISOLATE_OPENERS

MAX_DEPTH = 125


def first_strong_level(classes: Sequence[str], start: int, end: int, default: int = 0) -> int:
    """Return 0 or 1 after the first strong character outside isolates (P2, P3)."""
    depth = 0
    for index in range(start, end):
        kind = classes[index]
        if kind in ISOLATE_OPENERS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in {"L", "R", "AL"}:
            return 0 if kind == "L" else 1
    return default


def isolate_partners(classes: Sequence[str]) -> dict[int, int]:
    """Map each matched isolate opener to its PDI and back (BD9)."""
    partners: dict[int, int] = {}
    open_: list[int] = []
    for index, kind in enumerate(classes):
        if kind in ISOLATE_OPENERS:
            open_.append(index)
        elif kind == "PDI" and open_:
            opener = open_.pop()
            partners[opener] = index
            partners[index] = opener
    return partners


@dataclass(slots=True)
class _Status:
    """The directional status stack of X1 with its overflow counters."""

    entries: list[tuple[int, str | None, bool]]
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0

    @property
    def level(self) -> int:
        return self.entries[-1][0]

    @property
    def override(self) -> str | None:
        return self.entries[-1][1]

    def _next_level(self, right_to_left: bool) -> int:
        return (self.level + 1) | 1 if right_to_left else (self.level + 2) & ~1

    def open_embedding(self, kind: str) -> None:
        new = self._next_level(kind in {"RLE", "RLO"})
        if new <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            override = {"LRO": "L", "RLO": "R"}.get(kind)
            self.entries.append((new, override, False))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def close_embedding(self) -> None:
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1][2] and len(self.entries) > 1:
            self.entries.pop()

    def open_isolate(self, right_to_left: bool) -> None:
        new = self._next_level(right_to_left)
        if new <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += 1
            self.entries.append((new, None, True))
        else:
            self.overflow_isolates += 1

    def close_isolate(self) -> None:
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1


@dataclass(slots=True)
class ExplicitLevels:
    """Result of X1 to X8: class (after overrides) and level of each character."""

    original: list[str]
    base: int
    partners: dict[int, int]
    classes: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)


def explicit_levels(original: list[str], base: int) -> ExplicitLevels:
    """Apply X1 to X8 to the classes of one paragraph."""
    result = ExplicitLevels(original, base, isolate_partners(original))
    status = _Status([(base, None, False)])
    for index, kind in enumerate(original):
        if kind == "PDI":
            status.close_isolate()
        result.levels.append(base if kind == "B" else status.level)
        keeps_class = kind in EMBEDDING_OPENERS or kind in {"PDF", "BN", "B"}
        result.classes.append(kind if keeps_class else status.override or kind)
        if kind in EMBEDDING_OPENERS:
            status.open_embedding(kind)
        elif kind in ISOLATE_OPENERS:
            status.open_isolate(_isolate_is_right_to_left(result, index))
        elif kind == "PDF":
            status.close_embedding()
    return result


def _isolate_is_right_to_left(found: ExplicitLevels, index: int) -> bool:
    kind = found.original[index]
    if kind != "FSI":
        return kind == "RLI"
    end = found.partners.get(index, len(found.original))
    return first_strong_level(found.original, index + 1, end) == 1
