package evisor.map;

import evisor.files.Diagnostic;
import evisor.files.FilePlace;
import evisor.request.AskedRequest;
import evisor.request.Problem;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import evisor.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a map is to show: a request, and the fields along its two sides. */
public final class PlaneReader {

  /** How many points an axis of numbers has unless something else is asked for. */
  public static final int USUAL_SIZE = 200;

  private static final int LEAST = 2;
  private static final int MOST = 1000;
  private static final String ACROSS = "x";
  private static final String UP = "y";
  private static final String SIZE = "size";

  private final RequestReader requests;
  private final String mark;
  private final Speech speech;

  /**
   * Takes what axes are read by.
   *
   * @param requests reads the requests of a map
   * @param mark what stands before the names x, y and size where they are asked for, for messages:
   *     {@code --} on a command line, {@code /} in a document
   */
  public PlaneReader(RequestReader requests, String mark) {
    this.requests = requests;
    this.mark = mark;
    this.speech = requests.lexicon().speech();
  }

  /**
   * Reads one.
   *
   * @param asked the request
   * @param x what lies across, such as {@code volume=1mL..100L}
   * @param y what lies up
   * @param size how many points an axis of numbers has, as it was typed
   * @throws RequestException with all that is wrong with the sides
   */
  public MapPlane read(AskedRequest asked, Optional<String> x, Optional<String> y, String size)
      throws RequestException {
    List<Diagnostic> faults = new ArrayList<>();
    int points = size(size, faults);
    AxisReader axes = new AxisReader(requests, asked, faults);
    Optional<MapAxis> across = axis(ACROSS, x, points, axes, faults);
    Optional<MapAxis> up = axis(UP, y, points, axes, faults);
    if (across.isPresent() && up.isPresent() && across.get().field() == up.get().field()) {
      faults.add(
          fault(
              mark + UP,
              speech.say("the field already lies along %s; a map needs two.", mark + ACROSS)));
    }
    if (across.isEmpty() || up.isEmpty() || !faults.isEmpty()) {
      throw refused(faults);
    }
    MapPlane plane = new MapPlane(asked, across.get(), up.get());
    try {
      plane.check(requests);
    } catch (RequestException e) {
      String both = speech.say("%s with %s", mark + ACROSS, mark + UP);
      e.problem().errors().forEach(f -> faults.add(fault(both, f.detail())));
      throw refused(faults);
    }
    return plane;
  }

  private int size(String text, List<Diagnostic> faults) {
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
            mark + SIZE,
            speech.say(
                "a whole number from %s to %s is expected, found \"%s\".", LEAST, MOST, text)));
    return LEAST;
  }

  private Optional<MapAxis> axis(
      String side, Optional<String> text, int size, AxisReader axes, List<Diagnostic> faults) {
    if (text.isEmpty()) {
      faults.add(
          fault(
              mark + side,
              speech.say(
                  "is missing; it names what lies along this side, for example volume=1mL..100L or"
                      + " purity.")));
      return Optional.empty();
    }
    return axes.read(mark + side, text.get(), size);
  }

  private static Diagnostic fault(String where, String detail) {
    return Diagnostic.error(FilePlace.of(where), "", where + ": " + detail);
  }

  private RequestException refused(List<Diagnostic> faults) {
    return new RequestException(
        new Problem(
            Problem.TYPE_PREFIX + "usage",
            speech.say("The map cannot be drawn"),
            400,
            speech.counted(faults.size(), "The axes have %s fault.", "The axes have %s faults."),
            List.copyOf(faults)));
  }
}
