package evisor.model;

import java.util.OptionalDouble;

/**
 * One sample or batch as it reaches isolation.
 *
 * @param type what it is
 * @param amount how much it is, more than 0: mL of what is poured, g of what is weighed
 * @param quantity what of it was measured: volume or mass
 * @param mscSource where the cells came from, for MSC-conditioned medium
 * @param supplement what the conditioning medium contained, for conditioned media
 * @param particlesPerMl particles per mL where they were measured
 * @param proteinMgPerMl total protein in mg/mL where it was measured
 * @param pooled whether it is a pool of many donors or batches
 */
public record Sample(
    SampleType type,
    double amount,
    Quantity quantity,
    MscSource mscSource,
    Supplement supplement,
    OptionalDouble particlesPerMl,
    OptionalDouble proteinMgPerMl,
    boolean pooled) {}
