package evisor.cases;

import evisor.request.Problem;
import evisor.request.ProblemWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The outcome of a suite as JUnit XML. A known disagreement is a skipped test, so that it is
 * counted and shown and fails nothing. There are no times in it: the same result gives the same
 * text.
 */
final class JunitReport {

  private static final String SUITE = "evisor cases";

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  private interface Content {
    void write(JunitReport junit) throws XMLStreamException;
  }

  /** Returns the report. */
  static String of(SuiteReport report) {
    return of(junit -> junit.suite(report));
  }

  /** Returns the report of a suite that could not be run: one test with an error. */
  static String of(Problem problem) {
    return of(junit -> junit.error(problem));
  }

  private static String of(Content content) {
    StringWriter writer = new StringWriter();
    try {
      XMLStreamWriter stream = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      stream.writeStartDocument("UTF-8", "1.0");
      JunitReport junit = new JunitReport(stream);
      junit.line(0);
      content.write(junit);
      stream.writeEndDocument();
      stream.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return writer.append('\n').toString();
  }

  private void error(Problem problem) throws XMLStreamException {
    begin(1, 0, 1, 0);
    line(2);
    begin("cases", "the suite could not be run");
    fault("error", problem.title(), problem.type(), ProblemWriter.report(problem));
    for (int depth = 2; depth >= 0; depth--) {
      line(depth);
      xml.writeEndElement();
    }
  }

  private void begin(long tests, long failures, long errors, long skipped)
      throws XMLStreamException {
    xml.writeStartElement("testsuites");
    line(1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", SUITE);
    xml.writeAttribute("tests", String.valueOf(tests));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", String.valueOf(errors));
    xml.writeAttribute("skipped", String.valueOf(skipped));
  }

  private void begin(String folder, String name) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", folder);
    xml.writeAttribute("name", name);
  }

  private void suite(SuiteReport report) throws XMLStreamException {
    SuiteResult result = report.result();
    long failed = result.results().stream().filter(one -> one.outcome().failure()).count();
    begin(result.results().size(), failed, 0, result.count(CaseOutcome.KNOWN_DISAGREEMENT));
    if (report.section().isPresent()) {
      properties(report.section().get());
    }
    for (CaseResult one : result.results()) {
      line(2);
      testcase(one, report);
    }
    line(1);
    xml.writeEndElement();
    line(0);
    xml.writeEndElement();
  }

  private void properties(ReportSection section) throws XMLStreamException {
    line(2);
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> figure : section.figures().entrySet()) {
      line(3);
      xml.writeEmptyElement("property");
      xml.writeAttribute("name", section.name() + "." + figure.getKey());
      xml.writeAttribute("value", figure.getValue());
    }
    line(2);
    xml.writeEndElement();
  }

  private void testcase(CaseResult result, SuiteReport report) throws XMLStreamException {
    Case tested = result.tested();
    begin(folder(tested.place().file()), allowed(tested.id() + ": " + tested.title()));
    switch (result.outcome()) {
      case HELD -> {}
      case FAILED ->
          fault("failure", unmet(result), "expectation", TextReport.describe(result, report));
      case NO_LONGER_DISAGREES ->
          fault(
              "failure",
              "every expectation is met although a disagreement is noted",
              "expectation",
              TextReport.describe(result, report));
      case KNOWN_DISAGREEMENT -> {
        line(3);
        xml.writeEmptyElement("skipped");
        String why = tested.disagreement().map(Case.Disagreement::why).orElse("");
        xml.writeAttribute("message", allowed("known disagreement: " + why));
      }
    }
    if (result.outcome() != CaseOutcome.HELD) {
      line(2);
    }
    xml.writeEndElement();
  }

  private void fault(String element, String message, String type, String details)
      throws XMLStreamException {
    line(3);
    xml.writeStartElement(element);
    xml.writeAttribute("message", allowed(message));
    xml.writeAttribute("type", type);
    xml.writeCharacters(allowed(details));
    xml.writeEndElement();
  }

  private static String unmet(CaseResult result) {
    return result.unmet().stream()
        .map(check -> check.expectation() + ": " + check.detail())
        .collect(Collectors.joining(" "));
  }

  /** CI servers group by class name, so the folder stands in for the class. */
  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    String folder = slash < 0 ? "cases" : file.substring(0, slash);
    return allowed(folder.replaceFirst("^[./]+", "").replace('/', '.').toLowerCase(Locale.ROOT));
  }

  /** XML 1.0 cannot hold most control characters, not even escaped. */
  private static String allowed(String text) {
    return text.codePoints()
        .filter(JunitReport::allowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean allowed(int c) {
    boolean blank = c == '\t' || c == '\n';
    boolean basic = c >= 0x20 && c < 0xD800;
    boolean beyond = c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
    return blank || basic || beyond;
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
