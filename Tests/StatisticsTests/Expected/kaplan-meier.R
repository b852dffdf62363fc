# Product-limit curves and medians of invented observations, for the test of KaplanMeier. Needs the package survival.
library(survival)
options(digits = 17)
set.seed(36)

random <- function(n, mean, followed, grain) {
  time <- rexp(n, 1 / mean)
  stop <- runif(n, 0, followed)
  data.frame(days = ceiling(pmin(time, stop) / grain) * grain, event = as.integer(time <= stop))
}
sets <- list(
  one.event = data.frame(days = 12, event = 1),
  one.censored = data.frame(days = 12, event = 0),
  all.events = data.frame(days = c(5, 8, 8, 13, 21, 34), event = 1),
  all.censored = data.frame(days = c(5, 8, 8, 13), event = 0),
  half.then.falls = data.frame(days = c(10, 20, 30, 40), event = 1),
  half.then.flat = data.frame(days = c(10, 20, 30, 40), event = c(1, 1, 0, 0)),
  half.at.the.end = data.frame(days = c(10, 20), event = c(1, 0)),
  half.with.censoring = data.frame(days = c(10, 20, 25, 30, 40), event = c(1, 1, 0, 1, 1)),
  tied.event.and.censoring = data.frame(days = c(10, 10, 10, 20, 20, 30, 40, 40), event = c(1, 0, 1, 1, 0, 1, 0, 1)),
  day.zero = data.frame(days = c(0, 0, 1, 2, 3, 4), event = c(1, 0, 1, 0, 1, 1)),
  not.reached = data.frame(days = seq(30, 1800, by = 30), event = as.integer(seq_len(60) %% 7 == 0 & seq_len(60) < 40)),
  thirty.six = random(36, 900, 4000, 1),
  survey = random(135, 1500, 1826, 1),
  monthly.ties = random(400, 700, 1500, 30)
)

observations <- NULL; steps <- NULL; medians <- NULL
for (name in names(sets)) {
  data <- sets[[name]]
  observations <- rbind(observations, data.frame(set = name, data))
  for (level in c(0.9, 0.95)) {
    fit <- survfit(Surv(days, event) ~ 1, data = data, conf.type = "log-log", conf.int = level)
    # std.err of the fit is that of log S.
    steps <- rbind(steps, data.frame(set = name, level = level, days = fit$time, atRisk = fit$n.risk, events = fit$n.event,
      censored = fit$n.censor, survival = fit$surv, logStandardError = fit$std.err, lower = fit$lower, upper = fit$upper))
    table <- summary(fit)$table
    medians <- rbind(medians, data.frame(set = name, level = level, median = unname(table["median"]),
      lower = unname(table[length(table) - 1]), upper = unname(table[length(table)])))
  }
}
write.csv(observations, "kaplan-meier-observations.csv", row.names = FALSE, quote = FALSE)
write.csv(steps, "kaplan-meier-steps.csv", row.names = FALSE, quote = FALSE)
write.csv(medians, "kaplan-meier-medians.csv", row.names = FALSE, quote = FALSE)
