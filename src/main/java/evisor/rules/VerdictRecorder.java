package evisor.rules;

import evisor.model.Format;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Preference;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.model.Train;
import evisor.model.Verdict;
import evisor.rules.Directive.FormatChoice;
import evisor.rules.Directive.Requirement;
import evisor.rules.Directive.Setting;
import evisor.rules.Finding.Said;
import evisor.rules.Finding.Said.Grade;
import evisor.rules.Finding.Said.Trains;
import evisor.rules.Finding.Said.Wish;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down what the rules say in one run of one pass, and which rule says it. */
final class VerdictRecorder extends DefaultAgendaEventListener implements Verdict {

  private static final Said NOTHING = new Said.Nothing();

  private final Request request;
  private final Map<String, FindingSource> sources;
  private final IdentityHashMap<Train, Integer> order = new IdentityHashMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private Optional<FindingSource> speaking = Optional.empty();

  /**
   * One thing said.
   *
   * @param source the rule
   * @param trainIndex place of the train among those given; -1 where the plan as a whole is spoken
   *     of
   * @param finding the finding
   * @param directive what is asked of the train, in the first pass
   */
  record Statement(
      FindingSource source, int trainIndex, Finding finding, Optional<Directive> directive) {}

  VerdictRecorder(Request request, List<Train> trains, Map<String, FindingSource> sources) {
    this.request = request;
    this.sources = sources;
    for (Train train : trains) {
      order.put(train, order.size());
    }
  }

  /**
   * Returns everything said, in the order of trains given, then of rule ids: the order of firing
   * never shows.
   */
  List<Statement> statements() {
    List<List<Statement>> byTrain = new ArrayList<>();
    for (int i = 0; i <= order.size(); i++) {
      byTrain.add(new ArrayList<>());
    }
    for (Statement statement : statements) {
      byTrain.get(statement.trainIndex + 1).add(statement);
    }
    List<Statement> sorted = new ArrayList<>(statements.size());
    for (List<Statement> own : byTrain) {
      own.sort((a, b) -> Integer.compare(a.source.ordinal(), b.source.ordinal()));
      sorted.addAll(own);
    }
    return sorted;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    speaks(event.getMatch().getRule().getName());
  }

  /** Takes what is said from now on for that rule's. */
  void speaks(String rule) {
    speaking = Optional.ofNullable(sources.get(rule));
  }

  @Override
  public void require(Train train, Operation operation) {
    direct(train, finding -> new Requirement(train, operation, finding));
  }

  @Override
  public void set(Train train, Method method, Format format) {
    direct(train, finding -> new FormatChoice(train, method, format, finding));
  }

  @Override
  public void set(Train train, StepKind step, String parameter, double value) {
    direct(train, finding -> new Setting(train, step, parameter, value, finding));
  }

  @Override
  public void exclude(Train train) {
    speak(train);
  }

  @Override
  public void condition(Train train) {
    speak(train);
  }

  @Override
  public void grade(Train train, int grade) {
    note(Optional.of(train), new Grade(grade), finding -> Optional.empty());
  }

  @Override
  public void ask() {
    speak(NOTHING);
  }

  @Override
  public void refuse() {
    speak(NOTHING);
  }

  @Override
  public void need(int grade) {
    speak(new Grade(grade));
  }

  @Override
  public void usual(String... trains) {
    speak(new Trains(List.of(trains)));
  }

  @Override
  public void quick(String... trains) {
    speak(new Trains(List.of(trains)));
  }

  @Override
  public void prefer(Preference preference) {
    speak(new Wish(preference));
  }

  @Override
  public void caution(Train train) {
    speak(train);
  }

  @Override
  public void study(Train train) {
    speak(train);
  }

  @Override
  public void advise() {
    speak(NOTHING);
  }

  @Override
  public void study() {
    speak(NOTHING);
  }

  private void speak(Said said) {
    note(Optional.empty(), said, finding -> Optional.empty());
  }

  private void speak(Train train) {
    note(Optional.of(train), NOTHING, finding -> Optional.empty());
  }

  private void direct(Train train, Function<Finding, Directive> directive) {
    note(Optional.of(train), NOTHING, finding -> Optional.of(directive.apply(finding)));
  }

  private void note(
      Optional<Train> train, Said said, Function<Finding, Optional<Directive>> directive) {
    FindingSource source = speaking.orElseThrow();
    Finding finding = source.about(request, train, said);
    int index = train.map(order::get).orElse(-1);
    statements.add(new Statement(source, index, finding, directive.apply(finding)));
  }
}
