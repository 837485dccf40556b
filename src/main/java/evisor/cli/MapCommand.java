package evisor.cli;

import evisor.advice.Advisor;
import evisor.advice.Recommendation.Provenance;
import evisor.map.DecisionMap;
import evisor.map.MapJson;
import evisor.map.MapPlane;
import evisor.map.MapSurvey;
import evisor.map.MapSvg;
import evisor.map.PlaneReader;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.speech.Language;
import evisor.text.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** Draws which train comes first over two fields of a request. */
final class MapCommand implements Command {

  private static final String USUAL = String.valueOf(PlaneReader.USUAL_SIZE);

  private static final TextOption ACROSS =
      new TextOption("x", "AXIS", "what lies across: volume=1mL..100L, purity, …");
  private static final TextOption UP =
      new TextOption("y", "AXIS", "what lies up: throughput=0.1..100, gmp=none..full, …");
  private static final TextOption SIZE =
      new TextOption("size", "POINTS", "points along an axis of numbers (default 200)");
  private static final OutputOption OUTPUT =
      new OutputOption(
          "OUT",
          "file for the map, put in place when it is drawn (default, and -: standard output)");
  private static final WordOption<String> FORMAT =
      WordOption.of(
          "format",
          "FORMAT",
          "svg (default), json, or png where the machine can draw it",
          List.of("svg", "json", "png"));

  @Override
  public CommandUsage usage() {
    return new CommandUsage(
            "map",
            "draws which train comes first over two fields of a request",
            "FILE | - | --sample TYPE --volume QUANTITY … --x AXIS --y AXIS [-o OUT.svg]",
            StatedRequest.options(
                ACROSS,
                UP,
                SIZE,
                OUTPUT,
                FORMAT,
                AnswerLanguage.LANG,
                SharedOptions.RULES,
                LaboratoryFile.NAMED_ALONE),
            "An axis names a field, and for numbers the range, whose ends are stated as in a"
                + " request; it is logarithmic. Fields of words take all words in their order, a"
                + " range of them (none..full) or a list (yield,speed). The request's own values of"
                + " the two fields are marked on the map.")
        .like("map request.json --x volume=1mL..100L --y purity -o map.svg");
  }

  @Override
  public ExitStatus run(CommandLine line, Environment around) throws CommandFailure, IOException {
    boolean json = FORMAT.in(line).equals("json");
    StatedRequest stated = StatedRequest.of(this, line, around);
    Language language = json ? AnswerLanguage.ofProgram(line) : AnswerLanguage.of(line, around);
    Advisor advisor =
        LaboratoryFile.answering(
            RulesLoader.advisor(line, around).in(language), LaboratoryFile.named(line));
    RequestReader reader = advisor.requests();
    AskedRequest asked = stated.checked(advisor);
    MapPlane plane = plane(line, asked, reader);
    String output = OUTPUT.in(line).orElse("-");
    boolean png = FORMAT.in(line).equals("png");
    if (png && output.equals("-")) {
      throw CommandFailure.usage("--format png needs a file: -o map.png.");
    }
    boolean bar = around.errTerminal() && (!output.equals("-") || !around.outTerminal());
    if (output.equals("-")) {
      around.out().print(drawn(plane, advisor, reader, bar, json, around));
      return ExitStatus.DONE;
    }
    try (ReplacedFile file = ReplacedFile.of("-o", output)) {
      String map = drawn(plane, advisor, reader, bar, json, around);
      file.out().writeBytes(png ? SvgPicture.png(map) : map.getBytes(StandardCharsets.UTF_8));
      file.replace();
    }
    return ExitStatus.DONE;
  }

  private static String drawn(
      MapPlane plane,
      Advisor advisor,
      RequestReader reader,
      boolean bar,
      boolean json,
      Environment around) {
    DecisionMap map;
    try (TerminalProgress progress =
        bar ? TerminalProgress.shown("requests", around.err()) : TerminalProgress.none()) {
      map = new MapSurvey(advisor, reader, progress::reached).refined(plane);
    }
    Provenance provenance = advisor.recommend(plane.asked()).provenance();
    return json
        ? MapJson.of(map, provenance)
        : MapSvg.of(map, new Wording(advisor.knowledge()), provenance);
  }

  private static MapPlane plane(CommandLine line, AskedRequest asked, RequestReader reader)
      throws CommandFailure {
    try {
      return new PlaneReader(reader, "--")
          .read(asked, ACROSS.in(line), UP.in(line), SIZE.in(line).orElse(USUAL));
    } catch (RequestException e) {
      throw new CommandFailure(e.problem(), ExitStatus.USAGE);
    }
  }
}
