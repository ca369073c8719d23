"""The states of the tool machine, one file per gesture."""
