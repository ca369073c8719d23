"""The window and everything around canvas and panel: composition, actions, files, dialogs."""
