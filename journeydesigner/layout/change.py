"""What differs between two layouts of the same map, for a canvas that updates items only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LayoutChange:
    """`cells` are the (lane id, stage id) whose content was laid out anew; `headers` says whether
    stage or lane headers were; `everything` means nothing may be assumed. Spans and rows may have
    moved in any case: compare their x and y."""

    cells: frozenset[tuple[str, str]] = frozenset()
    headers: bool = False
    everything: bool = False
