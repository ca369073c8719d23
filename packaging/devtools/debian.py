"""System packages through apt: installed as root, otherwise the exact command is said."""

import os
import shutil
from collections.abc import Sequence

from devtools.console import call, say, warn

_UPDATE = ["apt-get", "update", "-qq"]
_INSTALL = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]


def available() -> bool:
    """Say whether this system has apt."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Say whether packages can be installed here without asking anybody."""
    return available() and hasattr(os, "geteuid") and os.geteuid() == 0


def command_for(packages: Sequence[str]) -> str:
    """Return the line that a person types to install the packages."""
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"


def install(packages: Sequence[str]) -> bool:
    """Install as root and return True; otherwise say the command and return False."""
    if not may_install():
        warn("these system packages are missing; install them with:")
        warn(f"    {command_for(packages)}")
        return False
    say(f"   apt-get install {' '.join(packages)}")
    quietly = {"DEBIAN_FRONTEND": "noninteractive"}
    call(_UPDATE, extra=quietly)
    if call([*_INSTALL, *packages], extra=quietly) == 0:
        return True
    warn(f"apt-get could not install {' '.join(packages)}")
    return False
