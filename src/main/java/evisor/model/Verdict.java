package evisor.model;

/**
 * All that the consequence of a rule may do: one call of one of these. Which rule speaks, and on
 * which level, stands in the rule's metadata, its sentence in {@code rules/messages}.
 */
public interface Verdict {

  /** First pass: the planner should look at the request again before anything else. */
  void ask();

  /** First pass: the request is not answered as it is. */
  void refuse();

  /** First pass: the train needs this preparation or finishing step here. */
  void require(Train train, Operation operation);

  /** First pass: the method is run in this format here. */
  void set(Train train, Method method, Format format);

  /**
   * First pass: the step is run with this value of a parameter, for example {@code "mwco_kda",
   * 500}.
   */
  void set(Train train, StepKind step, String parameter, double value);

  /**
   * First pass: the grade of purity that is needed, 0 to 3; the largest one that is said counts.
   */
  void need(int grade);

  /**
   * First pass: what is usual here, the usual first; trains are named by their methods, as in
   * {@code "UF → SEC"}, and {@code " or "} stands between equals.
   */
  void usual(String... trains);

  /** First pass: what is usual where it need not be clean; stands before what is usual else. */
  void quick(String... trains);

  /** First pass: what is compared of trains that nothing else tells apart. */
  void prefer(Preference preference);

  /** The train cannot be recommended. */
  void exclude(Train train);

  /** The train is fit on a condition; it stands behind every train that is fit without. */
  void condition(Train train);

  /** The grade of purity that the train reaches, 0 to 3; the largest one that is said counts. */
  void grade(Train train, int grade);

  /** Something to watch if the train is used; it moves no train. */
  void caution(Train train);

  /** Something to watch or do whatever train is used. */
  void advise();

  /** Something that must be shown by experiment before this train holds. */
  void study(Train train);

  /** Something that must be shown by experiment before any plan holds. */
  void study();
}
