// What the first tap loads.
