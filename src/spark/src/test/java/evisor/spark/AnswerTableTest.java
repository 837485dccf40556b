package evisor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.Evisor;
import evisor.Question;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on this machine alone, with two threads. */
final class AnswerTableTest {

  private static final String PLASMA =
      "{\"sample\": {\"type\": \"plasma\", \"volume\": \"1 mL\"}, \"purity\": \"high\"}";
  private static final String URINE = "{\"sample\": {\"type\": \"urine\", \"volume\": \"50 mL\"}}";
  private static final String FAULTY = "{\"sample\": {\"type\": \"plasma\", \"volume\": \"0 mL\"}}";

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void begin() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
  }

  @AfterAll
  static void end() {
    spark.stop();
  }

  @Test
  void everyLineBecomesARowAsTheDoorForProgramsAnswersIt() throws Exception {
    Path lines =
        Files.writeString(
            folder.resolve("requests.jsonl"),
            PLASMA + "\n" + FAULTY + "\n\n" + URINE + "\n",
            StandardCharsets.UTF_8);
    Path answers = folder.resolve("answers");

    AnswerTable.answers(AnswerTable.requests(spark, lines.toString()), "")
        .write()
        .parquet(answers.toString());
    Dataset<Row> read = spark.read().parquet(answers.toString());

    assertThat(read.columns()).containsExactlyElementsOf(AnswerTable.columns());
    List<Row> rows = read.collectAsList();
    assertThat(rows)
        .extracting(row -> row.<String>getAs("request"))
        .containsExactly(PLASMA, FAULTY, URINE);
    Evisor evisor = Evisor.bundled(Optional.empty());
    for (Row row : List.of(rows.get(0), rows.get(2))) {
      String request = row.getAs("request");
      assertThat(row.<String>getAs("answer"))
          .isEqualTo(evisor.recommend(Question.of(request).brief()).json());
      assertThat(row.<String>getAs("status")).isEqualTo("recommended");
      assertThat(row.getList(row.fieldIndex("core"))).isNotEmpty();
      assertThat(row.isNullAt(row.fieldIndex("problem"))).isTrue();
    }
    assertThat(rows.get(1).<String>getAs("problem")).contains("0 mL").doesNotContain("\n");
    assertThat(rows.get(1).isNullAt(rows.get(1).fieldIndex("answer"))).isTrue();
  }

  @Test
  void parquetIsAnsweredLikeLinesByTheRulesOfAFolderToo() throws Exception {
    Path lines = Files.writeString(folder.resolve("requests.jsonl"), URINE + "\n" + PLASMA + "\n");
    Path table = folder.resolve("requests.parquet");
    spark.read().textFile(lines.toString()).toDF("request").write().parquet(table.toString());
    String rules = Path.of("../../rules").toAbsolutePath().normalize().toString();

    Dataset<Row> fromTable =
        AnswerTable.answers(AnswerTable.requests(spark, table.toString()), rules);
    Dataset<Row> fromLines =
        AnswerTable.answers(AnswerTable.requests(spark, lines.toString()), rules);

    assertThat(fromTable.collectAsList())
        .hasSize(2)
        .containsExactlyElementsOf(fromLines.collectAsList());
  }
}
