package evisor.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Answers a table of requests, on as many machines as Spark has: each row is a request as JSON, in
 * a column {@code request} of Parquet files or as a line of text files, and becomes a row of
 * Parquet with the short answer. A faulty request becomes a row with its problem.
 */
public final class AnswerTable {

  private static final String REQUEST = "request";

  private AnswerTable() {}

  /**
   * Runs as a job.
   *
   * @param args the requests, where a name that ends in {@code .parquet} is Parquet; the folder for
   *     the answers, which must not be there; and, where not those in the jar are to answer, the
   *     folder of the rules on every machine
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("AnswerTable takes REQUESTS ANSWERS [RULES].");
    }
    String rules = args.length == 3 ? args[2] : "";
    try (SparkSession spark = SparkSession.builder().appName("evisor").getOrCreate()) {
      answers(requests(spark, args[0]), rules).write().parquet(args[1]);
    }
  }

  /** Returns the requests of Parquet files or of the lines of text files. */
  static Dataset<String> requests(SparkSession spark, String name) {
    return name.endsWith(".parquet")
        ? spark.read().parquet(name).select(REQUEST).as(Encoders.STRING())
        : spark.read().textFile(name);
  }

  /**
   * Returns the answers to requests, in their order; blank ones are left out.
   *
   * @param rules the folder of the rules on every machine; empty for those in the jar
   */
  static Dataset<Row> answers(Dataset<String> requests, String rules) {
    return requests.mapPartitions(new Answering(rules), Encoders.row(Answering.COLUMNS));
  }

  /** Returns the names of the columns of the answers. */
  static List<String> columns() {
    return List.of(Answering.COLUMNS.fieldNames());
  }
}
