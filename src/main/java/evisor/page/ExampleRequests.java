package evisor.page;

import evisor.model.Term;
import evisor.request.RequestField;
import evisor.request.StatedTerms;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests to start from, one for each kind of planner. */
final class ExampleRequests {

  /** A request with who would ask it. */
  private record Example(String who, String what, Map<RequestField, String> typed) {}

  private static final List<Example> ALL =
      List.of(
          new Example(
              "Proteomics of plasma",
              "1 mL, as pure as it gets, for a mass spectrometer",
              Map.of(
                  RequestField.SAMPLE, "plasma",
                  RequestField.VOLUME, "1 mL",
                  RequestField.PURITY, "high",
                  RequestField.DOWNSTREAM, "proteomics")),
          new Example(
              "A clinical test on urine",
              "50 mL, forty samples a day, for RNA",
              Map.of(
                  RequestField.SAMPLE, "urine",
                  RequestField.VOLUME, "50 mL",
                  RequestField.DOWNSTREAM, "rna",
                  RequestField.SAMPLES_PER_DAY, "40",
                  RequestField.PRIORITY, "speed")),
          new Example(
              "A therapy from stem cells",
              "2 L of medium a week, under full GMP in the EU",
              Map.of(
                  RequestField.SAMPLE, "msc-conditioned-medium",
                  RequestField.MSC_SOURCE, "umbilical-cord",
                  RequestField.VOLUME, "2 L",
                  RequestField.PURITY, "high",
                  RequestField.GMP, "full",
                  RequestField.REGION, "eu",
                  RequestField.DOWNSTREAM, "in-vivo-therapy",
                  RequestField.SAMPLES_PER_DAY, "0.2")),
          new Example(
              "From the bench to the plant",
              "20 L of cell culture, pelleted today",
              Map.of(
                  RequestField.SAMPLE, "cell-conditioned-medium",
                  RequestField.VOLUME, "20 L",
                  RequestField.DOWNSTREAM, "drug-delivery",
                  RequestField.GMP, "compatible",
                  RequestField.INCUMBENT, "differential-uc",
                  RequestField.STAGE, "research")),
          new Example(
              "Only a benchtop centrifuge",
              "10 mL of saliva, for a western blot",
              Map.of(
                  RequestField.SAMPLE, "saliva",
                  RequestField.VOLUME, "10 mL",
                  RequestField.DOWNSTREAM, "western-blot",
                  RequestField.EQUIPMENT, "benchtop-centrifuge")),
          new Example(
              "Vesicles from food",
              "500 mL of milk, for work on cells",
              Map.of(
                  RequestField.SAMPLE, "milk",
                  RequestField.VOLUME, "500 mL",
                  RequestField.DOWNSTREAM, "functional-in-vitro",
                  RequestField.PRIORITY, "yield")));

  private final PageSite site;

  ExampleRequests(PageSite site) {
    this.site = site;
  }

  /** Returns links to them. */
  Element section() {
    Element list = Element.styled("ul", "examples");
    ALL.stream().filter(this::isKnown).forEach(example -> list.add(item(example)));
    return Element.styled("section", "welcome")
        .with("aria-labelledby", "welcome")
        .add(
            Element.styled("p", "lead")
                .text(
                    site.say(
                        "Say what you have and what it is for. You get a train of methods with"
                            + " volumes, parameters and times, what comes out of it, why not the"
                            + " others, and the papers behind every word.")),
            Element.of("h2", site.say("Or start from an example")).with("id", "welcome"),
            list);
  }

  private Element item(Example example) {
    Map<RequestField, String> typed = new EnumMap<>(RequestField.class);
    typed.putAll(example.typed());
    return Element.of("li")
        .add(
            Element.of("a")
                .with("href", site.link("/", new TypedRequest(typed).query()))
                .add(
                    Element.styled("span", "who").text(site.say(example.who())),
                    Element.styled("span", "what").text(site.say(example.what()))));
  }

  /** Returns whether the rules that answer know all words of an example. */
  private boolean isKnown(Example example) {
    return example.typed().entrySet().stream()
        .allMatch(
            entry -> {
              Optional<StatedTerms> terms = entry.getKey().terms(site.lexicon());
              return terms.isEmpty()
                  || TypedRequest.split(entry.getValue()).stream()
                      .allMatch(item -> terms.get().find(item).map(Term::id).isPresent());
            });
  }
}
