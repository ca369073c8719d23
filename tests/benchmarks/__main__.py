"""Prints every budget with what was measured, as a Markdown table.

`python -m tests.benchmarks [--sizes 100,1000] [NAME …]`; without sizes 100, 1,000, 5,000 and
10,000 touchpoints, without names everything.
"""

from __future__ import annotations

import argparse

from tests.benchmarks.harness import HEADER
from tests.benchmarks.suite import SUITE

SIZES = (100, 1_000, 5_000, 10_000)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("names", nargs="*", choices=[*SUITE, []], default=[])
    asked = parser.parse_args()
    print(HEADER, flush=True)
    for name in asked.names or SUITE:
        for size in asked.sizes.split(","):
            for figure in SUITE[name](int(size)):
                print(figure.row(), flush=True)


if __name__ == "__main__":
    main()
