"""Tools without Qt: events, session, tool machine, one file per gesture state, overlay."""
