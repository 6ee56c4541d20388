"""How texts are spelt in YAML."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.bengali import normalise
from plugins.charters.writing.parsing import scalars_of
from plugins.charters.writing.scalars import spell

TEXT = st.text("কঢ়০ ািa9.,;:()[]{}'\"/।-#~?&*!|>%@`", min_size=1, max_size=8)


@given(TEXT.map(lambda text: normalise(text).strip()).filter(bool))
def test_what_is_spelt_reads_back(text: str) -> None:
    """Under a key, in a list and in brackets, whatever signs of YAML it has."""
    (plain,), (held,) = spell(text).lines, spell(text, in_brackets=True).lines
    samples = {f"k: {plain}": ["k", text], f"- {plain}": [text], f"[{held}, {held}]": [text, text]}
    read = {sample: [normalise(one) for one in scalars_of(sample)] for sample in samples}
    assert read == samples
