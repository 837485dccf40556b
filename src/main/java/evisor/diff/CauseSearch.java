package evisor.diff;

import evisor.advice.Advisor;
import evisor.files.FaultyFilesException;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.request.AskedRequest;
import evisor.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds by trying which change of rules or knowledge changed an answer; safe for many threads. */
final class CauseSearch {

  private static final String KNOWLEDGE = "knowledge/";

  private final ComparedRules before;
  private final ComparedRules after;
  private final SortedSet<String> rules = new TreeSet<>();
  private final SortedSet<String> files = new TreeSet<>();
  private final Map<String, Optional<Advisor>> tried = new ConcurrentHashMap<>();

  /** Takes both sides and what differs between them. */
  CauseSearch(
      ComparedRules before,
      ComparedRules after,
      List<RuleChange> rules,
      List<KnowledgeChange> knowledge) {
    this.before = before;
    this.after = after;
    rules.stream().filter(RuleChange::decides).forEach(change -> this.rules.add(change.id()));
    knowledge.stream()
        .filter(KnowledgeChange::decides)
        .forEach(change -> files.add(KNOWLEDGE + change.file()));
  }

  /** Returns whether anything differs that an answer can depend on. */
  boolean any() {
    return !rules.isEmpty() || !files.isEmpty();
  }

  /** Returns what changed the answer to a request, as to the weightiest of its differences. */
  ChangeCause of(AskedRequest request, AnswerGist old, AnswerGist now) {
    AnswerDifference.Kind weight = old.to(now).get(0).kind();
    if (rules.size() + files.size() == 1) {
      return new ChangeCause(
          ChangeCause.Kind.NEEDED, List.of(rules.isEmpty() ? files.first() : rules.first()));
    }
    List<String> candidates = candidates(old, now);
    List<String> needed = new ArrayList<>();
    for (String change : candidates) {
      if (alike(old, undone(change), request, weight)) {
        needed.add(change);
      }
    }
    if (!needed.isEmpty()) {
      return new ChangeCause(ChangeCause.Kind.NEEDED, List.copyOf(needed));
    }
    List<String> sufficient = new ArrayList<>();
    for (String change : candidates) {
      if (alike(now, made(change), request, weight)) {
        sufficient.add(change);
      }
    }
    if (!sufficient.isEmpty()) {
      return new ChangeCause(ChangeCause.Kind.SUFFICIENT, List.copyOf(sufficient));
    }
    return new ChangeCause(together(old, now, request, weight), List.of());
  }

  private ChangeCause.Kind together(
      AnswerGist old, AnswerGist now, AskedRequest request, AnswerDifference.Kind weight) {
    if (files.isEmpty()) {
      return ChangeCause.Kind.RULES_TOGETHER;
    }
    if (rules.isEmpty()) {
      return ChangeCause.Kind.KNOWLEDGE_TOGETHER;
    }
    Optional<Advisor> newKnowledge =
        tried.computeIfAbsent(
            "new knowledge", key -> Optional.of(advisor(after.knowledge(), before.rules())));
    if (alike(old, newKnowledge, request, weight)) {
      return ChangeCause.Kind.RULES_TOGETHER;
    }
    if (alike(now, newKnowledge, request, weight)) {
      return ChangeCause.Kind.KNOWLEDGE_TOGETHER;
    }
    return ChangeCause.Kind.ALL_TOGETHER;
  }

  /** Returns the changes to be tried: a rule that fired on neither side is left out. */
  private List<String> candidates(AnswerGist old, AnswerGist now) {
    Set<String> candidates = new LinkedHashSet<>();
    for (String rule : rules) {
      if (old.fired().contains(rule) || now.fired().contains(rule)) {
        candidates.add(rule);
      }
    }
    candidates.addAll(files);
    return List.copyOf(candidates);
  }

  private Optional<Advisor> undone(String change) {
    return tried.computeIfAbsent("undone " + change, key -> mixed(after, before, change));
  }

  private Optional<Advisor> made(String change) {
    return tried.computeIfAbsent("made " + change, key -> mixed(before, after, change));
  }

  /** Returns one side with one change taken from the other; empty where that does not load. */
  private static Optional<Advisor> mixed(ComparedRules base, ComparedRules other, String change) {
    if (!change.startsWith(KNOWLEDGE)) {
      return Optional.of(advisor(base.knowledge(), base.rules().withFrom(other.rules(), change)));
    }
    SortedMap<String, byte[]> files = new TreeMap<>(base.folder().files());
    byte[] content = other.folder().files().get(change);
    if (content == null) {
      return Optional.empty();
    }
    files.put(change, content);
    try {
      Knowledge knowledge = KnowledgeReader.read(new RulesFolder(base.label(), files));
      return Optional.of(advisor(knowledge, base.rules()));
    } catch (FaultyFilesException e) {
      // The file goes only together with others, for example with a new claim that it cites.
      return Optional.empty();
    }
  }

  private static Advisor advisor(Knowledge knowledge, RuleSet rules) {
    return new Advisor(knowledge, rules.plain(knowledge));
  }

  /** Returns whether an answer differs from another one in nothing as weighty. */
  private static boolean alike(
      AnswerGist wanted,
      Optional<Advisor> advisor,
      AskedRequest request,
      AnswerDifference.Kind weight) {
    if (advisor.isEmpty()) {
      return false;
    }
    if (weight == AnswerDifference.Kind.FIRST_TRAIN) {
      return advisor.get().leader(request).equals(wanted.first());
    }
    return wanted.to(AnswerGist.of(advisor.get().recommend(request))).stream()
        .noneMatch(difference -> difference.kind().compareTo(weight) <= 0);
  }
}
