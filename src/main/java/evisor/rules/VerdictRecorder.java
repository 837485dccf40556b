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
import evisor.rules.compile.RuleSpeaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down what the rules say in one run of one pass, and which rule says it. */
final class VerdictRecorder extends DefaultAgendaEventListener implements Verdict, RuleSpeaker {

  private static final Said NOTHING = new Said.Nothing();

  private final Request request;
  private final Map<String, FindingSource> sources;
  private final List<? extends Train> trains;
  private final RuleSayings<Finding> findings = new RuleSayings<>();
  private final RuleSayings<Finding> studies = new RuleSayings<>();
  private final RuleSayings<Directive> directives = new RuleSayings<>();
  private Optional<FindingSource> speaking = Optional.empty();
  private int last;

  VerdictRecorder(
      Request request, List<? extends Train> trains, Map<String, FindingSource> sources) {
    this.request = request;
    this.sources = sources;
    this.trains = trains;
  }

  /** Returns everything said. */
  PassFindings said() {
    int places = trains.size() + 1;
    return new PassFindings(
        findings.ordered(places), studies.ordered(places), directives.ordered(places));
  }

  /** Returns the finding of the one rule that spoke. */
  Finding first() {
    for (RuleSayings<Finding> spoken : List.of(findings, studies)) {
      List<Finding> all = spoken.ordered(trains.size() + 1).all();
      if (!all.isEmpty()) {
        return all.get(0);
      }
    }
    return directives.ordered(trains.size() + 1).all().get(0).finding();
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    speaks(event.getMatch().getRule().getName());
  }

  @Override
  public void speaks(String rule) {
    speaking = Optional.ofNullable(sources.get(rule));
  }

  @Override
  public void require(Train train, Operation operation) {
    direct(new Requirement(train, operation, about(train, NOTHING)));
  }

  @Override
  public void set(Train train, Method method, Format format) {
    direct(new FormatChoice(train, method, format, about(train, NOTHING)));
  }

  @Override
  public void set(Train train, StepKind step, String parameter, double value) {
    direct(new Setting(train, step, parameter, value, about(train, NOTHING)));
  }

  @Override
  public void exclude(Train train) {
    speak(train, NOTHING);
  }

  @Override
  public void condition(Train train) {
    speak(train, NOTHING);
  }

  @Override
  public void grade(Train train, int grade) {
    speak(train, new Grade(grade));
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
    speak(train, NOTHING);
  }

  @Override
  public void study(Train train) {
    studies.add(about(train, NOTHING), rule(), place(train));
  }

  @Override
  public void advise() {
    speak(NOTHING);
  }

  @Override
  public void study() {
    studies.add(aboutPlan(NOTHING), rule(), PassFindings.PLAN);
  }

  private void speak(Said said) {
    findings.add(aboutPlan(said), rule(), PassFindings.PLAN);
  }

  private void speak(Train train, Said said) {
    findings.add(about(train, said), rule(), place(train));
  }

  private void direct(Directive directive) {
    directives.add(directive, rule(), place(directive.train()));
  }

  private int rule() {
    return speaking.orElseThrow().ordinal();
  }

  private Finding aboutPlan(Said said) {
    return speaking.orElseThrow().about(request, Optional.empty(), said);
  }

  private Finding about(Train train, Said said) {
    return speaking.orElseThrow().about(request, Optional.of(train), said);
  }

  /** Returns the place of a train; a rule speaks of trains in their order, so it is near. */
  private int place(Train train) {
    for (int i = last; i < trains.size(); i++) {
      if (trains.get(i) == train) {
        last = i;
        return i + 1;
      }
    }
    for (int i = 0; i < last; i++) {
      if (trains.get(i) == train) {
        last = i;
        return i + 1;
      }
    }
    throw new IllegalArgumentException("not one of the trains: " + train);
  }
}
