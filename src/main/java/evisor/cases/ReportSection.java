package evisor.cases;

import evisor.json.JsonWriter;
import java.util.Map;

/** Something that is reported of a suite beside what became of its cases. */
public interface ReportSection {

  /** Returns what it is, in a word: the field that it has in a JSON report. */
  String name();

  /** Returns it for a person, ending in a newline. */
  String text();

  /** Writes its fields into the object that is open. */
  void write(JsonWriter out);

  /** Returns its figures by name, in the order in which they are shown. */
  Map<String, String> figures();
}
