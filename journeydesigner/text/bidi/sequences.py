"""Isolating run sequences (X9, X10): the pieces on which the later rules work."""

from dataclasses import dataclass

from journeydesigner.text.bidi.classes import ISOLATE_OPENERS, REMOVED
from journeydesigner.text.bidi.explicit import ExplicitLevels


@dataclass(slots=True)
class Sequence:
    """One isolating run sequence: character indices, their classes, and what borders it."""

    indices: list[int]
    classes: list[str]
    level: int
    start: str
    end: str

    @property
    def direction(self) -> str:
        return "R" if self.level & 1 else "L"


def isolating_run_sequences(found: ExplicitLevels) -> list[Sequence]:
    """Split the paragraph into its isolating run sequences (BD13)."""
    kept = [i for i, kind in enumerate(found.original) if kind not in REMOVED]
    runs = _level_runs(kept, found.levels)
    run_at = {run[0]: run for run in runs}
    position = {index: place for place, index in enumerate(kept)}
    result = []
    for run in runs:
        if found.original[run[0]] == "PDI" and run[0] in found.partners:
            continue
        indices = _joined(run, run_at, found)
        start, end = _borders(indices, kept, position, found)
        classes = [found.classes[i] for i in indices]
        result.append(Sequence(indices, classes, found.levels[indices[0]], start, end))
    return result


def _level_runs(kept: list[int], levels: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in kept:
        if runs and levels[runs[-1][-1]] == levels[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _joined(run: list[int], run_at: dict[int, list[int]], found: ExplicitLevels) -> list[int]:
    indices = list(run)
    while found.original[indices[-1]] in ISOLATE_OPENERS:
        partner = found.partners.get(indices[-1])
        following = run_at.get(partner) if partner is not None else None
        if following is None:
            break
        indices += following
    return indices


def _borders(
    indices: list[int], kept: list[int], position: dict[int, int], found: ExplicitLevels
) -> tuple[str, str]:
    """Return sos and eos: R where the higher of the two bordering levels is odd, else L."""
    level = found.levels[indices[0]]
    before = position[indices[0]] - 1
    previous = found.levels[kept[before]] if before >= 0 else found.base
    last = indices[-1]
    after = position[last] + 1
    open_ended = found.original[last] in ISOLATE_OPENERS and last not in found.partners
    following = found.base if open_ended or after == len(kept) else found.levels[kept[after]]
    return _side(max(level, previous)), _side(max(level, following))


def _side(level: int) -> str:
    return "R" if level & 1 else "L"
