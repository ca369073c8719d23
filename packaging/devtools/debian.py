"""System packages through apt: installed as root, otherwise the exact command is said."""

import os
import shutil
from collections.abc import Sequence

from devtools.console import quiet, say, warn

_APT = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"]
_UNATTENDED = {"DEBIAN_FRONTEND": "noninteractive"}


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
    for verb in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        code, printed = quiet([*_APT, *verb], extra=_UNATTENDED)
        if code != 0:
            warn(f"apt-get {verb[0]} failed:\n{printed.strip()}")
            return False
    return True
