package evisor.page;

import evisor.request.RequestField;
import java.util.List;
import java.util.Map;

/** What fields of a request are called in the form. */
final class FieldWords {

  private FieldWords() {}

  /** A field's name, and what helps to fill it in. */
  record Label(String name, String hint) {}

  /** A part of the form that is folded until it is needed. */
  record Group(String id, String title, List<RequestField> fields) {}

  /** The parts that are folded, in their order. */
  static final List<Group> GROUPS =
      List.of(
          new Group(
              "scale",
              "How many, how fast",
              List.of(
                  RequestField.SAMPLES_PER_DAY,
                  RequestField.SAMPLES,
                  RequestField.WEEKS,
                  RequestField.TIME_LIMIT,
                  RequestField.NEED_PARTICLES,
                  RequestField.PRIORITY)),
          new Group(
              "product",
              "GMP and product",
              List.of(
                  RequestField.GMP,
                  RequestField.REGION,
                  RequestField.ROUTE,
                  RequestField.MODIFICATION)),
          new Group(
              "sample-more",
              "More about the sample",
              List.of(
                  RequestField.MSC_SOURCE,
                  RequestField.SUPPLEMENT,
                  RequestField.PARTICLES_PER_ML,
                  RequestField.PROTEIN_MG_PER_ML,
                  RequestField.POOLED)),
          new Group(
              "vesicles",
              "Which vesicles, against what",
              List.of(
                  RequestField.TARGET, RequestField.TARGET_MARKER, RequestField.PURITY_AGAINST)),
          new Group(
              "today",
              "Start from what we run today",
              List.of(RequestField.INCUMBENT, RequestField.STAGE, RequestField.ROTOR)),
          new Group(
              "label", "A label for your file", List.of(RequestField.TITLE, RequestField.ID)));

  private static final Map<RequestField, Label> LABELS =
      Map.ofEntries(
          Map.entry(RequestField.SAMPLE, new Label("Sample", "plasma, urine, milk …")),
          Map.entry(RequestField.VOLUME, new Label("Amount of one sample", "1 mL, 2 L, 20 mg …")),
          Map.entry(
              RequestField.DOWNSTREAM,
              new Label("What for", "RNA, proteomics …, several with commas")),
          Map.entry(RequestField.PURITY, new Label("How pure", "")),
          Map.entry(RequestField.EQUIPMENT, new Label("What is there", "")),
          Map.entry(RequestField.SAMPLES_PER_DAY, new Label("Samples a day", "0.2 is one a week")),
          Map.entry(RequestField.SAMPLES, new Label("Samples in all", "200, for a campaign")),
          Map.entry(RequestField.WEEKS, new Label("Weeks for all of them", "26 …")),
          Map.entry(RequestField.TIME_LIMIT, new Label("Longest time", "8 h, 2 d …")),
          Map.entry(
              RequestField.NEED_PARTICLES, new Label("Particles needed from one sample", "1e10 …")),
          Map.entry(RequestField.PRIORITY, new Label("What counts first", "")),
          Map.entry(RequestField.GMP, new Label("GMP", "")),
          Map.entry(RequestField.REGION, new Label("Whose rules", "")),
          Map.entry(RequestField.ROUTE, new Label("How it is given", "")),
          Map.entry(RequestField.MODIFICATION, new Label("Engineered", "")),
          Map.entry(RequestField.MSC_SOURCE, new Label("Source of the stem cells", "")),
          Map.entry(RequestField.SUPPLEMENT, new Label("Supplement of the medium", "")),
          Map.entry(
              RequestField.PARTICLES_PER_ML, new Label("Particles per mL measured in it", "3e9 …")),
          Map.entry(RequestField.PROTEIN_MG_PER_ML, new Label("Protein in it, mg per mL", "60 …")),
          Map.entry(RequestField.POOLED, new Label("It is a pool of many donors or batches", "")),
          Map.entry(RequestField.TARGET, new Label("Vesicles wanted", "")),
          Map.entry(RequestField.TARGET_MARKER, new Label("Their surface marker", "CD63 …")),
          Map.entry(RequestField.PURITY_AGAINST, new Label("What must be gone", "")),
          Map.entry(RequestField.INCUMBENT, new Label("The train in use", "differential UC → SEC")),
          Map.entry(RequestField.STAGE, new Label("Where it is used", "")),
          Map.entry(RequestField.ROTOR, new Label("Rotor", "")),
          Map.entry(RequestField.TITLE, new Label("Title", "")),
          Map.entry(RequestField.ID, new Label("Label", "")));

  /** Returns what a field is called. */
  static Label of(RequestField field) {
    return LABELS.getOrDefault(field, new Label(field.title(), ""));
  }
}
