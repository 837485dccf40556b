package evisor.papers;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.knowledge.Knowledge;
import evisor.knowledge.StepProfile;
import evisor.model.StepKind;
import evisor.speech.Language;
import evisor.speech.Phrase;
import java.util.List;

/** Notes what the texts of protocols lack, so that a laboratory is not told it at the bench. */
final class ProtocolLint {

  private ProtocolLint() {}

  static void check(
      RulesFolder folder, ProtocolTexts texts, Knowledge knowledge, FileFaults faults) {
    if (texts.files().isEmpty()) {
      return;
    }
    FilePlace place = FilePlace.of(folder.shown(RulesFolder.PROTOCOLS));
    knowledge
        .steps()
        .values()
        .forEach(
            profile -> profile.forms().forEach(form -> form(profile, form, texts, place, faults)));
    for (ProtocolFile file : texts.files()) {
      for (Language language : Language.values()) {
        translations(file, language, faults);
      }
    }
  }

  private static void form(
      StepProfile profile,
      StepProfile.Form form,
      ProtocolTexts texts,
      FilePlace place,
      FileFaults faults) {
    StepKind kind = profile.kind();
    List<ProtocolFile> covering =
        texts.files().stream().filter(file -> file.covers(kind, form.format())).toList();
    String named = kind.id() + " (" + form.format().id() + ")";
    if (covering.size() > 1) {
      faults.add(
          FilePlace.of(covering.get(1).shown()),
          "duplicate",
          named + " has its texts in " + covering.get(0).shown() + " already.",
          "Leave it to one of the two files.");
    }
    for (ProtocolPart part :
        List.of(ProtocolPart.DO, ProtocolPart.METHODS, ProtocolPart.EV_TRACK)) {
      if (texts.of(kind, form.format()).stream().noneMatch(text -> text.part() == part)) {
        faults.warn(
            place,
            "missing-text",
            "no protocol has a text \"" + part.id() + "\" for " + named + ".",
            "Name the step in \"steps\" of the file of its technique, and write the text.");
      }
    }
  }

  private static void translations(ProtocolFile file, Language language, FileFaults faults) {
    List<ProtocolText> missing =
        file.texts().stream().filter(text -> text.in(language).isEmpty()).toList();
    if (!missing.isEmpty()) {
      faults.note(
          FilePlace.of(file.shown()),
          "missing-translation",
          Phrase.of(
              "%s not written in \"%s\", the first: %s",
              missing.size() == 1 ? "a text is" : missing.size() + " texts are",
              language.tag(),
              missing.get(0).in(Language.EN).orElse("")),
          "Write it beside the English, with the same placeholders.");
    }
  }
}
