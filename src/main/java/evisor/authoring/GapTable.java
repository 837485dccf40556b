package evisor.authoring;

import evisor.cases.Case;
import evisor.files.RulesFolder;
import evisor.knowledge.Claim;
import evisor.model.Basis;
import evisor.model.Quantity;
import evisor.model.SampleType;
import evisor.model.Use;
import evisor.precedents.AmountClass;
import evisor.precedents.GroupBasis;
import evisor.precedents.LiteratureSearch;
import evisor.precedents.Precedent;
import evisor.precedents.PrecedentAmount;
import evisor.precedents.PrecedentSource;
import evisor.precedents.ReadingDepth;
import evisor.precedents.ResearchGroup;
import evisor.precedents.SearchLog;
import evisor.request.AskedRequest;
import evisor.rules.text.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nobody knows, in Markdown. */
final class GapTable {

  private static final int MOST_SOURCES = 40;

  private final GuideSource source;
  private final GapEvidence known;
  private final List<String> lines = new ArrayList<>();

  private GapTable(GuideSource source, GapEvidence known) {
    this.source = source;
    this.known = known;
  }

  static List<String> of(GuideSource source, GapEvidence known) {
    GapTable table = new GapTable(source, known);
    table.unprecedented();
    table.assumed();
    table.unverified();
    table.unread();
    table.searched();
    table.lines.add("");
    return table.lines;
  }

  private void head(String title, String says, String... columns) {
    lines.addAll(List.of("", "## " + title, "", says, ""));
    lines.add("| " + String.join(" | ", columns) + " |");
    lines.add("|" + " --- |".repeat(columns.length));
  }

