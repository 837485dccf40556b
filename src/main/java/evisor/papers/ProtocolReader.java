package evisor.papers;

import evisor.files.FileFaults;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.knowledge.Citations;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.Format;
import evisor.model.StepKind;
import evisor.speech.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code knowledge/protocols/*.json}, as {@code protocols.schema.json} describes them: the
 * steps and formats that a file covers, and its texts, each in every language.
 */
final class ProtocolReader {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d-])\\d");

  private final RulesFolder folder;
  private final Knowledge knowledge;
  private final Citations citations;
  private final FileFaults faults;

  ProtocolReader(RulesFolder folder, Knowledge knowledge, FileFaults faults) {
    this.folder = folder;
    this.knowledge = knowledge;
    this.citations = new Citations(Optional.of(knowledge.claims()));
    this.faults = faults;
  }

  ProtocolTexts read() {
    List<ProtocolFile> files = new ArrayList<>();
    folder
        .files()
        .forEach(
            (path, bytes) -> {
              if (RulesFolder.isOfProtocols(path)) {
                String shown = folder.shown(path);
                JsonReader.read(bytes, shown, faults)
                    .ifPresent(document -> files.add(file(shown, document)));
              }
            });
    return new ProtocolTexts(files);
  }

  private ProtocolFile file(String shown, Json document) {
    JsonFields file = JsonFields.of(document, knowledge.lexicon(), faults);
    ProtocolScope scope = file.term("covers", ProtocolScope.class);
    Map<StepKind, Set<Format>> forms = new LinkedHashMap<>();
    if (scope == ProtocolScope.STEPS) {
      forms(file.object("steps"), forms);
    }
    Set<String> names = new TreeSet<>(StepValues.names(scope));
    forms.keySet().forEach(kind -> names.addAll(StepValues.names(profile(kind))));
    List<ProtocolText> texts = file.list("texts", fields -> text(fields, forms.keySet(), names));
    file.done();
    return new ProtocolFile(shown, scope, Collections.unmodifiableMap(forms), texts);
  }

  private StepProfile profile(StepKind kind) {
    return Objects.requireNonNull(knowledge.steps().get(kind));
  }

  private void forms(JsonFields steps, Map<StepKind, Set<Format>> forms) {
    for (String name : steps.names()) {
      Optional<StepKind> kind = kind(name);
      if (kind.isEmpty()) {
        List<String> known = knowledge.steps().keySet().stream().map(StepKind::id).toList();
        faults.add(
            steps.place(name),
            "unknown-word",
            "there is no step \"" + name + "\".",
            Nearest.mend(name, known, "Write the id of a method or an operation."));
        continue;
      }
      Set<Format> formats = steps.terms(name, Format.class);
      List<Format> there =
          profile(kind.get()).forms().stream().map(StepProfile.Form::format).toList();
      for (Format format : formats) {
        if (!there.contains(format)) {
          faults.add(
              steps.place(name),
              "no-such-form",
              "the step \"" + name + "\" has no format " + format.id() + ".",
              "Its formats are "
                  + there.stream().map(Format::id).collect(Collectors.joining(", "))
                  + ".");
        }
      }
      forms.put(kind.get(), formats);
    }
  }

  private Optional<StepKind> kind(String name) {
    return knowledge.steps().keySet().stream().filter(kind -> kind.id().equals(name)).findFirst();
  }

  private ProtocolText text(JsonFields fields, Set<StepKind> covered, Set<String> names) {
    ProtocolPart part = fields.term("as", ProtocolPart.class);
    String english = fields.text("en");
    Map<Language, String> said = new EnumMap<>(Language.class);
    said.put(Language.EN, english);
    for (Language language : Language.values()) {
      String text = fields.optionalText(language.tag());
      if (!text.isEmpty()) {
        said.put(language, text);
        placeholders(fields, language.tag(), english, text, names);
      }
    }
    List<String> claims = citations.ids(fields, "claims");
    String assumption = fields.optionalText("assumption");
    if (claims.isEmpty() && assumption.isEmpty() && hasFigure(english)) {
      fields.refuseWhole(
          "no-basis",
          "this text has a figure, and nothing stands behind it.",
          "List the ids of claims in \"claims\", say in \"assumption\" why it is assumed, or leave"
              + " it to the laboratory: {open}.");
    }
    return new ProtocolText(
        part,
        Collections.unmodifiableMap(said),
        claims,
        assumption,
        only(fields, covered),
        Collections.unmodifiableSet(new LinkedHashSet<>(fields.texts("devices"))),
        fields.terms("when", ProtocolCondition.class));
  }

  private Set<StepKind> only(JsonFields fields, Set<StepKind> covered) {
    Set<StepKind> only = new LinkedHashSet<>();
    for (String name : fields.texts("only")) {
      Optional<StepKind> kind = kind(name).filter(covered::contains);
      kind.ifPresent(only::add);
      if (kind.isEmpty()) {
        fields.refuse(
            "only",
            "unknown-word",
            "the file does not cover a step \"" + name + "\".",
            "Name one of those in \"steps\".");
      }
    }
    return Collections.unmodifiableSet(only);
  }

  private void placeholders(
      JsonFields fields, String language, String english, String text, Set<String> names) {
    List<String> used = placeholders(text);
    for (String name : used) {
      if (!names.contains(name) && !StepValues.ANYWHERE.contains(name)) {
        fields.refuse(
            language,
            "unknown-placeholder",
            "no step that this file covers has {" + name + "}.",
            Nearest.mend(name, names, "Write {open} for what nobody has published."));
      }
    }
    if (!used.stream().sorted().toList().equals(placeholders(english).stream().sorted().toList())) {
      fields.refuse(
          language,
          "unknown-placeholder",
          "this text has other placeholders than the one in English.",
          "Each placeholder of the English stands in it as often.");
    }
  }

  private static List<String> placeholders(String text) {
    List<String> names = new ArrayList<>();
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  private static boolean hasFigure(String text) {
    return FIGURE.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find();
  }
}
