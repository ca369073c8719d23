"""Translation of everything a person reads, on the standard library's gettext.

The source language is English; a text without a translation is shown as it stands. Callers
format after translating: ``tr("Open {name}").format(name=name)``.
"""

import gettext
from pathlib import Path

DOMAIN = "journeydesigner"
SOURCE_LANGUAGE = "en"


class _Current:
    """The catalogue in force: one for the whole process, because one person reads one language."""

    catalogue: gettext.NullTranslations = gettext.NullTranslations()


def tr(text: str) -> str:
    """Return ``text`` in the current language (an empty text stays empty)."""
    return _Current.catalogue.gettext(text) if text else ""


def trn(one: str, many: str, n: int) -> str:
    """Return the form for the count ``n``, with every ``{n}`` in it replaced by that count."""
    return _Current.catalogue.ngettext(one, many, n).replace("{n}", str(n))


def set_language(code: str, catalogues: Path | None = None) -> bool:
    """Switch to the language ``code`` (``de``, ``pt_BR``); say whether it is available.

    ``catalogues`` is the folder that holds ``<code>/LC_MESSAGES/journeydesigner.mo``, normally
    ``resources.resource_path("i18n")``. Without a catalogue the texts stay English.
    """
    folder = str(catalogues) if catalogues is not None else None
    found = folder is not None and gettext.find(DOMAIN, folder, [code]) is not None
    if found:
        _Current.catalogue = gettext.translation(DOMAIN, folder, [code])
    else:
        _Current.catalogue = gettext.NullTranslations()
    return found or code.split("_", maxsplit=1)[0] == SOURCE_LANGUAGE


def mark(text: str) -> str:
    """Return ``text`` as it is: marks a constant that is translated where it is shown."""
    return text
