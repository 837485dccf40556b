package evisor.page;

import evisor.kept.KeptDecision;
import evisor.kept.Stance;
import evisor.model.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says of kept decisions what every page says of them. */
final class DecisionWords {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PageSite site;

  DecisionWords(PageSite site) {
    this.site = site;
  }

  /** Says how decisions would be kept where nothing is. */
  static String howToKeep(PageSite site) {
    return site.say(
        "This service keeps nothing. Start it with evisor serve --data and a folder, and decisions"
            + " are kept there.");
  }

  /** Returns what was made of the answer, or that this no longer holds. */
  Element stance(KeptDecision decision) {
    if (decision.withdrawn().isPresent()) {
      return Element.styled("span", "tag missed").text(site.say("withdrawn"));
    }
    if (decision.correctedBy().isPresent()) {
      return Element.styled("span", "tag missed").text(site.say("corrected"));
    }
    return Element.styled("span", "tag stance " + decision.remark().stance().id())
        .text(said(decision.remark().stance()));
  }

  /** Returns what was made of an answer, as a laboratory says it. */
  String said(Stance stance) {
    return switch (stance) {
      case TAKEN -> site.say("We took this");
      case OTHERWISE -> site.say("We did something else");
      case DISPUTED -> site.say("This is not what we would do");
    };
  }

  /** Returns a time, the same for every reader. */
  static Element time(Instant at) {
    return Element.of("time", TIME.format(at) + " UTC").with("datetime", at.toString());
  }

  /** Returns a train in words; methods that are not known any more by their ids. */
  String train(List<String> core) {
    if (core.isEmpty()) {
      return site.say("no feasible train");
    }
    List<String> words = new ArrayList<>();
    for (String id : core) {
      words.add(
          site.lexicon()
              .terms(Method.class)
              .named(id)
              .map(method -> site.wording().train(List.of(method)))
              .orElse(id));
    }
    return String.join(" → ", words);
  }
}
