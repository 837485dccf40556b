package evisor.cases;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Something that is reported of a suite beside what became of its cases. */
public interface ReportSection {

  /** Returns what it is, in a word: the field that it has in a JSON report. */
  String name();

  /** Returns it for a person, ending in a newline. */
  String text();

  /** Writes it as one JSON value. */
  void write(JsonGenerator out) throws IOException;

  /** Returns its figures by name, in the order in which they are shown. */
  Map<String, String> figures();

  /** Returns what was demanded of it; empty where nothing was. */
  Optional<Demand> demand();

  /**
   * Something that must hold for the suite to pass.
   *
   * @param name what is demanded
   * @param met whether it holds
   * @param detail what was found, in one sentence
   */
  record Demand(String name, boolean met, String detail) {}
}
