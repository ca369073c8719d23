"""Field specifications: what a form, a table or a reference check reads off the record types."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

from journeydesigner.model.hints import Parent, Ui
from journeydesigner.model.record import Record


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record type. `low` and `high` are its bounds (None: none).

    `whole` says that its numbers have no fraction. `title` and `ui.group` are English; translate
    them where they are shown.
    """

    name: str
    title: str
    ui: Ui
    optional: bool
    low: float | None
    high: float | None
    parent: bool
    whole: bool = False

    @property
    def editable(self) -> bool:
        return self.ui.widget != "hidden"

    @property
    def many(self) -> bool:
        return self.ui.widget == "references"


@cache
def field_specs(record_type: type[Record]) -> tuple[FieldSpec, ...]:
    """Every field that has a hint, by group in the order of first mention, then by order."""
    specs = [
        spec
        for name, info in record_type.model_fields.items()
        if (spec := _spec(name, info)) is not None
    ]
    groups = list(dict.fromkeys(spec.ui.group for spec in specs))
    return tuple(sorted(specs, key=lambda s: (groups.index(s.ui.group), s.ui.order)))


@cache
def editable_fields(record_type: type[Record]) -> tuple[FieldSpec, ...]:
    """What a form shows of a record type."""
    return tuple(spec for spec in field_specs(record_type) if spec.editable)


@cache
def reference_fields(record_type: type[Record]) -> tuple[FieldSpec, ...]:
    """The fields that hold ids of other records."""
    return tuple(spec for spec in field_specs(record_type) if spec.ui.refers_to)


def field_spec(record_type: type[Record], name: str) -> FieldSpec:
    """The specification of one field. Raises KeyError where it has none."""
    for spec in field_specs(record_type):
        if spec.name == name:
            return spec
    raise KeyError(name)


def _spec(name: str, info: FieldInfo) -> FieldSpec | None:
    ui = next((m for m in info.metadata if isinstance(m, Ui)), None)
    if ui is None:
        return None
    low, high = _bounds(info)
    return FieldSpec(
        name=name,
        title=info.title or "",
        ui=ui,
        optional=not info.is_required() and info.default is None,
        low=low,
        high=high,
        parent=any(isinstance(m, Parent) for m in info.metadata),
        whole=_is_whole(info.annotation),
    )


def _is_whole(annotation: object) -> bool:
    """Whether the type is `int`, perhaps within a union or with limits."""
    parts = (getattr(annotation, "__origin__", None), *getattr(annotation, "__args__", ()))
    return annotation is int or any(part is not None and _is_whole(part) for part in parts)


def _bounds(info: FieldInfo) -> tuple[float | None, float | None]:
    """The limits, also of an optional field, whose own limits stand inside its union."""
    low: float | None = None
    high: float | None = None
    for meta in _constraints(info.annotation, list(info.metadata)):
        if isinstance(meta, Ge):
            low = float(str(meta.ge))
        elif isinstance(meta, Le):
            high = float(str(meta.le))
    return low, high


def _constraints(annotation: object, found: list[object]) -> list[object]:
    for part in getattr(annotation, "__args__", ()):
        for meta in getattr(part, "__metadata__", ()):
            found.extend(meta.metadata if isinstance(meta, FieldInfo) else [meta])
        _constraints(part, found)
    return found
