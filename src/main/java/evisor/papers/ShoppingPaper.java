package evisor.papers;

import evisor.model.Figure;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.papers.PaperBlock.Bullets;
import evisor.papers.PaperBlock.Heading;
import evisor.papers.PaperBlock.Paragraph;
import evisor.papers.PaperBlock.Table;
import evisor.text.RoundedAmounts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the shopping list of a train, for people and as CSV. */
final class ShoppingPaper {

  private static final String HEAD =
      "for,kind,item,label,steps,used_low,used_high,used_eur_low,used_eur_high,to_have,pack,"
          + "packs_to_buy,to_pay_eur_low,to_pay_eur_high,price_eur_low,price_eur_high,"
          + "grade_factor_low,grade_factor_high,basis,claims,pack_basis,pack_claims\n";

  /** Stands in a cell about which nothing can be said: what is not known is called open. */
  private static final String NONE = "-";

  private static final String OPEN = "open";
  private static final int CELLS = HEAD.split(",", -1).length;

  private final PlannedTrain plan;
  private final ShoppingList list;
  private final CitedSources cited;

  private ShoppingPaper(PlannedTrain plan) {
    this.plan = plan;
    this.list = ShoppingList.of(plan);
    this.cited = new CitedSources(plan.knowledge());
  }

  static LabPaper of(PlannedTrain plan) {
    return new ShoppingPaper(plan).paper();
  }

