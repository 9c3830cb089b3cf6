# Recomputes the numbers that tests/core/statistics/test_correlation.cpp, test_student_t.cpp and test_false_discovery.cpp
# expect, with R alone (base packages): they are few and stand in the tests themselves.
#
#   Rscript tests/independent/correlation.R
#
# Not run by ctest. The numbers in the tests were written by R 4.2.2.

options(digits = 17)
show <- function(name, x) cat(name, sprintf("%.17g", x), "\n")

# Anscombe (1973), Graphs in statistical analysis: R carries the four sets as `anscombe`.
for (set in 1:4) {
    x <- anscombe[[paste0("x", set)]]
    y <- anscombe[[paste0("y", set)]]
    pearson <- cor.test(x, y)
    spearman <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
    show(paste("anscombe", set), c(pearson$estimate, pearson$conf.int, pearson$p.value, spearman$estimate, spearman$p.value))
}
# Ties, and an area without a figure: horsepower and weight of 32 cars of 1974 (mtcars).
pearson <- cor.test(mtcars$hp, mtcars$wt)
spearman <- suppressWarnings(cor.test(mtcars$hp, mtcars$wt, method = "spearman", exact = FALSE))
show("mtcars", c(pearson$estimate, pearson$conf.int, pearson$p.value, spearman$estimate, spearman$p.value))

for (at in list(c(0.5, 1), c(2, 3), c(1.96, 322), c(12, 40), c(40, 324), c(1e-6, 7)))
    show(paste("two-sided t", at[1], at[2]), 2 * pt(-at[1], at[2]))

# Benjamini & Hochberg (1995), section 4.1: p of fifteen hypotheses on thrombolysis.
p <- c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1)
show("BH", p.adjust(p, "BH"))
