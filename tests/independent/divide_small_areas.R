# Recomputes what a border explains of the differences between small areas, with R alone and from the text tables:
# tests/data/statistics/divide_small_areas_by_r.csv.
#
#   Rscript tests/independent/divide_small_areas.R     (in the project's folder; some seconds)
#
# Not run by ctest. The file in the repository was written by R 4.2.2. Shares of variance are R² of a linear model (`lm`).

folder <- "tests/data/statistics"
number <- function(x) sprintf("%.17g", x)
table_of <- function(file) read.csv(file, comment.char = "#")

areas <- table_of("maps/small_areas_2011.csv")
scores <- table_of("resources/observations/imd_score_2019.csv")
areas$value <- scores$value[match(areas$code, scores$code)]
areas$weight <- scores$denominator[match(areas$code, scores$code)]
regions <- table_of("maps/geographies/region.csv")

line <- c(330000, 180000, 510000, 340000)
turn <- (line[3] - line[1]) * (areas$north - line[2]) - (line[4] - line[2]) * (areas$east - line[1])
groups <- list(region = regions$name[match(areas$district, regions$district)],
               "330000,180000,510000,340000" = ifelse(turn >= 0, "left", "right"))

rows <- "by;weighted;group;n;mean;median;etaSquared;adjusted"
for (by in names(groups)) for (weighted in c(FALSE, TRUE)) {
    group <- factor(groups[[by]])
    weight <- if (weighted) areas$weight else rep(1, nrow(areas))
    eta <- summary(lm(areas$value ~ group, weights = weight))$r.squared
    adjusted <- 1 - (1 - eta) * (nrow(areas) - 1) / (nrow(areas) - nlevels(group))
    for (one in levels(group)) {
        is <- group == one
        rows <- c(rows, paste(by, weighted, one, sum(is), number(weighted.mean(areas$value[is], weight[is])),
                              number(median(areas$value[is])), number(eta), number(adjusted), sep = ";"))
    }
}
writeLines(rows, file.path(folder, "divide_small_areas_by_r.csv"))
