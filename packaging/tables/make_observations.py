#!/usr/bin/env python3
"""Makes the observation tables of the built-in atlas from the publishers' files.

    make_observations.py PUBLISHED_FOLDER PROJECT_FOLDER

Reads indicators/, lookups/ and, for where small areas lie, scale/ of PUBLISHED_FOLDER, and resources/sources.csv and
resources/indicators.csv of PROJECT_FOLDER. Writes resources/observations/*.csv,
resources/observations_left_out.csv and maps/small_areas_2011.csv, and prints on standard error
what was left out because it fits no area of the atlas exactly. resources/README.md describes the tables.
"""

import csv
import datetime
import re
import sqlite3
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True # no __pycache__ in the source folder
from observation_tables import ENGLAND, GEOGRAPHIES, RECODED, Areas, Tables, observation, plain, read

MARKS = {"!": "suppressed", "-": "not available", "~": "unreliable"}
NOT_EXACT = "is not exactly an area of the atlas"
NO_SUCH_CODE = "no area of the atlas has this code"

# indicator, publisher's file, the publisher's name of the series
LOCAL_SERIES = [
    ("claimant_rate", "claimant-count", "Claimant Count"),
    ("median_weekly_pay", "gross-median-weekly-pay", "Gross median weekly pay"),
    ("early_years_communication", "early-years", "Communication and language"),
    ("early_years_literacy", "early-years", "Literacy"),
    ("early_years_maths", "early-years", "Mathematics"),
    ("ks2_expected_standard", "pupils-at-expected-standards-by-end-of-primary-school",
     "Pupils meeting the expected standard in reading, writing and maths"),
    ("gcse_english_maths_by_19", "gcses-in-english-and-maths", "GCSEs in English and Maths"),
    ("apprenticeship_starts", "apprenticeships", "Apprenticeship starts (England)"),
    ("gva_per_hour", "gross-value-added", "Gross value added per hour worked"),
    ("disposable_income_per_head", "gross-disposable-household-income-per-head", "Gross disposable household income"),
    ("children_in_poverty", "children-in-relative-poverty", "Children in relative poverty before housing costs"),
    ("healthy_life_expectancy_female", "healthy-life-expectancy", "Female healthy life expectancy"),
    ("healthy_life_expectancy_male", "healthy-life-expectancy", "Male healthy life expectancy"),
    ("house_price_to_earnings", "housing-affordability-ratio", "Housing affordability ratio (residence-based)"),
    ("gigabit_broadband_share", "gigabit-capable-broadband", "Gigabit capable broadband"),
    ("life_satisfaction", "personal-wellbeing-estimates", "Satisfaction"),
]

# The small-area score is the weighted sum of the transformed domain scores, not rescaled
# (MHCLG, English Indices of Deprivation 2019, technical report: the domains' weights).
DOMAIN_WEIGHTS = {"Income": ".225", "Employment": ".225", "Education": ".135", "Health": ".135",
                  "Crime": ".093", "Barriers": ".093", "Living Environment": ".093"}


def social_mobility_2016(tables):
    residents = {row["lad18cd"]: row["total"] for row in tables.read("population_2017_by_age_lad18.csv")}
    ranked = {row["lad16cd"]: row for row in tables.read("smi_2016_lad16.csv")}
    score, rank, cold, hot = [], [], [], []
    for code in tables.areas.all:
        if code not in ranked:
            for rows in (cold, hot):  # the publisher's file has no row; in a share they are members without data
                rows.append(observation("lad2017", code, "2016", reason="not available"))
            continue
        place = int(ranked[code]["smi2016_rank"])
        score.append(observation("lad2017", code, "2016", value=plain(ranked[code]["smi2016_score"])))
        rank.append(observation("lad2017", code, "2016", value=str(place)))
        for rows, counts in ((cold, 260 <= place <= 324), (hot, 1 <= place <= 65)):
            rows.append(observation("lad2017", code, "2016", numerator=residents[code] if counts else "0",
                                    denominator=residents[code]))
    tables.write("social_mobility_score", score)
    tables.write("social_mobility_rank", rank)
    tables.write("social_mobility_coldspot_share", cold, also_from="population-mid-2017")
    tables.write("social_mobility_hotspot_share", hot, also_from="population-mid-2017")


