package evisor.model;

/**
 * All that the consequence of a rule may do: one call of one of these. Which rule speaks, how
 * strongly and on what criterion stands in the rule's metadata, its sentence in {@code
 * rules/messages}.
 */
public interface Verdict {

  /** First pass: the train needs this preparation or finishing step here. */
  void require(Train train, Operation operation);

  /** First pass: the method is run in this format here. */
  void set(Train train, Method method, Format format);

  /**
   * First pass: the step is run with this value of a parameter, for example {@code "mwco_kda",
   * 500}.
   */
  void set(Train train, StepKind step, String parameter, double value);

  /** The train cannot be recommended. */
  void exclude(Train train);

  /** An argument against the train. */
  void against(Train train);

  /** An argument for the train. */
  void favour(Train train);

  /** Something to watch if the train is used; it moves no score. */
  void caution(Train train);

  /** Something to watch or do whatever train is used. */
  void advise();

  /** Something that must be shown by experiment before this train holds. */
  void study(Train train);

  /** Something that must be shown by experiment before any plan holds. */
  void study();
}
