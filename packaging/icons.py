"""Vendor the line icons: write resources/icons/NAME.svg from an unpacked copy of Lucide.

Usage: ``npm pack lucide-static``, unpack it, then ``python3 packaging/icons.py UNPACKED/package``.
The left side below is our own name (channels and lane kinds as in the model), the right Lucide's.
Icons are 24 × 24, stroke 2, round caps and joins, colour ``currentColor``, and hold only path,
circle, rect, line, polyline and polygon, so that every painter can draw them.
"""

import json
import re
import shutil
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources"

CHANNELS = {
    "website": "globe",
    "mobile-app": "smartphone",
    "email": "mail",
    "phone": "phone",
    "call-centre": "headset",
    "chat": "message-circle",
    "sms": "message-square-text",
    "social": "share-2",
    "store": "store",
    "advert": "megaphone",
    "search": "search",
    "courier": "truck",
    "package": "package",
    "payment": "credit-card",
    "event": "ticket",
    "print": "newspaper",
    "letter": "mailbox",
    "video": "video",
    "review": "star",
    "in-person": "handshake",
    "self-service": "monitor",
    "voice-assistant": "mic",
    "office": "building-2",
    "home": "house",
    "account": "key-round",
    "document": "file-text",
    "word-of-mouth": "messages-square",
    "wearable": "watch",
    "tv": "tv",
    "radio": "radio",
    "other-channel": "circle-dashed",
}

LANE_KINDS = {
    "customer-goals": "target",
    "expectations": "telescope",
    "needs": "heart",
    "trigger": "zap",
    "touchpoints": "map-pin",
    "emotion": "activity",
    "pain-points": "frown",
    "opportunities": "lightbulb",
    "notes": "sticky-note",
    "images": "images",
    "physical-evidence": "package-open",
    "customer-actions": "footprints",
    "frontstage": "user-round-check",
    "backstage": "cog",
    "support-processes": "wrench",
    "doing": "hand",
    "thinking": "brain",
    "expecting": "hourglass",
    "customer-interaction": "mouse-pointer-click",
    "system-interaction": "server",
    "strategy": "route",
    "channel": "radio-tower",
}

PARTS = {
    "project": "folder",
    "map": "map",
    "persona": "user-round",
    "personas": "users-round",
    "everyone": "users",
    "phase": "square-stack",
    "stage": "columns-3",
    "lane": "rows-3",
    "note": "sticky-note",
    "touchpoint": "map-pin",
    "parking-lot": "square-parking",
    "key-moment": "star",
    "quote": "quote",
    "picture": "image",
    "cycle": "repeat",
    "template": "layout-template",
    "sample": "book-open",
    "face-happy": "smile",
    "face-neutral": "meh",
    "face-sad": "frown",
}

WORKSHOP = {
    "workshop": "clipboard-list",
    "agenda": "list-ordered",
    "start": "play",
    "pause": "pause",
    "next-item": "skip-forward",
    "reset": "rotate-ccw",
    "vote": "vote",
    "decision": "gavel",
    "next-step": "list-todo",
}

COMMANDS = {
    "new": "file-plus",
    "open": "folder-open",
    "recent": "history",
    "save": "save",
    "save-as": "save-all",
    "import": "file-input",
    "export": "download",
    "export-pdf": "file-text",
    "export-excel": "table-2",
    "export-picture": "file-image",
    "export-svg": "file-code",
    "undo": "undo-2",
    "redo": "redo-2",
    "cut": "scissors",
    "copy": "copy",
    "paste": "clipboard-paste",
    "duplicate": "copy-plus",
    "delete": "trash-2",
    "rename": "pencil",
    "add": "plus",
    "remove": "minus",
    "close": "x",
    "check": "check",
    "mixed": "minus",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
    "fit": "maximize",
    "zoom-selection": "focus",
    "zoom-stage": "gallery-horizontal",
    "minimap": "picture-in-picture-2",
    "actual-size": "proportions",
    "pan": "move",
    "present": "presentation",
    "settings": "settings",
    "theme": "sun-moon",
    "theme-light": "sun",
    "theme-dark": "moon",
    "contrast": "contrast",
    "projector": "projector",
    "help": "circle-question-mark",
    "about": "info",
    "shortcuts": "keyboard",
    "show": "eye",
    "hide": "eye-off",
    "lock": "lock",
    "unlock": "lock-open",
    "link": "link",
    "external-link": "external-link",
    "filter": "list-filter",
    "colour": "palette",
    "date": "calendar",
    "timer": "timer",
    "log": "scroll-text",
    "more": "ellipsis",
    "menu": "menu",
    "drag-handle": "grip-vertical",
    "arrow-up": "arrow-up",
    "arrow-down": "arrow-down",
    "arrow-left": "arrow-left",
    "arrow-right": "arrow-right",
    "chevron-up": "chevron-up",
    "chevron-down": "chevron-down",
    "chevron-left": "chevron-left",
    "chevron-right": "chevron-right",
    "chevrons-up-down": "chevrons-up-down",
    "panel-left": "panel-left",
    "panel-right": "panel-right",
}

SIGNS = {
    "information": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "error": "circle-alert",
}

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" '
    'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
    'stroke-linejoin="round">\n'
)
SHAPE = re.compile(r"<(path|circle|rect|line|polyline|polygon)\s[^<>]*/>")
ANY_ELEMENT = re.compile(r"<(?!/|!|svg\b)(\w+)")


def plain(svg: str) -> str:
    """Return the icon reduced to our head and its shapes; raises ValueError on other elements."""
    shapes = [match.group(0) for match in SHAPE.finditer(svg)]
    if not shapes or len(shapes) != len(ANY_ELEMENT.findall(svg)):
        raise ValueError("an element that is no plain shape")
    # Lucide fills only dots that their own stroke covers already.
    lines = ["  " + " ".join(shape.replace(' fill="currentColor"', "").split()) for shape in shapes]
    return HEAD + "\n".join(lines) + "\n</svg>\n"


def main(source: Path) -> None:
    """Write every icon, the list of those a channel can have, and the licence.

    ``source`` is the unpacked npm package.
    """
    for name, theirs in (CHANNELS | LANE_KINDS | PARTS | WORKSHOP | COMMANDS | SIGNS).items():
        svg = (source / "icons" / f"{theirs}.svg").read_text(encoding="utf-8")
        (TARGET / "icons" / f"{name}.svg").write_text(plain(svg), encoding="utf-8", newline="\n")
    choices = json.dumps(list(CHANNELS), indent=2) + "\n"
    (TARGET / "icons" / "channels.json").write_text(choices, encoding="utf-8", newline="\n")
    shutil.copyfile(source / "LICENSE", TARGET / "licences" / "lucide.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