def commission_area(name, areas, counties):
    """The area of the atlas that the Social Mobility Commission means by a name, or None."""
    if name == "Cornwall and Isles of Scilly":
        return "lep2017", areas.named("lep2017")[name]
    if name in ("North Northamptonshire", "West Northamptonshire"):
        return "lad2021", areas.named("lad2021")[name]
    name = {"Durham": "County Durham", "St Helens": "St. Helens"}.get(name, name)
    code = counties.get(name.removesuffix(" CC"))
    return ("utla2019", code) if code else None


def social_mobility_2025(tables):
    counties = tables.areas.named("utla2019")
    for indicator in ("conditions_of_childhood", "labour_market_outcomes", "innovation_and_growth",
                      "promising_prospects"):
        rows = []
        for row in tables.read(f"smc_state_of_nation_2025_{indicator}_upper_tier_by_name.csv"):
            area = commission_area(row["area_name"], tables.areas, counties)
            first, last = row["time_period"].split(" to ")
            if area:
                rows.append(observation(*area, f"{first}-01-01/{last}-12-31", value=plain(row["value"])))
            else:
                tables.leave_out(indicator, "", row["area_name"], NOT_EXACT)
        tables.write(indicator, rows)


def survey_period(text):
    """ISO 8601 of "Jul 2017-Jun 2018" (a year from July) or "Jan 2018-Dec 2018" (a calendar year)."""
    first, last = text.split("-")
    return last[-4:] if first.startswith("Jan") else f"{first[-4:]}-07-01/{last[-4:]}-06-30"


def survey_row(row, numerator, half_width, whole, denominator):
    """A ratio of survey counts. `numerator` and `half_width` are texts of the file or marks; `whole` is the file's
    row that has the `denominator` column. Marks: see MARKS; "*" beside a count: it has no interval."""
    def digits(text):
        return text if text.isdigit() else ""
    code = row["lad21cd"]
    result = observation("lad2021" if code else "england", code or ENGLAND, survey_period(row["period"]))
    total = whole[denominator]
    if digits(total):
        result |= {"denominator": total, "denominator_half_width": digits(whole[denominator + "_ci95"])}
    if digits(numerator) and digits(total):
        return result | {"numerator": numerator, "numerator_half_width": digits(half_width)}
    return result | {"reason": MARKS[total if digits(numerator) else numerator]}


def unemployed(row):
    active, employed = row["econ_active"], row["in_employment"]
    if not active.isdigit() or not employed.isdigit():
        return employed if active.isdigit() else active
    return str(int(active) - int(employed))


def work(tables):
    rates = {"employment_rate": [], "inactivity_rate": [], "unemployment_rate": []}
    for years in ("july_june", "jan_dec"):
        for row in tables.read(f"aps_employment_16_64_{years}_lad21.csv"):
            for rate, column in (("employment_rate", "in_employment"), ("inactivity_rate", "inactive")):
                rates[rate].append(survey_row(row, row[column], row[column + "_ci95"], row, "pop_16_64"))
            rates["unemployment_rate"].append(
                survey_row(row, unemployed(row), row["unemployed_ci95"], row, "econ_active"))
    for rate, rows in rates.items():
        tables.write(rate, rows)


def qualifications(tables):
    residents = {(row["lad21cd"], row["period"]): row
                 for row in tables.read("aps_employment_16_64_jan_dec_lad21.csv")}
    for indicator, column in (("qualified_nvq4_share", "nvq4+"), ("no_qualifications_share", "none")):
        rows = []
        for row in tables.read("aps_qualifications_16_64_lad21.csv"):
            whole = residents.get((row["lad21cd"], row["period"]))
            if whole: # the release has no population of 2017
                rows.append(survey_row(row, row[column], row[column + "_ci95"], whole, "pop_16_64"))
        tables.write(indicator, rows, also_from="aps-employment")


def economy(tables):
    gdp, gva, residents = [], [], {}
    for row in tables.read("gdp_gva_population_1998_2019_lad21.csv"):
        area = "lad2021", row["lad21cd"], row["year"]
        residents[row["lad21cd"], row["year"]] = row["population"]
        gdp.append(observation(*area, value=row["gdp_per_head_gbp"], numerator=row["gdp_gbp_million_current"],
                               denominator=row["population"]))
        gva.append(observation(*area, numerator=row["gva_gbp_million_current"], denominator=row["population"]))
    tables.write("gdp_per_head", gdp)
    tables.write("gva_per_head", gva)
    enterprises = []
    for row in tables.read("enterprises_by_size_lad21.csv"):
        key = row["lad21cd"], row["year"]
        if key in residents:
            enterprises.append(observation("lad2021", *key, numerator=row["total"], denominator=residents[key]))
        elif row["area_type"] == "country" and row["year"] <= "2019":
            tables.leave_out("enterprises_per_1000", ENGLAND, row["area_name"],
                             "has no population in the file of the residents; England is added up")
    tables.write("enterprises_per_1000", enterprises, also_from="regional-gdp-1998-2019")


