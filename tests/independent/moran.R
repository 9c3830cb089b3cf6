# Recomputes the numbers that the tests of moran expect, with R and its package spdep:
# tests/data/statistics/{columbus,north_carolina}.csv and moran_by_r.csv.
#
#   Rscript tests/independent/moran.R ATLAS PLACELENS-CLI     (Debian: r-cran-spdep; about a minute)
#
# Not run by ctest. The files in the repository were written by R 4.2.2 with spdep 1.2-7 and sf 1.0-9. Neighbours of the
# atlas's areas are found from their polygons by GEOS, figures come from `placelens-cli values`, the rest is spdep's; at
# the end the program's own answers, local ones too, must agree to 1e-9.

suppressPackageStartupMessages({library(spdep); library(sf); library(jsonlite)})

arguments <- commandArgs(trailingOnly = TRUE)
atlas <- arguments[1]
program <- arguments[2]
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
folder <- file.path(dirname(script), "..", "data", "statistics")
number <- function(x) sprintf("%.17g", x)

# The classic data sets of the package spData, each with its neighbours (counted from 0) and its local I.
classic <- function(file, value, neighbours) {
    weights <- nb2listw(neighbours)
    beside <- sapply(neighbours, function(n) paste(n - 1, collapse = " "))
    writeLines(c("value;neighbours;local", paste(number(value), beside, number(localmoran(value, weights)[, 1]), sep = ";")),
               file.path(folder, file))
    answer <- moran.test(value, weights)
    paste(sub(".csv", "", file), "", "", length(value), number(answer$estimate[1]), number(answer$estimate[2]),
          number(answer$statistic), sep = ";")
}

# Areas are neighbours if their polygons have a point in common; those that share a district have many.
touching <- function(geography) {
    areas <- st_read(atlas, geography, quiet = TRUE)
    found <- lapply(seq_len(nrow(areas)), function(i) integer())
    both <- st_intersects(areas)
    for (i in seq_along(both)) found[[i]] <- setdiff(both[[i]], i)
    list(code = areas$code, neighbours = found)
}

asked <- function(...) fromJSON(system2(program, c(..., "--atlas", atlas, "--format", "json"), stdout = TRUE))

built_in <- function(indicator, geography) {
    figures <- asked("values", "--indicator", indicator, "--geography", geography)
    beside <- touching(geography)
    value <- figures$rows$value[match(beside$code, figures$rows$code)]
    has <- !is.na(value)
    has <- has & sapply(beside$neighbours, function(n) any(has[n]))
    number_of <- cumsum(has)
    neighbours <- lapply(which(has), function(i) as.integer(sort(number_of[intersect(beside$neighbours[[i]], which(has))])))
    class(neighbours) <- "nb"
    attr(neighbours, "region.id") <- beside$code[has]
    weights <- nb2listw(neighbours)
    answer <- suppressWarnings(moran.test(value[has], weights))
    local <- localmoran(value[has], weights)[, 1]
    ours <- asked("moran", "--indicator", indicator, "--geography", geography, "--local")
    theirs <- c(answer$estimate[1:2], answer$statistic)
    own <- c(ours$I, ours$expected, ours$z, ours$rows$I[match(beside$code[has], ours$rows$code)])
    stopifnot(ours$n == sum(has), sum(!is.na(ours$rows$I)) == sum(has),
              abs(own - c(theirs, local)) <= 1e-9 * pmax(1, abs(own)))
    paste(indicator, geography, figures$period, sum(has), number(theirs[1]), number(theirs[2]), number(theirs[3]), sep = ";")
}

data(columbus, package = "spData", envir = environment())
county <- st_read(system.file("shapes/sids.shp", package = "spData"), quiet = TRUE)
lines <- c("name;geography;period;n;I;expected;z",
           classic("columbus.csv", columbus$CRIME,
                   poly2nb(st_read(system.file("shapes/columbus.shp", package = "spData"), quiet = TRUE))),
           classic("north_carolina.csv", county$SID74 / county$BIR74, poly2nb(county)),
           built_in("employment_rate", "lad2021"), built_in("imd_score_2019", "lad2019"),
           built_in("employment_rate", "lep2017"), built_in("social_mobility_score", "lad2017"),
           built_in("population_density", "lep2021"), built_in("leave_share", "region"),
           built_in("gva_per_head", "cauth2025"), built_in("population_density", "panregional"))
writeLines(lines, file.path(folder, "moran_by_r.csv"))
