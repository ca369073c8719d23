"""Prints every budget with what was measured, as a Markdown table.

All of it, some minutes long:       python -m tests.benchmarks
One benchmark, small:               python -m tests.benchmarks --sizes 100,1000 pdf
Where the time goes if it is missed: python -m tests.benchmarks --profile --sizes 10000 files

Without sizes it measures 100, 1,000, 5,000 and 10,000 touchpoints, without names everything.
Below the table stands how much longer the work takes for ten times as many touchpoints.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator

from tests.benchmarks.harness import HEADER, Figure, costliest

SIZES = (100, 1_000, 5_000, 10_000)
FEW, MANY = 1_000, 10_000
"""The sizes between which growth is told."""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks.suite import SUITE, WITHOUT_SIZE

    asked = _arguments(list(SUITE))
    print(HEADER, flush=True)
    figures: list[Figure] = []
    causes: list[str] = []
    for name in asked.names or SUITE:
        for size in (0,) if name in WITHOUT_SIZE else asked.sizes:
            for figure in SUITE[name](size):
                print(figure.row(), flush=True)
                figures.append(figure)
                if asked.profile and not figure.reached and figure.run is not None:
                    causes += [f"{figure.what}, {figure.n:,}:", *costliest(figure.run), ""]
    print("", *_growth(figures), "", *causes, sep="\n")


def _arguments(names: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="such as 100,1000")
    parser.add_argument(
        "--profile", action="store_true", help="tell where the time of missed budgets goes"
    )
    parser.add_argument("names", nargs="*", choices=[*names, []], default=[], metavar="NAME")
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))


def _growth(figures: list[Figure]) -> Iterator[str]:
    """For each piece of work how its time and its floor's grow from few to many touchpoints."""
    few = {_name(figure): figure for figure in figures if figure.n == FEW}
    many = {_name(figure): figure for figure in figures if figure.n == MANY}
    common = [name for name in few if name in many]
    if not common:
        return
    yield f"| What | {MANY:,} ÷ {FEW:,} touchpoints | Floor | {MANY:,} ÷ {FEW:,} |"
    yield "|---|--:|---|--:|"
    for name in common:
        work = many[name].work / few[name].work
        floor = many[name].floor / few[name].floor
        yield f"| {name[0]} | {work:.1f}× | {name[1]} | {floor:.1f}× |"


def _name(figure: Figure) -> tuple[str, str]:
    return figure.what, figure.floor_is


if __name__ == "__main__":
    main()
