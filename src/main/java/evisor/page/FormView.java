package evisor.page;

import evisor.advice.LaboratoryShare;
import evisor.answer.LaboratoryWords;
import evisor.knowledge.Core;
import evisor.model.Equipment;
import evisor.model.Purity;
import evisor.model.Term;
import evisor.page.FieldWords.Group;
import evisor.page.FieldWords.Label;
import evisor.request.FieldValue;
import evisor.request.RequestField;
import evisor.speech.Phrase;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the form: the five questions that matter first, the others folded. */
final class FormView {

  private static final List<String> AMOUNTS =
      List.of(
          "100 µL", "500 µL", "1 mL", "5 mL", "10 mL", "50 mL", "100 mL", "500 mL", "1 L", "2 L",
          "10 L", "50 L", "20 mg", "1 g");

  private final PageSite site;
  private final Wording wording;
  private final TypedRequest typed;
  private final RequestFaults faults;

  FormView(PageSite site, TypedRequest typed, RequestFaults faults) {
    this.site = site;
    this.wording = site.wording();
    this.typed = typed;
    this.faults = faults;
  }

  /** Returns the form. */
  Element form() {
    Element form =
        Element.styled("form", "ask")
            .with("id", "ask")
            .with("action", "/")
            .with("method", "get")
            .with("autocomplete", "off")
            .with("aria-label", site.say("Your request"));
    profile(form);
    if (site.named()) {
      form.add(hidden(PageSite.LANGUAGE, site.language().tag()));
    }
    form.add(
        suggested(RequestField.SAMPLE, words(RequestField.SAMPLE)),
        suggested(RequestField.VOLUME, AMOUNTS),
        suggested(RequestField.DOWNSTREAM, words(RequestField.DOWNSTREAM)).with("data-list", ""),
        purity(),
        equipment());
    FieldWords.GROUPS.forEach(group -> form.add(folded(group)));
    return form.add(
        Element.styled("div", "send")
            .add(Element.of("button", site.say("Recommend")).with("type", "submit"))
            .add(Element.of("a", site.say("Clear")).with("href", site.link("/"))));
  }

  /** Says what is in the form because the laboratory's profile states it. */
  private void profile(Element form) {
    site.advisor()
        .laboratory()
        .ifPresent(
            laboratory -> {
              Set<RequestField> stated = laboratory.request().keySet();
              form.with(
                  "data-laboratory",
                  stated.stream().map(TypedRequest::name).collect(Collectors.joining(" ")));
              String said =
                  new LaboratoryWords(wording)
                      .sentence(new LaboratoryShare(laboratory, stated, /* staffed= */ true));
              String change = site.say("Change here what is other this time.");
              form.add(Element.styled("p", "laboratory").text(Phrase.sentences(said, change)));
            });
  }

