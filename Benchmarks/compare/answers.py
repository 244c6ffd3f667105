"""What every implementation of the kernel must answer, from 8,000,000 runs of the best C program."""

RUNS = 8_000_000
DAYS_PER_RUN = 1324.507
# Mean and standard deviation of one run.
REFERENCE = {
    "p_node5_365": (0.114183, 0.3180),
    "p_collapse": (0.2849, 0.4514),
    "held100": (11.28803, 0.8412),
    "held365": (9.52897, 2.4036),
    "held730": (7.77898, 3.7387),
    "held1500": (5.81965, 4.4426),
}


def pooled(answers):
    """Means over several calls, each with its number of runs."""
    runs = sum(one["runs"] for one in answers)
    mean = {name: sum(one[name] * one["runs"] for one in answers) / runs for name in REFERENCE}
    return dict(mean, runs=runs)


def worst_z(answer):
    """The greatest distance from the reference in standard errors."""
    spread = (1 / answer["runs"] + 1 / RUNS) ** 0.5
    return max(abs(answer[name] - mean) / (sd * spread) for name, (mean, sd) in REFERENCE.items())
