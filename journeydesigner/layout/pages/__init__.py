"""A map on paper: where it breaks, and what stands on each tile. Nothing is ever cut."""
