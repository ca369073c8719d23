"""A user who tries everything at random in the real window, for as long as one likes."""
