package evisor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.cases.Case;
import evisor.cases.CaseFolder;
import evisor.cases.CaseReader;
import evisor.files.FaultyFilesException;
import evisor.knowledge.Knowledge;
import evisor.knowledge.KnowledgeReader;
import evisor.knowledge.ShippedRules;
import evisor.request.RequestReader;
import evisor.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * On the published cases, each without the work of its own group, the rules do not fall behind the
 * list that somebody at the bench would write down, and nothing comes first that a source found
 * wanting.
 */
final class PublishedCasesTest {

  /** Accepted cases that the rules may lose where a case's own group is masked. */
  private static final int LOST_BY_MASKING = 4;

  private static Validation validation;

  @BeforeAll
  static void answer() throws IOException, FaultyFilesException {
    Path folder = Path.of("cases");
    Knowledge knowledge = KnowledgeReader.read(ShippedRules.FOLDER);
    RequestReader requests = new RequestReader(knowledge.lexicon(), knowledge.rotors().keySet());
    List<Case> published =
        CaseReader.read(
            CaseFolder.read(folder.resolve("published"), "cases/published").all(),
            requests,
            new TreeSet<>());
    validation =
        Validation.of(
            published,
            new MaskedAdvisors(knowledge, RuleSet.read(ShippedRules.FOLDER, knowledge)),
            CaseFolder.yardsticks(Optional.of(folder)),
            "yardsticks/");
  }

  @Test
  void theRulesDoNotFallBehindThePractitionersList() {
    ModelScore list =
        validation.yardsticks().stream()
            .map(Validation.YardstickScore::score)
            .filter(score -> score.id().equals("practitioner"))
            .findFirst()
            .orElseThrow();

    ModelScore.Difference ahead = validation.masked().ahead(list);

    assertThat(validation.situations()).hasSizeGreaterThanOrEqualTo(100);
    assertThat((double) ahead.cases())
        .as("accepted cases ahead of the practitioner's list")
        .isGreaterThanOrEqualTo(-ahead.error());
  }

  @Test
  void nothingComesFirstThatItsSourceFoundUnsuitable() {
    assertThat(validation.masked().unsuitable()).isZero();
    assertThat(validation.unmasked().unsuitable()).isZero();
  }

  @Test
  void aCaseDoesNotRestOnItsOwnGroup() {
    assertThat(validation.masked().accepted())
        .isGreaterThanOrEqualTo(validation.unmasked().accepted() - LOST_BY_MASKING);
  }
}
