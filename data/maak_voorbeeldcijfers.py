"""Makes the example figures per municipality: invented, but adding up to Figuur 1 of the letter of 17 March 2016.

    .venv/bin/python data/maak_voorbeeldcijfers.py [--uit MAP]

Placements per municipality over 2015 and 2016 were never published in full. Real: the national totals, the register
and the inhabitants. Invented: how the totals are spread. Whole numbers and a fixed seed, so a rerun gives the same
bytes on every machine.
"""

import argparse
import csv
import random
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEED = 20160317
# Figuur 1, persons; the realisation of 1-2015 follows from the balances.
OPENING_2015_1, OPENING_2015_2 = 2_633, 5_276
QUOTA_2015_1, QUOTA_2015_2, QUOTA_2016_1 = 14_000, 14_871, 20_000
MONTHS_2015_2 = (2_411, 2_236, 2_335, 2_724, 3_114, 3_933)
BEHIND, N_BEHIND, AHEAD, N_AHEAD = 4_493, 241, 1_099, 152
MONTHS_2016_1 = (2_913, 3_024)  # invented
DAYS_2015_2 = ("2015-08-01", "2015-09-01", "2015-10-01", "2015-11-01", "2015-12-01", "2016-01-01")
DAYS_2016_1 = ("2016-02-01", "2016-03-01")
# Percent of the successor's inhabitants; an estimate, for the merged municipalities are not in the register's count.
SHARE_OF_SUCCESSOR = {"GM0241": 100, "GM0381": 58, "GM0424": 11, "GM0425": 31, "GM0478": 18}
ONE_FAMILY_MORE = {"GM0277": 4}  # a tiny municipality that housed one family too many: no quota left in 2016-I
LARGEST_HOUSEHOLD = 5  # persons who arrive together
# Percent of the pace that would be even for all. Where the quota is small, one household makes the difference.
PACES, SMALL_PACES, SMALL = (40, 60, 80, 100, 100, 120, 140), (0, 0, 100, 400), 10

BEFORE, AFTER = ("stand_begin", "taakstelling", "opgave"), ("realisatie", "saldo", "achterstand", "voorsprong")
MONTH_COLUMNS = tuple(f"maand_{number}" for number in range(1, 7))
COLUMNS = ("code", "gemeente", "provincie", *BEFORE, *MONTH_COLUMNS, *AFTER)
REAL_2015 = "verzonnen, sluiten op landelijk niveau aan op Figuur 1 van de brief van 17 maart 2016"
REAL_2016 = "verzonnen; alleen landelijk beginsaldo en taakstelling komen uit de brief van 17 maart 2016"

Spread = dict[str, int]
Months = dict[str, list[int]]
Places = dict[str, dict[str, str]]
Figures = tuple[Spread, Spread, Months, Spread | None]  # opening balance, taakstelling, months, or only their sum


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Maak de voorbeeldcijfers per gemeente.")
    parser.add_argument("--uit", type=Path, default=HERE / "standen", help="map voor de bestanden")
    folder = parser.parse_args(arguments).uit
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (folder / name).write_bytes(content.encode())


def files() -> dict[str, str]:
    """File name -> content: one file per reference date, 1 July 2015 to 1 March 2016."""
    rng = random.Random(SEED)
    before, after = places_on("2015-12-31"), places_on("2016-01-01")
    people = inhabitants(before, after)
    quota_1, quota_2 = quotas(QUOTA_2015_1, people), quotas(QUOTA_2015_2, people)
    closing = closing_2015(quota_2, rng)
    middle = earlier(OPENING_2015_2, closing, (2, 3), quota_2, rng)
    opening = earlier(OPENING_2015_1, middle, (1, 3), quota_1, rng)
    realised_1 = {code: opening[code] + quota_1[code] - middle[code] for code in before}
    realised_2 = {code: middle[code] + quota_2[code] - closing[code] for code in before}
    months_2 = dealt(realised_2, MONTHS_2015_2, rng)
    opening_2016, quota_2016 = merged(closing, before), quotas(QUOTA_2016_1, inhabitants(after, after))
    months_2016 = new_year(opening_2016, quota_2016, rng)

    made = {"2015-07-01": as_file("2015-I", "2015-07-01", before, (opening, quota_1, {}, realised_1), REAL_2015)}
    for passed, day in enumerate(DAYS_2015_2, 1):
        known = {code: values[:passed] for code, values in months_2.items()}
        made[day] = as_file("2015-II", day, before, (middle, quota_2, known, None), REAL_2015)
    for passed, day in enumerate(DAYS_2016_1, 1):
        known = {code: values[:passed] for code, values in months_2016.items()}
        made[day] = as_file("2016-I", day, after, (opening_2016, quota_2016, known, None), REAL_2016)
    return {f"{day}.csv": content for day, content in made.items()}


def places_on(day: str) -> Places:
    with (HERE / "gemeenten.csv").open(encoding="utf-8", newline="") as handle:
        rows = [row for row in csv.DictReader(handle) if row["geldig_vanaf"] <= day]
    return {row["code"]: row for row in rows if not row["geldig_tot"] or day < row["geldig_tot"]}


def inhabitants(places: Places, after: Places) -> Spread:
    people = {code: int(after[code]["inwoners"]) if code in after else 0 for code in places}
    for code, heir in ((code, place["opvolger"]) for code, place in places.items() if place["opvolger"]):
        people[code] = int(after[heir]["inwoners"]) * SHARE_OF_SUCCESSOR[code] // 100
        if heir in people:
            people[heir] -= people[code]
    return people


