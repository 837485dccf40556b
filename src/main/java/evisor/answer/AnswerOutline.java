package evisor.answer;

import evisor.advice.Recommendation;
import evisor.knowledge.Knowledge;
import evisor.text.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer says to a person, section by section, before it is laid out for a terminal or as
 * Markdown.
 *
 * @param headline the recommended train, or that there is none
 * @param sections the sections in order; none is empty
 */
record AnswerOutline(String headline, List<Section> sections) {

  /** A titled list of items. */
  record Section(String title, List<Item> items) {}

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
    sections.add(new Section(marks.say("Sources"), marks.sources()));
    return new AnswerOutline(
        HeadWords.headline(answer, knowledge),
        Stream.concat(HeadWords.section(answer, marks).stream(), sections.stream())
            .filter(section -> !section.items().isEmpty())
            .toList());
  }

  /** Returns it block by block, to be laid out. */
  Outline blocks() {
    Outline blocks = new Outline();
    blocks.headline(headline);
    for (Section section : sections) {
      blocks.title(section.title());
      section.items().forEach(item -> add("  ", item, blocks));
    }
    return blocks;
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
