package evisor.process;

import static evisor.process.HandMade.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evisor.knowledge.LiquidProfile;
import evisor.knowledge.LiquidProfile.Viscosity;
import evisor.model.Range;
import evisor.words.SampleTypes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpunLiquidTest {

  private static final LiquidProfile ONE = liquid(new Viscosity(37, range(1.2, 1.5)));

  @Test
  void waterIsAsViscousAsMeasured() {
    // IAPWS: 1.5673, 1.0016 and 0.6913 mPa·s
    assertThat(SpunLiquid.waterMpas(4)).isCloseTo(1.5673, within(0.025));
    assertThat(SpunLiquid.waterMpas(20)).isCloseTo(1.0016, within(0.002));
    assertThat(SpunLiquid.waterMpas(37)).isCloseTo(0.6913, within(0.002));
  }

  @Test
  void aLiquidIsThickerInTheColdAsWaterIs() {
    double colder = SpunLiquid.waterMpas(4) / SpunLiquid.waterMpas(37);
    Range cold = SpunLiquid.of(ONE, 4, 1).viscosityMpas();

    assertThat(SpunLiquid.of(ONE, 37, 1).viscosityMpas().low()).isCloseTo(1.2, within(1e-12));
    assertThat(cold.low()).isCloseTo(1.2 * colder, within(1e-12));
    assertThat(cold.high()).isCloseTo(1.5 * colder, within(1e-12));
  }

  @Test
  void betweenTwoTemperaturesTheRatioToWaterIsTakenInProportion() {
    LiquidProfile two = liquid(new Viscosity(0, range(3, 6)), new Viscosity(20, range(1.5, 2)));
    double atTen =
        (3 / SpunLiquid.waterMpas(0) + 1.5 / SpunLiquid.waterMpas(20))
            / 2
            * SpunLiquid.waterMpas(10);

    assertThat(SpunLiquid.of(two, 10, 1).viscosityMpas().low()).isCloseTo(atTen, within(1e-12));
    assertThat(SpunLiquid.of(two, 20, 1).viscosityMpas().high()).isCloseTo(2, within(1e-12));
    assertThat(SpunLiquid.of(two, 40, 1).viscosityMpas().high())
        .isCloseTo(2 * SpunLiquid.waterMpas(40) / SpunLiquid.waterMpas(20), within(1e-12));
  }

  @Test
  void dilutionBringsALiquidNearerToWater() {
    SpunLiquid fourfold = SpunLiquid.of(ONE, 37, 4);
    double water = SpunLiquid.waterMpas(37);

    assertThat(StrictMath.log(fourfold.viscosityMpas().high() / water))
        .isCloseTo(StrictMath.log(1.5 / water) / 4, within(1e-12));
    assertThat(fourfold.densityGPerCm3().low()).isCloseTo(1.005, within(1e-12));
  }

  @Test
  void shippedPlasmaIsThickerThanBuffer() {
    LiquidProfile plasma = Shipped.KNOWLEDGE.media().liquid(SampleTypes.PLASMA);
    LiquidProfile buffer = Shipped.KNOWLEDGE.media().buffer();

    assertThat(SpunLiquid.of(plasma, 4, 1).viscosityMpas().low())
        .isGreaterThan(1.5 * SpunLiquid.of(buffer, 4, 1).viscosityMpas().high());
  }

  private static LiquidProfile liquid(Viscosity... points) {
    return new LiquidProfile("x", "x", Set.of(), List.of(points), range(1.02, 1.04));
  }
}
