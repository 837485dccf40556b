package evisor.map;

import evisor.map.GridRefinement.Point;
import evisor.request.AskedRequest;
import evisor.request.FieldValue;
import evisor.request.RequestDraft;
import evisor.request.RequestException;
import evisor.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The requests of a map: one request with two of its fields changed. */
public final class MapPlane {

  private final AskedRequest asked;
  private final MapAxis x;
  private final MapAxis y;
  private final RequestDraft draft;

  /**
   * Takes a request and two axes of different fields.
   *
   * @param asked the request
   * @param x what lies along the first axis
   * @param y what lies along the second
   */
  public MapPlane(AskedRequest asked, MapAxis x, MapAxis y) {
    if (x.field() == y.field()) {
      throw new IllegalArgumentException("a map needs two fields");
    }
    this.asked = asked;
    this.x = x;
    this.y = y;
    this.draft = RequestDraft.of(asked);
  }

  /** Returns the request that is changed. */
  public AskedRequest asked() {
    return asked;
  }

  /** Returns what lies along the first axis. */
  public MapAxis x() {
    return x;
  }

  /** Returns what lies along the second axis. */
  public MapAxis y() {
    return y;
  }

  /**
   * Makes sure that the fields can be changed together at every point.
   *
   * @throws RequestException with what is wrong at the first point where they cannot
   */
  public void check(RequestReader reader) throws RequestException {
    for (int i : ends(x)) {
      for (int j : ends(y)) {
        request(i, j, reader);
      }
    }
  }

  /** Returns the request at a point. */
  public AskedRequest at(int i, int j, RequestReader reader) {
    try {
      return request(i, j, reader);
    } catch (RequestException e) {
      throw new IllegalStateException(x.id(i) + " with " + y.id(j) + " is refused", e);
    }
  }

  /** Returns the requests at all points, row by row from the highest, each from its left. */
  public List<AskedRequest> requests(RequestReader reader) {
    Function<Point, AskedRequest> requestAt = reader(reader);
    List<AskedRequest> requests = new ArrayList<>();
    for (int j = y.size() - 1; j >= 0; j--) {
      for (int i = 0; i < x.size(); i++) {
        requests.add(requestAt.apply(new Point(i, j)));
      }
    }
    return List.copyOf(requests);
  }

  private AskedRequest request(int i, int j, RequestReader reader) throws RequestException {
    return draft.with(x.field(), x.value(i)).with(y.field(), y.value(j)).read(reader);
  }

  /**
   * Returns who reads the requests of the plane. Along an axis of numbers each value is read once:
   * whether a number may be stated does not depend on which it is, nor does what else may be.
   */
  Function<Point, AskedRequest> reader(RequestReader requests) {
    if (!x.continuous()) {
      return point -> at(point.x(), point.y(), requests);
    }
    List<FieldValue> numbers = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      numbers.add(at(i, 0, requests).value(x.field()).orElseThrow());
    }
    List<AskedRequest> rows = new ArrayList<>();
    for (int j = 0; j < y.size(); j++) {
      rows.add(at(0, j, requests));
    }
    return point -> rows.get(point.y()).with(x.field(), numbers.get(point.x()));
  }

  /** Returns the points that stand for all: of numbers both ends, of words each. */
  private static int[] ends(MapAxis axis) {
    if (axis.continuous()) {
      return new int[] {0, axis.size() - 1};
    }
    int[] all = new int[axis.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }
}
