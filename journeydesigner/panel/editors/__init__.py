"""One editor per kind of field: each shows a value and tells of edits."""
