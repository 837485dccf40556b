package evisor.answer;

import evisor.answer.AnswerOutline.Item;
import evisor.answer.AnswerOutline.Section;
import evisor.answer.AnswerOutline.Sources;
import evisor.answer.AnswerScreen.Statement;
import evisor.campaign.CampaignCost;
import evisor.campaign.CampaignPlan;
import evisor.campaign.CampaignWork;
import evisor.campaign.DevicePurchase;
import evisor.campaign.InstrumentTime;
import evisor.knowledge.WorkingTime;
import evisor.model.Figure;
import evisor.model.Quantity;
import evisor.model.Range;
import evisor.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how a campaign is got through, what it costs, and what one more device would gain. */
final class CampaignWords {

  private final CampaignWork campaign;
  private final Wording wording;

  CampaignWords(CampaignWork campaign, Wording wording) {
    this.campaign = campaign;
    this.wording = wording;
  }

  /** Returns what is said of it on a screen: batches, the queue, and the best device to buy. */
  List<Statement> statements() {
    List<Statement> said = new ArrayList<>();
    campaign
        .recommended()
        .ifPresent(
            plan -> {
              String all = String.join(", ", totals(plan));
              String whole =
                  all.isEmpty() ? batches(plan) : wording.say("%s; %s", batches(plan), all);
              said.add(new Statement(whole, brief(plan), List.of()));
              said.add(
                  new Statement(
                      wording.say("%s; %s", queue(plan), fit(plan)),
                      String.join("; ", briefFit(plan)),
                      List.of()));
            });
    campaign.purchases().stream()
        .filter(DevicePurchase::gains)
        .findFirst()
        .map(this::statement)
        .ifPresent(said::add);
    return List.copyOf(said);
  }

  private Statement statement(DevicePurchase purchase) {
    return new Statement(
        wording.say("%s: %s; %s", device(purchase), gain(purchase), price(purchase)),
        wording.say("%s: %s", device(purchase), gain(purchase)),
        List.of());
  }

  /** Returns all of it. */
  Section section() {
    List<Item> items = new ArrayList<>();
    campaign.recommended().ifPresent(plan -> addPlan(plan, items));
    campaign.purchases().forEach(purchase -> items.add(item(purchase)));
    List<Item> others =
        campaign.ranking().stream().skip(1).map(plan -> plain(other(plan))).toList();
    if (!others.isEmpty()) {
      items.add(
          new Item(wording.say("Other trains"), wording.say("best first"), Sources.NONE, others));
    }
    items.add(time(campaign.time()));
    return new Section(wording.say("The campaign"), List.copyOf(items));
  }

  private void addPlan(CampaignPlan plan, List<Item> items) {
    items.add(item(wording.say("Batches"), batches(plan)));
    items.add(item(wording.say("Queue"), wording.say("%s; %s", queue(plan), fit(plan))));
    if (plan.handsOnHours().isPresent()) {
      items.add(item(wording.say("Hands"), hands(plan, plan.handsOnHours().get())));
    }
    for (InstrumentTime time : plan.instruments()) {
      items.add(
          item(
              wording.term(time.instrument()),
              wording.say(
                  "taken for %s, %s working days", hours(time.hours()), number(time.days()))));
    }
    plan.cost().ifPresent(cost -> items.add(cost(cost)));
  }

  private String batches(CampaignPlan plan) {
    String samples = wording.counted(campaign.samples(), "%s sample", "%s samples");
    String each =
        wording.say("a full one takes %s", wording.quantity(plan.batch().hours(), Quantity.HOURS));
    String batches = wording.counted(plan.batches(), "%s batch", "%s batches");
    return wording.say(
        "%s in %s of %s (%s); %s",
        samples, batches, wording.whole(plan.batch().samples()), limit(plan), each);
  }

