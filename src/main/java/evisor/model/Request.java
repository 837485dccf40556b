package evisor.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A request as it is understood: checked, with units normalised, every default filled in, and with
 * what the knowledge base says of its sample. Rules match on it.
 *
 * @param id the planner's own label; empty where none was given
 * @param title the planner's own title; empty where none was given
 * @param sample the sample or batch
 * @param matrix what the knowledge base says of the sample
 * @param purpose what the knowledge base says of the uses
 * @param purity how clean the vesicles must be
 * @param purityAgainst what must be gone; where the request does not say, what its use implies
 * @param needParticles particles needed from one sample or batch, after isolation
 * @param target which vesicles are wanted
 * @param targetMarker the surface marker of a subtype; empty where none was given
 * @param statedSamplesPerDay samples to finish per working day; 0.2 means one a week
 * @param campaign how many samples there are in all, and over how many weeks
 * @param gmp how far good manufacturing practice binds the plan
 * @param region whose rules apply
 * @param route how the product will be given
 * @param modification whether cells or vesicles are engineered
 * @param downstream what the vesicles are for
 * @param priority what the planner would rather have
 * @param timeLimit longest acceptable time in hours from sample to isolated vesicles
 * @param equipment capital equipment at hand; all of it where the request does not say
 * @param equipmentStated whether the request says which equipment is at hand
 * @param incumbent the train in use today
 * @param rotor name of the ultracentrifuge's rotor; empty where it is not known
 */