def quotas(national: int, people: Spread) -> Spread:
    """Article 29 rounds up for everybody; what that makes too many goes off where the least was rounded up.

    Nobody drops more than a tenth below its exact share, so the smallest stay right.
    """
    everybody = sum(people.values())
    found = {code: -(-national * count // everybody) for code, count in people.items()}
    remainder = {code: national * count % everybody for code, count in people.items()}
    may_drop = [code for code in people if 0 < 10 * remainder[code] <= national * people[code]]
    for code in sorted(may_drop, key=lambda code: (remainder[code], code))[: sum(found.values()) - national]:
        found[code] -= 1
    return found


def shared(whole: int, weights: Spread) -> Spread:
    """Largest remainders: whole persons by weight that add up exactly."""
    everything = sum(weights.values())
    found = {code: whole * weight // everything for code, weight in weights.items()}
    order = sorted(weights, key=lambda code: (-(whole * weights[code] % everything), code))
    for code in order[: whole - sum(found.values())]:
        found[code] += 1
    return found


def closing_2015(quota: Spread, rng: random.Random) -> Spread:
    """1 January 2016, nobody exactly even; large municipalities are behind more often, but not always."""
    luck = {code: rng.randrange(1000) * (40 + min(quota[code], 120)) for code in sorted(quota)}
    ranked = sorted(luck, key=lambda code: (code in ONE_FAMILY_MORE, -luck[code], code))
    behind, ahead = ranked[:N_BEHIND], ranked[N_BEHIND:]
    more = shared(BEHIND - N_BEHIND, {code: quota[code] * rng.randint(20, 220) for code in behind})
    weights = {code: 0 if code in ONE_FAMILY_MORE else quota[code] * rng.randint(20, 160) for code in ahead}
    less = shared(AHEAD - N_AHEAD - sum(ONE_FAMILY_MORE.values()), weights) | ONE_FAMILY_MORE
    return {code: 1 + more[code] if code in more else -1 - less[code] for code in quota}


def earlier(whole: int, later: Spread, memory: tuple[int, int], quota: Spread, rng: random.Random) -> Spread:
    """Balances half a year earlier that add up to `whole`: part of the later balance, some swing, and a common rise."""
    swing = {code: rng.randint(-30, 30) for code in sorted(quota)}
    base = {code: part(later[code], *memory) + part(quota[code] * swing[code], 1, 100) for code in quota}
    rise = shared(whole - sum(base.values()), {code: quota[code] * rng.randint(0, 200) for code in sorted(quota)})
    return {code: base[code] + rise[code] for code in quota}


def part(value: int, numerator: int, denominator: int) -> int:
    """Towards 0, so that the smallest municipalities do not swing by a person for nothing."""
    size = abs(value) * numerator // denominator
    return size if value > 0 else -size


def dealt(realised: Spread, totals: Sequence[int], rng: random.Random) -> Months:
    """Placements per month: these sums per municipality, exactly these totals per month, households together."""
    households: list[list[str]] = []
    for code in sorted(realised):
        left = realised[code]
        while left:
            size = min(left, rng.randint(1, LARGEST_HOUSEHOLD))
            households.append([code] * size)
            left -= size
    rng.shuffle(households)
    persons = iter([code for household in households for code in household])
    months: Months = {code: [0] * len(totals) for code in realised}
    for number, total in enumerate(totals):
        for _ in range(total):
            months[next(persons)][number] += 1
    return months


def merged(closing: Spread, before: Places) -> Spread:
    """A new municipality takes over the balances of those it came from."""
    balances = dict.fromkeys((place["opvolger"] or code for code, place in before.items()), 0)
    for code, value in closing.items():
        balances[before[code]["opvolger"] or code] += value
    return balances


def new_year(opening: Spread, quota: Spread, rng: random.Random) -> Months:
    task = {code: max(opening[code] + quota[code], 0) for code in sorted(quota)}
    weights = {code: size * rng.choice(SMALL_PACES if size < SMALL else PACES) for code, size in task.items()}
    return dealt(shared(sum(MONTHS_2016_1), weights), MONTHS_2016_1, rng)


def as_file(period: str, day: str, places: Places, figures: Figures, real: str) -> str:
    rows = {code: row(code, *figures) for code in sorted(places)}
    columns = list(zip(*rows.values(), strict=True))
    totals = ["" if "" in column else sum(map(int, column)) for column in columns]
    behind, ahead = (len(places) - column.count(0) for column in columns[-2:])
    heading = {"voorbeeldcijfers": real, "herkomst": "voorbeeldcijfers", "periode": period, "peildatum": day}
    lines: list[Sequence[object]] = [
        *([f"# {field}: {value}"] for field, value in (heading | {"bron": f"voorbeeldcijfers, {real}"}).items()),
        COLUMNS,
        *([code, places[code]["naam"], places[code]["provincie"], *values] for code, values in rows.items()),
        ["TOTAAL", "Nederland", "", *totals],
        ["AANTAL", len(places), "", *[""] * (len(columns) - 2), behind, ahead],
    ]
    return "".join(";".join(map(str, line)) + "\n" for line in lines)


def row(code: str, opening: Spread, quota: Spread, months: Months, realised: Spread | None) -> list[int | str]:
    """The figures of one municipality, a month that is not known left empty."""
    known, task = months.get(code, []), opening[code] + quota[code]
    placed = realised[code] if realised else sum(known)
    later, left = [""] * (len(MONTH_COLUMNS) - len(known)), task - placed
    return [opening[code], quota[code], task, *known, *later, placed, left, max(left, 0), min(left, 0)]


if __name__ == "__main__":
    main()
