package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.JsonFields;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.Route;
import java.util.Map;

/** Reads {@code doses.json}, as {@code doses.schema.json} describes it. */
final class DosesFile {

  private DosesFile() {}

  static Map<Route, Figure> read(
      Json document, Lexicon lexicon, Citations citations, FileFaults faults) {
    JsonFields file = JsonFields.of(document, lexicon, faults);
    FigureReader figures = new FigureReader(citations);
    Map<Route, Figure> doses =
        WordEntries.read(
            file,
            "doses",
            "route",
            Route.class,
            (fields, route) -> figures.figure(fields, "particles", Bounds.POSITIVE),
            /* all= */ false);
    file.done();
    return doses;
  }
}
