package evisor.cases;

import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.json.JsonFields;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.model.Method;
import evisor.model.Range;
import evisor.request.AskedRequest;
import evisor.request.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A process of the literature with the figures that it reached.
 *
 * @param id a short name
 * @param citation where it is published
 * @param read what of the source was read
 * @param process sample, volume and steps as published; says where the volume is taken
 * @param request the process as a request
 * @param core the isolation methods that were used
 * @param figures what was reached
 */
record PublishedProcess(
    String id,
    String citation,
    String read,
    String process,
    AskedRequest request,
    List<Method> core,
    List<Reached> figures) {

  private static final String FILE = "published-processes.json";

  /**
   * One published figure.
   *
   * @param name what was measured, by its name in the answer; {@code core_recovery} counts from the
   *     cleared sample, while {@code recovery} counts from the raw one
   * @param over another core, where the figure is the quotient over what that core gave; else empty
   * @param steps steps whose time was counted; empty where the whole process was
   * @param withoutHandling whether a time counts spins and holds, but no work between them
   * @param low the least; 0 where the source names none
   * @param high the most; infinite where the source names none
   * @param says how the source puts it
   * @param claims claims that state it
   * @param notComparable why it cannot be compared; empty where it can
   */
  record Reached(
      String name,
      List<Method> over,
      List<String> steps,
      boolean withoutHandling,
      double low,
      double high,
      String says,
      List<String> claims,
      String notComparable) {

    /** Share of a time without handling that handling is taken to add at most. */
    private static final double HANDLING = 0.5;

    /** Returns whether the figure was measured on what the prediction speaks of. */
    boolean comparable() {
      return notComparable.isEmpty();
    }

    /**
     * Returns whether the figure lies in a predicted range: a value in it, of a spread its middle,
     * and of a mere bound any part beyond it. A time without handling lies in it where the range
     * reaches as far and begins before half as much again.
     */
    boolean liesIn(Range predicted) {
      if (withoutHandling) {
        return predicted.high() >= high && predicted.low() <= high * (1 + HANDLING);
      }
      if (low == 0 || high == Double.POSITIVE_INFINITY) {
        return predicted.low() <= high && predicted.high() >= low;
      }
      double middle = (low + high) / 2;
      return predicted.low() <= middle && middle <= predicted.high();
    }
  }

  /** Returns the processes on file. */
  static List<PublishedProcess> all() {
    FileFaults faults = new FileFaults();
    List<PublishedProcess> processes = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(PublishedProcess.class.getResourceAsStream(FILE), FILE)) {
      JsonFields file =
          JsonFields.of(
              JsonReader.read(in.readAllBytes(), FILE),
              Advisors.EXECUTABLE.knowledge().lexicon(),
              faults);
      for (JsonFields process : file.objects("processes")) {
        processes.add(process(process));
      }
      file.done();
      faults.throwIfAny();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonSyntaxException | FaultyFilesException | RequestException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(processes);
  }

  private static PublishedProcess process(JsonFields fields) throws RequestException {
    String id = fields.text("id");
    String citation = fields.text("citation");
    fields.optionalText("doi");
    String read = fields.text("read");
    String process = fields.text("process");
    AskedRequest request = Advisors.REQUESTS.read(fields.raw("request").orElseThrow());
    List<Method> core = fields.termList("core", Method.class);
    List<Reached> figures =
        fields.objects("figures").stream().map(PublishedProcess::figure).toList();
    fields.done();
    return new PublishedProcess(id, citation, read, process, request, core, figures);
  }

  private static Reached figure(JsonFields fields) {
    Reached reached =
        new Reached(
            fields.text("name"),
            fields.has("over") ? fields.termList("over", Method.class) : List.of(),
            fields.has("steps") ? fields.texts("steps") : List.of(),
            fields.flag("without_handling", false),
            fields.number("low", 0),
            fields.number("high", Double.POSITIVE_INFINITY),
            fields.text("says"),
            fields.texts("claims"),
            fields.optionalText("not_comparable"));
    fields.done();
    return reached;
  }
}
