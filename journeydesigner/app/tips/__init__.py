"""Tips: small bubbles where they are needed, one at a time, gone for ever once closed."""
