package evisor.page;

import evisor.advice.Recommendation;
import evisor.advice.Recommendation.Option;
import evisor.answer.Answer;
import evisor.explain.NamedCore;
import evisor.files.Sha256;
import evisor.papers.BenchPapers;
import evisor.papers.PaperFile;
import evisor.papers.PaperKind;
import evisor.papers.ProtocolTexts;
import evisor.request.RequestException;
import evisor.service.ServedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Hands out one file of the papers that follow from an answer. */
final class PaperRoute {

  private static final String ELN = "application/vnd.eln+zip";

  private final PageSite site;
  private final TypedRequest typed;
  private final ProtocolTexts texts;

  PaperRoute(PageSite site, TypedRequest typed, ProtocolTexts texts) {
    this.site = site;
    this.typed = typed;
    this.texts = texts;
  }

  /**
   * Returns the file; empty where there is none of that name, or its train is not feasible.
   *
   * @param name the file's name, for example {@code protocol.html}
   * @param train the methods of its train with commas between them; the recommended one where empty
   * @throws RequestException where the request is not valid
   */
  Optional<ServedAnswer> file(String name, String train) throws RequestException {
    Set<PaperKind> kinds = kinds(name);
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    Recommendation answer = site.advisor().recommend(typed.read(site.requests()));
    Answer.refuse(answer, site.lexicon().speech());
    return option(answer, train)
        .map(option -> BenchPapers.of(kinds, answer, option, site.advisor(), texts))
        .flatMap(papers -> file(name, papers));
  }

  private static Set<PaperKind> kinds(String name) {
    Set<PaperKind> kinds = EnumSet.noneOf(PaperKind.class);
    for (PaperKind kind : PaperKind.values()) {
      if (name.equals(PaperLinks.ARCHIVE) || name.startsWith(kind.file() + ".")) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private Optional<Option> option(Recommendation answer, String train) {
    if (train.isEmpty()) {
      return answer.recommended();
    }
    NamedCore named = NamedCore.of(train, site.advisor().knowledge());
    return answer.ranking().stream()
        .filter(option -> option.train().core().equals(named.methods()))
        .findFirst();
  }

  private static Optional<ServedAnswer> file(String name, BenchPapers papers) {
    if (name.equals(PaperLinks.ARCHIVE)) {
      byte[] archive = papers.archive(LocalDate.now(ZoneOffset.UTC));
      return Optional.of(download(name, ServedAnswer.of(ELN, archive)));
    }
    for (PaperFile file : papers.files()) {
      if (file.name().equals(name)) {
        String type = file.mediaType() + "; charset=utf-8";
        return Optional.of(
            name.endsWith(".html")
                ? ServedAnswer.of(type, file.text())
                    .with("Content-Security-Policy", policy(file.text()))
                : download(name, ServedAnswer.of(type, file.text())));
      }
    }
    return Optional.empty();
  }

  private static ServedAnswer download(String name, ServedAnswer served) {
    return served.with("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /**
   * Nothing is loaded by a paper, which brings its own style along: just that one is let through.
   */
  private static String policy(String html) {
    int begin = html.indexOf("<style>") + "<style>".length();
    String style = html.substring(begin, html.indexOf("</style>"));
    String sha256 = Sha256.of(style.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256))
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }
}
