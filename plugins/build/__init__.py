"""Makes the site, as far as anything changed: whole, or not at all."""
