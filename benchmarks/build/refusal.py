"""The one way in which the benchmark declines."""


class CannotMeasure(Exception):  # noqa: N818 - reads as a claim about the comparison
    """Figures would be missing, or of unequal work; the words say why."""
