"""Printing: the pages of an export on paper, drawn from the same display list."""
