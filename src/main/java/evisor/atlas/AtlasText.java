package evisor.atlas;

import evisor.model.SampleType;
import evisor.model.Use;
import evisor.text.Outline;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an atlas for a terminal: for each amount the trains, and the uses of each. */
final class AtlasText {

  private AtlasText() {}

  static String of(Atlas atlas) {
    Wording wording = atlas.wording();
    Outline page = new Outline();
    page.line(
        wording.say(
            "What comes first, and in brackets how many research groups have done the same"));
    page.hanging(atlas.legend());
    Optional<SampleType> last = Optional.empty();
    for (AtlasRow row : atlas.rows()) {
      if (!last.equals(Optional.of(row.sample()))) {
        last = Optional.of(row.sample());
        page.title(wording.term(row.sample()));
      }
      page.item("  ", "", row.amount());
      trains(row)
          .forEach(
              (train, uses) -> page.item("    ", "", train + ": " + named(uses, row, wording)));
    }
    page.gap();
    page.hanging(atlas.summary());
    return page.terminal(/* colour= */ false);
  }

  private static Map<String, List<Use>> trains(AtlasRow row) {
    Map<String, List<Use>> trains = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (use, cell) ->
                trains
                    .computeIfAbsent(
                        cell.letters() + " [" + cell.groups() + "]", train -> new ArrayList<>())
                    .add(use));
    return trains;
  }

  private static String named(List<Use> uses, AtlasRow row, Wording wording) {
    return uses.size() == row.cells().size()
        ? wording.say("all uses")
        : String.join(", ", uses.stream().map(wording::term).toList());
  }
}