def business_demography(tables):
    codes = tables.areas.named("lad2021")
    births, deaths = [], []
    for row in tables.read("business_births_deaths_lad21_by_name.csv"):
        name = row["area"]
        area = ("england", ENGLAND) if row["geographic_level"] == "COUNTRY" else ("lad2021", codes.get(name))
        for rows, column, file in ((births, "births", "business_birth_rate"),
                                   (deaths, "deaths", "business_death_rate")):
            if area[1]:
                rows.append(observation(*area, row["year"], numerator=row[column], denominator=row["active"]))
            else:
                tables.leave_out(file, "", name, NOT_EXACT)
    tables.write("business_birth_rate", births)
    tables.write("business_death_rate", deaths)


def small_area_score(scores):
    total = Decimal(0)
    for domain, weight in DOMAIN_WEIGHTS.items():
        total += Decimal(weight) * Decimal(scores[f"{domain} Score - exponentially transformed"])
    return f"{total.normalize():f}"


def by_small_area(tables, name):
    return {row["LSOA code (2011)"]: row for row in tables.read(name)}


def deprivation(tables):
    scores = by_small_area(tables, "iod2019_file9_transformed_scores_lsoa11.csv")
    people = by_small_area(tables, "iod2019_file6_population_lsoa11.csv")
    score, share = [], []
    for code, row in by_small_area(tables, "iod2019_file3_lsoa11.csv").items():
        residents = plain(people[code]["Total population: mid 2015 (excluding prisoners)"])
        decile = row["Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)"]
        area = "lsoa2011", code, "2019"
        score.append(observation(*area, value=small_area_score(scores[code]), denominator=residents))
        share.append(observation(*area, numerator=residents if float(decile) == 1 else "0", denominator=residents))
    tables.write("imd_score_2019", score, small_areas="lsoa2011")
    tables.write("imd_most_deprived_share_2019", share, small_areas="lsoa2011")
    tables.write("imd_score_2025", [
        observation("lad2023", RECODED.get(row["ltla24_code"], row["ltla24_code"]), "2025",
                    value=plain(row["imd_average_score"]))
        for row in tables.read("iod2025_summaries_lad24.csv")])


def people(tables):
    total, density = [], []
    for row in tables.read("population_2001_2019_lad20.csv"):
        for year in range(2001, 2020):
            area, residents = ("lad2020", row["lad20cd"], str(year)), row[f"pop_{year}"]
            total.append(observation(*area, value=residents))
            density.append(observation(*area, numerator=residents, denominator=plain(row["area_sqkm"])))
    tables.write("population", total)
    tables.write("population_density", density)
    total, old, young = [], [], []
    for row in tables.read("population_2017_by_age_lad18.csv"):
        area = "lad2017", row["lad18cd"], "2017" # the districts of 2018 are those of December 2017
        total.append(observation(*area, value=row["total"]))
        old.append(observation(*area, numerator=row["age_65plus"], denominator=row["total"]))
        young.append(observation(*area, numerator=row["age_0_15"], denominator=row["total"]))
    tables.write("population", total, file="population_mid_2017", source="population-mid-2017")
    tables.write("share_65_plus", old)
    tables.write("share_0_15", young)


def votes(tables):
    leave, turnout = [], []
    for row in tables.read("eu_referendum_2016_lad16.csv"):
        area = "lad2017", row["Area_Code"], "2016-06-23" # the districts of 2016 are those of December 2017
        if area[:2] not in tables.areas.districts:
            for file in ("leave_share", "turnout"):
                tables.leave_out(file, row["Area_Code"], row["Area"], NO_SUCH_CODE)
            continue
        leave.append(observation(*area, numerator=row["Leave"], denominator=row["Valid_Votes"]))
        turnout.append(observation(*area, numerator=row["Votes_Cast"], denominator=row["Electorate"]))
    tables.write("leave_share", leave)
    tables.write("turnout", turnout)


