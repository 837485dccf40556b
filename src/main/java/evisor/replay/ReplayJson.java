package evisor.replay;

import evisor.json.JsonWriter;
import evisor.model.Term;
import java.util.Optional;

/** Renders what comes of deciding an answer again as one line of JSON. */
public final class ReplayJson {

  private final JsonWriter out;

  private ReplayJson(JsonWriter out) {
    this.out = out;
  }

  /**
   * Returns it, without a line break at its end.
   *
   * @param line the line of the answer in its file, from 1
   * @param replay what came of it
   * @param looked whether its rules were looked for
   * @param found where they are, if anywhere
   */
  public static String of(long line, Replay replay, boolean looked, Optional<FoundRules> found) {
    return JsonWriter.object(
        json -> {
          json.field("line", line);
          new ReplayJson(json).replay(replay);
          if (looked) {
            json.object("found", found, new ReplayJson(json)::found);
          }
        });
  }

  private void replay(Replay replay) {
    out.field("outcome", replay.outcome().id());
    out.field("names_program", !replay.namesNoProgram());
    out.terms("explained_by", replay.explainedBy());
    out.objects(
        "digests",
        replay.digests(),
        digest -> {
          term("of", digest.maker());
          out.field("then", digest.then());
          out.field("now", digest.now());
        });
    out.texts("first_then", replay.first());
    out.texts("first_now", replay.firstNow());
    out.objects(
        "fields",
        replay.fields(),
        field -> {
          out.field("field", field.field());
          term("differs", field.kind());
        });
    out.objects(
        "rules",
        replay.rules(),
        rule -> {
          out.field("rule", rule.id());
          out.field("title", rule.title());
          term("differs", rule.kind());
        });
    out.objects(
        "faults",
        replay.faults(),
        fault -> {
          out.field("pointer", fault.pointer());
          out.field("detail", fault.message());
        });
  }

  private void found(FoundRules found) {
    out.field("revision", found.revision());
    out.field("knowledge_too", found.knowledgeToo());
    out.field("loads", found.loads());
    out.objects(
        "rules",
        found.rules(),
        change -> {
          out.field("rule", change.id());
          out.field("title", change.title());
          term("change", change.kind());
        });
    out.objects(
        "knowledge",
        found.knowledge(),
        change -> {
          out.field("file", change.file());
          out.field("entry", change.entry());
          out.field("before", change.before());
          out.field("after", change.after());
        });
  }

  private void term(String name, Term term) {
    out.field(name, term.id());
  }
}
