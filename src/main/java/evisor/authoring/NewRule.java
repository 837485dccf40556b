package evisor.authoring;

import evisor.files.FaultyFilesException;
import evisor.files.FillIn;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.model.Level;
import evisor.rules.text.RuleId;
import evisor.rules.text.RuleTexts;
import evisor.rules.text.Verb;
import evisor.speech.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Begins a rule: writes it, its sentence and its two cases, for its author to fill in. */
public final class NewRule {

  private static final Pattern KEY = Pattern.compile("\\s*([A-Z][A-Z0-9-]*)\\s*=.*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.drl");

  private final FolderOnDisk rules;
  private final FolderOnDisk cases;
  private final RulesFolder folder;
  private final RuleNumbers numbers;
  private final String messages;

  /**
   * What was begun.
   *
   * @param rule where the rule stands
   * @param message where its sentence stands
   * @param fires file of the case in which it fires
   * @param silent file of the case in which it does not
   * @param alsoIn other files with rules of this subject
   */
  public record Begun(
      String rule, String message, String fires, String silent, List<String> alsoIn) {}

  private NewRule(FolderOnDisk rules, FolderOnDisk cases, RulesFolder folder) {
    this.rules = rules;
    this.cases = cases;
    this.folder = folder;
    this.numbers = new RuleNumbers(folder);
    this.messages = RuleTexts.ownMessages(folder);
  }

  /**
   * Takes the folders to write to.
   *
   * @throws FaultyFilesException where the rules cannot be read
   */
  public static NewRule in(FolderOnDisk rules, FolderOnDisk cases) throws FaultyFilesException {
    return new NewRule(rules, cases, RulesFolder.at(rules.root(), rules.shown()));
  }

  /**
   * Writes the scaffold of a rule.
   *
   * @param name the id as typed
   * @param verb what its consequence does
   * @param file the file that it goes into, inside the folder of rules; chosen by the rules of its
   *     subject where none is named
   * @throws AuthoringException where it cannot be written; then nothing is
   */
  public Begun begin(String name, Verb verb, Optional<String> file) throws AuthoringException {
    RuleId id = free(name);
    List<String> homes = homes(id.subject());
    String path = file.isPresent() ? named(file.get()) : home(id, homes);
    RuleDraft draft = new RuleDraft(id, verb);
    FileChanges changes = new FileChanges();
    int rule = addRule(draft, path, changes);
    int message = addMessage(draft, path, changes);
    String subfolder = folderOfCases(path.substring(0, path.length() - ".drl".length()));
    String fires = addCase(subfolder, draft.fires(), draft.firing(), changes);
    String silent = addCase(subfolder, draft.silent(), draft.passing(), changes);
    changes.write();
    return new Begun(
        rules.shown(path) + ":" + rule,
        rules.shown(messages) + ":" + message,
        fires,
        silent,
        homes.stream().filter(home -> !home.equals(path)).toList());
  }

  /** Returns where the cases of a file of rules stand; a file that is a level is named after it. */
  private static String folderOfCases(String file) {
    boolean level = Arrays.stream(Level.values()).anyMatch(one -> one.id().equals(file));
    return (level ? "levels/" : "boundary/") + file + "/";
  }

  private RuleId free(String name) throws AuthoringException {
    Optional<RuleId> id = RuleId.of(name);
    if (id.isEmpty()) {
      throw new AuthoringException(malformed(name));
    }
    Optional<String> taken = numbers.whyTaken(id.get());
    if (taken.isPresent()) {
      throw new AuthoringException(taken.get() + " " + suggested(id.get().subject()));
    }
    return id.get();
  }

  private String malformed(String name) {
    if (RuleId.isSubject(name)) {
      return name + " is a subject and needs a number. " + suggested(name);
    }
    Matcher parts = Pattern.compile("([A-Za-z][A-Za-z0-9-]*?)-?(\\d{0,3})").matcher(name);
    String subject = parts.matches() ? parts.group(1).toUpperCase(Locale.ROOT) : "";
    String meant =
        RuleId.isSubject(subject) && !parts.group(2).isEmpty()
            ? new RuleId(subject, Integer.parseInt(parts.group(2))).toString()
            : subject;
    return Phrase.of(
        "\"%s\" is no id of a rule; it is a subject in capitals and three digits, such as"
            + " PRECIP-003.%s",
        name,
        RuleId.isSubject(meant) || RuleId.of(meant).isPresent()
            ? " Did you mean " + meant + "?"
            : "");
  }

  private String suggested(String subject) {
    RuleId next = numbers.next(subject);
    return next.number() > RuleId.LAST
        ? subject + " has no number left; begin another subject."
        : "The next one is " + next + ": evisor new rule " + next;
  }

