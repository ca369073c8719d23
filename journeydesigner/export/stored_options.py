"""Export options as plain values: what a preset, the settings and a caller's words are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from journeydesigner.export.options import BadOption, ExportOptions
from journeydesigner.i18n import tr
from journeydesigner.layout.display import EVERYONE
from journeydesigner.model import ExportPreset, Snapshot

KINDS: dict[str, tuple[type, ...]] = {
    "placement": (str,),
    "paper": (str,),
    "orientation": (str,),
    "scale": (float, int),
    "margin": (float, int),
    "overlap": (float, int),
    "crop_marks": (bool,),
    "lanes": (tuple,),
    "personas": (tuple,),
    "notes": (bool,),
    "votes": (bool,),
    "filter": (tuple,),
    "date": (str,),
    "style": (str,),
    "attach": (bool,),
    "attachment": (bytes, type(None)),
    "pixel_scale": (float, int),
    "transparent": (bool,),
    "text": (str,),
    "pixel_width": (int, type(None)),
    "title_block": (bool,),
    "agenda": (bool,),
    "language": (str,),
}
"""The types of every option but the maps, by its name."""
_NEVER_STORED = "attachment"


def fits(name: str, value: object) -> bool:
    """Whether an option of that name may have a value of this type."""
    kinds = KINDS.get(name, ())
    if isinstance(value, bool) and bool not in kinds:
        return False
    if isinstance(value, tuple):
        return tuple in kinds and all(isinstance(each, str) for each in value)
    return isinstance(value, kinds)


def stored(options: ExportOptions) -> dict[str, Any]:
    """The options as plain values, without maps and attachment."""
    return {name: getattr(options, name) for name in KINDS if name != _NEVER_STORED}


def restored(values: Mapping[str, Any]) -> ExportOptions:
    """Options of stored values; what is unknown or of a wrong type is as usual. They may still
    be such that `check` refuses them."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        value = tuple(value) if isinstance(value, list) else value
        if name != _NEVER_STORED and fits(name, value):
            found[name] = value
    return ExportOptions(**found)


def usable(options: ExportOptions) -> ExportOptions:
    """The options with everything as usual that cannot be meant, one by one."""
    usual, kept = ExportOptions(), ExportOptions()
    for name in stored(options):
        tried = replace(kept, **{name: getattr(options, name)})
        kept = tried if _is_fine(tried) else replace(kept, **{name: getattr(usual, name)})
    return kept


def of_preset(snapshot: Snapshot, preset: ExportPreset) -> ExportOptions:
    """A preset's options, without lanes, personas and touchpoints that are gone. They may be
    such that `check` refuses them."""
    values = {name: getattr(preset, name) for name in KINDS if name != _NEVER_STORED}
    return without_gone(snapshot, restored(values))


def without_gone(snapshot: Snapshot, options: ExportOptions) -> ExportOptions:
    """The options without lanes, personas and touchpoints that are not in the project."""

    def there(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(key for key in ids if key in snapshot or key == EVERYONE)

    return replace(
        options,
        lanes=there(options.lanes),
        personas=there(options.personas),
        filter=there(options.filter),
    )


def checked(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that a caller named. Raises `BadOption` for one that is not known or cannot be
    meant."""
    for name, value in options.items():
        if name not in KINDS:
            raise BadOption(
                tr("There is no export option “{name}”.").format(name=name),
                hint=tr("Use maps or one of: {names}.").format(names=", ".join(KINDS)),
            )
        if not fits(name, value):
            raise BadOption(
                tr("The export option “{name}” cannot be {value}.").format(
                    name=name, value=repr(value)[:80]
                )
            )
    return dict(options)


def _is_fine(options: ExportOptions) -> bool:
    try:
        options.check()
    except BadOption:
        return False
    return True
