"""A charter as a board for the wall: one page of exact size, as a printer's shop takes it."""
