"""Screenshots of the real window for looking at: every scene, three sizes, light and dark.

    python -m tests.xvfb.screenshots FOLDER [SCENE …] [--size 1600x1000 …] [--theme dark …]

Files are called SCENE-SIZE-THEME.png. 3840x2160 is taken with a scale of 2.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from journeydesigner.io.project_file import save
from tests.xvfb.desktop import Desktop, until
from tests.xvfb.program import Home, Program
from tests.xvfb.scene import Scene
from tests.xvfb.scenes import SCENES

SIZES = {"1280x720": 1, "1600x1000": 1, "3840x2160": 2}
"""Screen size and how many device px a px is."""
THEMES = ("light", "dark", "contrast-light", "contrast-dark")
USUAL_THEMES = ("light", "dark")


def main() -> None:
    parser = argparse.ArgumentParser(description="Take screenshots of the real window.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*", help=f"of {', '.join(SCENES)}; all if none is named")
    parser.add_argument("--size", nargs="+", choices=SIZES, default=list(SIZES))
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=list(USUAL_THEMES))
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    for size in wanted.size:
        for theme in wanted.theme:
            take(wanted.folder, wanted.scenes or list(SCENES), size, theme)


def take(folder: Path, names: list[str], size: str, theme: str) -> None:
    """The named scenes on a desktop of one size."""
    width, height = (int(side) for side in size.split("x"))
    with tempfile.TemporaryDirectory(prefix="journeydesigner-") as there:
        desktop = Desktop(Path(there), (width, height), fills_screen=True)
        try:
            for name in names:
                home = Home(Path(there) / name, theme)
                file = folder / f"{name}-{size}-{theme}.png"
                shoot(desktop, home, SCENES[name], SIZES[size], file)
                print(file, flush=True)
        finally:
            desktop.close()


def shoot(desktop: Desktop, home: Home, scene: Scene, scale: int, file: Path) -> None:
    """One scene as it is once nothing moves any more."""
    project = _saved(home, scene, file.name.partition("-")[0].title())
    program = Program(desktop, home, project, {"QT_SCALE_FACTOR": str(scale)})
    try:
        program.until_shown()
        if project:
            program.until_ready()
        scene.prepare(program)
        _until_still(desktop)
        desktop.screenshot().save(file)
    finally:
        desktop.let_go()
        program.kill()


def _saved(home: Home, scene: Scene, name: str) -> Path | None:
    if scene.make is None:
        return None
    file = home.folder / f"{name}.journey"
    save(file, scene.make())
    return file


def _until_still(desktop: Desktop) -> None:
    """Until three looks at the screen in a row are the same, apart from a blinking cursor."""
    looks = [desktop.screenshot().tobytes()]

    def same() -> bool:
        looks.append(desktop.screenshot().tobytes())
        if looks[-1] != looks[-2]:
            del looks[:-1]
        return len(looks) >= 3

    until(same, "nothing moves on the screen")


if __name__ == "__main__":
    main()
