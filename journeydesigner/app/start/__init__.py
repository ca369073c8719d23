"""The start screen: templates, samples, recent files."""
