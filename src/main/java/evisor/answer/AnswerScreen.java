package evisor.answer;

import evisor.model.Family;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.whatif.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a planner acts on, before it is laid out: on one screen of a terminal, in a document or on a
 * page.
 *
 * @param train the recommended train; that there is none where every one is excluded
 * @param strength how strongly it is recommended; empty where there is none
 * @param asked for what it is recommended
 * @param first what must be seen before anything else: ties and questions
 * @param why why it comes first, conditions first of all
 * @param sure how sure that is
 * @param today where the train stands that runs today, and what changing it costs and gains; none
 *     where none is named
 * @param expected from what the figures are expected, for example one sample
 * @param figures what comes out, against what is needed
 * @param steps the steps of the train
 * @param campaign how a campaign is got through; nothing where none is asked for
 * @param families why not the four families
 * @param changes what would change it
 * @param studies what must be shown by experiment first
 * @param left what else there is, counted
 */
public record AnswerScreen(
    String train,
    Optional<String> strength,
    String asked,
    List<Statement> first,
    List<Statement> why,
    List<Statement> sure,
    List<Statement> today,
    String expected,
    List<FigureRow> figures,
    List<StepRow> steps,
    List<Statement> campaign,
    List<FamilyRow> families,
    List<ChangeRow> changes,
    List<Statement> studies,
    List<String> left) {

  /**
   * Something said in a sentence, or in a few words where room is short.
   *
   * @param sentence the sentence
   * @param brief the same in a few words
   * @param rules ids of the rules behind it
   */
  public record Statement(String sentence, String brief, List<String> rules) {}

  /**
   * A figure against what is needed.
   *
   * @param name what it is
   * @param figure from its least to its most
   * @param assumed whether it is assumed
   * @param need what is needed; empty where nothing is asked
   * @param verdict whether the need is met; empty where nothing is asked
   * @param drawn the same to be drawn; empty where there is no figure
   */
  public record FigureRow(
      String name,
      String figure,
      boolean assumed,
      String need,
      String verdict,
      Optional<DrawnFigure> drawn) {}

  /**
   * A figure in numbers, to be drawn against what is needed.
   *
   * @param range the figure
   * @param quantity what kind of number it is; a grade of purity, 0 to 3, where it is empty
   * @param need what is needed; empty where nothing is asked
   */
  public record DrawnFigure(Range range, Optional<Quantity> quantity, OptionalDouble need) {}

  /**
   * A step.
   *
   * @param name its name
   * @param on what it is run on, and by which key parameters
   * @param enters how much of one sample enters
   * @param leaves how much of it leaves
   * @param hours how long it takes for all samples together
   */
  public record StepRow(String name, String on, String enters, String leaves, String hours) {}

  /**
   * Why a family alone does not come first.
   *
   * @param family the family
   * @param name how it is written
   * @param why where it stands, and why
   */
  public record FamilyRow(Family family, String name, Statement why) {}

  /**
   * What would change the first train.
   *
   * @param change the change of the request
   * @param then the train that would come first
   * @param because the rule or level that turns it; empty where nothing parts the two
   * @param fields the same field by field
   */
  public record ChangeRow(String change, String then, String because, List<FieldChange> fields) {}
}
