"""What make_observations.py stands on: the areas of the atlas, and the tables as they are written."""

import csv
import re
import sys
from collections import Counter, defaultdict

COLUMNS = ["geography", "code", "period", "value", "numerator", "denominator", "numerator_half_width",
           "denominator_half_width", "lower", "upper", "reason"]
ENGLAND = "E92000001"
CAUTH_YEARS = [2025, 2024, 2023, 2021, 2020, 2019, 2017]
# Where a code is in several geographies, the first of these is written.
GEOGRAPHIES = (["lad2023", "lad2021", "lad2020", "lad2019", "lad2017", "utla2019", "region"]
               + [f"cauth{year}" for year in CAUTH_YEARS] + ["england"])
# Barnsley and Sheffield took new codes in 2025 after a small boundary change: the same districts here.
RECODED = {"E08000038": "E08000016", "E08000039": "E08000019"}


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def plain(text):
    """The number as published, without ".0" and without the noise of binary arithmetic (75.60000000000001)."""
    text = re.sub(r"\.0+$", "", text)
    rounded = f"{float(text):.15g}" if text else text
    return rounded if len(rounded) + 3 <= len(text) else text


class Areas:
    """The areas that observations can be for, each the set of its December 2017 districts."""

    def __init__(self, lookups):
        self.districts = defaultdict(set)
        self.names = {}
        chain = read(lookups / "lad_code_chain_2016_2024.csv")
        self.all = sorted(row["ltla17_code"] for row in chain)
        for row in chain:
            self._add("england", ENGLAND, "England", {row["ltla17_code"]})
            for year in (2017, 2019, 2020, 2021, 2023):
                lad = f"ltla{year % 100}_"
                self._add(f"lad{year}", row[lad + "code"], row[lad + "name"], {row["ltla17_code"]})
        self._add_lookup(lookups / "lad17_region.csv", "region", "lad2017")
        self._add_lookup(lookups / "lad17_lep17.csv", "lep2017", "lad2017")
        self._add_lookup(lookups / "lad19_utla19.csv", "utla2019", "lad2019")
        for year in CAUTH_YEARS:
            short = year % 100
            # The districts of 2024 and 2025 are those of 2023.
            self._add_lookup(lookups / f"lad{short}_cauth{short}.csv", f"cauth{year}", f"lad{min(year, 2023)}")

    def _add(self, geography, code, name, districts):
        self.districts[geography, code] |= districts
        self.names[geography, code] = name

    def _add_lookup(self, path, geography, members):
        for row in read(path):
            member, _, code, name = list(row.values())[:4]
            key = members, RECODED.get(member, member)
            if key not in self.districts:
                sys.exit(f"{path}: {member} is not a district of {members}.")
            self._add(geography, code, name, self.districts[key])

    def geography_of(self, code):
        return next((geography for geography in GEOGRAPHIES if (geography, code) in self.districts), None)

    def named(self, geography):
        return {name: code for (kind, code), name in self.names.items() if kind == geography}


class Tables:
    """Writes the tables, with the source that sources.csv gives for each indicator, and keeps what was left out."""

    def __init__(self, published, project, areas):
        self.indicators_folder = published / "indicators"
        self.project = project
        self.areas = areas
        self.sources = {row["id"]: row for row in read(project / "resources/sources.csv")}
        self.indicators = {row["id"]: row for row in read(project / "resources/indicators.csv")}
        self.left = Counter()

    def read(self, name):
        return read(self.indicators_folder / name)

    def from_line(self, *sources):
        parts = ("publisher", "title", "released", "licence")
        return "; ".join(", ".join(self.sources[source][part] for part in parts if self.sources[source][part])
                         for source in sources)

    def leave_out(self, file, code, name, reason):
        self.left[file, code, name, reason] += 1

    def write(self, indicator, rows, file=None, source=None, also_from=None, small_areas=None):
        """`also_from`: the source of the denominators where it is another; `small_areas`: their kind, if finer
        than districts."""
        source = source or self.indicators[indicator]["source"]
        self._check(indicator, rows, small_areas)
        used = [column for column in COLUMNS if any(row.get(column) for row in rows)]
        with open(self.project / "resources/observations" / f"{file or indicator}.csv", "w",
                  encoding="utf-8", newline="") as out:
            sources = [source, also_from] if also_from else [source]
            out.write(f"# indicator: {indicator}\n# source: {source}\n# from: {self.from_line(*sources)}\n")
            if small_areas:
                out.write(f"# small areas: {small_areas}\n")
            table = csv.DictWriter(out, used, extrasaction="ignore", lineterminator="\n")
            table.writeheader()
            table.writerows(sorted(rows, key=lambda row: (row["geography"], row["code"], row["period"])))

    def _check(self, indicator, rows, small_areas):
        seen = set()
        for row in rows:
            key = row["geography"], row["code"]
            if not small_areas:
                if key not in self.areas.districts:
                    sys.exit(f"{indicator}: {key} is not an area of the atlas.")
                key = frozenset(self.areas.districts[key])
            if (key, row["period"]) in seen:
                sys.exit(f"{indicator}: a second row for the same districts and period: {row}")
            seen.add((key, row["period"]))

    def write_left_out(self):
        with open(self.project / "resources/observations_left_out.csv", "w", encoding="utf-8", newline="") as out:
            out.write("# note: rows of the publishers' files that are not in the observations, "
                      "because they fit no area of the atlas exactly or repeat one\n")
            table = csv.writer(out, lineterminator="\n")
            table.writerow(["observation file", "code", "name", "reason", "rows"])
            for key, count in sorted(self.left.items()):
                table.writerow([*key, count])
                print(*key[:3], f"{key[3]} ({count} rows)", sep=" · ", file=sys.stderr)


def observation(geography, code, period, **values):
    return {"geography": geography, "code": code, "period": period, **values}
