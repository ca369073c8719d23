"""Find and filter: a slim bar over the map."""
