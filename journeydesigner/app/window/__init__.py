"""The bars around the editor."""
