"""Quick capture: one key, one line, and the thought is kept."""
