package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Matter;
import evisor.model.SampleAmount;
import evisor.model.SampleType;
import evisor.model.Trait;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one type of sample.
 *
 * @param type the type
 * @param hardBecause what makes it hard, in one sentence
 * @param traits its traits
 * @param contaminants what is in it beside vesicles, in amounts that matter
 * @param matter what it is made of
 * @param usual how much of it one sample usually is; empty where nothing is said
 * @param mlPerGram mL that one gram makes once it is homogenised; empty for what is not weighed
 * @param kin samples like it, from which experience carries over in part
 * @param particlesPerMl particles per mL in published samples, where there is a figure
 */
public record SampleProfile(
    SampleType type,
    String hardBecause,
    Set<Trait> traits,
    Set<Contaminant> contaminants,
    Matter matter,
    Optional<SampleAmount> usual,
    Optional<Figure> mlPerGram,
    Set<SampleType> kin,
    Optional<Figure> particlesPerMl) {}
