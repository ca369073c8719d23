"""Forms are built once; nothing stays behind; themes come and go."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journeydesigner.commands.pictures import attach_picture
from journeydesigner.interaction.session import Session
from journeydesigner.layout.theme import DARK, LIGHT
from journeydesigner.model import Picture, Snapshot
from journeydesigner.panel.form import Form
from journeydesigner.panel.properties_panel import PropertiesPanel
from tests.qt.panel.hands import type_text
from tests.qt.panel.pictures import red_square


def _settle() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    gc.collect()


def _go_round(select, shop) -> None:
    for key in (shop.home, shop.checkout, shop.pain, shop.purchase, shop.tim, shop.web):
        select(key)
    select(shop.home, shop.checkout)
    select()


def test_a_form_is_built_once(panel, select, shop) -> None:
    select(shop.home)
    form = panel.form
    select(shop.purchase)
    select(shop.checkout)
    assert panel.form is form


def test_no_widgets_pile_up(panel, select, shop) -> None:
    _go_round(select, shop)
    _settle()
    before = len(panel.findChildren(QWidget))
    for _ in range(3):
        _go_round(select, shop)
    _settle()
    assert len(panel.findChildren(QWidget)) == before


def test_edits_and_undo_leave_no_widgets(panel, select, shop, document) -> None:
    select(shop.checkout)
    _settle()
    before = len(panel.findChildren(QWidget))
    line = panel.form.parts["pain-points"].stops()[-1]
    for number in range(5):
        type_text(line, f"Pain {number}")
        panel.commit_pending()
    while document.can_undo:
        document.undo()
    _settle()
    assert len(panel.findChildren(QWidget)) == before


def test_a_closed_panel_is_gone_and_listens_no_more(qtbot, session, document, shop) -> None:
    panel = PropertiesPanel(session, LIGHT)
    gone = weakref.ref(panel)
    heard: list[int] = []
    panel.destroyed.connect(lambda: heard.append(1))
    panel.deleteLater()
    del panel
    _settle()
    assert heard == [1]
    assert gone() is None
    with document.transaction("Other") as tx:
        tx.update(shop.checkout, name="Till")
    document.selection.set([shop.home])


def test_themes_keep_what_is_shown_and_typed(panel, select, shop, document) -> None:
    select(shop.checkout)
    field = panel.form.parts["name"].editor.target()
    field.setFocus()
    type_text(panel.form.parts["pain-points"].stops()[-1], "Slow")
    panel.form.parts["thinking"].editor.target().setFocus()
    panel.set_theme(DARK)
    assert panel.form.parts["name"].editor.target().text() == "Checkout"
    assert panel.form.parts["thinking"].editor.target().hasFocus()
    assert len(document.snapshot.tied_notes(shop.checkout, "pain-points")) == 2
    panel.set_theme(LIGHT)
    assert panel.header.title == "Checkout"


def test_forms_of_another_theme_are_gone(panel, select, shop) -> None:
    _go_round(select, shop)
    forms = [weakref.ref(form) for form in panel.findChildren(Form)]
    assert len(forms) > 5
    panel.set_theme(DARK)
    _settle()
    assert [form() for form in forms if form() is not None] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ground_is_the_surface_of_the_theme(theme, panel, select, shop) -> None:
    panel.set_theme(theme)
    select(shop.checkout)
    shown = panel.grab().toImage()
    ground = shown.pixelColor(shown.width() // 2, 4)
    assert (ground.red(), ground.green(), ground.blue()) == theme.colour("surface")


def test_all_labels_show_plain_text(panel, select, shop) -> None:
    _go_round(select, shop)
    rich = [w for w in panel.findChildren(QLabel) if w.textFormat() != Qt.TextFormat.PlainText]
    assert [w.text() for w in rich if w.text()] == []


def test_an_empty_project(qtbot, document) -> None:
    document.load(Snapshot())
    panel = PropertiesPanel(Session(document), LIGHT)
    qtbot.addWidget(panel)
    assert panel.form is None
    panel.commit_pending()
    panel.focus_first()
    panel.set_theme(DARK)


def test_pictures_are_asked_for_and_taken_away(panel, select, shop, document, qtbot) -> None:
    select(shop.tim)
    choose, remove = panel.form.parts["photo_id"].stops()
    assert not remove.isEnabled()
    with qtbot.waitSignal(panel.picture_requested) as asked:
        choose.click()
    assert asked.args == [shop.tim, "photo_id"]
    with document.transaction("Picture") as tx:
        attach_picture(tx, shop.tim, "photo_id", red_square())
    assert remove.isEnabled()
    thumbnail = panel.form.parts["photo_id"].grab().toImage()
    corner = choose.mapTo(panel.form.parts["photo_id"], choose.rect().topLeft())
    colour = thumbnail.pixelColor(corner.x() - 40, corner.y() + 30)
    assert (colour.red(), colour.green(), colour.blue()) == (200, 30, 30)
    with qtbot.waitSignal(panel.picture_removed) as asked:
        remove.click()
    assert asked.args == [shop.tim, "photo_id"]


def test_a_damaged_picture_is_none(panel, select, shop, document) -> None:
    broken = Picture(id="picture:x", media_type="image/png", width=9, height=9, data="AAAA")
    with document.transaction("Picture") as tx:
        tx.add(broken)
        tx.update(shop.tim, photo_id=broken.id)
    select(shop.tim)
    assert panel.form.parts["photo_id"].stops()[1].isEnabled()


def _drop(widget: QWidget, urls: list[str]) -> bool:
    """Whether a widget takes a drop of these files."""
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, buttons, none)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), action, data, buttons, none))
    return enter.isAccepted()


def test_a_picture_file_may_be_dropped(panel, select, shop, qtbot, tmp_path) -> None:
    select(shop.tim)
    editor = panel.form.parts["photo_id"].editor
    file = tmp_path / "tim.PNG"
    with qtbot.waitSignal(panel.picture_dropped) as asked:
        assert _drop(editor, [file.as_uri()])
    assert asked.args == [shop.tim, "photo_id", file]
    assert not _drop(editor, [(tmp_path / "tim.txt").as_uri()])
    assert not _drop(editor, ["https://example.org/tim.png"])


def test_files_dropped_on_text_fields_are_the_windows(panel, select, shop, tmp_path) -> None:
    select(shop.tim)
    for name in ("name", "goals"):
        target = panel.form.parts[name].editor.target()
        assert not _drop(getattr(target, "viewport", lambda t=target: t)(), [tmp_path.as_uri()])


def test_every_form_fits_the_narrowest_column(panel, select, document) -> None:
    narrow = 220
    panel.resize(narrow, 600)
    for key in {record.kind: record.id for record in document.snapshot}.values():
        select(key)
        if panel.form is not None:
            assert panel.form.minimumSizeHint().width() <= narrow, key
