#!/usr/bin/env python3
"""Makes the tables of maps/ (districts, former codes, geographies, places) from the publishers' files.

    make_maps.py PUBLISHED_FOLDER PROJECT_FOLDER

Needs maps/boundaries.arcs (make_arcs), and gdaltransform for the places' coordinates. Prints the number of areas of each
geography and stops where a number is not the published one.
"""

import csv
import json
import sqlite3
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

ONS = "Office for National Statistics, Open Government Licence v3.0"
COUNTRIES = {"ENG": "E", "WLS": "W", "SCT": "S"}
# Barnsley and Sheffield took new codes in 2025 after a small boundary change: the same districts here.
RECODED = {"E08000038": "E08000016", "E08000039": "E08000019"}


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, directives, columns, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        for key, value in directives:
            file.write(f"# {key}: {value}\n")
        table = csv.writer(file, lineterminator="\n")
        table.writerow(columns)
        table.writerows(rows)


def expect(what, found, wanted):
    print(f"{what}: {found}")
    if found != wanted:
        sys.exit(f"{what}: {found} instead of {wanted}")


class Maps:
    def __init__(self, published, maps):
        self.published = published
        self.lookups = published / "lookups"
        self.maps = maps
        self.chain = sorted(read(self.lookups / "lad_code_chain_2016_2024.csv"), key=lambda row: row["ltla17_code"])
        layer = sqlite3.connect(f"file:{published}/boundaries/lad_2017_dec_gb_bgc_27700.gpkg?mode=ro&immutable=1", uri=True)
        self.hectares = {}
        self.names = {}
        for code, name, hectares in layer.execute("select LAD17CD, LAD17NM, AREA_HA from lad_2017_gb_bgc"):
            self.hectares[code] = hectares
            self.names[code] = name
        self.order = 0

    def districts(self):
        with open(self.published / "boundaries/lad_2017_uk.hexjson", encoding="utf-8") as file:
            hexagons = json.load(file)["hexes"]
        rows = []
        for code in sorted(self.names):
            hexagon = hexagons[code]
            # Wales and Scotland are simplified, so their published area would not be that of the boundary here.
            area = self.hectares[code] if code.startswith("E") else ""
            rows.append([code, self.names[code], code[0], hexagon["q"], hexagon["r"], area])
        expect("districts", len(rows), 380)
        write(self.maps / "districts.csv",
              [("title", "Local authority districts of Great Britain, December 2017: England's, and Wales and Scotland as context"),
               ("source", "ons-boundaries-lad-2017 open-innovations-hexjson"),
               ("from", ONS + " (names; area_ha: the publisher's area of the boundary generalised to 20 m); Open Innovations, MIT "
                "(hex_q, hex_r: hexagon map, odd-r layout)")],
              ["code", "name", "country", "hex_q", "hex_r", "area_ha"], rows)

    def former_codes(self):
        """Codes and names of 2016 to 2025 that are not those of December 2017."""
        years = defaultdict(set)
        districts = defaultdict(set)
        for row in self.chain:
            district = row["ltla17_code"]
            for year in range(2016, 2025):
                carried = row[f"ltla{year % 100}_code"], row[f"ltla{year % 100}_name"]
                if carried != (district, self.names[district]):
                    years[carried].add(year)
                    districts[carried].add(district)
        for row in read(self.lookups / "lad25_cauth25.csv"):
            if row["LAD25CD"] in RECODED:
                carried = row["LAD25CD"], row["LAD25NM"]
                years[carried].add(2025)
                districts[carried].add(RECODED[row["LAD25CD"]])
        rows = []
        for code, name in sorted(years):
            known = sorted(years[code, name])
            geography = next((f"lad{year}" for year in (2017, 2019, 2020, 2021, 2023) if year in known), "")
            rows.append([code, name, known[0], known[-1], geography, " ".join(sorted(districts[code, name]))])
        write(self.maps / "former_codes.csv",
              [("title", "Codes and names that districts carried from 2016 to 2025 and that are not those of December 2017"),
               ("source", "ons-lookups"),
               ("from", ONS + ", code history 2016-2024; the new codes of 2025 from the lookup to combined authorities"),
               ("note", "year_to 2024 is the end of the code history: such a code may still be in use. geography: the first that has it")],
              ["code", "name", "year_from", "year_to", "geography", "districts"], rows)

    def geography(self, name, members, **directives):
        """Writes one geography; `members` are (code, name, district)."""
        self.order += 1
        rows = sorted({(code, area, district, self.names[district]) for code, area, district in members})
        texts = [("id", name)] + [(key.replace("_", " "), value) for key, value in directives.items()]
        write(self.maps / "geographies" / f"{name}.csv", texts + [("order", self.order)],
              ["code", "name", "district", "district_name"], rows)
        areas = len({row[0] for row in rows})
        districts = Counter(row[2] for row in rows)
        print(f"{name}: {areas} areas, {len(districts)} districts, {sum(n > 1 for n in districts.values())} in two")
        return areas, districts

    def later(self, year, members):
        """(code, name, member district of that year) as members of December 2017."""
        key = f"ltla{min(year, 2024) % 100}_code"
        parts = defaultdict(list)
        for row in self.chain:
            parts[row[key]].append(row["ltla17_code"])
        return [(code, name, district) for code, name, member in members for district in parts[RECODED.get(member, member)]]

    def lookup(self, path):
        """The first four columns of a lookup: member code, member name, area code, area name."""
        return [(row[2], row[3], row[0]) for row in (list(r.values()) for r in read(self.lookups / path))]

    def statistical(self):
        everywhere = {"complete": "yes", "overlaps": "no"}
        kind = {"kind": "Country", "kind_plural": "Countries"}
        self.geography("england", [("E92000001", "England", row["ltla17_code"]) for row in self.chain], title="England", **kind,
                       date="2017-12-31", source="ons-lookups", note="The benchmark.", **everywhere)
        areas, _ = self.geography("region", self.lookup("lad17_region.csv"), title="Regions", kind="Region", kind_plural="Regions",
                                  date="2017-12-31", source="ons-lookups",
                                  note="The nine statistical regions of England (lookup of districts to regions).", **everywhere)
        expect("regions", areas, 9)
        for year, wanted in ((2017, 326), (2019, 317), (2020, 314), (2021, 309), (2023, 296)):
            short = year % 100
            members = [(row[f"ltla{short}_code"], row[f"ltla{short}_name"], row["ltla17_code"]) for row in self.chain]
            note = "Unions of districts of December 2017 (code history 2016-2024)."
            source = "ons-lookups"
            if year == 2017:
                members = [(code, self.names[code], code) for _, _, code in members]
                note, source = "The atoms: every area of the atlas is a set of these districts.", "ons-boundaries-lad-2017"
            areas, _ = self.geography(f"lad{year}", members, title=f"Districts {year}", kind="District", kind_plural="Districts",
                                      date="2017-12-31" if year == 2017 else f"{year}-04-01", source=source, note=note, **everywhere)
            expect(f"districts of {year}", areas, wanted)
        areas, _ = self.geography("utla2019", self.later(2019, self.lookup("lad19_utla19.csv")), title="Counties and unitaries 2019",
                                  kind="County or unitary", kind_plural="Counties and unitaries", date="2019-04-01",
                                  source="ons-lookups",
                                  note="Upper-tier authorities, London boroughs and metropolitan districts included (lookup of April 2019).",
                                  **everywhere)
        expect("upper-tier authorities", areas, 151)

    def leps(self):
        kind = {"kind": "LEP", "kind_plural": "LEPs", "source": "lep-lists", "complete": "yes", "overlaps": "yes"}
        texts = {
            2017: ("2017-04-01", 33, "33 districts are in two LEPs and count in full in both. So do East Hampshire, New Forest, Test "
                   "Valley and Winchester, which the Office for National Statistics splits between Enterprise M3 and Solent. "
                   "Derived from the published LEP lists, checked against the official areas."),
            2021: ("2021-05-01", 7, "7 districts are in two LEPs and count in full in both. Derived from the official LEP areas, "
                   "as sets of districts of December 2017."),
        }
        for year, (date, in_two, note) in texts.items():
            areas, districts = self.geography(f"lep{year}", self.lookup(f"lad17_lep{year % 100}.csv"),
                                              title=f"Local Enterprise Partnerships {year}", **kind, date=date, note=note)
            expect(f"LEPs of {year}", areas, 38)
            expect(f"districts in two LEPs of {year}", sum(n == 2 for n in districts.values()), in_two)
            expect(f"districts in LEPs of {year}", len(districts), 326)

    def combined_authorities(self):
        wanted = {2017: 9, 2019: 10, 2020: 10, 2021: 10, 2023: 10, 2024: 11, 2025: 15}
        for year in wanted:
            short = year % 100
            lookup = self.lookup(f"lad{short}_cauth{short}.csv")
            note = f"From the lookup of that year's districts to combined authorities{'' if year == 2017 else ' and the code history'}."
            if year == 2025:
                note += (" Barnsley and Sheffield carry new codes from 2025 (E08000038, E08000039; a small boundary change); "
                         "they are the same districts here.")
            areas, _ = self.geography(f"cauth{year}", self.later(year, lookup), title=f"Combined authorities {year}",
                                      kind="Combined authority", kind_plural="Combined authorities",
                                      date="2025-05-06" if year == 2025 else f"{year}-12-31", source="ons-lookups", note=note,
                                      complete="no", overlaps="no")
            expect(f"combined authorities of {year}", areas, wanted[year])

    def pan_regional(self):
        engine = read(self.lookups / "lad17_midlands_engine.csv")
        core = [row["LAD17CD"] for row in engine if row["VIA_LEPS"] != "South East Midlands"
                or row["VIA_NORTHAMPTONSHIRE_LEP_BEFORE_2017"] == "Y"]
        leps = ("Black Country", "Coventry and Warwickshire", "Greater Birmingham and Solihull")
        areas = [
            ("PL000001", "Midlands Engine", [row["LAD17CD"] for row in engine], 77),
            ("PL000002", "Midlands Engine, core", core, 71),
            ("PL000003", "West Midlands three-LEP area",
             sorted({row["LAD17CD"] for row in read(self.lookups / "lad17_lep17.csv") if row["LEP17NM"] in leps}), 19),
            ("PL000004", "Northern Powerhouse (NP11)", [row["LAD17CD"] for row in read(self.lookups / "lad17_np11.csv")], 77),
            ("PL000005", "Oxford–Cambridge Arc", [row["LAD17CD"] for row in read(self.lookups / "lad17_oxford_cambridge_arc.csv")], 26),
        ]
        for _, name, districts, wanted in areas:
            expect(name, len(set(districts)), wanted)
        self.geography("panregional", [(code, name, district) for code, name, districts, _ in areas for district in districts],
                       title="Pan-regional areas", kind="Pan-regional area", kind_plural="Pan-regional areas", date="2017-08-01",
                       source="midlands-engine-2017 np11 oxford-cambridge-arc lep-lists",
                       note="No official codes. Midlands Engine: the districts of its ten LEPs of August 2017; its core leaves out the "
                            "districts that came only through South East Midlands and keeps Northamptonshire. West Midlands "
                            "three-LEP area: Black Country, Coventry and Warwickshire, Greater Birmingham and Solihull (LEPs of "
                            "April 2017). Northern Powerhouse: the eleven northern LEPs. All are derived from the LEP lists.",
                       complete="no", overlaps="yes")

    def rural_urban(self):
        """The classes of 2024's districts, for the districts of December 2017 that they are made of."""
        areas = {"Rural": ("PL000011", "Rural districts"), "Urban": ("PL000012", "Urban districts")}
        class_of = {row["ltla24_code"]: row["ruc"] for row in read(self.lookups / "ruc21_lad24.csv")}
        merged = Counter(row["ltla24_code"] for row in self.chain)
        merged = [n for n in merged.values() if n > 1]
        found, districts = self.geography(
            "ruc2021", [(*areas[class_of[row["ltla24_code"]]], row["ltla17_code"]) for row in self.chain],
            title="Rural and urban districts 2021", kind="Rural–urban class", kind_plural="Rural–urban classes", date="2021-03-21",
            source="rural-urban-2021 ons-lookups",
            note="No official codes. The 2021 rural–urban classification of the districts of 2024, its rural and its urban classes "
                 f"taken together: {sum(merged)} districts of December 2017 had merged into {len(merged)} by then and have the class "
                 "of the district that they became (code history 2016-2024).",
            complete="yes", overlaps="no")
        expect("rural and urban", found, 2)
        expect("districts that are rural or urban", len(districts), 326)

    def london_edges(self):
        """The edges between London's districts and anything else."""
        edges = []
        outline = False
        with open(self.maps / "boundaries.arcs", encoding="utf-8") as file:
            for line in file:
                if line.startswith("#"):
                    continue
                if line.startswith("arc "):
                    outline = sum(code.startswith("E09") for code in line.split()[1:]) == 1
                    last = None
                elif outline:
                    for pair in line.split():
                        point = tuple(map(float, pair.split(",")))
                        if last:
                            edges.append((last, point))
                        last = point
        return edges

    def places(self):
        # Sections (PPLX) and localities (PPLL) carry the name and the residents of a whole district: Brent, High Peak.
        rows = [row for row in read(self.published / "background/places_gb_pop1000.csv")
                if row["admin1"] in COUNTRIES and int(row["population"]) >= 1000 and row["feature_code"] not in ("PPLX", "PPLL")]
        lines = "".join(f"{row['lon']} {row['lat']}\n" for row in rows)
        projected = subprocess.run(["gdaltransform", "-s_srs", "EPSG:4326", "-t_srs", "EPSG:27700", "-output_xy"],
                                   input=lines, capture_output=True, text=True, check=True).stdout.split("\n")
        edges = self.london_edges()
        places = []
        for row, pair in zip(rows, projected):
            east, north = (round(float(metres)) for metres in pair.split())
            crossings = sum((a[1] > north) != (b[1] > north)
                            and a[0] + (north - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) > east for a, b in edges)
            population = int(row["population"])
            in_london = crossings % 2 == 1 and row["feature_code"] != "PPLC"
            kind = "city" if population >= 100_000 and not in_london else "town" if population >= 10_000 else "village"
            places.append([row["name"], kind, population, east, north, COUNTRIES[row["admin1"]]])
        places.sort()
        print("places:", len(places), Counter(place[1] for place in places))
        write(self.maps / "places.csv",
              [("title", "Places of England, Wales and Scotland with at least 1,000 residents"), ("source", "geonames"),
               ("from", "GeoNames, CC BY 4.0"),
               ("note", "kind by residents: city from 100,000 (in London only London itself), town from 10,000. British National Grid")],
              ["name", "kind", "population", "east", "north", "country"], places)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    maps = Maps(Path(sys.argv[1]), Path(sys.argv[2]) / "maps")
    maps.districts()
    maps.former_codes()
    maps.statistical()
    maps.leps()
    maps.combined_authorities()
    maps.pan_regional()
    maps.rural_urban()
    maps.places()


if __name__ == "__main__":
    main()
