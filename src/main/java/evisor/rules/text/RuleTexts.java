package evisor.rules.text;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.FillIn;
import evisor.files.HiddenCharacters;
import evisor.files.MergeMarks;
import evisor.files.RulesFolder;
import evisor.files.Utf8;
import evisor.rules.language.RuleFile;
import evisor.rules.language.RuleParser;
import evisor.rules.language.RuleText;
import evisor.speech.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules and messages of a folder as their authors wrote them.
 *
 * @param files files of rules in the order of paths
 * @param messages sentences by rule id
 * @param messagesShown the file of messages as diagnostics name it
 * @param hasMessages whether there is a file of messages that can be read, were it empty
 * @param unread ids of rules that cannot be read as a whole
 * @param whole whether every file of rules is text, so that no other rule can be in them
 * @param folder the folder
 */
public record RuleTexts(
    List<RuleFile> files,
    SortedMap<String, MessageTemplate> messages,
    String messagesShown,
    boolean hasMessages,
    SortedSet<String> unread,
    boolean whole,
    RulesFolder folder) {

  private static final String ENGLISH = "messages/en.properties";

  // Far above what people keep in a file, and little enough to be read at once.
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_BYTES_TOGETHER = 8 << 20;

  private static final Pattern NAME =
      Pattern.compile("\\brule\\s+\"([^\"\\n]*)\"|\\b([A-Z][A-Z0-9-]{0,60}-\\d{3})\\b");

  /** Reads the rules and messages of a folder; what is wrong goes to the faults. */
  public static RuleTexts read(RulesFolder folder, FileFaults faults) {
    if (bytesTogether(folder) > MOST_BYTES_TOGETHER) {
      return tooLarge(folder, faults);
    }
    List<RuleFile> files = new ArrayList<>();
    SortedSet<String> unread = new TreeSet<>();
    boolean whole = true;
    for (Map.Entry<String, byte[]> entry : folder.files().entrySet()) {
      String path = entry.getKey();
      if (holdsRules(path)) {
        String shown = folder.shown(path);
        Optional<String> decoded = decoded(entry.getValue(), shown, faults);
        whole &= decoded.isPresent();
        String text = decoded.orElse("");
        FillIn.report(text, shown, faults);
        HiddenCharacters.report(text, shown, faults);
        FileFaults own = new FileFaults();
        files.add(file(path, shown, text, own));
        faults.addAll(own.diagnostics());
        if (own.stop()) {
          unread.addAll(named(text));
        }
      }
    }
    for (RuleFile file : files) {
      file.rules().forEach(rule -> unread.remove(rule.id()));
    }
    if (files.isEmpty()) {
      faults.add(
          FilePlace.of(folder.shown()),
          "no-rules",
          "there is no file of rules here.",
          "Files of rules end in .drl.");
    }
    Optional<SortedMap<String, MessageTemplate>> messages = messages(folder, faults);
    return new RuleTexts(
        List.copyOf(files),
        messages.orElse(Collections.emptySortedMap()),
        folder.shown(ownMessages(folder)),
        messages.isPresent(),
        Collections.unmodifiableSortedSet(unread),
        whole,
        folder);
  }

  private static RuleTexts tooLarge(RulesFolder folder, FileFaults faults) {
    faults.add(
        FilePlace.of(folder.shown()),
        "too-large",
        "the files of rules are larger than "
            + (MOST_BYTES_TOGETHER >> 20)
            + " MiB together, many times what people can write.",
        "Keep what is not asked together in folders of their own.");
    return new RuleTexts(
        List.of(),
        Collections.emptySortedMap(),
        folder.shown(ENGLISH),
        false,
        Collections.emptySortedSet(),
        false,
        folder);
  }

  private static RuleFile file(String path, String shown, String text, FileFaults faults) {
    return MergeMarks.report(text, shown, faults)
        ? new RuleFile(path, List.of())
        : RuleParser.parse(path, shown, text, faults);
  }

  /** Returns the SHA-256 over files of rules and messages, in hexadecimal. */
  public String digest() {
    return digest(folder);
  }

  /** Returns the same for a folder of which nothing else is read. */
  public static String digest(RulesFolder folder) {
    return folder.digest(path -> holdsRules(path) || path.startsWith("messages/"));
  }

  private static long bytesTogether(RulesFolder folder) {
    long bytes = 0;
    for (Map.Entry<String, byte[]> entry : folder.files().entrySet()) {
      bytes += holdsRules(entry.getKey()) ? entry.getValue().length : 0;
    }
    return bytes;
  }

  private static List<String> named(String text) {
    return NAME.matcher(text)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }

  /** Returns the sentences, unless there is no file of them that can be read. */
  private static Optional<SortedMap<String, MessageTemplate>> messages(
      RulesFolder folder, FileFaults faults) {
    String path = ownMessages(folder);
    byte[] bytes = folder.files().get(path);
    String shown = folder.shown(path);
    if (bytes == null) {
      faults.add(
          FilePlace.of(shown),
          "missing-file",
          "the file is missing.",
          "Every rule has its sentence in this file, as RULE-001 = sentence.");
      return Optional.empty();
    }
    Optional<String> text = decoded(bytes, shown, faults);
    if (text.isEmpty() || MergeMarks.report(text.get(), shown, faults)) {
      return Optional.empty();
    }
    FillIn.report(text.get(), shown, faults);
    HiddenCharacters.report(text.get(), shown, faults);
    return Optional.of(RuleMessages.read(text.get(), shown, faults));
  }

  /**
   * Returns the sentences of rules in a language by rule id; none where the folder has no file of
   * them. What is wrong with them is said by the lint.
   */
  public static Map<String, String> messages(RulesFolder folder, Language language) {
    SortedMap<String, String> sentences = new TreeMap<>();
    translated(folder, language, new FileFaults())
        .forEach((id, template) -> sentences.put(id, template.text()));
    return sentences;
  }

  /**
   * Returns the path of the sentences that rules are checked with: the English ones, or, where a
   * folder has those of one other language alone, these.
   */
  public static String ownMessages(RulesFolder folder) {
    List<String> found =
        Stream.of(Language.values())
            .map(RuleTexts::path)
            .filter(folder.files()::containsKey)
            .toList();
    return found.size() == 1 ? found.get(0) : ENGLISH;
  }

  /** Returns whether a path is that of the sentences in some language. */
  public static boolean holdsMessages(String path) {
    return Stream.of(Language.values()).map(RuleTexts::path).anyMatch(path::equals);
  }

  private static String path(Language language) {
    return "messages/" + language.tag() + ".properties";
  }

  /**
   * Returns the sentences in each other language whose file is there, by the path of the file as
   * messages name it.
   *
   * @param faults takes what is wrong with how they are written
   */
  public SortedMap<String, SortedMap<String, MessageTemplate>> translations(FileFaults faults) {
    SortedMap<String, SortedMap<String, MessageTemplate>> translations = new TreeMap<>();
    for (Language language : Language.values()) {
      String path = path(language);
      if (!path.equals(ownMessages(folder)) && folder.files().containsKey(path)) {
        translations.put(folder.shown(path), translated(folder, language, faults));
      }
    }
    return translations;
  }

  private static SortedMap<String, MessageTemplate> translated(
      RulesFolder folder, Language language, FileFaults faults) {
    String path = path(language);
    byte[] bytes = folder.files().get(path);
    if (bytes == null) {
      return Collections.emptySortedMap();
    }
    return decoded(bytes, folder.shown(path), faults)
        .map(text -> RuleMessages.read(text, folder.shown(path), faults))
        .orElse(Collections.emptySortedMap());
  }

  private static boolean holdsRules(String path) {
    return path.endsWith(".drl") && !path.startsWith("knowledge/") && !path.startsWith("messages/");
  }

  /** Returns all rules that can be read, in the order of files and lines. */
  public List<RuleText> rules() {
    return files.stream().flatMap(file -> file.rules().stream()).toList();
  }

  /** Returns the text of a file; nothing where it is none, or more than can be looked at. */
  private static Optional<String> decoded(byte[] bytes, String shown, FileFaults faults) {
    if (bytes.length > MOST_BYTES) {
      faults.add(
          FilePlace.of(shown),
          "too-large",
          "the file is larger than " + (MOST_BYTES >> 20) + " MiB.",
          "Part it by subject; no file of rules or messages that people keep is so large.");
      return Optional.empty();
    }
    Utf8 decoded = Utf8.of(bytes, shown);
    decoded
        .broken()
        .ifPresent(
            place ->
                faults.add(
                    place,
                    "encoding",
                    decoded.isForeign()
                        ? "the file is text in UTF-16 or UTF-32, not in UTF-8."
                        : "from here the file is not valid UTF-8.",
                    "Save it as UTF-8; most editors offer that beside \"Save as\"."));
    // Of a file that is no text nothing else is worth saying.
    boolean binary =
        decoded.isForeign() || (decoded.broken().isPresent() && decoded.text().indexOf('\0') >= 0);
    return binary ? Optional.empty() : Optional.of(decoded.text());
  }
}
