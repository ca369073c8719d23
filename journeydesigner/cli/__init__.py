"""The command line: a thin skin over `journeydesigner.api`. Needs no display and no Qt."""

from journeydesigner.cli.run import is_for_us, main, say_why_no_window

__all__ = ["is_for_us", "main", "say_why_no_window"]
