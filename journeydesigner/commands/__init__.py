"""Verbs: plain functions on a transaction, each one thing a person does to a journey.

They read `tx.snapshot` first and write then. An `index` counts the siblings as they stand before
the command (the gap where the drop line was shown); None is the end. Ids that do not exist raise
`UnknownRecord`, what makes no sense raises `JourneyError`, a bad value `InvalidValue`; whatever
is raised, the transaction's caller loses nothing.
"""
