package evisor.papers;

import evisor.model.Quantity;
import evisor.model.Range;
import evisor.papers.PaperBlock.Bullets;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Paragraph;
import evisor.papers.PaperBlock.Table;
import evisor.text.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the shopping list of a train, for people and as CSV. */
final class ShoppingPaper {

  private static final String HEAD =
      "kind,item,label,steps,amount_low,amount_high,to_have,pack,packs_to_buy,price_eur_low,"
          + "price_eur_high,grade_factor_low,grade_factor_high,cost_eur_low,cost_eur_high,basis,"
          + "claims\n";

  private final PlannedTrain plan;
  private final ShoppingList list;
  private final CitedSources cited;

  private ShoppingPaper(PlannedTrain plan) {
    this.plan = plan;
    this.list = ShoppingList.of(plan);
    this.cited = new CitedSources(plan.knowledge());
  }

  static Paper of(PlannedTrain plan) {
    return new ShoppingPaper(plan).paper();
  }

  private Paper paper() {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            plan.say(
                "For %s × %s, %s: %s.",
                plan.wording().whole(plan.request().samplesTogether()),
                plan.amount(),
                plan.wording().term(plan.request().sampleType()),
                plan.stepNames())));
    blocks.add(
        new Table(
            List.of(
                plan.say("Item"),
                plan.say("For step"),
                plan.say("Used up"),
                plan.say("To have"),
                plan.say("EUR each"),
                plan.say("EUR")),
            rows()));
    if (list.saves()) {
      blocks.add(
          new Paragraph(
              plan.say(
                  "Other equipment at hand does a step for less: the answer counts that, and so"
                      + " does the last line but one.")));
    }
    if (!list.unpriced().isEmpty()) {
      blocks.add(
          new Paragraph(plan.say("No price is known for step %s.", numbers(list.unpriced()))));
    }
    blocks.add(
        new Paragraph(
            plan.say(
                "Prices are ranges of %s in euro, without tax and transport; put your own into"
                    + " prices.json. Equipment, rooms and quality control are no part of the"
                    + " cost; buffers and small parts that have no line here stand in the"
                    + " protocol.",
                plan.knowledge().prices().date())));
    List<String> equipment =
        plan.outcome().handling().equipment().stream().map(plan.wording()::term).toList();
    if (!equipment.isEmpty()) {
      blocks.add(new Heading(plan.say("Equipment that has to be there")));
      blocks.add(new Bullets(equipment));
    }
    List<String> sources = cited.listed();
    if (!sources.isEmpty()) {
      blocks.add(new Heading(plan.say("Sources")));
      blocks.add(new Bullets(sources));
    }
    return new Paper(PaperKind.SHOPPING, plan.say("Shopping list: %s", plan.name()), blocks);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (ShoppingLine line : list.lines()) {
      rows.add(
          List.of(
              line.label() + cited.marked(line.price().claims(), !line.price().evidenced()),
              numbers(line.steps()),
              plan.wording().range(line.amount(), Quantity.COUNT),
              toHave(line),
              euro(line.price().range().times(line.factor())),
              euro(line.costEur())));
    }
    rows.add(
        List.of(
            plan.say("work, hours"),
            "",
            plan.wording().range(list.workHours(), Quantity.HOURS),
            "",
            "",
            euro(list.workEur())));
    if (list.saves()) {
      rows.add(
          List.of(
              plan.say("less by other equipment"),
              numbers(list.saving()),
              "",
              "",
              "",
              "−" + Money.range(ordered(list), plan.wording().speech())));
    }
    rows.add(List.of(plan.say("All, as in the answer"), "", "", "", "", euro(list.costEur())));
    return rows;
  }

  private static Range ordered(ShoppingList list) {
    return new Range(
        Math.min(list.savedLowEur(), list.savedHighEur()),
        Math.max(list.savedLowEur(), list.savedHighEur()));
  }

  private String toHave(ShoppingLine line) {
    Optional<Long> packs = line.packs();
    String whole = plan.wording().whole((double) line.whole());
    return packs
        .map(
            count ->
                plan.say(
                    "%s (%s of %s)",
                    whole,
                    plan.wording().counted(count, "%s pack", "%s packs"),
                    line.pack().orElse(1)))
        .orElse(whole);
  }

  private String euro(Range range) {
    return Money.range(range, plan.wording().speech());
  }

  private static String numbers(List<Integer> steps) {
    return steps.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String spaced(List<Integer> steps) {
    return steps.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** Returns the list for programs: one item a line, in euro, and the sum at the end. */
  static String csv(PlannedTrain plan) {
    ShoppingList list = ShoppingList.of(plan);
    StringBuilder csv = new StringBuilder(HEAD);
    for (ShoppingLine line : list.lines()) {
      add(
          csv,
          "item",
          line.item(),
          line.label(),
          spaced(line.steps()),
          number(line.amount().low()),
          number(line.amount().high()),
          String.valueOf(line.whole()),
          line.pack().map(String::valueOf).orElse(""),
          line.packs().map(String::valueOf).orElse(""),
          number(line.price().range().low()),
          number(line.price().range().high()),
          number(line.factor().low()),
          number(line.factor().high()),
          Money.plain(line.costEur().low()),
          Money.plain(line.costEur().high()),
          line.price().basis().id(),
          String.join(" ", line.price().claims()));
    }
    sum(csv, "work", plan.say("work, hours"), list.workHours(), list.workEur());
    if (list.saves()) {
      add(
          csv,
          "saving",
          "",
          plan.say("less by other equipment"),
          spaced(list.saving()),
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          Money.plain(-list.savedLowEur()),
          Money.plain(-list.savedHighEur()),
          "",
          "");
    }
    sum(csv, "all", plan.say("All, as in the answer"), Range.of(0), list.costEur());
    return csv.toString();
  }

  private static void sum(StringBuilder csv, String kind, String label, Range amount, Range eur) {
    boolean counted = amount.high() > 0;
    add(
        csv,
        kind,
        "",
        label,
        "",
        counted ? number(amount.low()) : "",
        counted ? number(amount.high()) : "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Money.plain(eur.low()),
        Money.plain(eur.high()),
        "",
        "");
  }

  private static String number(double value) {
    return Amounts.exact(value).toPlainString();
  }

  private static void add(StringBuilder csv, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    csv.append('\n');
  }

  // A cell that a spreadsheet would take for a formula begins with an apostrophe.
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^,\"\\n\\r]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
