package io.premortem.lab.learn;

/**
 * How training stands after an epoch.
 *
 * @param epoch counted from 1
 * @param epochs how many there will be
 * @param loss mean cross-entropy in nats over the training rows, measured while the weights moved
 * @param accuracy likewise, in [0, 1]
 * @param validationLoss at the end of the epoch; NaN when no row is kept for validation
 * @param validationAccuracy likewise
 */
public record EpochResult(
    int epoch,
    int epochs,
    double loss,
    double accuracy,
    double validationLoss,
    double validationAccuracy) {}
