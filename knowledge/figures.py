"""Figures as Dutch readers see them. Exact until here; rounding happens only in these functions."""

from fractions import Fraction

from knowledge.quota import QuotaStatus


def number(value: int) -> str:
    return f"{value:,}".replace(",", ".").replace("-", "−")


def percent(part: int, whole: int) -> str:
    """83,2%. Rounded half up on exact numbers; a whole of zero or less has no percentage."""
    if whole <= 0:
        return "geen percentage"
    tenths = _half_up(Fraction(abs(part) * 1000, whole))
    return f"{'−' if part < 0 < tenths else ''}{tenths // 10},{tenths % 10}%"


def sum_line(status: QuotaStatus) -> str:
    """opgave 52 = achterstand 12 + taakstelling 40; gehuisvest 23; op schema zou 26 zijn"""
    if status.quota <= 0:
        return (
            f"geen opgave, voorsprong {number(-status.quota)} = voorsprong {number(-status.opening_balance)} "
            f"− taakstelling {number(status.taakstelling)}; gehuisvest {number(status.realised)}"
        )
    return (
        f"opgave {number(status.quota)} = {_parts(status)}; gehuisvest {number(status.realised)}; "
        f"op schema zou {number(_half_up(status.on_schedule))} zijn"
    )


def _parts(status: QuotaStatus) -> str:
    if status.opening_balance > 0:
        return f"achterstand {number(status.opening_balance)} + taakstelling {number(status.taakstelling)}"
    if status.opening_balance < 0:
        return f"taakstelling {number(status.taakstelling)} − voorsprong {number(-status.opening_balance)}"
    return f"taakstelling {number(status.taakstelling)}"


def _half_up(value: Fraction) -> int:
    return (value + Fraction(1, 2)) // 1
