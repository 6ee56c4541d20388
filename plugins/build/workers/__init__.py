"""Who takes the office steps: the cores of this machine, a cluster, or many machines in turn."""
