"""The map from afar, where text cannot be read: batches of rectangles instead of items."""
