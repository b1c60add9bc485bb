"""Dutch for people: dates, moments, shares and names of what was masked."""

from datetime import date, datetime

from babel.dates import format_date

from routing.hours import ZONE

MASK_NAMES = {
    "bsn": "burgerservicenummer",
    "v_nummer": "V-nummer",
    "iban": "rekeningnummer",
    "telefoon": "telefoonnummer",
    "e_mail": "e-mailadres",
}


def day(value: date | str) -> str:
    """1 april 2016"""
    moment = date.fromisoformat(value) if isinstance(value, str) else value
    return format_date(moment, "d MMMM y", locale="nl")


def moment(value: datetime) -> str:
    """donderdag 17 maart, 9.00 uur"""
    local = value.astimezone(ZONE)
    return f"{format_date(local, 'EEEE d MMMM', locale='nl')}, {local.hour}.{local:%M} uur"


def stamp(value: datetime) -> str:
    """17 maart 2016, 9.00 uur; for what is kept for years"""
    local = value.astimezone(ZONE)
    return f"{day(local.date())}, {local.hour}.{local:%M} uur"


def share(value: float) -> str:
    return f"{round(value * 100)}%"
