package evisor.spark;

import evisor.Evisor;
import evisor.Question;
import evisor.Reply;
import evisor.files.FaultyFilesException;
import evisor.request.ProblemWriter;
import evisor.request.RequestException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Answers the requests of one partition after the other. */
final class Answering implements MapPartitionsFunction<String, Row> {

  /** The request, the parts of its answer that tables are asked for, all of it, or its problem. */
  static final StructType COLUMNS =
      new StructType()
          .add("request", DataTypes.StringType, false)
          .add("status", DataTypes.StringType)
          .add("core", DataTypes.createArrayType(DataTypes.StringType, false))
          .add("strength", DataTypes.StringType)
          .add("answer", DataTypes.StringType)
          .add("problem", DataTypes.StringType);

  private static final long serialVersionUID = 1L;

  // Opened once on each machine, for all partitions that it is given.
  private static final Map<String, Evisor> OPENED = new ConcurrentHashMap<>();

  private final String rules;

  /** Takes the folder of the rules on every machine; empty for those in the jar. */
  Answering(String rules) {
    this.rules = rules;
  }

  @Override
  public Iterator<Row> call(Iterator<String> requests) {
    Evisor evisor = OPENED.computeIfAbsent(rules, Answering::opened);
    Iterable<String> all = () -> requests;
    Stream<String> stream = StreamSupport.stream(all.spliterator(), false);
    return stream
        .filter(request -> request != null && !request.isBlank())
        .map(request -> row(request, evisor))
        .iterator();
  }

  private static Evisor opened(String rules) {
    try {
      return rules.isEmpty()
          ? Evisor.bundled(Optional.empty())
          : Evisor.open(Path.of(rules), Optional.empty());
    } catch (FaultyFilesException e) {
      throw new IllegalStateException("the rules do not load: " + e.diagnostics(), e);
    }
  }

  private static Row row(String request, Evisor evisor) {
    try {
      Reply reply = evisor.recommend(Question.of(request).brief());
      return RowFactory.create(
          request,
          reply.status(),
          reply.core().toArray(String[]::new),
          reply.strength().orElse(null),
          reply.json(),
          null);
    } catch (RequestException e) {
      String problem = ProblemWriter.json(e.problem()).strip();
      return RowFactory.create(request, null, null, null, null, problem);
    }
  }
}
