"""The model of SimulationBench.java, vectorised over the trials, as one would write it in NumPy.

Month by month: cash flows, the raise, every cause for every trial, shocks, death test. Answers the
base run only (survival, incidence by cause), none of the engine's other outputs.
"""

import sys
import time

import numpy as np

Z95 = 1.6448536269514722


def lognormal(rng, low, high, size):
    mu = (np.log(low) + np.log(high)) / 2
    return np.exp(mu + (np.log(high) - np.log(low)) / (2 * Z95) * rng.standard_normal(size))


def effect(k):
    if k % 5 == 4:
        return "delay" if k % 10 == 4 else "terminal"
    return ("terminal", "loss", "revenue", "burn")[k % 5]


def simulate(trials, causes, noise, horizon=36, outer=200, seed=42):
    rng = np.random.default_rng(seed)
    draw = np.arange(trials) % outer
    hazard = [lognormal(rng, 0.002 + 0.0002 * (k % 30), 0.012, outer)[draw] for k in range(causes)]
    revenue = lognormal(rng, 20_000, 40_000, outer)[draw]
    costs = (lognormal(rng, 60_000, 80_000, outer) + lognormal(rng, 10_000, 30_000, outer))[draw]
    cash = np.full(trials, 1_200_000.0)
    closes = np.where(rng.random(trials) < 0.6, 9, 10**6)
    alive = np.ones(trials, bool)
    survival = np.ones(horizon + 1)
    incidence = np.zeros((causes + 1, horizon + 1))
    # Factors in force by month; an effect of month t holds in months t + 1 to t + 6.
    revenue_factor = np.ones((horizon + 8, trials))
    burn_factor = np.ones((horizon + 8, trials))
    for t in range(1, horizon + 1):
        level = revenue * 1.03 ** (t - 1)
        if noise:
            level = level + noise * rng.standard_normal(trials)
        cash += level * revenue_factor[t] - costs * burn_factor[t]
        cash[closes == t] += 1_000_000
        first = np.full(trials, 2.0)
        killer = np.full(trials, -1)
        for k in range(causes):
            if effect(k) == "terminal":
                struck = -np.log(rng.random(trials)) / hazard[k]
                sooner = (struck < 1) & (struck < first)
                first[sooner] = struck[sooner]
                killer[sooner] = k
                continue
            strikes = rng.poisson(hazard[k])
            hit = np.flatnonzero(strikes)
            if effect(k) == "loss":
                who = np.repeat(hit, strikes[hit])
                loss = lognormal(rng, 20_000, 200_000, who.size)
                cash -= np.bincount(who, weights=loss, minlength=trials)
            elif effect(k) == "revenue":
                revenue_factor[t + 1 : t + 7, hit] *= 0.7 ** strikes[hit]
            elif effect(k) == "burn":
                burn_factor[t + 1 : t + 7, hit] *= 1.2 ** strikes[hit]
            else:
                open_ = hit[closes[hit] > t]
                closes[open_] += 3 * strikes[open_]
        broke = alive & (killer < 0) & (cash < 0)
        struck = alive & (killer >= 0)
        incidence[:, t] = incidence[:, t - 1]
        incidence[:causes, t] += np.bincount(killer[struck], minlength=causes) / trials
        incidence[causes, t] += broke.sum() / trials
        alive &= ~(broke | struck)
        survival[t] = alive.mean()
    return survival, incidence


def main():
    for noise in (0, 20_000):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            survival, incidence = simulate(100_000, 30, noise)
            times.append(time.perf_counter() - start)
        print(
            f"numpy {np.__version__}, base, 100000, 30, {noise}, 1: {1000 * min(times):.0f} ms;"
            f" S(36) {survival[-1]:.4f}, cash-out {incidence[-1, -1]:.4f}"
        )


if __name__ == "__main__":
    sys.exit(main())
