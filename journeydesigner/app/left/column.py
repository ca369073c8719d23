"""The left column: project tree and palette."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesigner.app.icons import Icons
from journeydesigner.app.left.palette import Palette
from journeydesigner.app.left.project_tree import ProjectTree
from journeydesigner.app.project_verbs import ProjectVerbs
from journeydesigner.app.settings import Settings
from journeydesigner.i18n import tr
from journeydesigner.interaction.session import Session
from journeydesigner.panel.plain import label, set_tip

WIDTH = 176
MARGIN = 12
SCROLL_BAR = 10
"""Its width in px, as in the style sheet."""


class LeftColumn(QWidget):
    """`tree` and `palette`, one below the other; the palette scrolls."""

    def __init__(
        self, session: Session, verbs: ProjectVerbs, icons: Icons, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("leftColumn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(148)
        self.tree = ProjectTree(session, verbs, icons)
        self.palette_ = Palette(session, icons, settings)
        self.add_menu = QMenu(self)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, SCROLL_BAR, 0)
        above.setSpacing(2)
        above.addLayout(self._head(icons))
        above.addWidget(self.tree)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN - SCROLL_BAR, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self._scrolled(), 1)

    def repaint_all(self) -> None:
        """After a change of theme."""
        self.tree.refresh()
        self.palette_.update()

    def _head(self, icons: Icons) -> QHBoxLayout:
        add = QToolButton()
        add.setObjectName("addToProject")
        add.setIcon(icons.icon("add", "secondary"))
        add.setIconSize(QSize(14, 14))
        add.setAccessibleName(tr("Add a map or persona"))
        set_tip(add, tr("Add a map or persona"))
        add.setMenu(self.add_menu)
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setContentsMargins(2, 0, 0, 0)
        row.addWidget(label(tr("Project"), "section"), 1)
        row.addWidget(add)
        return row

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(self.palette_)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The bar keeps its room and is only not seen where there is nothing to scroll: tiles that
        # are wider without it would wrap anew, and it would come and go for ever.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))
        return area
