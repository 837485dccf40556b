package evisor.knowledge;

import evisor.model.Contaminant;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.Matrix;
import evisor.model.Method;
import evisor.model.MscSource;
import evisor.model.Route;
import evisor.model.Sample;
import evisor.model.SampleType;
import evisor.model.StepKind;
import evisor.model.Supplement;
import evisor.model.Trait;
import evisor.precedents.Precedents;
import evisor.speech.Language;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The whole knowledge base, read and checked.
 *
 * @param lexicon the words that requests, rules and its own files may use
 * @param claims claims by id
 * @param steps isolation methods, preparation and finishing steps
 * @param cores every core that is considered, in the file's order
 * @param samples types of sample
 * @param sources sources of mesenchymal stem cells
 * @param supplements what a supplement of the conditioning medium brings along
 * @param rotors rotors by name, in the file's order
 * @param media liquids in which vesicles are centrifuged, and what sinks in them
 * @param prices what work and consumables cost
 * @param doses particles of one dose, for each route for which there is a figure
 * @param workingTime what campaigns are planned by; empty where the folder does not say
 * @param ranking by what trains are ordered
 * @param precedents who has done what
 * @param digest SHA-256 over all files of the knowledge base
 */
public record Knowledge(
    Lexicon lexicon,
    Map<String, Claim> claims,
    Map<StepKind, StepProfile> steps,
    List<Core> cores,
    Map<SampleType, SampleProfile> samples,
    Map<MscSource, SourceProfile> sources,
    Map<Supplement, SupplementProfile> supplements,
    Map<String, Rotor> rotors,
    CentrifugationMedia media,
    Prices prices,
    Map<Route, Figure> doses,
    Optional<WorkingTime> workingTime,
    RankingParameters ranking,
    Precedents precedents,
    String digest) {

  /**
   * Returns whether of all that decides another knowledge base says something else only of steps.
   */
  public boolean differsBySteps(Knowledge other) {
    return lexicon.entries().equals(other.lexicon.entries())
        && cores.equals(other.cores)
        && samples.equals(other.samples)
        && sources.equals(other.sources)
        && supplements.equals(other.supplements)
        && rotors.equals(other.rotors)
        && media.equals(other.media)
        && prices.equals(other.prices)
        && doses.equals(other.doses)
        && workingTime.equals(other.workingTime)
        && ranking.equals(other.ranking)
        && precedents.equals(other.precedents);
  }

  /**
   * Returns what is known of a sample: what its type brings along, and its supplement.
   *
   * @param sample a sample of a type that has a profile
   */
  public Matrix matrix(Sample sample) {
    SampleProfile profile = Objects.requireNonNull(samples.get(sample.type()));
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Set<Contaminant> contaminants = EnumSet.noneOf(Contaminant.class);
    traits.addAll(profile.traits());
    contaminants.addAll(profile.contaminants());
    if (sample.supplement() != Supplement.UNSTATED) {
      SupplementProfile supplement = supplements.get(sample.supplement());
      if (supplement != null) {
        traits.addAll(supplement.traits());
        contaminants.addAll(supplement.contaminants());
      }
    }
    return new Matrix(
        Collections.unmodifiableSet(traits),
        Collections.unmodifiableSet(contaminants),
        profile.matter(),
        profile.usual(),
        profile.mlPerGram().map(figure -> figure.range().middle()).orElse(1.0),
        profile.kin());
  }

  /** Returns the same knowledge with other cores and precedents. */
  public Knowledge with(List<Core> others, Precedents left) {
    return with(steps, others, ranking, left);
  }

  /** Returns the same knowledge with what files beside samples, media and prices say. */
  Knowledge with(
      Map<StepKind, StepProfile> otherSteps,
      List<Core> others,
      RankingParameters otherRanking,
      Precedents otherPrecedents) {
    return with(lexicon, otherSteps, others, otherRanking, otherPrecedents);
  }

  /** Returns the same knowledge with other prices and working time. */
  public Knowledge with(Prices others, Optional<WorkingTime> otherTime) {
    return new Knowledge(
        lexicon,
        claims,
        steps,
        cores,
        samples,
        sources,
        supplements,
        rotors,
        media,
        others,
        doses,
        otherTime,
        ranking,
        precedents,
        digest);
  }

  /** Returns the same knowledge in another language. */
  public Knowledge in(Language language) {
    return language == lexicon.speech().language()
        ? this
        : with(lexicon.in(language), steps, cores, ranking, precedents);
  }

  private Knowledge with(
      Lexicon otherLexicon,
      Map<StepKind, StepProfile> otherSteps,
      List<Core> others,
      RankingParameters otherRanking,
      Precedents otherPrecedents) {
    return new Knowledge(
        otherLexicon,
        claims,
        Collections.unmodifiableMap(otherSteps),
        others,
        samples,
        sources,
        supplements,
        rotors,
        media,
        prices,
        doses,
        workingTime,
        otherRanking,
        otherPrecedents,
        digest);
  }

  /** Returns the working days of a week; empty where nothing is said of them. */
  public OptionalDouble workingDaysPerWeek() {
    return workingTime.stream()
        .mapToDouble(time -> time.daysPerWeek().range().middle())
        .findFirst();
  }

  /** Returns the profile of a method. */
  public StepProfile method(Method method) {
    return Objects.requireNonNull(steps.get(method), () -> "no profile of " + method);
  }
}
