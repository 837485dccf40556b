package evisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types without quotes or with other dashes is what the parser is given. */
class TypedArgumentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --volume/50/mL/--purity/high            | --volume/50 mL/--purity/high
          --volume=50/mL                          | --volume=50 mL
          --sample/cell/culture/media/--volume/1/mL | --sample/cell culture media/--volume/1 mL
          --train/TFF/→/SEC/request.json          | --train/TFF → SEC/request.json
          --train/TFF/+/SEC/-                     | --train/TFF + SEC/-
          --samples-per-day/one/a/week            | --samples-per-day/one a week
          --samples_per_day/3                     | --samples-per-day/3
          –volume/1 mL                            | --volume/1 mL
          —volume/1 mL                            | --volume/1 mL
          --pooled/--sample/plasma                | --pooled/true/--sample/plasma
          --sample/plasma/--pooled                | --sample/plasma/--pooled/true
          --pooled/no                             | --pooled/no
          --volume/-/--sample/plasma              | --volume/-/--sample/plasma
          --format/json/request.json              | --format/json/request.json
          request.json/--with/none                | request.json/--with/none
          --volume                                | --volume
          --puritty/high                          | --puritty/high
          """)
  void wordsBelongToTheOptionBeforeThem(String typed, String taken) {
    assertThat(
            TypedArguments.joined(
                new ExplainCommand().usage().declared(), List.of(typed.split("/"))))
        .containsExactly(taken.split("/"));
  }
}
