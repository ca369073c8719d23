"""What a written report of maps says: headings, tables and lists, whatever the format."""
