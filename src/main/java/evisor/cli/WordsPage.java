package evisor.cli;

import evisor.json.JsonWriter;
import evisor.model.Glossary;
import evisor.model.Lexicon;
import evisor.model.Term;
import evisor.request.RequestField;
import evisor.request.StatedTerms;
import evisor.speech.Speech;
import evisor.text.Outline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be said in fields of a request.
 *
 * @param fields the fields
 * @param glossary whether evisor's own terms are explained below
 * @param lexicon the words, in the language of the page
 */
record WordsPage(List<RequestField> fields, boolean glossary, Lexicon lexicon) {

  Outline outline() {
    Outline page = new Outline();
    Speech speech = lexicon.speech();
    page.headline(speech.text("What may be said in a request"));
    page.line(
        speech.text(
            "In any case, in each language. The word in brackets is the one of files and"
                + " programs."));
    fields.forEach(field -> add(field, page));
    if (glossary) {
      page.title(speech.text("What evisor calls"));
      for (Glossary term : Glossary.values()) {
        page.lead("  ", term.word(speech), term.sentence(speech));
      }
    }
    return page;
  }

  private void add(RequestField field, Outline page) {
    Speech speech = lexicon.speech();
    page.gap();
    page.lead("", field.flag().toString(), speech.text(field.flag().description()));
    Optional<StatedTerms> terms = field.terms(lexicon);
    if (terms.isEmpty()) {
      return;
    }
    Map<String, List<Term>> several = terms.get().several();
    for (Term word : terms.get().all()) {
      List<String> spellings = lexicon.spellings(word);
      String id = spellings.get(0).equalsIgnoreCase(word.id()) ? "" : " [" + word.id() + "]";
      page.lead("  ", spellings.get(0) + id, others(spellings, several.keySet()));
    }
    several.forEach(
        (name, words) ->
            page.item(
                "  ",
                "-",
                speech.say(
                    "%s may mean several: %s",
                    name, words.stream().map(Term::id).collect(Collectors.joining(", ")))));
  }

  /** Returns what else a word is called, spellings that differ in apostrophes once. */
  private static String others(List<String> spellings, Set<String> several) {
    Set<String> seen = new LinkedHashSet<>();
    seen.add(bare(spellings.get(0)));
    return spellings.stream()
        .skip(1)
        .filter(name -> !several.contains(Lexicon.plain(name)) && seen.add(bare(name)))
        .collect(Collectors.joining(", "));
  }

  private static String bare(String name) {
    return Lexicon.plain(name).replace("'", "");
  }

  String json() {
    Speech speech = lexicon.speech();
    return JsonWriter.object(
            out -> {
              out.objects(
                  "fields",
                  fields,
                  field -> {
                    out.field("field", field.pointer());
                    out.field("flag", field.flag().toString());
                    out.field("says", speech.text(field.flag().description()));
                    out.field("listed", field.listed());
                    field.terms(lexicon).ifPresent(terms -> words(terms, out));
                  });
              if (glossary) {
                out.objects(
                    "terms",
                    List.of(Glossary.values()),
                    term -> {
                      out.field("term", term.word(speech));
                      out.field("says", term.sentence(speech));
                    });
              }
            })
        + "\n";
  }

  private void words(StatedTerms terms, JsonWriter out) {
    out.objects(
        "words",
        terms.all(),
        word -> {
          List<String> spellings = lexicon.spellings(word);
          out.field("id", word.id());
          out.field("label", spellings.get(0));
          out.texts("names", spellings.subList(1, spellings.size()));
        });
    out.objects(
        "ambiguous",
        terms.several().entrySet(),
        entry -> {
          out.field("name", entry.getKey());
          out.texts("may_mean", entry.getValue().stream().map(Term::id).toList());
        });
  }
}