public record Request(
    String id,
    String title,
    Sample sample,
    Matrix matrix,
    Purpose purpose,
    Purity purity,
    Set<Contaminant> purityAgainst,
    OptionalDouble needParticles,
    Target target,
    String targetMarker,
    OptionalDouble statedSamplesPerDay,
    Campaign campaign,
    Gmp gmp,
    Region region,
    Route route,
    Modification modification,
    Set<Use> downstream,
    Priority priority,
    OptionalDouble timeLimit,
    Set<Equipment> equipment,
    boolean equipmentStated,
    Incumbent incumbent,
    String rotor) {

  /** Returns what the vesicles are isolated from. */
  public SampleType sampleType() {
    return sample.type();
  }

  /** Returns the volume of one sample in mL; of what is weighed, once it is homogenised. */
  @Unit(Quantity.MILLILITRES)
  @Within(from = 0, above = true, to = 1e7)
  public double volumeMl() {
    // Asked of every request by many rules: most samples are stated in mL.
    return sample.quantity() == Quantity.MILLILITRES
        ? sample.amount()
        : amount().in(Quantity.MILLILITRES, matrix.mlPerGram()).range().low();
  }

  /** Returns what the sample is made of. */
  public Matter matter() {
    return matrix.matter();
  }

  /** Returns the amount of one sample as it was asked. */
  public SampleAmount amount() {
    return SampleAmount.of(sample.amount(), sample.quantity());
  }

  /** Returns how much one such sample usually is; the amount itself where nothing is said of it. */
  public SampleAmount usualAmount() {
    return matrix.usual().isPresent()
        ? matrix.usual().get().in(sample.quantity(), matrix.mlPerGram())
        : amount();
  }

  /** Returns by how much the amount of one sample exceeds what is usual; 1 where it does not. */
  @Unit(Quantity.COUNT)
  @Within(from = 1)
  public double timesAboveUsual() {
    return Math.max(1, amount().range().high() / usualAmount().range().high());
  }

  /**
   * Returns by how much the amount of one sample falls short of what is usual; 1 where it does not.
   */
  @Unit(Quantity.COUNT)
  @Within(from = 1)
  public double timesBelowUsual() {
    return Math.max(1, usualAmount().range().low() / amount().range().low());
  }

  /** Returns whether the sample is a pool of many donors or batches. */
  public boolean pooled() {
    return sample.pooled();
  }

  /** Returns where mesenchymal stem cells came from. */
  public MscSource mscSource() {
    return sample.mscSource();
  }

  /** Returns what the conditioning medium contained. */
  public Supplement supplement() {
    return sample.supplement();
  }

  /**
   * Returns how many samples are finished per working day: as stated, or else as many as a campaign
   * needs; one where the request does not say.
   */
  @Unit(Quantity.COUNT)
  @Within(from = 0, above = true, to = 100_000)
  public double samplesPerDay() {
    return statedSamplesPerDay.isPresent()
        ? statedSamplesPerDay.getAsDouble()
        : campaign.samplesPerDay().orElse(1);
  }

  /** Returns whether the request says how many samples are finished per day. */
  public boolean rateStated() {
    return statedSamplesPerDay.isPresent() || campaign.samplesPerDay().isPresent();
  }

  /**
   * Returns how many samples a campaign has: as stated, or as many as its weeks hold at the stated
   * rate; 0 where the request asks for no campaign, or does not say.
   */
  @Unit(Quantity.COUNT)
  @Within(from = 0, to = 1e9)
  public double campaignSamples() {
    return campaign.samples().orElseGet(this::samplesAtRate);
  }

  private double samplesAtRate() {
    boolean known =
        statedSamplesPerDay.isPresent()
            && campaign.weeks().isPresent()
            && campaign.workingDaysPerWeek().isPresent();
    return known
        ? StrictMath.ceil(
            statedSamplesPerDay.getAsDouble()
                * campaign.weeks().getAsDouble()
                * campaign.workingDaysPerWeek().getAsDouble())
        : 0;
  }

  /** Returns whether the weeks of a campaign are stated, and not how many samples it has. */
  public boolean campaignUncounted() {
    return campaign.weeks().isPresent()
        && campaign.samples().isEmpty()
        && statedSamplesPerDay.isEmpty();
  }

  /** Returns over how many weeks a campaign goes; 0 where the request does not say. */
  @Unit(Quantity.COUNT)
  @Within(from = 0, to = 1_000)
  public double campaignWeeks() {
    return campaign.weeks().orElse(0);
  }

  /**
   * Returns by how much the stated rate is faster than the campaign needs: below 1 where it is too
   * slow; 1 where one of them is not stated.
   */
  @Unit(Quantity.COUNT)
  @Within(from = 0, above = true)
  public double campaignPace() {
    return statedSamplesPerDay.isPresent() && campaign.samplesPerDay().isPresent()
        ? statedSamplesPerDay.getAsDouble() / campaign.samplesPerDay().getAsDouble()
        : 1;
  }

  /**
   * Returns how many weeks a campaign takes at the rate at which samples are finished; 0 where it
   * has no known number of samples.
   */
  @Unit(Quantity.COUNT)
  @Within(from = 0)
  public double campaignWeeksAtRate() {
    return campaign.samples().isPresent() && campaign.workingDaysPerWeek().isPresent()
        ? campaign.samples().getAsDouble()
            / (samplesPerDay() * campaign.workingDaysPerWeek().getAsDouble())
        : 0;
  }

  /**
   * Returns how many samples are processed together: those of one working day, and at least one.
   */
  @Unit(Quantity.COUNT)
  @Within(from = 1, to = 100_000)
  public int samplesTogether() {
    return Math.max(1, (int) Math.ceil(samplesPerDay()));
  }

  /** Returns the request with another number of samples to finish per working day. */
  public Request atRate(double perDay) {
    return with(
        id, title, needParticles, OptionalDouble.of(perDay), campaign, timeLimit, equipment);
  }

  /** Returns the request with other capital equipment at hand. */
  public Request withEquipment(Set<Equipment> atHand) {
    return with(id, title, needParticles, statedSamplesPerDay, campaign, timeLimit, atHand);
  }

  /**
   * Returns the request without what neither a figure nor a precedent depends on: its label, title,
   * time limit and campaign, the particles needed, and of the rate all but how many samples are
   * processed together.
   */
  public Request worked() {
    return with(
        "",
        "",
        OptionalDouble.empty(),
        OptionalDouble.of(samplesTogether()),
        Campaign.NONE,
        OptionalDouble.empty(),
        equipment);
  }

  private Request with(
      String label,
      String heading,
      OptionalDouble particles,
      OptionalDouble perDay,
      Campaign samples,
      OptionalDouble limit,
      Set<Equipment> atHand) {
    return new Request(
        label,
        heading,
        sample,
        matrix,
        purpose,
        purity,
        purityAgainst,
        particles,
        target,
        targetMarker,
        perDay,
        samples,
        gmp,
        region,
        route,
        modification,
        downstream,
        priority,
        limit,
        atHand,
        equipmentStated,
        incumbent,
        rotor);
  }

  /** Returns the volume in mL of all samples that are processed together. */
  @Unit(Quantity.MILLILITRES)
  @Within(from = 0, above = true, to = 1e12)
  public double volumeTogetherMl() {
    return volumeMl() * samplesTogether();
  }

  /**
   * Returns the hours of the clock that one set of samples may take before the next one waits: 24
   * for daily work.
   */
  @Unit(Quantity.HOURS)
  @Within(from = 24)
  public double hoursBetweenSets() {
    return 24 * Math.max(1, 1 / samplesPerDay());
  }

  /** Returns the longest acceptable hours; positive infinity where there is no limit. */
  @Unit(Quantity.HOURS)
  @Within(from = 0, above = true)
  public double timeLimitHours() {
    return timeLimit.orElse(Double.POSITIVE_INFINITY);
  }

  /** Returns samples like this one, from which experience carries over in part. */
  public Set<SampleType> kin() {
    return matrix.kin();
  }

  /** Returns whether the sample has a trait. */
  public boolean has(Trait trait) {
    return matrix.traits().contains(trait);
  }

  /** Returns whether the sample contains a contaminant in an amount that matters. */
  public boolean has(Contaminant contaminant) {
    return matrix.contaminants().contains(contaminant);
  }

  /** Returns whether the vesicles, or a product made of them, go into or onto a living being. */
  public boolean inVivo() {
    return purpose.inVivo();
  }

  /** Returns whether a function of the vesicles is tested or used. */
  public boolean functional() {
    return purpose.functional();
  }

  /** Returns whether uses are stated, and all of them read RNA or keep samples for it. */
  public boolean rnaOnly() {
    return purpose.rnaOnly();
  }

  /**
   * Returns whether lipoprotein left with the vesicles would be taken for them, where high purity
   * is asked.
   */
  public boolean lipoproteinMatters() {
    return has(Trait.LIPOPROTEIN)
        && purity == Purity.HIGH
        && (purpose.misledByLipoprotein() || purityAgainst.contains(Contaminant.LIPOPROTEIN));
  }

  /** Returns whether equipment is at hand. */
  public boolean owns(Equipment item) {
    return equipment.contains(item);
  }

  /** Returns whether total protein was measured and is at least so many mg/mL. */
  public boolean proteinAtLeast(double mgPerMl) {
    return sample.proteinMgPerMl().isPresent() && sample.proteinMgPerMl().getAsDouble() >= mgPerMl;
  }

  /** Returns whether particles were counted in the starting material. */
  public boolean particlesKnown() {
    return sample.particlesPerMl().isPresent();
  }

  /** Returns whether a number of particles is needed. */
  public boolean particlesNeeded() {
    return needParticles.isPresent();
  }

  /** Returns the particles needed; 0 where the request does not say. */
  @Unit(Quantity.PARTICLES)
  @Within(from = 0, to = 1e18)
  public double particlesNeed() {
    return needParticles.orElse(0);
  }

  /** Returns the isolation methods of the train in use today; none where none is named. */
  public List<Method> incumbentCore() {
    return incumbent.core();
  }

  /** Returns how far the product made by the train in use today has come. */
  public Stage incumbentStage() {
    return incumbent.stage();
  }
}
