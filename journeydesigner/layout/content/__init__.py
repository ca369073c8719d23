"""What stands in the cells and headers of a map, one module per kind of box."""
