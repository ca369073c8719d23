"""The base of all records: frozen, validated, keeps what a newer program wrote into it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from journeydesigner.i18n import tr
from journeydesigner.model.clean import CLEAN_PATTERN, MAX_TEXT
from journeydesigner.model.errors import JourneyError

Text = Annotated[str, StringConstraints(max_length=MAX_TEXT, pattern=CLEAN_PATTERN)]
"""Any text of a user: clean (see `clean`), at most 32,000 characters."""
Id = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=CLEAN_PATTERN)]
"""A record's own id or a reference to another's."""
Rating = Annotated[int, Field(ge=1, le=5)]
"""1 (least) … 5 (most)."""
Alignment = Annotated[int, Field(ge=0, le=4)]
"""0 (fragmented) … 4 (cohesive)."""
Finite = Annotated[float, Field(allow_inf_nan=False)]


class Record(BaseModel):
    """One thing of the project. `kind` is the word in front of its ids and in the file."""

    model_config = ConfigDict(frozen=True, extra="allow", ser_json_inf_nan="constants")
    kind: ClassVar[str]
    id: Id

    def evolve(self, **changes: Any) -> Self:
        """A changed copy, validated as a whole. Raises `InvalidValue`."""
        values = {**self.__dict__, **(self.__pydantic_extra__ or {}), **changes}
        try:
            return type(self).model_validate(values)
        except ValidationError as error:
            raise InvalidValue.of(type(self), error) from error


class Ordered(Record):
    """A record with a place among its siblings: they sort by `(order, id)`."""

    order: Text = ""

    @property
    def sort_key(self) -> tuple[str, str]:
        return self.order, self.id


class InvalidValue(JourneyError):
    """A value that a record refuses; `errors` holds the message for each field by its name."""

    def __init__(self, what: str, errors: dict[str, str]) -> None:
        super().__init__(what)
        self.errors = errors

    @classmethod
    def of(cls, record_type: type[Record], error: ValidationError) -> InvalidValue:
        errors = {str(e["loc"][0]) if e["loc"] else "": _in_words(e) for e in error.errors()}
        fields = record_type.model_fields
        titles = {name: (fields[name].title if name in fields else "") or name for name in errors}
        parts = [
            f"{tr(titles[name])}: {message}" if name else message
            for name, message in errors.items()
        ]
        return cls("; ".join(parts), errors)


def _in_words(error: Any) -> str:
    """One of pydantic's errors as a sentence for a user."""
    context = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal":
            return tr("must be {limit} or more").format(limit=f"{context['ge']:g}")
        case "less_than_equal":
            return tr("must be {limit} or less").format(limit=f"{context['le']:g}")
        case "string_too_long":
            return tr("is longer than {limit} characters").format(limit=context["max_length"])
        case "string_pattern_mismatch" | "string_unicode":
            return tr("contains characters that cannot be kept")
        case "finite_number":
            return tr("must be a finite number")
        case "int_parsing" | "int_type" | "int_from_float":
            return tr("must be a whole number")
        case "float_parsing" | "float_type":
            return tr("must be a number")
        case "date_from_datetime_parsing" | "value_error":
            return str(context.get("error", error["msg"]))
        case _:
            return str(error["msg"])
