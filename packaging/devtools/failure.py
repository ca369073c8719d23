"""What stops the set-up, in words for the person at the terminal."""


class SetupError(Exception):
    """The set-up cannot go on; the message says why and what to do."""
