"""A fragment as bytes for the clipboard: one line of JSON, then a project file of its records.

{"format":"journeydesigner-fragment","version":1,"roots":["touchpoint:…"]}
{"format":"journeydesigner","version":1,…
"""

from __future__ import annotations

from journeydesigner.i18n import tr
from journeydesigner.io.files import check_size
from journeydesigner.io.project_reader import MAX_BYTES, load_bytes
from journeydesigner.io.project_writer import serialised
from journeydesigner.io.strict_json import Json, JsonProblem, compact, parse
from journeydesigner.model import JourneyError
from journeydesigner.model.fragment import Fragment

FRAGMENT_TYPE = "application/x-journeydesigner-fragment"
"""The media type under which the bytes are on the clipboard."""
_FORMAT = "journeydesigner-fragment"
_VERSION = 1


def fragment_bytes(fragment: Fragment) -> bytes:
    """What `read_fragment` reads. Raises `JourneyError` where it is too large."""
    head = compact({"format": _FORMAT, "version": _VERSION, "roots": list(fragment.roots)})
    data = head.encode() + b"\n" + serialised(fragment.snapshot)
    check_size(data, MAX_BYTES, "")
    return data


def read_fragment(data: bytes) -> Fragment:
    """The fragment in these bytes. Raises `JourneyError` for anything else.

    Roots that could not be read are left out.
    """
    check_size(data, MAX_BYTES, "")
    head, _, rest = data.partition(b"\n")
    roots = _roots(head)
    snapshot = load_bytes(rest, tr("Clipboard")).snapshot
    kept = tuple(key for key in dict.fromkeys(roots) if key in snapshot)
    if not kept:
        raise _unreadable()
    return Fragment(snapshot, kept)


def _roots(head: bytes) -> list[str]:
    try:
        fields: Json = parse(head.decode())
    except (JsonProblem, UnicodeDecodeError) as error:
        raise _unreadable() from error
    if not isinstance(fields, dict) or fields.get("format") != _FORMAT:
        raise _unreadable()
    if fields.get("version") != _VERSION:
        raise JourneyError(
            tr("Another version of Journey Designer copied this."),
            hint=tr("Copy and paste with the same version."),
        )
    roots = fields.get("roots")
    if not isinstance(roots, list) or not all(isinstance(key, str) for key in roots):
        raise _unreadable()
    return roots


def _unreadable() -> JourneyError:
    return JourneyError(tr("What is on the clipboard cannot be read."), hint=tr("Copy it again."))