  private String limit(CampaignPlan plan) {
    return switch (plan.limit()) {
      case STATED -> wording.say("as the stated rate says");
      case SAMPLES ->
          campaign.weeks().isPresent()
              ? wording.say("what comes together while samples wait")
              : wording.say("all there are");
      case DAY -> wording.say("more would take another day");
      case HANDS -> wording.say("more would be too much for the hands");
    };
  }

  private String brief(CampaignPlan plan) {
    String batches = wording.counted(plan.batches(), "%s batch", "%s batches");
    String parts = wording.say("%s × %s", batches, wording.whole(plan.batch().samples()));
    List<String> all = new ArrayList<>(List.of(parts, weeks(plan.weeks())));
    all.addAll(totals(plan));
    return String.join(", ", all);
  }

  /** Returns the work and the cost of all batches, where they are known. */
  private List<String> totals(CampaignPlan plan) {
    List<String> all = new ArrayList<>();
    plan.handsOnHours().map(hours -> wording.say("%s by hand", hours(hours))).ifPresent(all::add);
    plan.cost().map(cost -> euro(cost.totalEur())).ifPresent(all::add);
    return List.copyOf(all);
  }

  private String queue(CampaignPlan plan) {
    return plan.queue()
        .map(
            instrument ->
                wording.say(
                    "most waiting: %s, %s weeks",
                    wording.term(instrument), number(plan.instruments().get(0).weeks())))
        .orElseGet(
            () ->
                plan.handsOnHours().isEmpty()
                    ? wording.say("what is waited for is not known")
                    : wording.say("most waiting: the hands, %s weeks", number(plan.handsWeeks())));
  }

  private String fit(CampaignPlan plan) {
    String work = weeks(plan.weeks());
    if (plan.fit().isEmpty()) {
      return wording.say("%s of work", work);
    }
    String there = number(campaign.weeks().orElseThrow());
    return switch (plan.fit().get()) {
      case IN_TURN -> wording.say("%s of work fit into %s, one batch after another", work, there);
      case OVERLAPPING -> wording.say("%s of work fit into %s if batches overlap", work, there);
      case TOO_LONG -> wording.say("%s of work do not fit into %s", work, there);
    };
  }

  private List<String> briefFit(CampaignPlan plan) {
    List<String> parts = new ArrayList<>(List.of(queue(plan)));
    plan.fit()
        .map(
            fit -> {
              String there = number(campaign.weeks().orElseThrow());
              return switch (fit) {
                case IN_TURN -> wording.say("fits into %s weeks", there);
                case OVERLAPPING -> wording.say("fits into %s weeks if batches overlap", there);
                case TOO_LONG -> wording.say("does not fit into %s weeks", there);
              };
            })
        .ifPresent(parts::add);
    return List.copyOf(parts);
  }

  private String weeks(Range weeks) {
    String low = number(weeks.low());
    String high = number(weeks.high());
    return low.equals(high)
        ? wording.say("%s weeks", low)
        : wording.say("%s to %s weeks", low, high);
  }

  private String hands(CampaignPlan plan, Range hours) {
    String all = hours(hours);
    return plan.handsNeeded().isEmpty()
        ? wording.say("%s of work in all", all)
        : wording.counted(
            plan.handsNeeded().getAsLong(),
            "%2$s of work in all: %1$s pair of hands is enough in these weeks",
            "%2$s of work in all: %1$s pairs of hands are needed in these weeks",
            all);
  }

  private Item cost(CampaignCost cost) {
    List<Item> groups = new ArrayList<>();
    groups.add(item(wording.say("hands-on work"), euro(cost.workEur())));
    groups.add(item(wording.say("columns, filters and other devices"), euro(cost.devicesEur())));
    groups.add(item(wording.say("tubes, resins, reagents and buffers"), euro(cost.itemsEur())));
    if (cost.totalEur().low() < sum(cost).low() || cost.totalEur().high() < sum(cost).high()) {
      groups.add(
          item(
              wording.say("less by other equipment"),
              euro(
                  new Range(
                      Math.min(cost.savedLowEur(), cost.savedHighEur()),
                      Math.max(cost.savedLowEur(), cost.savedHighEur())))));
    }
    return new Item(wording.say("Cost"), euro(cost.totalEur()), Sources.NONE, groups);
  }

