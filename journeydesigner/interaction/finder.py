"""The finder: what is looked for on the shown map, which matches there are, at which one is."""

from __future__ import annotations

from dataclasses import replace

from journeydesigner.interaction.filtering import OFF, Filter, Filtered, filtered
from journeydesigner.interaction.finding import boxes_of
from journeydesigner.interaction.searching import Match, Searcher
from journeydesigner.interaction.session import Session
from journeydesigner.interaction.spotlight import DARKNESS, Spotlight
from journeydesigner.layout.geometry import Rect
from journeydesigner.model import Channel


class Finder:
    """Puts the session's spotlight on what is found and lets fade what a filter leaves out.

    Whoever shows it calls `refresh` after changes of the document and of the shown map.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._searcher = Searcher()
        self._words = ""
        self._filter = OFF
        self._filtered = Filtered()
        self._matches: list[Match] = []
        self._at = 0

    @property
    def words(self) -> str:
        return self._words

    @property
    def filter(self) -> Filter:
        return self._filter

    @property
    def filtered(self) -> Filtered:
        return self._filtered

    @property
    def count(self) -> int:
        """How many records hold the words; those that the filter lets fade do not count."""
        return len(self._matches)

    @property
    def number(self) -> int:
        """Which of them one is at, from 1; 0 where there is none."""
        return self._at + 1 if self._matches else 0

    @property
    def match(self) -> Match | None:
        return self._matches[self._at] if self._matches else None

    @property
    def place(self) -> Rect | None:
        """Where the match is on the map, in points; None in the parking lot."""
        layout, match = self._session.layout, self.match
        if layout is None or match is None:
            return None
        placed = boxes_of(layout, self._session.snapshot, match.record_id)
        keys = match.keys
        return next((p.rect for p in placed if p.box.key in keys or p.box.key[:2] in keys), None)

    # -- looking ---------------------------------------------------------------------------

    def look_for(self, words: str) -> None:
        """Begins at what is selected, else at the first match."""
        self._words = words
        self._find(self._session.selection.current or "")

    def set_filter(self, wanted: Filter) -> None:
        self._filter = wanted
        self.refresh()

    def refresh(self) -> None:
        """Looks again; the match one was at stays if it still is one."""
        self._filter = self._possible(self._filter)
        self._find(self.match.record_id if self.match else "")

    def step(self, by: int) -> None:
        """Goes on by so many matches, round at the ends, and selects the one reached."""
        if self._matches:
            self._at = (self._at + by) % len(self._matches)
            self._shine()
            self.select()

    def select(self) -> None:
        """Selects the match one is at."""
        if self.match is not None and self.match.record_id in self._session.snapshot:
            self._session.selection.set([self.match.record_id])

    def stop(self) -> None:
        """Nothing is marked or faded any more; the words are kept for the next time."""
        self._filter, self._filtered = OFF, Filtered()
        self._matches, self._at = [], 0
        self._session.set_spotlight(DARKNESS)

    # -- finding ---------------------------------------------------------------------------

    def _find(self, near: str) -> None:
        snapshot, map_id = self._session.snapshot, self._session.map_id
        self._filtered = filtered(snapshot, map_id, self._filter)
        found = self._searcher.find(snapshot, map_id, self._words)
        self._matches = [m for m in found if m.record_id not in self._filtered.faded]
        ids = [match.record_id for match in self._matches]
        self._at = ids.index(near) if near in ids else 0
        self._shine()

    def _shine(self) -> None:
        found = frozenset(key for match in self._matches for key in match.keys)
        current = self.match.keys if self.match else frozenset()
        self._session.set_spotlight(Spotlight(found, current, self._filtered.faded))

    def _possible(self, wanted: Filter) -> Filter:
        """Without a persona that is not on this map, and a channel that is gone."""
        snapshot = self._session.snapshot
        personas = [persona.id for persona in snapshot.map_personas(self._session.map_id)]
        if wanted.persona_id not in personas:
            wanted = replace(wanted, persona_id="")
        if snapshot.get(wanted.channel_id, Channel) is None:
            wanted = replace(wanted, channel_id="")
        return wanted