  /** Returns the files with rules of a subject, that with the most of them first. */
  private List<String> homes(String subject) {
    SortedMap<String, Long> counts = new TreeMap<>();
    numbers
        .byFile()
        .forEach(
            (path, ids) ->
                counts.put(path, ids.stream().filter(i -> i.subject().equals(subject)).count()));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private String home(RuleId id, List<String> homes) throws AuthoringException {
    if (homes.isEmpty()) {
      String subject = id.subject();
      throw new AuthoringException(
          Phrase.of(
              "There is no rule of the subject %s yet, so its file must be named: --in %s.drl"
                  + " begins a new one.%s%s",
              subject,
              subject.toLowerCase(Locale.ROOT),
              Nearest.nextQuestion(subject, numbers.subjects()),
              numbers.subjects().isEmpty()
                  ? ""
                  : " Subjects: " + String.join(", ", numbers.subjects()) + "."));
    }
    return homes.get(0);
  }

  /** Returns the path inside the folder of rules of a file that a person names. */
  private String named(String typed) throws AuthoringException {
    String inside =
        typed.startsWith(rules.shown() + "/")
            ? typed.substring(rules.shown().length() + 1)
            : typed.startsWith("rules/") ? typed.substring("rules/".length()) : typed;
    String path = inside.endsWith(".drl") ? inside : inside + ".drl";
    if (numbers.byFile().containsKey(path) || NAME.matcher(path).matches()) {
      return path;
    }
    throw new AuthoringException(
        Phrase.of(
            "--in %s is no file of rules: name one in %s itself, in letters, digits and hyphens,"
                + " such as filtration.drl.",
            typed, rules.shown()));
  }

  private int addRule(RuleDraft draft, String path, FileChanges changes) throws AuthoringException {
    byte[] content = folder.files().get(path);
    if (content == null) {
      String head = "// " + FillIn.of("what stands in this file, in a line");
      put(rules.file(path), head + "\n\n" + draft.rule(), changes);
      return 3;
    }
    GrownText text = GrownText.of(content, rules.shown(path));
    List<String> lines = text.lines();
    boolean gap = lines.isEmpty() || lines.get(lines.size() - 1).isBlank();
    changes.put(rules.file(path), text.with(lines.size(), (gap ? "" : "\n") + draft.rule()));
    return lines.size() + (gap ? 1 : 2);
  }

  /** Adds the sentence behind those of the same file, or else of the same subject. */
  private int addMessage(RuleDraft draft, String path, FileChanges changes)
      throws AuthoringException {
    byte[] content = folder.files().get(messages);
    String section = "# " + path + "\n" + draft.message() + "\n";
    if (content == null) {
      String head = "# One sentence for each rule, by its id.\n\n";
      put(rules.file(messages), head + section, changes);
      return 4;
    }
    GrownText text = GrownText.of(content, rules.shown(messages));
    List<String> lines = text.lines();
    int behind = lastOf(lines, numbers.byFile().getOrDefault(path, List.of()));
    if (behind > 0) {
      changes.put(rules.file(messages), text.with(behind, draft.message() + "\n"));
      return behind + 1;
    }
    changes.put(rules.file(messages), text.with(lines.size(), "\n" + section));
    return lines.size() + 3;
  }

  private static int lastOf(List<String> lines, List<RuleId> ids) {
    int last = 0;
    for (int line = 1; line <= lines.size(); line++) {
      Matcher key = KEY.matcher(lines.get(line - 1));
      if (key.matches() && RuleId.of(key.group(1)).filter(ids::contains).isPresent()) {
        last = line;
      }
    }
    return last;
  }

  private String addCase(String subfolder, String id, String content, FileChanges changes)
      throws AuthoringException {
    String name = id + ".json";
    Optional<Path> taken = caseNamed(name);
    if (taken.isPresent()) {
      throw new AuthoringException(
          Phrase.of(
              "A case of the name %s stands already at %s; rename or remove it first. Nothing was"
                  + " written.",
              id, cases.shown(cases.root().relativize(taken.get()).toString())));
    }
    put(cases.file(subfolder + name), content, changes);
    return cases.shown(subfolder + name);
  }

  private Optional<Path> caseNamed(String name) throws AuthoringException {
    if (!Files.isDirectory(cases.root())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(cases.root())) {
      return files.filter(file -> name.equals(String.valueOf(file.getFileName()))).findFirst();
    } catch (IOException e) {
      throw new AuthoringException(
          cases.shown() + " cannot be read: " + e.getMessage() + ". Nothing was written.");
    }
  }

  private static void put(Path file, String content, FileChanges changes) {
    changes.put(file, content.getBytes(StandardCharsets.UTF_8));
  }
}
