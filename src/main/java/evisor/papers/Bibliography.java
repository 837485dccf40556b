package evisor.papers;

import evisor.answer.CitedPapers;
import evisor.knowledge.Claim;
import evisor.knowledge.Claim.Source;
import evisor.knowledge.Knowledge;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The papers that a text cites, numbered in the order in which they are cited. */
final class Bibliography {

  /** For example {@code Watson et al. 2018, J Extracell Vesicles 7:1442088}. */
  private static final Pattern BRIEF =
      Pattern.compile(
          "(?<author>[^\\d,;:]{2,60}?),?(?<more> et al\\.?,?)? (?<year>(?:19|20)\\d\\d)"
              + ", (?<journal>[^\\d:;(]{3,60}?),? (?<volume>\\d+):(?<pages>[\\w–-]+).*");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private final Knowledge knowledge;
  private final CitedPapers papers;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A paper with its number and its key. */
  private record Entry(int number, String key, Source source) {}

  Bibliography(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.papers = new CitedPapers(knowledge.claims().values());
  }

  /**
   * Returns the numbers of the papers behind claims in brackets; empty where there are none. Of a
   * claim that nobody has read in its source, or whose source has neither DOI nor PMC id, no paper
   * is cited.
   */
  String cite(Collection<String> claims) {
    List<Integer> numbers = new ArrayList<>();
    for (String id : claims) {
      Claim claim = knowledge.claims().get(id);
      if (claim != null && claim.verified() && hasId(papers.paper(claim.source()))) {
        int number = entry(papers.paper(claim.source())).number();
        if (!numbers.contains(number)) {
          numbers.add(number);
        }
      }
    }
    return numbers.isEmpty()
        ? ""
        : " [" + String.join(", ", numbers.stream().sorted().map(String::valueOf).toList()) + "]";
  }

  private static boolean hasId(Source paper) {
    return !paper.doi().isEmpty() || !paper.pmcid().isEmpty();
  }

  private Entry entry(Source paper) {
    String id = papers.citation(paper);
    return entries.computeIfAbsent(id, unknown -> new Entry(entries.size() + 1, key(paper), paper));
  }

  private String key(Source paper) {
    String plain =
        Normalizer.normalize(paper.citation(), Normalizer.Form.NFD).replaceAll("[^\\p{ASCII}]", "");
    String author = plain.replaceAll("^[^A-Za-z]*", "").split("[^A-Za-z]", 2)[0];
    Matcher year = YEAR.matcher(plain);
    String base = author.toLowerCase(Locale.ROOT) + (year.find() ? year.group() : "");
    long same = entries.values().stream().filter(e -> e.key().startsWith(base)).count();
    return same == 0 ? base : base + (char) ('a' + same);
  }

  /** Returns the papers as people cite them, in the order of their numbers. */
  List<String> plain() {
    return entries.keySet().stream().toList();
  }

  /** Returns the papers for BibTeX. */
  String bibtex() {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries.values()) {
      Matcher brief = BRIEF.matcher(entry.source().citation());
      boolean known = brief.matches();
      out.append(known ? "@article{" : "@misc{").append(entry.key());
      if (known) {
        field(
            out,
            "author",
            brief.group("author") + (brief.group("more") == null ? "" : " and others"));
        field(out, "journal", brief.group("journal"));
        field(out, "year", brief.group("year"));
        field(out, "volume", brief.group("volume"));
        field(out, "pages", brief.group("pages"));
        field(out, "note", entry.source().citation());
      } else {
        field(out, "title", "{" + braced(entry.source().citation()) + "}");
        Matcher year = YEAR.matcher(entry.source().citation());
        if (year.find()) {
          field(out, "year", year.group());
        }
      }
      field(out, "doi", entry.source().doi());
      field(out, "pmcid", entry.source().pmcid());
      out.append("\n}\n\n");
    }
    return out.toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append(",\n  ").append(name).append(" = {").append(braced(value)).append('}');
    }
  }

  // A brace or per cent sign of the text itself would end the entry.
  private static String braced(String text) {
    return text.replaceAll("(?<!\\\\)([%&#$])", "\\\\$1");
  }

  /** Returns the papers for reference managers that read RIS. */
  String ris() {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries.values()) {
      Matcher brief = BRIEF.matcher(entry.source().citation());
      boolean known = brief.matches();
      tag(out, "TY", known ? "JOUR" : "GEN");
      tag(out, "ID", entry.key());
      if (known) {
        tag(out, "AU", brief.group("author"));
        tag(out, "JO", brief.group("journal"));
        tag(out, "PY", brief.group("year"));
        tag(out, "VL", brief.group("volume"));
        tag(out, "SP", brief.group("pages"));
        tag(out, "N1", entry.source().citation());
      } else {
        tag(out, "TI", entry.source().citation());
        Matcher year = YEAR.matcher(entry.source().citation());
        tag(out, "PY", year.find() ? year.group() : "");
      }
      tag(out, "DO", entry.source().doi());
      tag(out, "C2", entry.source().pmcid());
      out.append("ER  - \r\n\r\n");
    }
    return out.toString();
  }

  private static void tag(StringBuilder out, String tag, String value) {
    if (!value.isEmpty()) {
      out.append(tag).append("  - ").append(value.replaceAll("\\s+", " ")).append("\r\n");
    }
  }
}
