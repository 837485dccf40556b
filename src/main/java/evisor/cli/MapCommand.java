package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation.Provenance;
import evisor.files.Diagnostic;
import evisor.files.Place;
import evisor.map.AxisReader;
import evisor.map.DecisionMap;
import evisor.map.MapAxis;
import evisor.map.MapJson;
import evisor.map.MapSvg;
import evisor.map.Plane;
import evisor.map.Survey;
import evisor.request.AskedRequest;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.text.Phrase;
import evisor.text.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/** Draws which train comes first over two fields of a request. */
final class MapCommand implements Command {

  private static final int LEAST = 2;
  private static final int MOST = 1000;
  private static final String USUAL = "200";

  private static final TextOption ACROSS =
      new TextOption("x", "AXIS", "what lies across: volume=1mL..100L, purity, …");
  private static final TextOption UP =
      new TextOption("y", "AXIS", "what lies up: throughput=0.1..100, gmp=none..full, …");
  private static final TextOption SIZE =
      new TextOption("size", "POINTS", "points along an axis of numbers (default " + USUAL + ")");
  private static final OutputOption OUTPUT =
      new OutputOption(
          "OUT",
          "file for the map, put in place when it is drawn (default, and -: standard output)");
  private static final WordOption<String> FORMAT =
      WordOption.of("format", "FORMAT", "svg (default) or json", List.of("svg", "json"));

  @Override
  public Usage usage() {
    return new Usage(
        "map",
        "draws which train comes first over two fields of a request",
        "FILE | - | --sample TYPE --volume QUANTITY … --x AXIS --y AXIS [-o OUT.svg]",
        StatedRequest.options(ACROSS, UP, SIZE, OUTPUT, FORMAT, SharedOptions.RULES),
        "An axis names a field, and for numbers the range, whose ends are stated as in a request;"
            + " it is logarithmic. Fields of words take all words in their order, a range of them"
            + " (none..full) or a list (yield,speed). The request's own values of the two fields"
            + " are marked on the map.");
  }

  @Override
  public Exit run(CommandLine line, Environment around) throws Failure, IOException {
    boolean json = FORMAT.in(line).equals("json");
    StatedRequest stated = StatedRequest.of(this, line, around);
    Advisor advisor = RulesLoader.advisor(line, around);
    RequestReader reader =
        new RequestReader(advisor.knowledge().lexicon(), advisor.knowledge().rotors().keySet());
    AskedRequest asked = stated.checked(advisor);
    Plane plane = plane(line, asked, reader);
    String output = OUTPUT.in(line).orElse("-");
    boolean bar = around.errTerminal() && (!output.equals("-") || !around.outTerminal());
    if (output.equals("-")) {
      around.out().print(drawn(plane, advisor, reader, bar, json, around));
      return Exit.DONE;
    }
    try (ReplacedFile file = ReplacedFile.of("-o", output)) {
      file.out().print(drawn(plane, advisor, reader, bar, json, around));
      file.replace();
    }
    return Exit.DONE;
  }

  private static String drawn(
      Plane plane,
      Advisor advisor,
      RequestReader reader,
      boolean bar,
      boolean json,
      Environment around) {
    DecisionMap map;
    try (Progress progress = bar ? Progress.shown("requests", around.err()) : Progress.none()) {
      map = new Survey(advisor, reader, progress::reached).refined(plane);
    }
    Provenance provenance = advisor.recommend(plane.asked()).provenance();
    return json
        ? MapJson.of(map, provenance)
        : MapSvg.of(map, new Wording(advisor.knowledge()), provenance);
  }

  private static Plane plane(CommandLine line, AskedRequest asked, RequestReader reader)
      throws Failure {
    List<Diagnostic> faults = new ArrayList<>();
    int size = size(line, faults);
    AxisReader axes = new AxisReader(reader, asked, faults);
    Optional<MapAxis> x = axis(line, ACROSS, size, axes, faults);
    Optional<MapAxis> y = axis(line, UP, size, axes, faults);
    if (x.isPresent() && y.isPresent() && x.get().field() == y.get().field()) {
      faults.add(fault("--y", "the field already lies along --x; a map needs two."));
    }
    if (x.isEmpty() || y.isEmpty() || !faults.isEmpty()) {
      throw refused(faults);
    }
    Plane plane = new Plane(asked, x.get(), y.get());
    try {
      plane.check(reader);
    } catch (RequestException e) {
      e.problem().errors().forEach(f -> faults.add(fault("--x with --y", f.detail())));
      throw refused(faults);
    }
    return plane;
  }

  private static int size(CommandLine line, List<Diagnostic> faults) {
    String text = SIZE.in(line).orElse(USUAL);
    try {
      int size = Integer.parseInt(text);
      if (size >= LEAST && size <= MOST) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    faults.add(
        fault(
            "--size",
            Phrase.of(
                "a whole number from %s to %s is expected, found \"%s\".", LEAST, MOST, text)));
    return LEAST;
  }

  private static Optional<MapAxis> axis(
      CommandLine line, TextOption side, int size, AxisReader axes, List<Diagnostic> faults) {
    String name = side.name();
    Optional<String> text = side.in(line);
    if (text.isEmpty()) {
      faults.add(
          fault(
              "--" + name,
              Phrase.of(
                  "is missing; it names what lies along this side, for example --%s"
                      + " volume=1mL..100L or --%s purity.",
                  name, name)));
      return Optional.empty();
    }
    return axes.read("--" + name, text.get(), size);
  }

  private static Diagnostic fault(String flag, String detail) {
    return Diagnostic.error(Place.of(flag), "", flag + ": " + detail);
  }

  private static Failure refused(List<Diagnostic> faults) {
    String count = Phrase.counted(faults.size(), "fault");
    return new Failure(
        new Problem(
            Problem.TYPE_PREFIX + "usage",
            "The map cannot be drawn",
            400,
            "The axes have " + count + ".",
            List.copyOf(faults)),
        Exit.USAGE);
  }
}
