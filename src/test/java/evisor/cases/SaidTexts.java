package evisor.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The English texts that the sources of the program say through the catalogue. */
final class SaidTexts {

  private static final Path MAIN = Path.of("src/main/java/evisor");
  private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String TEXT = "(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)";
  private static final Pattern CALL = Pattern.compile("(?<!Phrase\\.)\\b(say|counted)\\(\\s*");
  private static final Pattern PIECE = Pattern.compile(LITERAL);
  private static final Pattern LITERALS = Pattern.compile(TEXT);
  private static final Pattern VALUE_OF_ENTRY =
      Pattern.compile("Map\\.entry\\(\\s*[^,]+,\\s*" + TEXT + "\\)");

  /** Files that say what they declare in a list, with how it is found there. */
  private static final Map<String, Pattern> DECLARED =
      Map.of(
          "answer/ParameterWords.java",
          VALUE_OF_ENTRY,
          "answer/ScreenSteps.java",
          VALUE_OF_ENTRY,
          "page/ExampleRequests.java",
          Pattern.compile("new Example\\(\\s*" + TEXT + ",\\s*" + TEXT),
          "page/FieldWords.java",
          Pattern.compile(
              "new (?:Label\\(|Group\\(\\s*\"[^\"]*\",)\\s*" + TEXT + ",\\s*(?:" + TEXT + ")?"),
          "request/RequestField.java",
          Pattern.compile("\\.(?:titled\\(|said\\(|axis\\(\\s*\"[^\"]*\",)\\s*" + TEXT),
          "robustness/FigureNames.java",
          VALUE_OF_ENTRY,
          "text/Glossary.java",
          Pattern.compile("new Entry\\(\\s*" + TEXT + ",\\s*" + TEXT));

  /** Files that say what is declared elsewhere, or pass on what they are given. */
  private static final Set<String> PASSING_ON =
      Set.of(
          "answer/ParameterWords.java",
          "answer/ScreenSteps.java",
          "answer/SourceMarks.java",
          "answer/WhatIfWords.java",
          "centrifuge/StatedSpin.java",
          "cli/CommandFailure.java",
          "cli/LaboratoryQuestions.java",
          "cli/PlannerQuestions.java",
          "cli/RulesInUse.java",
          "json/JsonSyntaxException.java",
          "map/MapWords.java",
          "page/ExampleRequests.java",
          "page/FormView.java",
          "page/MapPage.java",
          "page/PlannerPage.java",
          "page/PageSite.java",
          "papers/PlannedTrain.java",
          "papers/ProtocolPaper.java",
          "request/FieldCondition.java",
          "request/MeasureReader.java",
          "request/NumberBounds.java",
          "request/ObjectReader.java",
          "request/RequestField.java",
          "request/UnderstoodWord.java",
          "robustness/FigureNames.java",
          "text/Wording.java");

  private final SortedMap<String, Boolean> texts = new TreeMap<>();
  private final SortedSet<String> written = new TreeSet<>();
  private final List<String> strangers = new ArrayList<>();

  private SaidTexts() {}

  /** Reads all sources. */
  static SaidTexts read() {
    SaidTexts said = new SaidTexts();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        said.read(MAIN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  /** Returns every text, and whether it is counted. */
  SortedMap<String, Boolean> texts() {
    return texts;
  }

  /** Returns every text that stands in the sources, whatever becomes of it. */
  SortedSet<String> written() {
    return written;
  }

  /** Returns what is said that is no text of the sources, by file. */
  List<String> strangers() {
    return strangers;
  }

  private void read(String file, String source) {
    Matcher literals = LITERALS.matcher(source);
    while (literals.find()) {
      written.add(text(literals.group()));
    }
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      List<String> arguments = arguments(source, call.end());
      if (call.group(1).equals("say")) {
        said(file, arguments.get(0));
      } else if (arguments.size() > 2 && arguments.get(2).matches(TEXT)) {
        texts.put(text(arguments.get(2)), true);
      }
    }
    if (DECLARED.containsKey(file)) {
      Matcher declared = DECLARED.get(file).matcher(source);
      while (declared.find()) {
        for (int i = 1; i <= declared.groupCount(); i++) {
          String text = declared.group(i) == null ? "" : text(declared.group(i));
          if (!text.isEmpty()) {
            texts.putIfAbsent(text, false);
          }
        }
      }
    }
  }

  private void said(String file, String argument) {
    if (argument.matches(TEXT)) {
      texts.putIfAbsent(text(argument), false);
    } else if (!argument.startsWith("String ") && !PASSING_ON.contains(file)) {
      strangers.add(file + ": " + argument);
    }
  }

  /** Returns what literals that are put together say. */
  private static String text(String literals) {
    StringBuilder text = new StringBuilder();
    Matcher piece = PIECE.matcher(literals);
    while (piece.find()) {
      String literal = piece.group();
      text.append(literal.substring(1, literal.length() - 1).replaceAll("\\\\([\"\\\\])", "$1"));
    }
    return text.toString();
  }

  /** Returns the arguments of a call from behind its bracket. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int begin = from;
    boolean quoted = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' && source.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}') && depth-- == 0) {
        arguments.add(source.substring(begin, i).strip());
        return arguments;
      } else if (!quoted && c == ',' && depth == 0) {
        arguments.add(source.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    return arguments;
  }
}
