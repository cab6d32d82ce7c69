package io.premortem.risk.compute;

/**
 * A kind of GPU.
 *
 * @param id never given to another kind, as stored plans name it
 * @param peakFlops dense BF16 with 32-bit accumulation, without sparsity, FLOP/s
 * @param memoryBytes of one device
 * @param dollarsPerHour rent of one device, US dollars
 * @param source of the rent; null when it is judgement
 * @param specification where peak and memory are from
 */
public record Accelerator(
    String id,
    String name,
    double peakFlops,
    double memoryBytes,
    Range dollarsPerHour,
    String source,
    String specification) {}
