"""Parts of forms that are made by hand: they show more than one field of one record."""
