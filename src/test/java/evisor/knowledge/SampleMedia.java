package evisor.knowledge;

import evisor.knowledge.CentrifugationMedia.Reference;
import evisor.knowledge.LiquidProfile.Viscosity;
import evisor.model.Figure;
import evisor.model.Range;
import evisor.model.SampleType;
import evisor.model.Target;
import evisor.words.SampleTypes;
import evisor.words.ShippedWords;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Liquids and vesicles for tests that do not hang on the shipped ones. */
public final class SampleMedia {

  private SampleMedia() {}

  /** Returns media in which every sample is water-like buffer, but plasma, which is thicker. */
  public static CentrifugationMedia media() {
    LiquidProfile buffer = liquid(CentrifugationMedia.BUFFER, 1.5, 1.5, 1.0);
    LiquidProfile plasma = liquid("plasma", 2.5, 3.5, 1.025);
    Map<SampleType, LiquidProfile> bySample = new LinkedHashMap<>();
    for (SampleType sample : ShippedWords.all(SampleType.class)) {
      bySample.put(sample, sample == SampleTypes.PLASMA ? plasma : buffer);
    }
    Map<Target, VesicleProfile> vesicles = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      vesicles.put(
          target,
          new VesicleProfile(
              target, range(1.13, 1.19), range(40, 100), range(30, 150), range(0, 1)));
    }
    Map<String, LiquidProfile> liquids = new LinkedHashMap<>();
    liquids.put(buffer.name(), buffer);
    liquids.put(plasma.name(), plasma);
    return new CentrifugationMedia(
        new Reference("reference", range(1.55, 1.55), range(1, 1), range(1.15, 1.15)),
        range(4, 4),
        List.of(100, 50),
        vesicles,
        liquids,
        bySample);
  }

  private static LiquidProfile liquid(String name, double low, double high, double density) {
    return new LiquidProfile(
        name, name, Set.of(), List.of(new Viscosity(4, range(low, high))), range(density, density));
  }

  private static Figure range(double low, double high) {
    return new Figure(new Range(low, high), List.of("claim-01"), "");
  }
}
