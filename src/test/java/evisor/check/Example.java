package evisor.check;

import evisor.cases.CaseFolder;
import evisor.check.LintPage.Block;
import evisor.files.RulesFolder;
import evisor.knowledge.ShippedRules;
import evisor.rules.lint.RuleReview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of a page made into a folder of rules and a case, with the shipped knowledge base.
 *
 * <p>A block of rules is a whole file if it names a rule. Otherwise it is the part of a rule that
 * matters: lines that begin with {@code @} are metadata, one that begins with {@code verdict.} is
 * the consequence, the others are conditions; all else is sound. Without a block of messages every
 * rule gets a sentence that names all it binds.
 */
final class Example {

  private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"");
  private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");

  private final SortedMap<String, byte[]> rules = ShippedRules.knowledgeFiles();
  private final SortedMap<String, byte[]> cases = new TreeMap<>();

  private Example() {}

  /** Returns what is wrong with the example, in the order of ids. */
  static List<String> lints(List<Block> blocks) {
    Example example = new Example();
    String text = "";
    String messages = "";
    for (Block block : blocks) {
      switch (block.kind()) {
        case "drl" -> text = block.text().contains("rule \"") ? block.text() : whole(block.text());
        case "properties" -> messages = block.text();
        case "json" -> example.cases.put("example.json", bytes(block.text()));
        default -> throw new IllegalArgumentException("no such kind of block: " + block.kind());
      }
    }
    if (text.isEmpty()) {
      // A case expects something of the shipped rules.
      ShippedRules.FOLDER.files().forEach(example.rules::putIfAbsent);
      // Pages and precedents lead to cases that are not here.
      example.rules.keySet().removeIf(path -> path.endsWith(".md"));
      example.rules.keySet().removeIf(RulesFolder::isOfPrecedents);
    } else {
      example.rules.put("example.drl", bytes(text));
      example.rules.put(
          "messages/en.properties", bytes(messages.isEmpty() ? sentences(text) : messages));
    }
    FolderInspection inspection =
        FolderInspection.of(
            new RulesFolder("rules", example.rules),
            new CaseFolder("cases", example.cases),
            List.of());
    SortedSet<String> lints =
        new TreeSet<>(inspection.diagnostics().stream().map(found -> found.lint()).toList());
    // An example has no cases beside it.
    lints.remove(RuleReview.THRESHOLD);
    return List.copyOf(lints);
  }

  static boolean runs(List<Block> blocks) {
    return !blocks.isEmpty() && blocks.stream().noneMatch(block -> block.kind().equals("text"));
  }

  private static String whole(String fragment) {
    Map<String, String> metadata = new LinkedHashMap<>();
    List<String> extra = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    String call = "";
    for (String line : fragment.lines().toList()) {
      if (line.startsWith("@")) {
        String name = line.substring(0, line.indexOf('('));
        if (metadata.putIfAbsent(name, line) != null) {
          extra.add(line);
        }
      } else if (line.startsWith("verdict.")) {
        call = line;
      } else {
        conditions.add(line);
      }
    }
    if (call.isEmpty()) {
      call = fragment.contains("$train :") ? "verdict.caution($train);" : "verdict.advise();";
    }
    metadata.putIfAbsent("@title", "@title(\"An example\")");
    metadata.putIfAbsent("@criterion", "@criterion(\"purity\")");
    if (call.startsWith("verdict.exclude(") || call.startsWith("verdict.condition(")) {
      metadata.putIfAbsent("@level", "@level(\"domain\")");
    }
    metadata.putIfAbsent("@basis", "@basis(\"evidence\")");
    metadata.putIfAbsent("@evidence", "@evidence(\"reg-07\")");
    return "rule \"EXAMPLE-001\"\n"
        + String.join("\n", metadata.values())
        + "\n"
        + String.join("\n", extra)
        + "\nwhen\n"
        + String.join("\n", conditions)
        + "\nthen\n"
        + call
        + "\nend\n";
  }

  private static String sentences(String text) {
    StringBuilder sentences = new StringBuilder();
    for (String rule : text.split("(?=rule \")", -1)) {
      Matcher id = RULE.matcher(rule);
      if (id.find() && sentences.indexOf(id.group(1) + " =") < 0) {
        sentences.append(id.group(1)).append(" = A sentence");
        BINDING
            .matcher(rule)
            .results()
            .map(found -> found.group(1).substring(1))
            .filter(name -> !name.equals("train"))
            .forEach(name -> sentences.append(" {").append(name).append('}'));
        sentences.append(".\n");
      }
    }
    return sentences.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
