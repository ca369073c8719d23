"""The left column: maps and personas above, the palette below."""
