"""The two commands of the README: ``run`` opens the program, ``test`` proves that it works.

Needs nothing but Python 3.11 or newer, with its standard library.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said in words before a newer module is read
    raise SystemExit(f"Python 3.11 or newer is needed; this one is {sys.version.split()[0]}.")

import argparse
from pathlib import Path

from devtools import checking, launching
from devtools.failure import SetupError


def arguments() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run", help="set up and open the program")
    run.add_argument("file", nargs="?", type=Path, help="a .journey file (default: a sample)")
    test = verbs.add_parser("test", help="style, types, import rules and all tests")
    test.add_argument("--long", action="store_true", help="search longer for counter-examples")
    test.add_argument(
        "--only", choices=checking.NAMES, action="append", help="only this step; repeatable"
    )
    return parser


def main() -> int:
    """Do what the command line says and return the exit code."""
    given = arguments().parse_args()
    try:
        if given.verb == "run":
            return launching.run(given.file)
        return checking.run(given.only or list(checking.NAMES), long=given.long)
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
