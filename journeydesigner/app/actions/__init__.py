"""Actions are data: one table that menus, bars, context menus and the list of shortcuts read."""
