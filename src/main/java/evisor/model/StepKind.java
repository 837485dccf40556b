package evisor.model;

/**
 * What a step of a train does: isolates by a {@link Method}, or prepares or finishes by an {@link
 * Operation}.
 */
public sealed interface StepKind extends Term permits Method, Operation {}