def local_period(text):
    """ISO 8601 start/end, or the year, of "2018-01-01/P1Y"; a date stays as it is."""
    start, _, length = text.partition("/")
    if not length:
        return start
    years = int(re.fullmatch(r"P(\d+)Y", length)[1])
    first = datetime.date.fromisoformat(start)
    last = first.replace(year=first.year + years) - datetime.timedelta(days=1)
    return str(first.year) if years == 1 and start.endswith("-01-01") else f"{first}/{last}"


def local_reason(row):
    if "suppress" in row["notes"].lower():
        return "suppressed"
    return "unreliable" if row["status"] == "u" else "not available"


def local_observation(row, geography, code):
    result = observation(geography, code, local_period(row["period"]))
    if not row["observation"]:
        return result | {"reason": local_reason(row)}
    return result | {"value": plain(row["observation"]), "lower": plain(row["lci_95"]), "upper": plain(row["uci_95"])}


def local_statistics(tables):
    for indicator, file, series in LOCAL_SERIES:
        places = defaultdict(list)
        for row in tables.read(f"ons_local/{file}.csv"):
            if row["indicator"] != series:
                continue
            code = RECODED.get(row["areacd"], row["areacd"])
            geography = tables.areas.geography_of(code)
            if geography:
                places[frozenset(tables.areas.districts[geography, code]), row["period"]].append((row, geography, code))
            else:
                tables.leave_out(indicator, row["areacd"], row["areanm"], NO_SUCH_CODE)
        rows = []
        for twins in places.values():
            # One figure for one set of districts: a new code before the old, today's district before a former county.
            twins.sort(key=lambda twin: (not twin[0]["observation"], twin[0]["areacd"] == twin[2],
                                         GEOGRAPHIES.index(twin[1])))
            kept = twins[0][0]
            rows.append(local_observation(*twins[0]))
            for row, _, _ in twins[1:]:
                tables.leave_out(indicator, row["areacd"], row["areanm"],
                                 f"same districts as {kept['areacd']} {kept['areanm']}")
        tables.write(indicator, rows)


def small_area_labels(published):
    """Name and label point of each small area, as the publisher gives them beside the boundaries."""
    file = f"file:{published / 'scale/lsoa_2011_ew_bgc_4326.gpkg'}?mode=ro&immutable=1"
    boundaries = sqlite3.connect(file, uri=True) # a GeoPackage is an SQLite database
    layer, = boundaries.execute("SELECT table_name FROM gpkg_contents").fetchone()
    rows = boundaries.execute(f'SELECT LSOA11CD, LSOA11NM, BNG_E, BNG_N FROM "{layer}"')
    return {code: label for code, *label in rows}


def small_areas(published, project, tables):
    codes = read(published / "lookups/lsoa11_lad18.csv")
    labels = small_area_labels(published)
    districts_2019 = by_small_area(tables, "iod2019_file3_lsoa11.csv")
    with open(project / "maps/small_areas_2011.csv", "w", encoding="utf-8", newline="") as out:
        sources = "ons-lookups", "ons-boundaries-lsoa-2011"
        out.write("# title: Small areas (LSOA 2011), the districts of December 2017 they are in, and their label points\n"
                  f"# source: {' '.join(sources)}\n# from: {tables.from_line(*sources)}\n")
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["code", "name", "district", "east", "north"])
        for row in sorted(codes, key=lambda row: row["lsoa11_code"]):
            code, district = row["lsoa11_code"], row["ltla18_code"]
            later = districts_2019[code]["Local Authority District code (2019)"]
            # The lookup has the codes of 2018, which are those of 2017; the code of 2019 must be a later one of them.
            if district not in tables.areas.districts["lad2019", later]:
                sys.exit(f"{code} is in {district}, but in {later} in 2019.")
            name, east, north = labels[code]
            table.writerow([code, name, district, east, north])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    published, project = Path(sys.argv[1]), Path(sys.argv[2])
    (project / "resources/observations").mkdir(parents=True, exist_ok=True)
    tables = Tables(published, project, Areas(published / "lookups"))
    for make in (social_mobility_2016, social_mobility_2025, work, qualifications, economy, business_demography,
                 deprivation, people, votes, local_statistics):
        make(tables)
    small_areas(published, project, tables)
    tables.write_left_out()


if __name__ == "__main__":
    main()
