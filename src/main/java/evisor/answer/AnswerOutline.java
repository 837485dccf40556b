package evisor.answer;

import evisor.advice.Recommendation;
import evisor.knowledge.Knowledge;
import evisor.model.Glossary;
import evisor.speech.Speech;
import evisor.text.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer says to a person below its screen, section by section, before it is laid out for a
 * terminal or as Markdown.
 *
 * @param sections the sections in order; none is empty
 */
record AnswerOutline(List<Section> sections) {

  /** A titled list of items, and of which part of the answer it is. */
  record Section(AnswerPart part, String title, List<Item> items) {

    Section(String title, List<Item> items) {
      this(AnswerPart.FULL, title, items);
    }
  }

  /**
   * One statement with what stands behind it.
   *
   * @param lead what the statement is about, set off; may be empty
   * @param text the statement
   * @param sources rules and claims behind it
   * @param details statements that belong to it
   */
  record Item(String lead, String text, Sources sources, List<Item> details) {

    static Item of(String text) {
      return new Item("", text, Sources.NONE, List.of());
    }

    static Item of(String text, Sources sources) {
      return new Item("", text, sources, List.of());
    }

    static Item of(String lead, String text, Sources sources) {
      return new Item(lead, text, sources, List.of());
    }
  }

  /**
   * Rules and claims behind a statement, marked: (A) for what is assumed, † for a claim that was
   * not verified.
   *
   * @param rules ids of rules
   * @param claims ids of claims
   * @param assumed whether a figure in the statement is assumed
   */
  record Sources(List<String> rules, List<String> claims, boolean assumed) {

    static final Sources NONE = new Sources(List.of(), List.of(), false);

    /** Returns the sources in brackets, with a space before; empty where there are none. */
    @Override
    public String toString() {
      String ids =
          Stream.of(String.join(", ", rules), String.join(", ", claims))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("; "));
      return (assumed ? " (A)" : "") + (ids.isEmpty() ? "" : " [" + ids + "]");
    }
  }

  /** Says an answer in words. */
  static AnswerOutline of(Answer whole, Knowledge knowledge) {
    Recommendation answer = whole.recommendation();
    SourceMarks marks = new SourceMarks(answer, knowledge);
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            marks.say("In these words"),
            Arrays.stream(Glossary.values())
                .map(entry -> explained(entry, marks.wording().speech()))
                .toList()));
    sections.add(
        new Section(
            marks.say("Look first"), answer.questions().stream().map(marks::item).toList()));
    sections.add(new RequestWords(answer.request(), knowledge).section());
    answer
        .recommended()
        .ifPresent(
            first -> {
              sections.add(new StepWords(first, marks).section());
              sections.add(new OutcomeWords(first, answer.request(), marks).section());
              sections.add(new ReasonWords(answer, marks).section(first));
            });
    whole
        .campaign()
        .ifPresent(found -> sections.add(new CampaignWords(found, marks.wording()).section()));
    whole
        .robustness()
        .ifPresent(found -> sections.add(new RobustnessWords(marks).section(found, answer)));
    if (!whole.whatIf().isEmpty()) {
      sections.add(
          new WhatIfWords(marks).section(whole.whatIf(), answer.recommended().isPresent()));
    }
    sections.addAll(new AlternativeWords(answer, marks).sections());
    sections.addAll(WatchWords.sections(answer, marks));
    sections.add(new Section(marks.say("What is assumed"), marks.assumed()));
    // Last, because only now is it known which claims were cited.
    sections.add(new Section(AnswerPart.SOURCES, marks.say("Sources"), marks.sources()));
    return new AnswerOutline(
        sections.stream().filter(section -> !section.items().isEmpty()).toList());
  }

  private static Item explained(Glossary entry, Speech speech) {
    return Item.of(entry.word(speech), entry.sentence(speech), Sources.NONE);
  }

  /** Adds the sections of some parts. */
  void addTo(Outline blocks, Set<AnswerPart> parts) {
    for (Section section : sections) {
      if (parts.contains(section.part())) {
        blocks.title(section.title());
        section.items().forEach(item -> add("  ", item, blocks));
      }
    }
  }

  private static void add(String indent, Item item, Outline blocks) {
    String text = item.text() + item.sources();
    if (item.lead().isEmpty()) {
      blocks.item(indent, "-", text);
    } else {
      blocks.lead(indent, item.lead(), text);
    }
    item.details().forEach(detail -> add(indent + "    ", detail, blocks));
  }
}