  private LabPaper paper() {
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            plan.say(
                "For %s × %s, %s: %s.",
                plan.wording().whole(plan.request().samplesTogether()),
                plan.amount(),
                plan.wording().term(plan.request().sampleType()),
                plan.stepNames())));
    blocks.add(table(list, plan.say("All used, as in the answer")));
    blocks.add(
        new Paragraph(
            plan.say(
                "Used up is what these samples take, a part of one that serves several times: the"
                    + " answer counts that. To have and to pay are whole pieces, or whole packs"
                    + " where it is known how they are sold; where packs are open, ask who sells"
                    + " them.")));
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
    boolean owns = list.lines().stream().anyMatch(line -> line.price().ofLaboratory());
    if (owns || plan.knowledge().prices().labour().ofLaboratory()) {
      blocks.add(new Paragraph(plan.say("(L): the price stands in your laboratory's profile.")));
    }
    campaign(blocks);
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
    return new LabPaper(plan.say("Shopping list: %s", plan.name()), blocks);
  }

  private void campaign(List<PaperBlock> blocks) {
    ShoppingList.ofCampaign(plan)
        .ifPresent(
            all -> {
              long batches = plan.campaign().orElseThrow().batches();
              blocks.add(
                  new Heading(
                      plan.wording()
                          .counted(
                              batches,
                              "For the whole campaign of %s batch",
                              "For the whole campaign of %s batches")));
              blocks.add(table(all, plan.say("All used, as in the plan of the campaign")));
            });
  }

  private Table table(ShoppingList listed, String all) {
    return new Table(
        List.of(
            plan.say("Item"),
            plan.say("For step"),
            plan.say("Used up"),
            plan.say("EUR each"),
            plan.say("EUR of what is used"),
            plan.say("To have"),
            plan.say("Packs to buy"),
            plan.say("EUR to pay")),
        rows(listed, all));
  }

  private List<List<String>> rows(ShoppingList listed, String all) {
    List<List<String>> rows = new ArrayList<>();
    for (ShoppingLine line : listed.lines()) {
      rows.add(
          List.of(
              line.label()
                  + own(line.price())
                  + cited.marked(line.price().claims(), !line.price().evidenced()),
              numbers(line.steps()),
              plan.wording().range(line.amount(), Quantity.COUNT),
              euro(line.price().range().times(line.factor())),
              euro(line.costEur()),
              plan.wording().whole((double) line.whole()),
              packs(line),
              euro(line.boughtEur())));
    }
    rows.add(
        row(
            plan.say("work, hours") + own(plan.knowledge().prices().labour()),
            "",
            plan.wording().range(listed.workHours(), Quantity.COUNT),
            euro(listed.workEur())));
    if (listed.saves()) {
      String saved = "−" + EuroAmount.range(ordered(listed), plan.wording().speech());
      rows.add(row(plan.say("less by other equipment"), numbers(listed.saving()), "", saved));
    }
    rows.add(row(all, "", "", euro(listed.costEur())));
    String bought = euro(listed.boughtEur());
    rows.add(
        List.of(
            plan.say("All bought, without work"),
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            listed.packsKnown() ? bought : plan.say("%s or more", bought)));
    return rows;
  }

  /** Marks a price that stands in the laboratory's profile. */
  private static String own(Figure price) {
    return price.ofLaboratory() ? " (L)" : "";
  }

  private static List<String> row(String label, String steps, String used, String eur) {
    return List.of(label, dash(steps), dash(used), NONE, eur, NONE, NONE, NONE);
  }

  private static String dash(String text) {
    return text.isEmpty() ? NONE : text;
  }

  private static Range ordered(ShoppingList list) {
    return new Range(
        Math.min(list.savedLowEur(), list.savedHighEur()),
        Math.max(list.savedLowEur(), list.savedHighEur()));
  }

  private String packs(ShoppingLine line) {
    return line.packs()
        .map(
            count ->
                plan.say(
                    "%s, %s in each",
                    plan.wording().whole((double) count),
                    plan.wording().whole((double) line.packSize().orElseThrow())))
        .orElseGet(() -> plan.say("open"));
  }

  private String euro(Range range) {
    return EuroAmount.range(range, plan.wording().speech());
  }

  private static String numbers(List<Integer> steps) {
    return steps.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String spaced(List<Integer> steps) {
    return steps.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /**
   * Returns the list for programs: one item a line, in euro, what is used and what is bought, and
   * the sums at the end; of a campaign the batch first, then all of it.
   */
  static String csv(PlannedTrain plan) {
    StringBuilder csv = new StringBuilder(HEAD);
    add(csv, plan.campaign().isPresent() ? "batch" : "set", ShoppingList.of(plan), plan);
    ShoppingList.ofCampaign(plan).ifPresent(all -> add(csv, "campaign", all, plan));
    return csv.toString();
  }

  private static void add(StringBuilder csv, String whole, ShoppingList list, PlannedTrain plan) {
    for (ShoppingLine line : list.lines()) {
      add(csv, whole, line);
    }
    sum(csv, whole, "work", plan.say("work, hours"), list.workHours(), list.workEur());
    if (list.saves()) {
      add(
          csv,
          List.of(
              whole,
              "saving",
              "saving",
              plan.say("less by other equipment"),
              spaced(list.saving()),
              NONE,
              NONE,
              EuroAmount.plain(-list.savedLowEur()),
              EuroAmount.plain(-list.savedHighEur())));
    }
    String used = plan.say("All used, as in the answer");
    sum(csv, whole, "all", used, Range.of(0), list.costEur());
    add(
        csv,
        List.of(
            whole,
            list.packsKnown() ? "bought" : "bought-at-least",
            "bought",
            plan.say("All bought, without work"),
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            NONE,
            EuroAmount.plain(list.boughtEur().low()),
            EuroAmount.plain(list.boughtEur().high())));
  }

  private static void add(StringBuilder csv, String whole, ShoppingLine line) {
    add(
        csv,
        List.of(
            whole,
            "item",
            line.item(),
            line.label(),
            spaced(line.steps()),
            number(line.amount().low()),
            number(line.amount().high()),
            EuroAmount.plain(line.costEur().low()),
            EuroAmount.plain(line.costEur().high()),
            String.valueOf(line.whole()),
            line.packSize().map(String::valueOf).orElse(OPEN),
            line.packs().map(String::valueOf).orElse(OPEN),
            EuroAmount.plain(line.boughtEur().low()),
            EuroAmount.plain(line.boughtEur().high()),
            number(line.price().range().low()),
            number(line.price().range().high()),
            number(line.factor().low()),
            number(line.factor().high()),
            line.price().ofLaboratory() ? "laboratory" : line.price().basis().id(),
            dash(String.join(" ", line.price().claims())),
            line.pack().map(pack -> pack.basis().id()).orElse(OPEN),
            dash(line.pack().map(pack -> String.join(" ", pack.claims())).orElse(""))));
  }

  private static void sum(
      StringBuilder csv, String whole, String kind, String label, Range amount, Range eur) {
    boolean counted = amount.high() > 0;
    add(
        csv,
        List.of(
            whole,
            kind,
            kind,
            label,
            NONE,
            counted ? number(amount.low()) : NONE,
            counted ? number(amount.high()) : NONE,
            EuroAmount.plain(eur.low()),
            EuroAmount.plain(eur.high())));
  }

  private static String number(double value) {
    return RoundedAmounts.exact(value).toPlainString();
  }

  /** Adds a line; of what has no cells left nothing can be said. */
  private static void add(StringBuilder csv, List<String> cells) {
    for (int i = 0; i < CELLS; i++) {
      csv.append(i == 0 ? "" : ",").append(cell(i < cells.size() ? cells.get(i) : NONE));
    }
    csv.append('\n');
  }

  /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
  static String cell(String text) {
    boolean formula =
        !text.isEmpty()
            && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
            && !text.matches("-|[+-]?[0-9]+(\\.[0-9]+)?");
    String safe = formula ? "'" + text : text;
    return safe.matches("[^,\"\\n\\r]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