  private static Element hidden(String name, String value) {
    return Element.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  private List<String> words(RequestField field) {
    return field.terms(site.lexicon()).orElseThrow().all().stream().map(wording::term).toList();
  }

  private static String id(RequestField field) {
    return "f-" + TypedRequest.name(field);
  }

  private Element row(RequestField field, Element control) {
    Label label = FieldWords.of(field);
    return Element.styled("div", "field")
        .add(Element.of("label", site.say(label.name())).with("for", id(field)))
        .add(control)
        .add(fault(field));
  }

  /** Returns the place where faults of a field are said; it is there for scripts too. */
  private Element fault(RequestField field) {
    return Element.of("p", String.join(" ", faults.of(field)))
        .with("class", "fault")
        .with("id", id(field) + "-fault");
  }

  private Element control(String name, RequestField field) {
    Element control = Element.of(name).with("id", id(field)).with("name", TypedRequest.name(field));
    if (!faults.of(field).isEmpty()) {
      control.with("aria-invalid", "true").with("aria-describedby", id(field) + "-fault");
    }
    return control;
  }

  /** Returns a field in which words are typed, with what may be meant. */
  private Element suggested(RequestField field, List<String> suggestions) {
    String list = id(field) + "-list";
    Element options = Element.of("datalist").with("id", list);
    suggestions.forEach(word -> options.add(Element.of("option").with("value", word)));
    return row(field, input(field).with("list", list)).add(options);
  }

  private Element input(RequestField field) {
    String hint = FieldWords.of(field).hint();
    Element input =
        control("input", field)
            .with("type", "text")
            .with("value", shown(field))
            .with("spellcheck", "false");
    return hint.isEmpty() ? input : input.with("placeholder", site.say(hint));
  }

  /** Returns what was typed, words as the language of the page writes them. */
  private String shown(RequestField field) {
    String text = typed.text(field);
    if (field.terms(site.lexicon()).isEmpty() || text.isEmpty()) {
      return text;
    }
    String between = field == RequestField.INCUMBENT ? " → " : ", ";
    List<String> items = new ArrayList<>();
    for (String item : TypedRequest.split(text)) {
      Optional<Term> term = field.terms(site.lexicon()).orElseThrow().find(item);
      items.add(term.map(wording::term).orElse(item));
    }
    return String.join(between, items);
  }

  private Element purity() {
    RequestField field = RequestField.PURITY;
    List<Term> chosen = typed.terms(field, site.lexicon());
    Term now = chosen.isEmpty() ? Purity.MEDIUM : chosen.get(0);
    Element options = Element.styled("div", "segments");
    for (Purity purity : Purity.values()) {
      options.add(choice("radio", field, purity, purity.equals(now)));
    }
    return fieldset(field, options);
  }

  private Element equipment() {
    RequestField field = RequestField.EQUIPMENT;
    List<Term> chosen = typed.terms(field, site.lexicon());
    boolean all = !typed.says(field);
    // Says that all was looked through: without it, nothing at hand would read like all at hand.
    Element options = Element.styled("div", "chips").add(hidden(TypedRequest.name(field), ""));
    for (Equipment one : site.lexicon().terms(Equipment.class).all()) {
      options.add(choice("checkbox", field, one, all || chosen.contains(one)));
    }
    return fieldset(field, options);
  }

  private Element fieldset(RequestField field, Element options) {
    return Element.styled("fieldset", "field")
        .with("id", id(field))
        .add(Element.of("legend", site.say(FieldWords.of(field).name())))
        .add(options)
        .add(fault(field));
  }

  private Element choice(String type, RequestField field, Term term, boolean checked) {
    Element input =
        Element.of("input")
            .with("type", type)
            .with("name", TypedRequest.name(field))
            .with("value", term.id())
            .when(checked, "checked");
    return Element.of("label").add(input).add(Element.of("span", wording.term(term)));
  }

  private Element folded(Group group) {
    boolean faulty = group.fields().stream().anyMatch(field -> !faults.of(field).isEmpty());
    String stated =
        group.fields().stream()
            .map(this::stated)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    Element details =
        Element.styled("details", "group")
            .with("id", "g-" + group.id())
            .when(faulty, "open")
            .add(
                Element.of("summary", site.say(group.title()) + " ")
                    .add(Element.styled("span", "stated").text(stated)));
    group.fields().forEach(field -> details.add(one(field)));
    return details;
  }

  private String stated(RequestField field) {
    String text = shown(field);
    return field == RequestField.POOLED && !text.isEmpty()
        ? site.say(FieldWords.of(field).name())
        : text;
  }

  private Element one(RequestField field) {
    return switch (field) {
      case POOLED -> pooled();
      case PURITY_AGAINST -> against();
      case INCUMBENT -> suggested(field, trains());
      case ROTOR -> suggested(field, List.copyOf(site.advisor().knowledge().rotors().keySet()));
      default -> field.terms(site.lexicon()).isPresent() ? select(field) : row(field, input(field));
    };
  }

  private List<String> trains() {
    return site.advisor().knowledge().cores().stream()
        .map(Core::methods)
        .map(wording::train)
        .toList();
  }

  private Element pooled() {
    RequestField field = RequestField.POOLED;
    Element input =
        control("input", field)
            .with("type", "checkbox")
            .with("value", "true")
            .when(typed.text(field).equals("true"), "checked");
    return Element.styled("div", "field tick")
        .add(
            Element.of("label")
                .add(input)
                .add(Element.of("span", site.say(FieldWords.of(field).name()))))
        .add(fault(field));
  }

  private Element against() {
    RequestField field = RequestField.PURITY_AGAINST;
    List<Term> chosen = typed.terms(field, site.lexicon());
    Element options = Element.styled("div", "chips");
    field.terms(site.lexicon()).orElseThrow().all().stream()
        .map(term -> choice("checkbox", field, term, chosen.contains(term)))
        .forEach(options::add);
    return fieldset(field, options);
  }

  private Element select(RequestField field) {
    List<Term> chosen = typed.terms(field, site.lexicon());
    Optional<Term> usual =
        field
            .byDefault(site.lexicon())
            .flatMap(
                value ->
                    value instanceof FieldValue.Word word
                        ? Optional.of(word.word())
                        : Optional.empty());
    Element select = control("select", field);
    select.add(
        Element.of("option", usual.map(wording::term).orElseGet(() -> site.say("not stated")))
            .with("value", ""));
    String unknown = chosen.isEmpty() ? typed.text(field) : "";
    if (!unknown.isEmpty()) {
      select.add(Element.of("option", unknown).with("value", unknown).when(true, "selected"));
    }
    Stream<Term> others =
        field.terms(site.lexicon()).orElseThrow().all().stream()
            .filter(term -> !usual.equals(Optional.of(term)));
    others.forEach(
        term ->
            select.add(
                Element.of("option", wording.term(term))
                    .with("value", term.id())
                    .when(chosen.contains(term), "selected")));
    return row(field, select);
  }
}
