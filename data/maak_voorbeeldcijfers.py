"""Makes the example figures per municipality: invented, but adding up to Figuur 1 of the letter of 17 March 2016.

    python data/maak_voorbeeldcijfers.py [--uit MAP]

Placements per municipality over 2015 and 2016 were never published in full. What is real: the national totals of
Figuur 1, the register and the inhabitants. What is invented: how those totals are spread. The seed is fixed, so a rerun
gives the same bytes.
"""

import argparse
import csv
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEED = 20160317
# Figuur 1. Persons.
OPENING_2015, QUOTA_2015_1, REALISED_2015_1 = 2_633, 14_000, 11_357
QUOTA_2015_2, MONTHS_2015_2 = 14_871, (2_411, 2_236, 2_335, 2_724, 3_114, 3_933)
BEHIND, AHEAD, N_BEHIND, N_AHEAD = 4_493, 1_099, 241, 152
# The letter gives the quota of 2016-I; its placements up to 1 March are invented.
QUOTA_2016_1, MONTHS_2016_1 = 20_000, (2_874, 2_951)
ORIGIN = "voorbeeldcijfers"
SOURCE = "voorbeeldcijfers, landelijk gelijk aan figuur 1 van de brief van 17 maart 2016"
MONTH_COLUMNS = [f"maand_{number}" for number in range(1, 7)]
COLUMNS = [
    *("code", "gemeente", "stand_begin", "taakstelling", "opgave"),
    *MONTH_COLUMNS,
    *("realisatie", "saldo", "achterstand", "voorsprong"),
]
Spread = dict[str, int]
Places = dict[str, dict[str, str]]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Maak de voorbeeldcijfers per gemeente.")
    parser.add_argument("--uit", type=Path, default=HERE / "standen", help="map voor de bestanden")
    folder = parser.parse_args(arguments).uit
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (folder / name).write_text(content, encoding="utf-8")


def files() -> dict[str, str]:
    """File name -> content, nine monthly files."""
    rng = random.Random(SEED)
    before, after = _places("2015-12-01"), _places("2016-01-01")
    people_2015, people_2016 = _inhabitants(before, after), {c: int(p["inwoners"]) for c, p in after.items()}

    quota_1 = _by_share(QUOTA_2015_1, people_2015)
    quota_2 = _by_share(QUOTA_2015_2, people_2015)
    closing_2 = _closing(people_2015, quota_2, rng)
    closing_1, months_2 = _second_half(quota_2, closing_2, people_2015, rng)
    opening_1, realised_1 = _first_half(quota_1, closing_1, people_2015, rng)
    opening_2016 = _merged(closing_2, before)
    quota_2016 = _by_share(QUOTA_2016_1, people_2016)
    months_2016 = _new_year(opening_2016, quota_2016, rng)

    made = {"2015-07-01.csv": _file("2015-I", "2015-07-01", before, opening_1, quota_1, None, realised_1)}
    for m in range(1, 7):
        day = f"2015-{7 + m:02}-01" if m < 6 else "2016-01-01"
        made[f"{day}.csv"] = _file("2015-II", day, before, closing_1, quota_2, _first_months(months_2, m))
    for m in (1, 2):
        day = f"2016-{1 + m:02}-01"
        made[f"{day}.csv"] = _file("2016-I", day, after, opening_2016, quota_2016, _first_months(months_2016, m))
    return made


def _places(day: str) -> Places:
    with (HERE / "gemeenten.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return {
        row["code"]: row
        for row in rows
        if (not row["geldig_vanaf"] or row["geldig_vanaf"] <= day)
        and (not row["geldig_tot"] or day < row["geldig_tot"])
    }


