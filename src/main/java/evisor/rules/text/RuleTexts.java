package evisor.rules.text;

import evisor.json.Faults;
import evisor.json.FillIn;
import evisor.json.Hidden;
import evisor.knowledge.RulesFolder;
import evisor.model.Place;
import evisor.rules.language.DamagedRule;
import evisor.rules.language.RuleFile;
import evisor.rules.language.RuleParser;
import evisor.rules.language.RuleText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules and messages of a folder as their authors wrote them.
 *
 * @param files files of rules in the order of paths
 * @param messages sentences by rule id
 * @param messagesShown the file of messages as diagnostics name it
 * @param digest SHA-256 over files of rules and messages
 */
public record RuleTexts(
    List<RuleFile> files,
    SortedMap<String, Template> messages,
    String messagesShown,
    String digest) {

  private static final String MESSAGES = "messages/en.properties";

  public static RuleTexts read(RulesFolder folder, Faults faults) {
    List<RuleFile> files = new ArrayList<>();
    SortedMap<String, Template> messages = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
      String path = file.getKey();
      boolean rules = holdsRules(path);
      if (rules || path.equals(MESSAGES)) {
        String shown = folder.shown(path);
        Optional<String> text = decoded(file.getValue(), shown, faults);
        text.ifPresent(found -> FillIn.report(found, shown, faults));
        text.ifPresent(found -> Hidden.report(found, shown, faults));
        if (text.isPresent() && rules) {
          files.add(RuleParser.parse(path, shown, text.get(), faults));
        } else if (text.isPresent()) {
          messages.putAll(Messages.read(text.get(), shown, faults));
        }
      }
    }
    String digest = folder.digest(path -> holdsRules(path) || path.equals(MESSAGES));
    return new RuleTexts(List.copyOf(files), messages, folder.shown(MESSAGES), digest);
  }

  private static boolean holdsRules(String path) {
    return path.endsWith(".drl") && !path.startsWith("knowledge/") && !path.startsWith("messages/");
  }

  public List<RuleText> rules() {
    return files.stream().flatMap(file -> file.rules().stream()).toList();
  }

  /** Returns the rules that cannot be read as a whole. */
  public List<DamagedRule> damaged() {
    return files.stream().flatMap(file -> file.damaged().stream()).toList();
  }

  private static Optional<String> decoded(byte[] bytes, String shown, Faults faults) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      faults.add(Place.of(shown), "encoding", "the file is not valid UTF-8.");
      return Optional.empty();
    }
  }
}
