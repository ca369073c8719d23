"""What a workshop left behind, as plain dictionaries and lists."""

from __future__ import annotations

from typing import Any

from journeydesigner.analysis.voting_results import voting_results
from journeydesigner.model import Note, Snapshot, Touchpoint, Voting


def described_workshop(snapshot: Snapshot) -> dict[str, Any]:
    """Agenda, decisions and next steps of the project."""
    return {
        "agenda": [
            {"title": item.title, "minutes": item.minutes, "notes": item.notes}
            for item in snapshot.agenda
        ],
        "decisions": [{"id": d.id, "text": d.text, "map": d.map_id} for d in snapshot.decisions()],
        "next_steps": [
            {
                "id": step.id,
                "text": step.text,
                "owner": step.owner,
                "due": step.due,
                "status": step.status,
                "decision": step.decision_id,
                "map": step.map_id,
            }
            for step in snapshot.next_steps()
        ],
    }


def described_voting(snapshot: Snapshot, voting: Voting) -> dict[str, Any]:
    """One voting with its results, most dots first."""
    results = voting_results(snapshot, voting.id)
    return {
        "id": voting.id,
        "title": voting.title,
        "open": voting.is_open,
        "budget": voting.budget,
        "people": voting.people,
        "dots": results.total,
        "results": [
            {
                "id": result.candidate_id,
                "text": _words(snapshot, result.candidate_id),
                "rank": result.rank,
                "dots": result.dots,
            }
            for result in results.ranking
        ],
    }


def _words(snapshot: Snapshot, candidate_id: str) -> str:
    record = snapshot.records.get(candidate_id)
    if isinstance(record, Touchpoint):
        return record.name or record.customer_interaction
    return record.shown_text if isinstance(record, Note) else ""
