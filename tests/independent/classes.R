# Recomputes the numbers that tests/core/statistics expects for classes, with R alone and its package classInt:
# tests/data/statistics/{classes,pretty,natural}_by_r.csv, from the published figures beside them.
#
#   Rscript tests/independent/classes.R          (Debian: r-base-core, r-cran-classint; about 15 seconds)
#
# Not run by ctest. The files in the repository were written by R 4.2.2 with classInt 0.4-9.
# Columns are parted by ";", numbers in a column by a blank.

suppressPackageStartupMessages(library(classInt))

script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
folder <- file.path(dirname(script), "..", "data", "statistics")

numbers <- function(x) paste(sprintf("%.17g", x), collapse = " ")

# Values in lower < x <= upper, the first class closed below.
class_of <- function(x, bounds) findInterval(x, bounds, left.open = TRUE) + 1
counts <- function(x, bounds) tabulate(class_of(x, bounds), length(bounds))
goodness <- function(x, bounds) 1 - sum((x - ave(x, class_of(x, bounds)))^2) / sum((x - mean(x))^2)

# One line of a table. A bound that rounding leaves below the largest value is that value.
line <- function(name, x, method, k, lowest, bounds) {
    bounds[length(bounds)] <- max(bounds, x)
    paste(name, method, k, numbers(lowest), numbers(bounds), paste(counts(x, bounds), collapse = " "),
          numbers(goodness(x, bounds)), sep = ";")
}

# The largest value of each of Fisher's classes: classInt returns the middle between two classes instead.
fisher <- function(x, k) {
    breaks <- classIntervals(x, k, "fisher", largeN = Inf, warnLargeN = FALSE)$brks
    c(sapply(breaks[2:k], function(b) max(x[x <= b])), max(x))
}

classes <- function(name, x) {
    lines <- character()
    add <- function(...) lines <<- c(lines, line(name, x, ...))
    for (k in c(4, 5, 7)) {
        add("quantile", k, min(x), unique(quantile(x, (1:k) / k, names = FALSE, type = 7)))
        add("equal", k, min(x), c(min(x) + 1:(k - 1) * diff(range(x)) / k, max(x)))
        add("natural", k, min(x), fisher(x, k))
        breaks <- pretty(x, k)
        add("pretty", k, breaks[1], breaks[-1])
        breaks <- classIntervals(x, k, "sd")$brks
        add("stddev", k, breaks[1], breaks[-1])
    }
    breaks <- classIntervals(x, style = "headtails", thr = 0.4)$brks
    add("headtail", 5, breaks[1], breaks[-1])
    quartiles <- quantile(x, names = FALSE, type = 7)
    reach <- 1.5 * (quartiles[4] - quartiles[2])
    bounds <- unique(c(quartiles[2] - reach, quartiles[2:4], quartiles[4] + reach, max(quartiles[4] + reach, x)))
    add("box", 5, min(x, bounds), bounds)
    lines
}

lines <- "file;method;k;lowest;bounds;counts;goodness"
for (name in c("social_mobility_2016", "leave_share_2016", "deprivation_2019", "most_deprived_tenth_2019"))
    lines <- c(lines, classes(name, read.csv(file.path(folder, paste0(name, ".csv")))[[2]]))
writeLines(lines, file.path(folder, "classes_by_r.csv"))

pairs <- list(c(0, 1), c(-7.3, 12.9), c(-100, -3), c(0, 97), c(-97, 0), c(-89.363, 117.841), c(21.38, 75.56),
              c(0, 0.4884), c(1e-9, 3.3e-9), c(1234567, 9876543), c(99.99, 100.01), c(-0.3, 0.3), c(12, 30),
              # lengths at which the step changes from 1 to 2, 5 and 10
              c(0, 14), c(0, 14.1), c(0, 28), c(0, 28.5), c(0, 71), c(0, 70.9),
              # ends that miss a round number by less and by more than the tolerance
              c(0, 1 + 1e-12), c(-1e-12, 1), c(0, 1 + 1e-8), c(0.1 + 0.2, 0.9),
              # large numbers close together; the range overflows; the smallest numbers
              c(1e15, 1e15 + 4), c(1e15, 1e15 + 0.5), c(-1e308, 1.5e308), c(-3e307, 9e307), c(0, 1.7e308),
              c(1e-300, 1e300), c(0, 3e-310), c(-2e-309, 5e-309),
              # a single number
              c(5, 5), c(0, 0), c(-5, -5), c(123.4, 123.4), c(1e10, 1e10))
lines <- "low;high;k;breaks"
for (pair in pairs) for (k in c(1, 2, 3, 5, 7, 10, 20))
    lines <- c(lines, paste(numbers(pair[1]), numbers(pair[2]), k, suppressWarnings(numbers(pretty(pair, k))), sep = ";"))
writeLines(lines, file.path(folder, "pretty_by_r.csv"))

# The generator of Park & Miller (1988): exact in doubles, so every language makes the same values.
generated <- function(n) {
    x <- numeric(n)
    state <- 1
    for (i in seq_len(n)) {
        state <- (state * 16807) %% 2147483647
        x[i] <- state
    }
    x / 2147483647
}
u <- matrix(generated(4 * 32844), nrow = 4) # as many as England has small areas
x <- round(1000 * u[1, ] * u[2, ] + 100 * u[3, ]) + u[4, ]
lines <- "file;method;k;lowest;bounds;counts;goodness"
for (k in c(5, 7, 12))
    lines <- c(lines, line("generated", x, "natural", k, min(x), fisher(x, k)))
writeLines(lines, file.path(folder, "natural_by_r.csv"))
