"""Set-up, start and checks of a clone, on the standard library alone."""
