"""The right column: pages behind a head of tabs, and the way round the window's panes."""
