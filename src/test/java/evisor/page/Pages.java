package evisor.page;

import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.request.RequestField;
import evisor.rules.Engine;
import evisor.speech.Language;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the checkout, loaded once for all tests of pages, and requests to ask them. */
final class Pages {

  static final TypedRequest THERAPY =
      typed(
          Map.of(
              RequestField.SAMPLE, "msc-conditioned-medium",
              RequestField.MSC_SOURCE, "umbilical-cord",
              RequestField.VOLUME, "2 L",
              RequestField.PURITY, "high",
              RequestField.GMP, "full",
              RequestField.REGION, "eu",
              RequestField.DOWNSTREAM, "in-vivo-therapy",
              RequestField.SAMPLES_PER_DAY, "0.2"));

  static final TypedRequest PROTEOMICS =
      typed(
          Map.of(
              RequestField.SAMPLE, "plasma",
              RequestField.VOLUME, "1 mL",
              RequestField.PURITY, "high",
              RequestField.DOWNSTREAM, "proteomics",
              RequestField.NEED_PARTICLES, "1e10"));

  private static final Advisor ENGLISH = load();

  private Pages() {}

  private static Advisor load() {
    try {
      return Advisor.load(
          RulesFolder.at(Path.of("rules"), "rules"),
          Engine.EXECUTABLE,
          Optional.of(Path.of("target", "test-cache")));
    } catch (FaultyFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns by what pages in a language are written. */
  static PageSite in(Language language) {
    return new PageSite(
        ENGLISH.in(language),
        language != Language.EN,
        List.of(),
        Optional.of(new FormToken("0123456789abcdef")));
  }

  static PageSite english() {
    return in(Language.EN);
  }

  static TypedRequest typed(Map<RequestField, String> fields) {
    Map<RequestField, String> typed = new EnumMap<>(RequestField.class);
    typed.putAll(fields);
    return new TypedRequest(typed);
  }
}
