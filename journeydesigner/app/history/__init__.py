"""The history of the document: its page in the side column, and how undo shows what it undid."""