  private void row(Object... cells) {
    lines.add(
        "| "
            + List.of(cells).stream()
                .map(cell -> String.valueOf(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | "))
            + " |");
  }

  private void unprecedented() {
    head(
        "Asked for, and nobody is known to have done it",
        "Published cases ask for these amounts; no verified precedent states such an amount of such"
            + " a sample for such a use. Beside them, verified precedents of other amounts, or of"
            + " amounts that are not stated, and how often the literature was searched for it.",
        "sample",
        "use",
        "amounts (cases)",
        "others",
        "searches");
    for (SampleType sample : source.lexicon().terms(SampleType.class).all()) {
      List<AskedRequest> asked =
          known.published().stream()
              .map(Case::request)
              .filter(request -> request.sample().type() == sample)
              .filter(request -> request.sample().quantity() == Quantity.MILLILITRES)
              .toList();
      List<Precedent> rows =
          known.precedents().rows().stream()
              .filter(row -> row.verified() && row.sample().equals(sample.id()))
              .toList();
      for (Use use : source.lexicon().terms(Use.class).all()) {
        unprecedented(
            sample,
            use,
            asked.stream().filter(request -> request.uses().contains(use)).toList(),
            rows.stream().filter(row -> row.purposes().contains(use.id())).toList());
      }
    }
  }

  /**
   * Writes the row of a sample and a use.
   *
   * @param requests what asks for both
   * @param rows the precedents of both
   */
  private void unprecedented(
      SampleType sample, Use use, List<AskedRequest> requests, List<Precedent> rows) {
    SortedMap<AmountClass, Long> asked = new TreeMap<>();
    requests.forEach(
        request -> asked.merge(AmountClass.of(request.sample().amount()), 1L, Long::sum));
    asked
        .keySet()
        .removeIf(
            amount ->
                rows.stream()
                    .flatMap(row -> row.amount().stream())
                    .anyMatch(stated -> states(stated, amount)));
    if (!asked.isEmpty()) {
      List<String> open = new ArrayList<>();
      asked.forEach((amount, cases) -> open.add(amount.label() + " (" + cases + ")"));
      List<AmountClass> amounts = List.copyOf(asked.keySet());
      long searched =
          known.searches().stream()
              .filter(search -> search.covers(sample.id(), amounts, use))
              .count();
      row(sample.id(), use.id(), String.join(", ", open), rows.size(), searched);
    }
  }

  private static boolean states(PrecedentAmount amount, AmountClass asked) {
    return amount.stated()
        && amount.unit().equals("mL")
        && AmountClass.of(amount.low()).compareTo(asked) <= 0
        && asked.compareTo(AmountClass.of(amount.high())) <= 0;
  }

  private void assumed() {
    head(
        "Assumed",
        "Figures without a source, and rules that rest on an assumption; each says why beside it.",
        "where",
        "how many");
    for (Map.Entry<String, byte[]> file : source.folder().files().entrySet()) {
      String path = file.getKey();
      if (path.startsWith("knowledge/") && !RulesFolder.isOfPrecedents(path)) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        int count = text.split("\"assumption\"\\s*:", -1).length - 1;
        if (count > 0) {
          row(path, count);
        }
      }
    }
    source
        .byFile()
        .forEach(
            (path, rules) -> {
              List<String> ids =
                  rules.stream()
                      .filter(rule -> rule.basis() == Basis.ASSUMPTION)
                      .map(Rule::id)
                      .toList();
              if (!ids.isEmpty()) {
                row(path, ids.size() + ": " + String.join(" ", ids));
              }
            });
  }

  private void unverified() {
    head(
        "Claims that nobody has verified",
        "A rule that rests on such claims alone may only caution, advise, ask for a study, or"
            + " compose.",
        "claim",
        "source",
        "cited by");
    for (Claim claim : known.claims()) {
      if (!claim.verified()) {
        SortedSet<String> citing = new TreeSet<>();
        source
            .byFile()
            .values()
            .forEach(
                rules ->
                    rules.stream()
                        .filter(rule -> rule.evidence().contains(claim.id()))
                        .forEach(rule -> citing.add(rule.id())));
        row(claim.id(), claim.source().citation(), String.join(" ", citing));
      }
    }
  }

  private void unread() {
    Map<String, List<Precedent>> unread = new LinkedHashMap<>();
    for (Precedent row : known.precedents().rows()) {
      unread.computeIfAbsent(row.source().name(), study -> new ArrayList<>()).add(row);
    }
    unread.values().removeIf(rows -> rows.stream().anyMatch(GapTable::isRead));
    List<List<Precedent>> studies = new ArrayList<>(unread.values());
    studies.sort(
        Comparator.comparingInt((List<Precedent> study) -> -weight(study))
            .thenComparing(study -> study.get(0).source().name()));
    long unnamed =
        known.precedents().groups().values().stream()
            .map(ResearchGroup::basis)
            .filter(basis -> basis == GroupBasis.UNNAMED)
            .count();
    head(
        "Worth reading in full",
        "Of "
            + unread.size()
            + " studies of "
            + known.precedents().sources().size()
            + " no more than an abstract or a quotation was read, and of "
            + unnamed
            + " research groups not even a name is known. These hold most: rows, comparisons, and"
            + " links to claims and cases count one each.",
        "study",
        "source",
        "id",
        "holds");
    for (List<Precedent> study : studies.subList(0, Math.min(MOST_SOURCES, studies.size()))) {
      PrecedentSource of = study.get(0).source();
      row(of.name(), of.citation(), of.doi().isEmpty() ? of.pmcid() : of.doi(), weight(study));
    }
  }

  private void searched() {
    if (known.searches().isEmpty()) {
      return;
    }
    long vain = known.searches().stream().filter(search -> search.came().isEmpty()).count();
    head(
        "Searched",
        "What the literature was asked, from "
            + SearchLog.PATH
            + ": "
            + known.searches().size()
            + " searches, of which "
            + vain
            + " brought nothing that states a train for such a sample and was not here already.",
        "sample",
        "amount",
        "use",
        "asked",
        "when",
        "came");
    known.searches().stream()
        .sorted(
            Comparator.comparing((LiteratureSearch search) -> String.join(", ", search.samples()))
                .thenComparing(LiteratureSearch::date))
        .forEach(this::searched);
  }

  private void searched(LiteratureSearch search) {
    String came = String.join(", ", search.came());
    row(
        String.join(", ", search.samples()),
        anyOf(search.amounts().stream().map(AmountClass::label)),
        anyOf(search.purposes().stream().map(Use::id)),
        search.asked(),
        search.date(),
        came + (came.isEmpty() || search.says().isEmpty() ? "" : "; ") + search.says());
  }

  private static String anyOf(Stream<String> words) {
    String text = words.collect(Collectors.joining(", "));
    return text.isEmpty() ? "any" : text;
  }

  private static boolean isRead(Precedent row) {
    return row.read() == ReadingDepth.FULL_TEXT;
  }

  private static int weight(List<Precedent> rows) {
    return rows.stream()
        .mapToInt(row -> 1 + row.over().size() + row.claims().size() + row.cases().size())
        .sum();
  }
}
