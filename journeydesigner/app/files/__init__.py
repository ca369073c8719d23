"""The file on the screen: open, save, import, recover, and the questions on the way."""
