"""The command palette: everything that can be done and gone to, behind one line of input."""
