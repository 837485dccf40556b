package evisor.knowledge;

import evisor.json.Json;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.JsonFields;
import evisor.knowledge.Citations.Support;
import evisor.knowledge.StepProfile.Form;
import evisor.knowledge.StepProfile.Recovery;
import evisor.knowledge.StepProfile.Removal;
import evisor.model.Basis;
import evisor.model.Contaminant;
import evisor.model.Equipment;
import evisor.model.Format;
import evisor.model.Grade;
import evisor.model.Method;
import evisor.model.Parameter;
import evisor.model.Principle;
import evisor.model.Residual;
import evisor.model.SampleType;
import evisor.model.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one form of a step, as {@code forms.schema.json} describes it. */
final class FormReader {

  private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final StepKind kind;
  private final Citations citations;
  private final Optional<Collection<Rotor>> rotors;
  private final Optional<DevicesFile> devices;
  private final Optional<Prices> prices;

  FormReader(
      StepKind kind,
      Citations citations,
      Optional<Collection<Rotor>> rotors,
      Optional<DevicesFile> devices,
      Optional<Prices> prices) {
    this.kind = kind;
    this.citations = citations;
    this.rotors = rotors;
    this.devices = devices;
    this.prices = prices;
  }

  Form form(JsonFields fields) {
    Format format = fields.term("format", Format.class);
    FigureReader figures =
        new FigureReader(citations, fields.pointer(), kind.id() + "/" + format.id());
    StepOperation operating =
        fields.object("operating", new OperatingReader(figures, rotors, devices)::operating);
    Form form =
        new Form(
            format,
            fields.text("label"),
            fields.terms("equipment", Equipment.class),
            FigureReader.flag(fields, "open"),
            FigureReader.flag(fields, "single_use"),
            FigureReader.flag(fields, "research_only"),
            grade(fields),
            fields.terms("principles", Principle.class),
            fields.terms("residuals", Residual.class),
            fields.terms("clears", Residual.class),
            recovery(fields, figures),
            removal(fields, figures),
            citations.ids(fields, "precedent"),
            parameters(fields),
            new NeedsReader(figures, prices).needs(fields, operating),
            operating,
            citations.ids(fields, "claims"));
    refuseForceWithoutRadius(form, fields);
    return form;
  }

  // Of preparation and finishing nobody asks it, so they need not say.
  private Grade grade(JsonFields fields) {
    return kind instanceof Method || fields.has("grade")
        ? fields.term("grade", Grade.class)
        : Grade.NONE;
  }

  // In one rotor the force doubles from the smallest radius to the largest.
  private static void refuseForceWithoutRadius(Form form, JsonFields fields) {
    boolean spun = form.operating() instanceof StepOperation.Spin || states(form, "g_force");
    if (spun && !states(form, "radius")) {
      fields.refuse(
          "parameters",
          "no-radius",
          "the form spins at a force, and no parameter says at which radius it holds.",
          "Add the parameter radius, for example \"average\" or \"largest\".");
    }
  }

  private static boolean states(Form form, String parameter) {
    return form.parameters().stream().anyMatch(stated -> stated.name().equals(parameter));
  }

  private static List<Recovery> recovery(JsonFields form, FigureReader figures) {
    Covered covered = new Covered();
    return form.list(
        "recovery",
        fields -> {
          Set<SampleType> samples = fields.terms("samples", SampleType.class);
          covered.add(samples, fields);
          return new Recovery(samples, figures.figure(fields, "figure", Bounds.FRACTION));
        });
  }

  private static List<Removal> removal(JsonFields form, FigureReader figures) {
    Map<Contaminant, Covered> covered = new EnumMap<>(Contaminant.class);
    return form.list(
        "removal",
        fields -> {
          Contaminant contaminant = fields.term("contaminant", Contaminant.class);
          Set<SampleType> samples = fields.terms("samples", SampleType.class);
          covered.computeIfAbsent(contaminant, c -> new Covered()).add(samples, fields);
          return new Removal(
              contaminant, samples, figures.figure(fields, "figure", Bounds.FRACTION));
        });
  }

  /** Samples that an entry of a list was given for. */
  private static final class Covered {

    private final Set<SampleType> named = new LinkedHashSet<>();
    private boolean general;

    void add(Set<SampleType> samples, JsonFields fields) {
      if (samples.isEmpty() && general) {
        note("all samples", fields);
      }
      general |= samples.isEmpty();
      for (SampleType sample : samples) {
        if (!named.add(sample)) {
          note(sample.id(), fields);
        }
      }
    }

    private static void note(String what, JsonFields fields) {
      fields.refuseWhole(
          "duplicate",
          "an entry above gives a figure for " + what + " already.",
          "Join the two, with the wider range.");
    }
  }

  private List<Parameter> parameters(JsonFields form) {
    List<Parameter> list = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (JsonFields fields : form.objects("parameters")) {
      Parameter parameter = fields.whole(this::parameter);
      if (!PARAMETER.matcher(parameter.name()).matches()) {
        fields.refuse(
            "name",
            "bad-id",
            "\"" + parameter.name() + "\" is no name of a parameter.",
            "Write it in snake_case with its unit, for example mwco_kda.");
      } else if (!names.add(parameter.name())) {
        fields.refuseSecond("name", "the parameter " + parameter.name());
      }
      list.add(parameter);
    }
    return List.copyOf(list);
  }

  private Parameter parameter(JsonFields fields) {
    Support support = citations.support(fields);
    return new Parameter(
        fields.text("name"),
        value(fields),
        support.assumption().isEmpty() ? Basis.EVIDENCE : Basis.ASSUMPTION,
        support.claims());
  }

  private static Parameter.Value value(JsonFields fields) {
    Optional<Json> raw = fields.raw("value");
    if (raw.isPresent() && raw.get() instanceof JsonObject) {
      return fields.object(
          "value", span -> new Parameter.Span(FigureReader.range(span, Bounds.NOT_NEGATIVE)));
    }
    if (raw.isPresent() && raw.get() instanceof JsonNumber) {
      return new Parameter.Amount(fields.number("value"));
    }
    return new Parameter.Text(fields.text("value"));
  }
}
