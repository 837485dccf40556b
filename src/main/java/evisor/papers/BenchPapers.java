package evisor.papers;

import evisor.advice.Advisor;
import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.Answer;
import evisor.answer.AnswerJson;
import evisor.answer.AnswerScope;
import evisor.json.JsonWriter;
import evisor.request.RequestWriter;
import evisor.speech.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The papers of one train.
 *
 * @param train the train's name
 * @param version version of evisor
 * @param files the files of the papers that could be made, in the order of the kinds
 * @param markdown each of these papers as Markdown
 * @param lacking the papers that could not be made, each with the steps whose texts are missing
 */
public record BenchPapers(
    String train,
    String version,
    List<PaperFile> files,
    Map<PaperKind, String> markdown,
    Map<PaperKind, List<String>> lacking) {

  private static final String JSON = "application/json";

  /**
   * Makes papers of a train of an answer, in the advisor's language.
   *
   * @param kinds which papers
   * @param answer the answer
   * @param option the train, one of its ranking
   * @param advisor who gave the answer
   * @param texts the texts of protocols of the same folder of rules
   */
  public static BenchPapers of(
      Set<PaperKind> kinds,
      Recommendation answer,
      Option option,
      Advisor advisor,
      ProtocolTexts texts) {
    PlannedTrain plan = PlannedTrain.of(answer, option, advisor);
    List<PaperFile> files = new ArrayList<>();
    Map<PaperKind, String> markdown = new EnumMap<>(PaperKind.class);
    Map<PaperKind, List<String>> lacking = new EnumMap<>(PaperKind.class);
    for (PaperKind kind : PaperKind.values()) {
      List<String> missing = kinds.contains(kind) ? missing(kind, plan, texts) : List.of();
      if (!missing.isEmpty()) {
        lacking.put(kind, missing);
      } else if (kinds.contains(kind)) {
        add(kind, plan, texts, files, markdown);
      }
    }
    if (kinds.size() == PaperKind.values().length) {
      files.addAll(origin(answer, advisor));
    }
    return new BenchPapers(
        plan.name(),
        answer.provenance().version(),
        List.copyOf(files),
        Collections.unmodifiableMap(markdown),
        Collections.unmodifiableMap(lacking));
  }

  /** Returns request and answer, from which the papers can be made again. */
  private static List<PaperFile> origin(Recommendation answer, Advisor advisor) {
    String request = JsonWriter.plain(RequestWriter.json(answer.request())) + "\n";
    String whole =
        AnswerJson.of(Answer.of(answer, advisor), AnswerScope.WHOLE, advisor.knowledge());
    return List.of(
        new PaperFile("request.json", JSON, "request", request),
        new PaperFile("answer.json", JSON, "answer", whole.endsWith("\n") ? whole : whole + "\n"));
  }

  /** Returns all files in one, for electronic laboratory notebooks ({@code .eln}). */
  public byte[] archive(LocalDate date) {
    return ElnArchive.of(train, version, files, date);
  }

  private static List<String> missing(PaperKind kind, PlannedTrain plan, ProtocolTexts texts) {
    return switch (kind) {
      case PROTOCOL -> FilledTexts.missing(plan, texts, ProtocolPart.DO);
      case METHODS -> FilledTexts.missing(plan, texts, ProtocolPart.METHODS);
      case REPORTING -> FilledTexts.missing(plan, texts, ProtocolPart.EV_TRACK);
      case SHOPPING, SUMMARY -> List.of();
    };
  }

  private static void add(
      PaperKind kind,
      PlannedTrain plan,
      ProtocolTexts texts,
      List<PaperFile> files,
      Map<PaperKind, String> markdown) {
    Bibliography bibliography = new Bibliography(plan.knowledge());
    LabPaper paper =
        switch (kind) {
          case PROTOCOL -> ProtocolPaper.of(plan, texts);
          case SHOPPING -> ShoppingPaper.of(plan);
          case METHODS -> MethodsPaper.of(plan, texts, bibliography);
          case SUMMARY -> SummaryPaper.of(plan);
          case REPORTING -> ReportingPaper.of(plan, texts);
        };
    Language language = plan.wording().speech().language();
    String name = kind.file();
    String said = PaperMarkdown.of(paper);
    markdown.put(kind, said);
    files.add(
        new PaperFile(name + ".html", "text/html", paper.title(), PaperHtml.of(paper, language)));
    files.add(new PaperFile(name + ".md", "text/markdown", paper.title(), said));
    if (kind == PaperKind.SHOPPING) {
      files.add(new PaperFile(name + ".csv", "text/csv", paper.title(), ShoppingPaper.csv(plan)));
    } else if (kind == PaperKind.METHODS) {
      files.add(
          new PaperFile(
              name + ".bib", "application/x-bibtex", paper.title(), bibliography.bibtex()));
      files.add(
          new PaperFile(
              name + ".ris",
              "application/x-research-info-systems",
              paper.title(),
              bibliography.ris()));
    }
    for (PaperBlock block : paper.blocks()) {
      if (block instanceof PaperBlock.Picture picture) {
        files.add(new PaperFile(picture.file(), "image/svg+xml", picture.text(), picture.svg()));
      }
    }
  }
}
