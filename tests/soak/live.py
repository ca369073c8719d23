"""Gestures of a workshop: pencil, parking lot, votes, presentation and what is only looked at."""

from __future__ import annotations

from tests.soak.gestures import GESTURES, gesture, keys_on
from tests.soak.user import User
from tests.xvfb.desktop import Point


def _register() -> None:
    GESTURES.update(
        {
            "clear an emotion": keys_on("touchpoint", "period"),
            "collapse and expand": keys_on("stage", "ctrl+shift+c", "ctrl+shift+c"),
            "collapse a lane": keys_on("lane", "ctrl+shift+c", "Escape", "ctrl+z", "ctrl+shift+z"),
            "hide and show": keys_on("stage", "ctrl+h", "ctrl+shift+h"),
            "hide a lane": keys_on("lane", "ctrl+h", "ctrl+shift+h"),
            "one curve alone": keys_on("touchpoint", "ctrl+shift+a", "ctrl+shift+a"),
            "next persona": keys_on("touchpoint", "ctrl+shift+Next", "4"),
            "zoom to what is selected": keys_on("touchpoint", "ctrl+8", "ctrl+7", "ctrl+9",
                                                "ctrl+0"),
            "send to the parking lot": keys_on("touchpoint", "ctrl+shift+j"),
            "lock and try": keys_on("touchpoint", "ctrl+l", "alt+Right", "Delete", "ctrl+l"),
            "timer": keys_on("touchpoint", "F9", "shift+F9", "F9"),
            "projector size": keys_on("touchpoint", "ctrl+shift+d", "Right", "ctrl+shift+d"),
            "go round the window": keys_on("touchpoint", "F6", "Down", "F6", "Down", "shift+F6",
                                           "F6", "alt+0"),
            "go back in the history": keys_on("touchpoint", "7", "alt+3", "Up", "Up", "Return",
                                              "alt+0"),
            "insert a stage": keys_on("stage", "ctrl+shift+g", "Escape"),
        }
    )  # fmt: skip


_register()


@gesture("draw with the pencil")
def pencil(user: User) -> bool:
    return _stroke(user, "")


@gesture("erase with the pencil")
def erase(user: User) -> bool:
    return _stroke(user, "shift")


def _stroke(user: User, hold: str) -> bool:
    """Across the emotion lane, wherever it is in sight."""
    user.calm()
    lane = user.emotion_lane()
    if lane is None:
        return False
    x, y, width, height = lane
    ups = [user.chance.uniform(0.1, 0.9) for _ in range(3)]
    across = (0.25, 0.5, 0.8)
    way = [Point(x + width * a, y + height * u) for a, u in zip(across, ups, strict=True)]
    user.key("ctrl+shift+e")
    user.desktop.sweep(way, hold=hold)
    user.key("Escape")
    return True


@gesture("split a touchpoint")
def split(user: User) -> bool:
    if user.start_at("touchpoint") is None:
        return False
    user.key("ctrl+shift+Return")
    user.write(user.word())
    user.key("Escape")
    return True


@gesture("merge two touchpoints")
def merge(user: User) -> bool:
    if user.start_at("touchpoint") is None:
        return False
    other = user.spot("touchpoint", 0.5, 0.3)
    if other is None:
        return False
    user.desktop.click(other, hold="shift")
    user.key("ctrl+g")
    return True


@gesture("capture in passing")
def capture(user: User) -> bool:
    user.calm()
    user.key("F8")
    user.write(user.word())
    user.key(*user.chance.choice((("Return", "Escape"), ("Tab", "Return", "Escape"), ("Escape",))))
    return True


@gesture("capture unseen and reveal")
def capture_unseen(user: User) -> bool:
    user.calm()
    user.key("ctrl+F8", "F8")
    user.write(user.word())
    user.key("Return", "Escape", "ctrl+F8", "ctrl+shift+F8")
    return True


@gesture("send to a place by name")
def send_to(user: User) -> bool:
    if user.start_at("touchpoint") is None:
        return False
    user.key("ctrl+shift+j", "ctrl+m", "a", "Return")
    return True


@gesture("decide")
def decide(user: User) -> bool:
    user.calm()
    user.key(user.chance.choice(("F7", "shift+F7")))
    user.write(user.word())
    user.key("Return", "Escape", "alt+0")
    return True


@gesture("vote")
def vote(user: User) -> bool:
    if user.start_at("touchpoint") is None:
        return False
    user.key("ctrl+a", "ctrl+shift+b", "Tab", "Tab", "plus", "2", "Return")
    user.key("ctrl+b", "plus", "plus", "Escape", "alt+0")
    return True


@gesture("present")
def present(user: User) -> bool:
    if user.start_at("touchpoint") is None:
        return False
    user.key("F5", "Next", "Next", "Prior")
    user.write("3")
    user.calm()
    return True


@gesture("widen a stage")
def widen(user: User) -> bool:
    user.calm()
    edge = user.spot("stage", 1.0, 0.5)
    if edge is None:
        return False
    user.drag(edge.moved(-1, 0), edge.moved(user.chance.randint(-60, 60), 0))
    return True


@gesture("drop a tile")
def drop_tile(user: User) -> bool:
    """From the palette; real drag and drop needs a slower hand."""
    user.calm()
    tiles = user.program.things("Button", user.chance.choice(("Stage", "Note", "Pain point")))
    if not tiles or not tiles[0].can_be_seen:
        return False
    user.desktop.drag(tiles[0].middle, user.ground())
    user.calm()
    return True


@gesture("use the minimap")
def minimap(user: User) -> bool:
    user.calm()
    x, y, width, height = user.program.ask("view")
    user.desktop.click(Point(x + width - 100, y + height - 80))
    return True
