"""The Qt canvas: scene, view, items, painting, inline editor, persona strip."""
