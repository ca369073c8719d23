"""Verbs of a workshop: agenda, votings, hidden notes, the structure lock, decisions.

Like all commands they are plain functions on a transaction and raise `JourneyError` in words.
"""
