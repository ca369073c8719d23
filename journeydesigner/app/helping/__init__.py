"""Dialogs that explain: shortcuts, about and licences."""
