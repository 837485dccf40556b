package evisor.authoring;

import evisor.json.JsonWriter;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentAmount;
import evisor.precedents.PrecedentSource;
import evisor.precedents.PrecedentStep;
import evisor.precedents.Precedents;
import evisor.precedents.ResearchGroup;
import evisor.text.Outline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a precedent, or a research group with all that it has done. */
public final class PrecedentSheet {

  private final Precedents precedents;

  /** Takes all precedents. */
  public PrecedentSheet(Precedents precedents) {
    this.precedents = precedents;
  }

  /** Returns the row of that id. */
  public Optional<Precedent> row(String id) {
    return precedents.rows().stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** Returns the group of that id. */
  public Optional<ResearchGroup> group(String id) {
    return Optional.ofNullable(precedents.groups().get(id));
  }

  /** Returns the rows of a group. */
  private List<Precedent> rows(ResearchGroup group) {
    return precedents.rows().stream()
        .filter(row -> row.source().group().equals(group.id()))
        .toList();
  }

  /** Returns what is to be said of a row. */
  public Outline of(Precedent row) {
    return page(row.id(), row.says(), lines(row));
  }

  /** Returns what is to be said of a group. */
  public Outline of(ResearchGroup group) {
    return page(group.id(), group.name(), lines(group));
  }

  private static Outline page(String id, String says, List<String> lines) {
    Outline page = new Outline();
    page.headline(id + ": " + says);
    lines.forEach(line -> page.item("  ", "", line));
    return page;
  }

  private List<String> lines(Precedent row) {
    List<String> lines = new ArrayList<>();
    lines.add(situation(row) + ": " + train(row.core()) + ", " + row.outcome().id());
    row.over()
        .forEach(
            other ->
                lines.add(
                    other.result().id()
                        + " than "
                        + train(other.core())
                        + " on "
                        + other.criterion()));
    if (!row.figures().equals("{}")) {
      lines.add("figures: " + row.figures());
    }
    lines.add(
        (row.verified() ? "verified" : "† not verified")
            + ", read: "
            + row.read().id()
            + ", confidence "
            + row.confidence().id());
    lines.add(source(row));
    lines.add("group: " + group(row.source().group()).map(g -> named(g)).orElse("not known"));
    if (!row.claims().isEmpty()) {
      lines.add("claims that say the same: " + String.join(", ", row.claims()));
    }
    if (!row.cases().isEmpty()) {
      lines.add("cases made from it: " + String.join(", ", row.cases()));
    }
    return lines;
  }

  private List<String> lines(ResearchGroup group) {
    List<String> lines = new ArrayList<>();
    lines.add("known by: " + group.basis().id());
    if (!group.also().isEmpty()) {
      lines.add("also: " + String.join("; ", group.also()));
    }
    rows(group)
        .forEach(
            row ->
                lines.add(
                    row.id()
                        + ": "
                        + situation(row)
                        + ": "
                        + train(row.core())
                        + ", "
                        + row.outcome().id()));
    return lines;
  }

  private static String named(ResearchGroup group) {
    return group.name() + " (" + group.id() + ")";
  }

  private static String situation(Precedent row) {
    return row.sample()
        + row.amount().map(amount -> ", " + words(amount)).orElse("")
        + (row.purposes().isEmpty() ? "" : ", for " + String.join(", ", row.purposes()))
        + (row.inPeople() ? ", in people" : "");
  }

  private static String words(PrecedentAmount amount) {
    String low = number(amount.low());
    String high = number(amount.high());
    return (low.equals(high) ? low : low + "–" + high)
        + " "
        + amount.unit()
        + (amount.stated() ? "" : " (assumed)");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String train(List<PrecedentStep> core) {
    return core.stream()
        .map(step -> step.word() + (step.format().isEmpty() ? "" : " (" + step.format() + ")"))
        .collect(Collectors.joining(" → "));
  }

  private static String source(Precedent row) {
    PrecedentSource source = row.source();
    return source.citation()
        + ", "
        + row.where()
        + (source.doi().isEmpty() ? "" : ", doi:" + source.doi())
        + (source.pmcid().isEmpty() ? "" : ", " + source.pmcid())
        + (source.readIn().isEmpty() ? "" : ", read in " + source.readIn());
  }

  /** Writes a row into the object that is open. */
  public void write(Precedent row, JsonWriter out) {
    out.field("id", row.id());
    out.field("says", row.says());
    out.field("sample", row.sample());
    row.amount()
        .ifPresent(
            amount ->
                out.object(
                    "amount",
                    () -> {
                      out.field("low", BigDecimal.valueOf(amount.low()));
                      out.field("high", BigDecimal.valueOf(amount.high()));
                      out.field("unit", amount.unit());
                      out.field("stated", amount.stated());
                    }));
    out.texts("purpose", row.purposes());
    out.objects(
        "core",
        row.core(),
        (PrecedentStep step) -> {
          out.field("method", step.word());
          out.field("format", step.format());
        });
    out.field("shows", row.outcome().id());
    out.field("verified", row.verified());
    out.field("read", row.read().id());
    out.field("confidence", row.confidence().id());
    out.field("citation", row.source().citation());
    out.field("where", row.where());
    out.field("doi", row.source().doi());
    out.field("pmcid", row.source().pmcid());
    out.field("group", row.source().group());
    out.texts("claims", row.claims());
    out.texts("cases", row.cases());
  }

  /** Writes a group into the object that is open, with the ids of its rows. */
  public void write(ResearchGroup group, JsonWriter out) {
    out.field("id", group.id());
    out.field("name", group.name());
    out.field("basis", group.basis().id());
    out.texts("also", group.also());
    out.texts("rows", rows(group).stream().map(Precedent::id).toList());
  }
}
