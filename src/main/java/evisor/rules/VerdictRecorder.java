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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down what the rules say in one run of one pass, and which rule says it. */
final class VerdictRecorder extends DefaultAgendaEventListener implements Verdict {

  private static final Said NOTHING = new Said.Nothing();

  private final Request request;
  private final Map<String, FindingSource> sources;
  private final List<Train> trains;
  private final List<Statement> statements = new ArrayList<>();
  private Optional<FindingSource> speaking = Optional.empty();
  private int last;

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
    this.trains = trains;
  }

  /**
   * Returns everything said, in the order of trains given, then of rule ids: the order of firing
   * never shows.
   */
  List<Statement> statements() {
    int rules = 0;
    for (Statement statement : statements) {
      rules = Math.max(rules, statement.source.ordinal() + 1);
    }
    List<Statement> byRule = sorted(statements, rules, statement -> statement.source.ordinal());
    return sorted(byRule, trains.size() + 1, statement -> statement.trainIndex + 1);
  }

  /** Returns statements in the order of a place; those of one place stay in their order. */
  private static List<Statement> sorted(
      List<Statement> all, int places, ToIntFunction<Statement> place) {
    int[] next = new int[places + 1];
    for (Statement statement : all) {
      next[place.applyAsInt(statement) + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    Statement[] sorted = new Statement[all.size()];
    for (Statement statement : all) {
      sorted[next[place.applyAsInt(statement)]++] = statement;
    }
    return Arrays.asList(sorted);
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
    int index = train.isEmpty() ? -1 : index(train.get());
    statements.add(new Statement(source, index, finding, directive.apply(finding)));
  }

  /** Returns the place of a train; a rule speaks of trains in their order, so it is near. */
  private int index(Train train) {
    for (int i = 0; i < trains.size(); i++) {
      int place = (last + i) % trains.size();
      if (trains.get(place) == train) {
        last = place;
        return place;
      }
    }
    throw new IllegalArgumentException("not one of the trains: " + train);
  }
}
