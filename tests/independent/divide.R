# Recomputes the numbers that the tests of divide expect, with R alone and its package sf for the line:
# tests/data/statistics/{divide_by_r,divide_groups_by_r}.csv.
#
#   Rscript tests/independent/divide.R ATLAS PLACELENS-CLI     (Debian: r-cran-sf, r-cran-jsonlite; some seconds)
#
# Not run by ctest. The files in the repository were written by R 4.2.2. Figures come from `placelens-cli values`,
# memberships and residents from the atlas's tables; shares of variance are R² of a linear model (`lm`) in which a district
# of k groups stands k times with a k-th of its weight, adjusted by the number of districts, not of rows.

suppressPackageStartupMessages({library(sf); library(jsonlite)})

arguments <- commandArgs(trailingOnly = TRUE)
atlas <- arguments[1]
program <- arguments[2]
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
folder <- file.path(dirname(script), "..", "data", "statistics")
number <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

asked <- function(...) fromJSON(system2(program, c(..., "--atlas", atlas, "--format", "json"), stdout = TRUE))

districts <- st_read(atlas, "lad2017", quiet = TRUE)
geography <- function(id) st_drop_geometry(st_read(atlas, id, quiet = TRUE))[c("code", "name")]

# One row a district and group: by membership, or by the side of the line on which the centroid lies.
groups_by <- function(by) {
    if (grepl(",", by)) {
        at <- as.numeric(strsplit(by, ",")[[1]])
        middle <- st_coordinates(st_centroid(st_geometry(districts)))
        turn <- (at[3] - at[1]) * (middle[, 2] - at[2]) - (at[4] - at[2]) * (middle[, 1] - at[1])
        return(data.frame(district = districts$code, group = ifelse(turn > 0, "left", "right")))
    }
    rows <- lapply(geography(by)$code, function(code) {
        area <- asked("area", paste0(by, ":", code))
        data.frame(district = area$members$code, group = area$name)
    })
    rows <- do.call(rbind, rows)
    rest <- setdiff(districts$code, rows$district)
    if (length(rest) > 0) rows <- rbind(rows, data.frame(district = rest, group = "elsewhere"))
    rows
}

divide <- function(indicator, by, weighted) {
    figures <- asked("values", "--indicator", indicator, "--geography", "lad2017")
    rows <- groups_by(by)
    rows$value <- figures$rows$value[match(rows$district, figures$rows$code)]
    rows <- rows[!is.na(rows$value), ]
    rows$weight <- if (weighted) districts$residents[match(rows$district, districts$code)] else 1
    rows$part <- rows$weight / as.vector(table(rows$district)[rows$district])
    n <- length(unique(rows$district))
    g <- length(unique(rows$group))
    eta <- if (g > 1) summary(lm(value ~ factor(group), rows, weights = part))$r.squared else 0
    adjusted <- if (n > g) 1 - (1 - eta) * (n - 1) / (n - g) else NA
    shares <<- c(shares, paste(indicator, by, weighted, n, sum(is.na(figures$rows$value)), number(eta), number(adjusted), sep = ";"))
    for (group in sort(unique(rows$group), method = "radix")) {
        one <- rows[rows$group == group, ]
        mean <- weighted.mean(one$value, one$weight)
        deviation <- if (weighted) sqrt(weighted.mean((one$value - mean)^2, one$weight)) else sd(one$value)
        members <<- c(members, paste(indicator, by, weighted, group, nrow(one), number(mean), number(median(one$value)),
                                     number(deviation), number(min(one$value)), number(max(one$value)), sep = ";"))
    }
}

shares <- "indicator;by;weighted;n;noData;etaSquared;adjusted"
members <- "indicator;by;weighted;name;n;mean;median;sd;min;max"
for (weighted in c(FALSE, TRUE)) {
    divide("social_mobility_score", "lep2017", weighted)
    divide("social_mobility_score", "region", weighted)
    divide("imd_score_2019", "lep2021", weighted)
    divide("gva_per_head", "cauth2017", weighted)
    divide("employment_rate", "panregional", weighted)
    divide("leave_share", "england", weighted)
    divide("social_mobility_score", "ruc2021", weighted)
    divide("social_mobility_score", "330000,180000,510000,340000", weighted) # the Severn to the Wash
}
writeLines(shares, file.path(folder, "divide_by_r.csv"))
writeLines(members, file.path(folder, "divide_groups_by_r.csv"))
