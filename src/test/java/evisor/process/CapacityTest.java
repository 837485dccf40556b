package evisor.process;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.knowledge.Knowledge;
import evisor.knowledge.Rotor;
import evisor.knowledge.StepOperation;
import evisor.knowledge.StepOperation.Bed;
import evisor.knowledge.StepOperation.Capture;
import evisor.knowledge.StepOperation.Crossflow;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.knowledge.StepOperation.Membrane;
import evisor.knowledge.StepProfile;
import evisor.knowledge.StepProfile.Form;
import evisor.model.Equipment;
import evisor.model.Method;
import evisor.model.Operation;
import evisor.model.Outcome;
import evisor.model.Request;
import evisor.model.StepKind;
import evisor.words.SampleTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every capacity of the knowledge base matters to somebody: halving it changes hours or runs. */
class CapacityTest {

  private static final int[] SAMPLES = {1, 5, 24, 96};
  private static final int POINTS_PER_DECADE = 12;

  @Test
  void halvingAnyDeviceChangesAPlan() {
    List<String> idle = new ArrayList<>();
    Shipped.KNOWLEDGE
        .steps()
        .forEach(
            (kind, profile) -> {
              for (int form = 0; form < profile.forms().size(); form++) {
                int devices = devices(profile.forms().get(form).operating());
                for (int device = 0; device < devices; device++) {
                  if (!matters(profile, form, device)) {
                    idle.add(kind.id() + " " + profile.forms().get(form).format() + " " + device);
                  }
                }
              }
            });
    assertThat(idle).isEmpty();
  }

  @Test
  void halvingAnyRotorChangesAPlan() {
    List<String> idle = new ArrayList<>();
    for (Rotor rotor : Shipped.KNOWLEDGE.rotors().values()) {
      Rotor halved =
          new Rotor(
              rotor.name(),
              rotor.machine(),
              rotor.swingingBucket(),
              rotor.tubeMl() / 2,
              rotor.positions(),
              rotor.maxG(),
              rotor.basis(),
              rotor.geometry());
      Map<String, Rotor> rotors = new LinkedHashMap<>(Shipped.KNOWLEDGE.rotors());
      rotors.put(rotor.name(), halved);
      ProcessModel changed = new ProcessModel(with(Shipped.KNOWLEDGE.steps(), rotors));
      double volume = rotor.tubeMl() * rotor.positions() * 5;
      boolean matters = false;
      for (StepKind kind : Shipped.KNOWLEDGE.steps().keySet()) {
        Request request =
            Shipped.request(SampleTypes.URINE, volume, 1, Set.of(rotor.machine()), rotor.name());
        matters |= differ(Shipped.MODEL, changed, request, only(kind, 0));
      }
      if (!matters) {
        idle.add(rotor.name());
      }
    }
    assertThat(idle).isEmpty();
  }

  private static boolean matters(StepProfile profile, int form, int device) {
    Form chosen = profile.forms().get(form);
    ProcessModel changed = new ProcessModel(halved(profile, form, device));
    Set<Equipment> owned = new LinkedHashSet<>();
    owned.addAll(chosen.equipment());
    for (int i = 0; i <= 9 * POINTS_PER_DECADE; i++) {
      double volume = 0.01 * StrictMath.pow(10, i / (double) POINTS_PER_DECADE);
      for (int samples : SAMPLES) {
        Request request = Shipped.request(SampleTypes.URINE, volume, samples, owned, "");
        if (differ(Shipped.MODEL, changed, request, only(profile.kind(), form))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean differ(
      ProcessModel shipped, ProcessModel changed, Request request, Plan plan) {
    Outcome before = shipped.run(request, plan);
    Outcome after = changed.run(request, plan);
    return before.runs() != after.runs() || before.plannedHours() != after.plannedHours();
  }

  private static Plan only(StepKind kind, int form) {
    if (kind instanceof Method method) {
      return new Plan(
          List.of(method),
          Map.of(),
          Map.of(method, Shipped.KNOWLEDGE.method(method).forms().get(form).format()),
          List.of());
    }
    return Shipped.plan(List.of(), (Operation) kind);
  }

  private static int devices(StepOperation operating) {
    if (operating instanceof Fill fill) {
      return fill.devices().size();
    }
    if (operating instanceof Crossflow crossflow) {
      return crossflow.devices().size();
    }
    return operating instanceof Capture capture ? capture.devices().size() : 0;
  }

  private static Knowledge halved(StepProfile profile, int form, int device) {
    List<Form> forms = new ArrayList<>(profile.forms());
    Form old = forms.get(form);
    forms.set(
        form,
        new Form(
            old.format(),
            old.label(),
            old.equipment(),
            old.open(),
            old.singleUse(),
            old.researchOnly(),
            old.grade(),
            old.principles(),
            old.residuals(),
            old.clears(),
            old.recovery(),
            old.removal(),
            old.precedent(),
            old.parameters(),
            old.needs(),
            halved(old.operating(), device),
            old.claims()));
    Map<StepKind, StepProfile> steps = new LinkedHashMap<>(Shipped.KNOWLEDGE.steps());
    steps.put(
        profile.kind(),
        new StepProfile(
            profile.kind(),
            profile.label(),
            profile.purpose(),
            profile.phase(),
            profile.order(),
            profile.substitute(),
            forms));
    return with(steps, Shipped.KNOWLEDGE.rotors());
  }

  private static StepOperation halved(StepOperation operating, int device) {
    if (operating instanceof Fill fill) {
      List<FillDevice> devices = new ArrayList<>(fill.devices());
      FillDevice old = devices.get(device);
      devices.set(
          device,
          new FillDevice(
              old.name(),
              old.capacityMl() / 2,
              old.parallel(),
              old.hours(),
              old.setupHours(),
              old.bedMl(),
              old.elutionMl(),
              old.basis()));
      return new Fill(
          devices,
          fill.holdHours(),
          fill.outFraction(),
          fill.outMinimumMl(),
          fill.feed(),
          fill.band());
    }
    if (operating instanceof Crossflow crossflow) {
      List<Membrane> devices = new ArrayList<>(crossflow.devices());
      Membrane old = devices.get(device);
      devices.set(
          device,
          new Membrane(
              old.name(), old.areaM2() / 2, old.holdUpMl(), old.setupHours(), old.basis()));
      return new Crossflow(
          crossflow.fluxLmh(),
          crossflow.concentration(),
          crossflow.feed(),
          crossflow.diafiltrationVolumes(),
          crossflow.sieving(),
          devices);
    }
    Capture capture = (Capture) operating;
    List<Bed> devices = new ArrayList<>(capture.devices());
    Bed old = devices.get(device);
    devices.set(
        device,
        new Bed(
            old.name(),
            old.bedMl(),
            old.loadMl() / 2,
            old.flowMlPerHour(),
            old.cycleHours(),
            old.elutionMl(),
            old.parallel(),
            old.setupHours(),
            old.basis()));
    return new Capture(devices, capture.outFraction(), capture.proteinMgPerMl());
  }

  private static Knowledge with(Map<StepKind, StepProfile> steps, Map<String, Rotor> rotors) {
    Knowledge shipped = Shipped.KNOWLEDGE;
    return new Knowledge(
        shipped.lexicon(),
        shipped.claims(),
        steps,
        shipped.cores(),
        shipped.samples(),
        shipped.sources(),
        shipped.supplements(),
        rotors,
        shipped.media(),
        shipped.prices(),
        shipped.doses(),
        shipped.workingTime(),
        shipped.ranking(),
        shipped.precedents(),
        shipped.digest());
  }
}
