"""New records with clean text and errors in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from journeydesigner.model import InvalidValue, Record, new_id
from journeydesigner.model.clean import clean_text

R = TypeVar("R", bound=Record)


def made(record_type: type[R], **fields: Any) -> R:
    """A new record with a fresh id. Raises `InvalidValue`; TypeError for an unknown field."""
    unknown = fields.keys() - record_type.model_fields.keys()
    if unknown:
        raise TypeError(f"{record_type.__name__} has no {', '.join(sorted(unknown))}")
    try:
        return record_type(id=new_id(record_type.kind), **cleaned(fields))
    except ValidationError as error:
        raise InvalidValue.of(record_type, error) from error


def cleaned(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields with every text made clean."""
    return {name: clean_value(value)[0] for name, value in fields.items()}


def clean_value(value: Any) -> tuple[Any, int]:
    """The value, clean if it is a text; how many characters were left out."""
    return clean_text(value) if isinstance(value, str) else (value, 0)
