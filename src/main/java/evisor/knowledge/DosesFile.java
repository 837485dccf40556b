package evisor.knowledge;

import evisor.files.Faults;
import evisor.json.Fields;
import evisor.json.Json;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.Route;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code doses.json}, as {@code doses.schema.json} describes it. */
final class DosesFile {

  private DosesFile() {}

  static Map<Route, Figure> read(
      Json document, Lexicon lexicon, Citations citations, Faults faults) {
    Fields file = Fields.of(document, lexicon, faults);
    FigureReader figures = new FigureReader(citations);
    Map<Route, Figure> doses = new LinkedHashMap<>();
    for (Fields fields : file.objects("doses")) {
      Route route = fields.term("route", Route.class);
      Figure particles = figures.figure(fields, "particles", Bounds.POSITIVE);
      if (WordEntries.states(fields, "route", route) && doses.put(route, particles) != null) {
        WordEntries.noteSecond(route, fields.place("route"), faults);
      }
      fields.done();
    }
    file.done();
    return Collections.unmodifiableMap(doses);
  }
}
