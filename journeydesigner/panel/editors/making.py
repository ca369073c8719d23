"""Which editor edits a field."""

from __future__ import annotations

from collections.abc import Callable

from journeydesigner.i18n import tr
from journeydesigner.model import JourneyMap
from journeydesigner.model.fields import FieldSpec
from journeydesigner.panel.bindings import creation_prompt
from journeydesigner.panel.context import Context
from journeydesigner.panel.editors.alignment import AlignmentEditor
from journeydesigner.panel.editors.check import CheckEditor
from journeydesigner.panel.editors.choice import ChoiceEditor
from journeydesigner.panel.editors.colour import ColourEditor
from journeydesigner.panel.editors.date import DateEditor
from journeydesigner.panel.editors.editor import Editor
from journeydesigner.panel.editors.icon import IconEditor
from journeydesigner.panel.editors.line import LineEditor
from journeydesigner.panel.editors.number import NumberEditor
from journeydesigner.panel.editors.picture import PictureEditor
from journeydesigner.panel.editors.rating import RatingEditor
from journeydesigner.panel.editors.reference import ReferenceEditor
from journeydesigner.panel.editors.references import ReferencesEditor
from journeydesigner.panel.editors.score import ScoreEditor
from journeydesigner.panel.editors.text import TextEditor
from journeydesigner.panel.editors.weight import WeightEditor
from journeydesigner.panel.options import RecordChoices, map_of

Maker = Callable[[Context, FieldSpec, str], Editor]
_POINTS_STEP = 10.0
"""How far Up and Down change a width or height, in points."""


def make_editor(context: Context, spec: FieldSpec) -> Editor:
    """A new editor for the field of the context's subject."""
    if spec.name == "score" and context.subject.kinds == {"emotion"}:
        return ScoreEditor(tr(spec.title), context.look, lambda: subject_map(context))
    return _MAKERS[spec.ui.widget](context, spec, tr(spec.title))


def subject_map(context: Context) -> JourneyMap | None:
    """The map of the first record of the subject."""
    records = context.subject.records(context.snapshot)
    return context.snapshot.get(map_of(context.snapshot, records[0]), JourneyMap)


def _number(context: Context, spec: FieldSpec, title: str) -> Editor:
    step = _POINTS_STEP if spec.low is not None else 1.0
    empty = tr("Automatic") if spec.optional else ""
    return NumberEditor(title, optional=spec.optional, step=step, empty=empty)


def _reference(context: Context, spec: FieldSpec, title: str) -> Editor:
    choices = RecordChoices(context, spec)
    return ReferenceEditor(title, context.look, choices, creation_prompt(spec.ui.refers_to))


def _references(context: Context, spec: FieldSpec, title: str) -> Editor:
    tone = "pain" if spec.ui.refers_to == "note" else "plain"
    return ReferencesEditor(title, context.look, RecordChoices(context, spec), tone)


def _colour(context: Context, spec: FieldSpec, title: str) -> Editor:
    by_place = context.subject.kinds == {"stage"}
    return ColourEditor(title, context.look, tr("By its place") if by_place else tr("None"))


def _icon(context: Context, spec: FieldSpec, title: str) -> Editor:
    of_channel = context.subject.kinds == {"touchpoint"}
    return IconEditor(title, context.look, tr("As the channel") if of_channel else tr("None"))


def _picture(context: Context, spec: FieldSpec, title: str) -> Editor:
    editor = PictureEditor(title, context)
    editor.requested.connect(lambda: context.request_picture(context.subject.ids[0], spec.name))
    editor.removed.connect(lambda: context.remove_picture(context.subject.ids[0], spec.name))
    editor.dropped.connect(
        lambda file: context.drop_picture(context.subject.ids[0], spec.name, file)
    )
    return editor


_MAKERS: dict[str, Maker] = {
    "line": lambda context, spec, title: LineEditor(title),
    "text": lambda context, spec, title: TextEditor(title),
    "check": lambda context, spec, title: CheckEditor(title, context.look),
    "choice": lambda context, spec, title: ChoiceEditor(title, context.look, spec),
    "number": _number,
    "rating": lambda context, spec, title: RatingEditor(title, context.look),
    "weight": lambda context, spec, title: WeightEditor(title, context.look),
    "alignment": lambda context, spec, title: AlignmentEditor(title, context.look),
    "reference": _reference,
    "references": _references,
    "date": lambda context, spec, title: DateEditor(title, context.look),
    "colour": _colour,
    "picture": _picture,
    "icon": _icon,
}