def _inhabitants(before: Places, after: Places) -> Spread:
    """A merged municipality's inhabitants of before are not in our data: they share those of the successor evenly."""
    heirs = [place["opvolger"] for place in before.values() if place["opvolger"]]
    return {
        code: int(place["inwoners"] or int(after[place["opvolger"]]["inwoners"]) // heirs.count(place["opvolger"]))
        if place["inwoners"] or place["opvolger"] in after
        else int(after[code]["inwoners"])
        for code, place in before.items()
    }


def _by_share(whole: int, weights: Mapping[str, float]) -> Spread:
    """Largest remainders: whole persons that add up exactly, each within one of its exact share."""
    total = sum(weights.values())
    exact = {code: whole * weight / total for code, weight in weights.items()}
    shares = {code: int(value) for code, value in exact.items()}
    order = sorted(exact, key=lambda code: (shares[code] - exact[code], code))
    for code in order[: whole - sum(shares.values())]:
        shares[code] += 1
    return shares


def _closing(people: Spread, quota: Spread, rng: random.Random) -> Spread:
    """1 January 2016: 241 behind with 4.493 together, 152 ahead with 1.099, nobody exactly even."""
    codes = sorted(people)
    # Large municipalities were behind more often; small ones run out of their quota more easily.
    ranked = sorted(codes, key=lambda code: rng.random() * (0.4 + min(quota[code], 120) / 120), reverse=True)
    behind, ahead = ranked[:N_BEHIND], ranked[N_BEHIND:]
    more = _by_share(BEHIND - N_BEHIND, {code: quota[code] * rng.uniform(0.2, 2.2) for code in behind})
    less = _by_share(AHEAD - N_AHEAD, {code: quota[code] * rng.uniform(0.2, 1.6) for code in ahead})
    return {**{code: 1 + more[code] for code in behind}, **{code: -1 - less[code] for code in ahead}}


def _second_half(
    quota: Spread, closing: Spread, people: Spread, rng: random.Random
) -> tuple[Spread, dict[str, list[int]]]:
    """Opening balance per 1 July and placements per month, so that opening + quota - placements = closing."""
    opening_total = OPENING_2015 + QUOTA_2015_1 - REALISED_2015_1
    opening = _balance(opening_total, quota, closing, rng)
    realised = {code: opening[code] + quota[code] - closing[code] for code in quota}
    return opening, _spread_over_months(realised, MONTHS_2015_2, rng)


def _balance(whole: int, quota: Spread, closing: Spread, rng: random.Random) -> Spread:
    """Balances that add up to `whole`, lean towards the later closing balance and never make placements negative."""
    wish = {code: quota[code] * rng.uniform(-0.1, 0.6) + 0.6 * closing[code] for code in quota}
    shift = (whole - sum(wish.values())) / sum(quota.values())
    rounded = {code: max(round(wish[code] + shift * quota[code]), closing[code] - quota[code]) for code in quota}
    return _corrected(rounded, whole, {code: closing[code] - quota[code] for code in quota})


def _corrected(values: Spread, whole: int, lowest: Spread) -> Spread:
    """Steps of one, largest first, until the sum is right and no value is below its lowest."""
    values, order = dict(values), sorted(values, key=lambda code: (-abs(values[code]), code))
    difference = whole - sum(values.values())
    while difference:
        for code in order:
            step = 1 if difference > 0 else -1
            if difference and values[code] + step >= lowest[code]:
                values[code] += step
                difference -= step
    return values


def _first_half(quota: Spread, closing: Spread, people: Spread, rng: random.Random) -> tuple[Spread, Spread]:
    opening = _balance(OPENING_2015, quota, closing, rng)
    return opening, {code: opening[code] + quota[code] - closing[code] for code in quota}


def _spread_over_months(realised: Spread, totals: Sequence[int], rng: random.Random) -> dict[str, list[int]]:
    """Whole persons with these sums per municipality and exactly these totals per month."""
    people = [code for code in sorted(realised) for _ in range(realised[code])]
    rng.shuffle(people)
    months: dict[str, list[int]] = {code: [0] * len(totals) for code in realised}
    start = 0
    for month, size in enumerate(totals):
        for code in people[start : start + size]:
            months[code][month] += 1
        start += size
    return months


def _merged(closing: Spread, before: Places) -> Spread:
    balances: Spread = {}
    for code, value in closing.items():
        heir = before[code]["opvolger"] or code
        balances[heir] = balances.get(heir, 0) + value
    return balances


def _new_year(opening: Spread, quota: Spread, rng: random.Random) -> dict[str, list[int]]:
    """Placements of January and February 2016: by the size of the task, with luck and setbacks."""
    weights = {code: max(opening[code] + quota[code], 1) * rng.choice((0.3, 0.6, 1.0, 1.0, 1.2, 1.5)) for code in quota}
    columns = [
        _by_share(total, {code: weight * rng.uniform(0.5, 1.5) for code, weight in weights.items()})
        for total in MONTHS_2016_1
    ]
    return {code: [column[code] for column in columns] for code in quota}


def _first_months(months: Mapping[str, list[int]], m: int) -> dict[str, list[int]]:
    return {code: values[:m] for code, values in months.items()}


def _file(
    period: str,
    day: str,
    places: Places,
    opening: Spread,
    quota: Spread,
    months: Mapping[str, list[int]] | None,
    realised: Spread | None = None,
) -> str:
    rows = []
    for code in sorted(places):
        done = sum(months[code]) if months else (realised or {})[code]
        rows.append(
            [code, places[code]["naam"], *_figures(opening[code], quota[code], months[code] if months else [], done)]
        )
    lines = [
        "# voorbeeldcijfers: verzonnen per gemeente, landelijk gelijk aan figuur 1 van de brief van 17 maart 2016",
        f"# herkomst: {ORIGIN}",
        f"# periode: {period}",
        f"# peildatum: {day}",
        f"# bron: {SOURCE}",
        ";".join(COLUMNS),
        *(";".join(str(cell) for cell in row) for row in rows),
        ";".join(str(cell) for cell in _totals(rows)),
        ";".join(str(cell) for cell in _counts(rows)),
    ]
    return "\n".join(lines) + "\n"


def _figures(opening: int, quota: int, months: Sequence[int], done: int) -> list[object]:
    balance = opening + quota - done
    unknown = [""] * (6 - len(months))
    return [opening, quota, opening + quota, *months, *unknown, done, balance, max(balance, 0), min(balance, 0)]


def _totals(rows: Sequence[Sequence[object]]) -> list[object]:
    columns = list(zip(*rows, strict=True))[2:]
    return ["TOTAAL", "Nederland", *("" if "" in column else sum(map(int, map(str, column))) for column in columns)]


def _counts(rows: Sequence[Sequence[object]]) -> list[object]:
    behind, ahead = (sum(1 for row in rows if row[place] != 0) for place in (-2, -1))
    return ["AANTAL", len(rows), *[""] * (len(COLUMNS) - 4), behind, ahead]


if __name__ == "__main__":
    main()
