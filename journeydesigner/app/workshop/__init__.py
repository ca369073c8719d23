"""The workshop: agenda with a timer, collecting, voting, decisions."""
