package evisor.service;

import evisor.advice.Advisor;
import evisor.atlas.Atlas;
import evisor.atlas.AtlasFormat;
import evisor.authoring.PrecedentSheet;
import evisor.authoring.RuleSheet;
import evisor.authoring.SheetJson;
import evisor.json.JsonWriter;
import evisor.knowledge.Claim;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.Term;
import evisor.model.Word;
import evisor.model.WordKind;
import evisor.precedents.Precedent;
import evisor.precedents.Precedents;
import evisor.precedents.ResearchGroup;
import evisor.request.RequestException;
import evisor.rules.text.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Routes that show what answers rest on: rules, claims, precedents, words, the atlas. */
public final class KnowledgeRoutes {

  private static final String ID = "id";

  private KnowledgeRoutes() {}

  /** Returns the routes. */
  public static List<HttpRoute> all() {
    return List.of(
        HttpRoute.get("/api/rules", KnowledgeRoutes::rules),
        HttpRoute.get("/api/rules/{id}", KnowledgeRoutes::rule),
        HttpRoute.get("/api/claims/{id}", KnowledgeRoutes::claim),
        HttpRoute.get("/api/precedents", KnowledgeRoutes::precedents),
        HttpRoute.get("/api/words", KnowledgeRoutes::words),
        HttpRoute.get("/api/atlas", KnowledgeRoutes::atlas).takingLong());
  }

  private static ServedAnswer rules(ServiceCall call) {
    List<Rule> rules = call.evisor().advisor().rules().rules();
    return object(out -> out.objects("rules", rules, new SheetJson(out)::rule));
  }

  private static ServedAnswer rule(ServiceCall call) throws RequestException, IOException {
    Advisor advisor = call.evisor().advisor();
    String id = call.parameter(ID);
    Optional<Rule> rule = advisor.rules().rule(id);
    if (rule.isEmpty()) {
      List<String> known = advisor.rules().rules().stream().map(Rule::id).toList();
      throw ServiceProblem.unknown("rule", id, known);
    }
    RuleSheet sheet = RuleSheet.stated(rule.get(), advisor, call.rules().cases());
    return object(out -> new SheetJson(out).sheet(sheet));
  }

  private static ServedAnswer claim(ServiceCall call) throws RequestException {
    Advisor advisor = call.evisor().advisor();
    String id = call.parameter(ID);
    Claim claim = advisor.knowledge().claims().get(id);
    if (claim == null) {
      throw ServiceProblem.unknown("claim", id, advisor.knowledge().claims().keySet());
    }
    List<String> citing =
        advisor.rules().rules().stream()
            .filter(rule -> rule.evidence().contains(id))
            .map(Rule::id)
            .toList();
    return object(out -> new SheetJson(out).claim(claim, citing));
  }

  private static ServedAnswer precedents(ServiceCall call) {
    Precedents all = call.evisor().advisor().knowledge().precedents();
    PrecedentSheet sheet = new PrecedentSheet(all);
    return object(
        out -> {
          out.objects("precedents", all.rows(), (Precedent row) -> sheet.write(row, out));
          out.objects(
              "groups", all.groups().values(), (ResearchGroup group) -> sheet.write(group, out));
        });
  }

  /** Returns the words that requests and rules may use, by kind, each as people call it. */
  private static ServedAnswer words(ServiceCall call) {
    Lexicon lexicon = call.evisor().advisor().knowledge().lexicon();
    return object(
        out -> {
          for (WordKind kind : WordKind.values()) {
            out.objects(
                kind.field(),
                lexicon.terms(kind.type()).all(),
                (Word word) -> {
                  out.field("id", word.id());
                  out.field("label", lexicon.label(word));
                  out.texts("names", lexicon.names(word));
                  out.terms("families", families(word, lexicon));
                });
          }
        });
  }

  private static Set<? extends Term> families(Word word, Lexicon lexicon) {
    return word instanceof Method method ? lexicon.families(List.of(method)) : Set.of();
  }

  private static ServedAnswer atlas(ServiceCall call) throws IOException {
    Atlas atlas = call.rules().atlas(LoadedRules.ANY_TIME).orElseThrow();
    return ServedAnswer.json(AtlasFormat.JSON.render(atlas));
  }

  private static ServedAnswer object(Consumer<JsonWriter> fields) {
    return ServedAnswer.json(JsonWriter.object(fields) + "\n");
  }
}
