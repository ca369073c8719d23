"""The items of the agendas to start from: title, minutes, one line of guidance (in English)."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesigner.i18n import mark


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item of a template. Translate `title` and `notes` where they are used."""

    title: str
    minutes: int
    notes: str


_EMOTIONS = PlannedItem(
    mark("Emotions"),
    25,
    mark("Ask of each touchpoint how it feels, and why; leave a gap where nobody knows."),
)
_INSIGHTS = PlannedItem(
    mark("Pain points and opportunities"),
    30,
    mark("Write first, in silence; then read aloud, and put each where it belongs."),
)
_VOTE = PlannedItem(
    mark("Vote"), 15, mark("Everybody gives three dots to what should be tackled first.")
)
_NEXT_STEPS = PlannedItem(
    mark("Next steps"), 20, mark("For what won: who does what, and by when. One name for each.")
)

FROM_TOUCHPOINTS = (
    PlannedItem(
        mark("Collect data"),
        20,
        mark("What do we know already? Reviews, calls, figures: one note for each fact."),
    ),
    PlannedItem(
        mark("Define touchpoints"),
        30,
        mark("Every contact a customer has with us, in their words. Order does not matter yet."),
    ),
    PlannedItem(
        mark("Draw the map"),
        40,
        mark("Put the touchpoints in order, group them into stages, name the stages last."),
    ),
    _EMOTIONS,
    _INSIGHTS,
    _VOTE,
    _NEXT_STEPS,
)

FROM_PERSONAS = (
    PlannedItem(
        mark("Welcome and goal"),
        10,
        mark("What should be decided at the end of the day? Write it where all can see it."),
    ),
    PlannedItem(
        mark("Meet the personas"),
        30,
        mark("Whose journey is it? Goals, frustrations and a quote for each; two are enough."),
    ),
    PlannedItem(
        mark("Choose the scenario"),
        15,
        mark("One persona, one situation, one wish. Say where the journey begins and ends."),
    ),
    PlannedItem(
        mark("Walk in their shoes"),
        40,
        mark("Tell the story step by step: what they do, think and expect."),
    ),
    PlannedItem(
        mark("Compare the personas"),
        25,
        mark("Walk the same way as the second persona. Where do the curves part?"),
    ),
    _INSIGHTS,
    _VOTE,
    _NEXT_STEPS,
)

FROM_DATA = (
    PlannedItem(
        mark("Read the evidence"),
        25,
        mark("Hand out figures and quotes; everybody marks what surprises them."),
    ),
    PlannedItem(
        mark("Sort into stages"),
        25,
        mark("Place each finding where it happens; gaps show where we know nothing."),
    ),
    PlannedItem(
        mark("Define touchpoints"),
        25,
        mark("Name the contact behind each finding, with its channel."),
    ),
    PlannedItem(
        mark("Draw the map"),
        30,
        mark("Fill in what must lie between, and mark what is only assumed."),
    ),
    PlannedItem(
        mark("Emotions from evidence"),
        25,
        mark("Set a score only where a figure or a quote supports it."),
    ),
    _INSIGHTS,
    PlannedItem(
        mark("Questions still open"),
        15,
        mark("What must be asked or measured before we decide? Park it as a note."),
    ),
    _VOTE,
    _NEXT_STEPS,
)
