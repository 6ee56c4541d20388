"""The folder that a site is written into, and how it takes the place of the one before."""
