"""The PDF blueprint."""
