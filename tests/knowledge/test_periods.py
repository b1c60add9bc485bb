import pytest

from knowledge import periods


@pytest.mark.parametrize("period", ["2016-III", "2016", "16-I", "2016-i", "２０１６-I", ""])
def test_only_two_half_years_exist(period):
    with pytest.raises(ValueError, match="no half-year"):
        periods.period_start(period)
