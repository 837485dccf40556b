package evisor.rules;

import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.model.Request;
import evisor.model.Train;
import evisor.rules.text.Pass;
import evisor.rules.typed.TypedRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs rules as the straight Java that they come to: the floor below which no rule engine gets. */
public final class JavaRules {

  private JavaRules() {}

  /**
   * Returns rules with all that they say, run by Java that is generated of them and compiled.
   *
   * @param base the rules of a folder
   * @param folder the folder
   * @throws FaultyFilesException with everything that is wrong with rules and messages
   */
  public static RuleBase of(RuleBase base, RulesFolder folder, Knowledge knowledge)
      throws FaultyFilesException {
    RuleSet read = RuleSet.read(folder, knowledge);
    Map<Pass, List<TypedRule>> rules = new EnumMap<>(Pass.class);
    for (String id : read.ids()) {
      Pass pass = read.rule(id).orElseThrow().verb().pass();
      rules.computeIfAbsent(pass, none -> new ArrayList<>()).add(read.typed(id).orElseThrow());
    }
    Map<String, String> sources = new LinkedHashMap<>();
    rules.forEach((pass, own) -> sources.put(name(pass), JavaText.of(name(pass), own)));
    Map<String, JavaPass> passes = JavaSource.compiled(sources, JavaPass.class);
    return base.runBy(
        (pass, said) ->
            new Runner(
                PassRunner.byId(pass, said), Objects.requireNonNull(passes.get(name(pass)))));
  }

  private static String name(Pass pass) {
    return "Rules_" + pass.name();
  }

  private record Runner(Map<String, FindingSource> sources, JavaPass rules) implements PassRunner {

    @Override
    public PassFindings run(Request request, List<? extends Train> trains) {
      VerdictRecorder recorder = new VerdictRecorder(request, trains, sources);
      rules.run(request, trains, recorder, recorder::speaks);
      return recorder.said();
    }
  }
}
