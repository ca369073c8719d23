"""Statements → project: a map for each diagram, personas shared by name."""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.io.mermaid.statements import Statement, TaskData, shown
from journeydesigner.io.notice import Notice
from journeydesigner.io.record_reader import MAX_TOUCHPOINTS
from journeydesigner.model import (
    EmotionPoint,
    JourneyError,
    JourneyMap,
    Lane,
    Persona,
    Project,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
    new_id,
)
from journeydesigner.model.clean import MAX_TEXT, clean_text
from journeydesigner.model.order import keys_between

SCALE = (1.0, 5.0)
Section = tuple[Statement | None, list[Statement]]


class Builder:
    """Collects the records of one project. `notices` say what was not as expected."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self._records: list[Record] = [Project()]
        self._maps: list[JourneyMap] = []
        self._personas: dict[str, Persona] = {}
        self._touchpoints = 0

    def snapshot(self) -> Snapshot:
        """All that was added, in order."""
        records = [*self._records]
        for siblings in (self._maps, list(self._personas.values())):
            keys = keys_between(None, None, len(siblings))
            records += [r.evolve(order=key) for r, key in zip(siblings, keys, strict=True)]
        return Snapshot(records)

    def add_map(self, title: str, statements: list[Statement]) -> None:
        """A map from a diagram; `title` is its front matter's. Raises `JourneyError`."""
        map_id = new_id("map")
        sections = _sections(statements)
        people: dict[str, None] = {}
        orders = keys_between(None, None, len(sections))
        for section, order in zip(sections, orders, strict=True):
            people.update(dict.fromkeys(self._add_stage(map_id, section, order)))
        journey = JourneyMap(
            id=map_id,
            title=self._title(title, statements),
            persona_ids=tuple(people),
            scale_low=SCALE[0],
            scale_high=SCALE[1],
        )
        self._maps.append(journey)
        self._records += _standard_lanes(map_id)

    def _title(self, title: str, statements: list[Statement]) -> str:
        titles = [statement for statement in statements if statement.kind == "title"]
        for earlier in titles[:-1]:
            message = tr("The title “{title}” was replaced by the one of line {line}.")
            message = message.format(title=shown(earlier.text), line=titles[-1].line)
            self.notices.append(Notice(message, earlier.line))
        return self._fitted(titles[-1]) if titles else clean_text(title)[0]

    def _add_stage(self, map_id: str, section: Section, order: str) -> list[str]:
        """Adds a stage and its touchpoints; returns the personas in order of mention."""
        head, tasks = section
        name = self._fitted(head) if head else ""
        stage = Stage(id=new_id("stage"), map_id=map_id, name=name, order=order)
        self._records.append(stage)
        orders = keys_between(None, None, len(tasks))
        return [
            persona_id
            for task, place in zip(tasks, orders, strict=True)
            for persona_id in self._add_task(task, stage, place)
        ]

    def _add_task(self, task: Statement, stage: Stage, order: str) -> list[str]:
        self._count(task.line)
        touchpoint = Touchpoint(
            id=new_id("touchpoint"),
            map_id=stage.map_id,
            stage_id=stage.id,
            name=self._fitted(task),
            order=order,
        )
        self._records.append(touchpoint)
        data = TaskData.of(task.data) if task.data is not None else TaskData()
        if task.data is not None:
            self._check(task, data)
        return self._add_points(touchpoint.id, data)

    def _add_points(self, touchpoint_id: str, data: TaskData) -> list[str]:
        """A point for each actor, or one for everyone; returns the personas."""
        people = list(dict.fromkeys(self._persona(name) for name in data.actors))
        orders = keys_between(None, None, len(people))
        places: list[tuple[str | None, str]] = [*zip(people, orders, strict=True)]
        for person, place in places or [(None, "")]:
            point = EmotionPoint(
                id=new_id("emotion"),
                touchpoint_id=touchpoint_id,
                persona_id=person,
                score=data.score,
                order=place,
            )
            self._records.append(point)
        return people

    def _count(self, line: int) -> None:
        self._touchpoints += 1
        if self._touchpoints > MAX_TOUCHPOINTS:
            what = tr("The diagram has more than {limit} tasks.").format(limit=MAX_TOUCHPOINTS)
            hint = tr("Nothing was imported. Split it into several diagrams.")
            raise JourneyError(what, tr("line {line}").format(line=line), hint)

    def _check(self, task: Statement, data: TaskData) -> None:
        """Say where the score is odd, or where a colon may have cut the line at the wrong place."""
        if data.score is None:
            text = tr("“{score}” is no number, so the task has no score.")
            self._note(task, text.format(score=data.score_text))
        elif not data.score_text:
            self._note(task, tr("The score is empty, which Mermaid takes as 0; it is kept so."))
        elif not SCALE[0] <= data.score <= SCALE[1]:
            text = tr("The score {score:g} is outside 1 to 5; it is kept as typed.")
            self._note(task, text.format(score=data.score))
        if data.dropped or data.has_number_for_actor:
            self._note(task, _what_was_read(task, data))

    def _note(self, task: Statement, message: str) -> None:
        self.notices.append(Notice(message, task.line))

    def _persona(self, name: str) -> str:
        name = clean_text(name)[0]
        if name not in self._personas:
            self._personas[name] = Persona(id=new_id("persona"), name=name)
        return self._personas[name].id

    def _fitted(self, statement: Statement) -> str:
        """The text of a statement, as long as a field may be."""
        text, removed = clean_text(shown(statement.text))
        if removed:
            message = tr("The text is longer than {limit} characters; the rest was left out.")
            self._note(statement, message.format(limit=MAX_TEXT))
        return text


def _sections(statements: list[Statement]) -> list[Section]:
    """Each section with its tasks; those before the first section have no head."""
    found: list[Section] = []
    for statement in statements:
        if statement.kind == "section":
            found.append((statement, []))
        elif statement.kind == "task":
            if not found:
                found.append((None, []))
            found[-1][1].append(statement)
    return found


def _what_was_read(task: Statement, data: TaskData) -> str:
    name, actors = shown(task.text), ", ".join(data.actors)
    score = tr("none") if data.score is None else f"{data.score:g}"
    if not data.dropped:
        text = tr("Read as the task “{name}” with the score {score} and the actors “{actors}”.")
        return text.format(name=name, score=score, actors=actors)
    text = tr(
        "Read as the task “{name}” with the score {score} and the actors “{actors}”; "
        "“{rest}” was left out."
    )
    return text.format(name=name, score=score, actors=actors, rest=data.dropped)


def _standard_lanes(map_id: str) -> list[Record]:
    kinds = ("touchpoints", "emotion")
    orders = keys_between(None, None, len(kinds))
    return [
        Lane(id=new_id("lane"), map_id=map_id, lane_kind=kind, order=order)
        for kind, order in zip(kinds, orders, strict=True)
    ]
