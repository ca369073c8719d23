"""Everything but the window works where Qt is not installed, and does not load it where it is."""

import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent.parent / "journeydesigner"
WITH_QT = {"app", "canvas", "panel"}
PARTS = sorted(
    part.stem
    for part in PACKAGE.iterdir()
    if (part.suffix == ".py" or (part / "__init__.py").is_file())
    and part.stem not in WITH_QT | {"__init__", "__main__"}
)
LOAD_EVERY_MODULE = """
import importlib, pkgutil, sys
part = importlib.import_module("journeydesigner." + sys.argv[1])
for module in pkgutil.walk_packages(getattr(part, "__path__", []), part.__name__ + "."):
    importlib.import_module(module.name)
loaded = [name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")]
sys.exit("loads " + ", ".join(loaded) if loaded else 0)
"""


@pytest.mark.parametrize("part", PARTS)
def test_a_part_loads_without_qt(part: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOAD_EVERY_MODULE, part],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