  private static Range sum(CampaignCost cost) {
    return cost.workEur().plus(cost.devicesEur()).plus(cost.itemsEur());
  }

  private Item item(DevicePurchase purchase) {
    return item(
        device(purchase),
        wording.say(
            "%s; %s",
            purchase.gains() ? gain(purchase) : wording.say("gains nothing"), price(purchase)));
  }

  private String device(DevicePurchase purchase) {
    String name = wording.term(purchase.device());
    return purchase.second() ? wording.say("+ one more: %s", name) : wording.say("+ %s", name);
  }

  private String gain(DevicePurchase purchase) {
    List<String> gains = new ArrayList<>();
    if (purchase.otherTrain() && !purchase.then().isEmpty()) {
      gains.add(wording.train(purchase.then()));
    }
    purchase
        .handsOnHoursSaved()
        .flatMap(hours -> change(hours, hours(positive(hours))))
        .ifPresent(gains::add);
    purchase
        .costEurSaved()
        .flatMap(cost -> change(cost, euro(positive(cost))))
        .ifPresent(gains::add);
    purchase
        .weeks()
        .filter(weeks -> campaign.recommended().filter(now -> now.weeks().equals(weeks)).isEmpty())
        .map(weeks -> wording.say("%s of work", weeks(weeks)))
        .ifPresent(gains::add);
    return String.join(", ", gains);
  }

  /** Says what is saved, or comes on top; nothing where both may be. */
  private Optional<String> change(Range saved, String amount) {
    if (saved.low() >= 0 && saved.high() > 0) {
      return Optional.of(wording.say("saves %s", amount));
    }
    return saved.high() <= 0 && saved.low() < 0
        ? Optional.of(wording.say("%s more", amount))
        : Optional.empty();
  }

  private static Range positive(Range range) {
    double low = Math.abs(range.low());
    double high = Math.abs(range.high());
    return new Range(Math.min(low, high), Math.max(low, high));
  }

  private String price(DevicePurchase purchase) {
    return purchase
        .price()
        .map(price -> wording.say("costs %s", euro(price.range()) + mark(price)))
        .orElseGet(() -> wording.say("no price known"));
  }

  private static String mark(Figure figure) {
    return figure.evidenced() ? "" : " (A)";
  }

  private String other(CampaignPlan plan) {
    return wording.say("%s: %s", wording.train(plan.core()), brief(plan));
  }

  private Item time(WorkingTime time) {
    List<Figure> figures =
        List.of(time.daysPerWeek(), time.hoursPerDay(), time.hands(), time.weeksWaited());
    String reasons =
        figures.stream()
            .map(Figure::assumption)
            .filter(reason -> !reason.isEmpty())
            .map(wording::text)
            .collect(Collectors.joining("; "));
    return item(
        wording.say("Planned by"),
        wording.say(
            "%s days a week of %s, hands at the bench: %s, samples wait %s weeks at most: %s",
            number(time.daysPerWeek().range().middle()),
            wording.quantity(time.hoursPerDay().range().middle(), Quantity.HOURS),
            number(time.hands().range().middle()),
            number(time.weeksWaited().range().middle()),
            reasons));
  }

  private String number(double value) {
    return wording.rounded(value, 2);
  }

  /** Returns hours of work, which make no days of 24 hours. */
  private String hours(Range range) {
    return wording.say("%s h", wording.range(ScreenFigures.rough(range), Quantity.COUNT));
  }

  private String euro(Range range) {
    return wording.say("%s EUR", wording.range(ScreenFigures.rough(range), Quantity.COUNT));
  }

  private static Item plain(String text) {
    return Item.of(text);
  }

  private static Item item(String lead, String text) {
    return Item.of(lead, text, Sources.NONE);
  }
}
