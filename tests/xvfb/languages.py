"""A sample map with its texts in scripts and word lengths that strain the layout."""

from __future__ import annotations

from itertools import cycle

from journeydesigner.model import (
    Channel,
    EmotionPoint,
    JourneyMap,
    Note,
    Persona,
    Record,
    Snapshot,
    Stage,
    Touchpoint,
)

GERMAN = (
    "Kundenzufriedenheitsbefragung",
    "Rücksendekostenübernahmeerklärung",
    "Bestellbestätigungsbenachrichtigung per E-Mail",
    "Vergleicht Lieferzeitangaben und Versandkostenpauschalen verschiedener Anbieter",
    "Zahlungsdienstleisterauswahl",
    "Liest Allgemeine Geschäftsbedingungen und Datenschutzgrundverordnungshinweise",
    "Größentabellenunübersichtlichkeit",
    "Warenkorbabbruchwahrscheinlichkeit senken",
)
ARABIC = (
    "البحث عن سترة مطر خفيفة",
    "يقرأ آراء العملاء ويقارن المقاسات والأسعار",
    "إتمام الشراء",
    "يدخل عنوان الشحن وبيانات الدفع (بطاقة Visa)",
    "تأكيد الطلب عبر البريد الإلكتروني",
    "لماذا أحتاج إلى حساب؟",
    "التوصيل خلال 3 أيام",
    "خدمة العملاء",
)
HINDI = (
    "हल्की बरसाती जैकेट की खोज",
    "ग्राहकों की समीक्षाएँ पढ़ता है और आकार की तुलना करता है",
    "भुगतान और पुष्टि",
    "डिलीवरी का पता और भुगतान का विवरण भरता है",
    "ऑर्डर की पुष्टि ईमेल से मिलती है",
    "मुझे खाता क्यों बनाना पड़ता है?",
    "तीन दिन में डिलीवरी",
    "ग्राहक सेवा केंद्र",
)
_TEXTS: dict[type[Record], tuple[str, ...]] = {
    JourneyMap: ("title", "scenario"),
    Persona: ("name", "summary", "quote"),
    Channel: ("name",),
    Stage: ("name", "goal", "expectations"),
    Touchpoint: ("name", "customer_interaction", "system_interaction", "thinking"),
    EmotionPoint: ("quote",),
    Note: ("text",),
}


def in_words_of(snapshot: Snapshot, phrases: tuple[str, ...]) -> Snapshot:
    """The snapshot with each of its texts replaced by one of the phrases, in turn."""
    turn = cycle(phrases)
    return Snapshot([_replaced(record, turn) for record in snapshot])


def _replaced(record: Record, turn: cycle[str]) -> Record:
    fields = _TEXTS.get(type(record), ())
    return record.evolve(**{field: next(turn) for field in fields if getattr(record, field)})
