"""The SVG picture: shapes as shapes, text as text with the fonts it needs."""
