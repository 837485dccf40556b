package evisor.request;

import static evisor.request.Requests.faults;
import static evisor.request.Requests.read;
import static evisor.request.Requests.withFields;
import static evisor.request.Requests.withVolume;
import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.Diagnostic;
import evisor.model.Quantity;
import evisor.model.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How volumes and times are written, and what is said of those that nobody can be sure of. */
class MeasuredQuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "2 L"            | 2000
          "2L"             | 2000
          "2 l"            | 2000
          " 500 ml "       | 500
          "250 uL"         | 0.25
          "250 ul"         | 0.25
          "250 UL"         | 0.25
          "250 \u00B5L"    | 0.25
          "250 \u03BCL"    | 0.25
          "250 \\u00b5l"   | 0.25
          "250 \\u03bcl"   | 0.25
          "2\\u00a0L"      | 2000
          "1,5 mL"         | 1.5
          "1,50 mL"        | 1.5
          "1,5000 mL"      | 1.5
          "1.500 mL"       | 1.5
          "1,5e3 mL"       | 1500
          "1e-3 L"         | 1
          "0.0224 mL"      | 0.0224
          "10000 L"        | 10000000
          "0.1 uL"         | 0.0001
          "0.3 uL"         | 0.0003
          "1.23456789012345 mL" | 1.23456789012
          "2 liters"       | 2000
          "1 millilitre"   | 1
          "5 Milliliters"  | 5
          "250 microlitres" | 0.25
          "250 micro-liters" | 0.25
          "5 cc"           | 5
          "50 mls."        | 50
          "5 ML"           | 5
          "5 Ml"           | 5
          "250 мкл"        | 0.25
          "1 мл"           | 1
          "2 л"            | 2000
          "2 литра"        | 2000
          "0,5 Л"          | 500
          "100 миллилитров" | 100
          "2 litr"         | 2000
          "250 mkl"        | 0.25
          "50 millilitr"   | 50
          "0,250 L"        | 250
          ".5 mL"          | 0.5
          ",5 мл"          | 0.5
          "1 000 L"        | 1000000
          "1'000 mL"       | 1000
          "1.000,5 L"      | 1000500
          "1,000.5 L"      | 1000500
          "1,000,000 uL"   | 1000
          "10^3 mL"        | 1000
          "1·10^3 mL"      | 1000
          "1 x 10^3 mL"    | 1000
          "1×10³ mL"       | 1000
          "5е2 мл"         | 500
          "2 thousand mL"  | 2000
          "~ 50 mL"        | 50
          "about 50 mL"    | 50
          "+5 mL"          | 5
          "one mL"         | 1
          "half a mL"      | 0.5
          "½ mL"           | 0.5
          "1/2 mL"         | 0.5
          "1½ mL"          | 1.5
          "полтора мл"     | 1.5
          "1 mL each"      | 1
          "1mL/sample"     | 1
          {"value": 2, "unit": "L"}     | 2000
          {"value": 2, "unit": "litres"} | 2000
          {"value": 5, "unit": "Ml"}    | 5
          {"value": 0.25, "unit": " mL"} | 0.25
          {"unit": "\u03BCL", "value": 10} | 0.01
          {"value": 1e4, "unit": "L"}   | 10000000
          """)
  void aVolumeIsReadIntoMillilitres(String volume, double millilitres) throws RequestException {
    assertThat(read(withVolume(volume)).volumeMl()).isEqualTo(millilitres);
  }

  @ParameterizedTest
  @CsvSource({
    "20 mg, 0.02",
    "1 g, 1",
    "1 G, 1",
    "2.5 kg, 2500",
    "1000 kg, 1000000",
    "5 grams, 5",
    "5 гр, 5",
    "20 мг, 0.02",
    "50 Mg, 0.05",
    "2 kilo, 2000",
    "3 gramm, 3"
  })
  void aMassIsReadIntoGrams(String mass, double grams) throws RequestException {
    Sample sample = read(withVolume("\"" + mass + "\"").replace("plasma", "tissue")).sample();
    assertThat(sample.amount()).isEqualTo(grams);
    assertThat(sample.quantity()).isEqualTo(Quantity.GRAMS);
  }

  @Test
  void aMassIsRefusedOfWhatIsPouredAndWhereItIsTooLarge() {
    assertThat(faults(withVolume("\"1 g\"")).get(0).detail())
        .isEqualTo(
            "A mass is allowed only with sample type \"tissue\" or \"feces\"; the sample type is"
                + " \"plasma\".");
    assertThat(faults(withVolume("\"1001 kg\"").replace("plasma", "tissue")).get(0).detail())
        .contains("A mass must be more than 0 and at most 1000 kg");
    assertThat(faults(withVolume("\"0.5 Mg\"")).get(0).detail())
        .contains("a thousandth or a million: write \"mg\"");
  }

  @ParameterizedTest
  @CsvSource({
    "8 h, 8",
    "90 min, 1.5",
    "2 d, 48",
    "2 D, 48",
    "40 Min, 0.666666666667",
    "'0,5 h', 0.5",
    "8 hours, 8",
    "8 hrs, 8",
    "8 ч, 8",
    "8 часов, 8",
    "8 soat, 8",
    "30 daqiqa, 0.5",
    "3 days, 72",
    "3 kun, 72",
    "2 дня, 48",
    "1 week, 168",
    "one day, 24",
    "half a day, 12",
    "within 8 h, 8",
    "<= 8 h, 8",
    "до 8 ч, 8",
    "1 h 30 min, 1.5",
    "2h30m, 2.5",
    "1 ч 30 мин, 1.5"
  })
  void aTimeIsReadIntoHours(String time, double hours) throws RequestException {
    assertThat(read(withFields("\"time_limit\": \"" + time + '"')).timeLimit()).hasValue(hours);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "0 mL"        | more than 0 and at most 10000 L
          "0.000 mL"    | more than 0 and at most 10000 L
          "-5 mL"       | more than 0 and at most 10000 L
          "1e400 L"     | more than 0 and at most 10000 L
          "1e99999999999 L"  | more than 0 and at most 10000 L
          "1e-99999999999 L" | too small
          "1e2147483647 L"   | more than 0 and at most 10000 L
          "10000.0000000001 L" | at most 10000 L
          "10000001 mL" | at most 10000 L
          "NaN mL"      | not a number with a unit behind it
          "Infinity L"  | not a number with a unit behind it
          "NaN"         | not a number with a unit behind it
          ""            | not a number with a unit behind it
          "mL"          | not a number with a unit behind it
          "1/3 L"       | not a number with a unit behind it
          "5"           | has no unit. Allowed: uL, µL, mL, L, mg, g, kg.
          "5,5"         | has no unit
          "1,000 L"     | write "1.000 L" or "1000 L"
          "12,345 L"    | write "12.345 L" or "12345 L"
          "0.005 ML"    | write "mL"
          "50-100 mL"   | is a range: state one volume
          "50 mL - 100 mL" | is a range: state one volume
          "от 50 мл"    | not a number with a unit behind it
          "10 x 1 mL"   | counts several
          "1 mL plasma" | write "1 mL"
          "1,234e3 mL"  | write "1.234e3 mL" or "1234e3 mL"
          "5 nL"        | Allowed: uL, µL, mL, L, mg, g, kg.
          "5 gallons"   | "gallons" is not known here
          "5 h"         | Allowed: uL, µL, mL, L, mg, g, kg.
          "00000000000000000000000000000000000005 mL" | at most 40 characters
          5             | the number 5 without a unit
          null          | found null
          ["5 mL"]      | found an array
          """)
  void aFaultyVolumeSaysWhatIsAllowed(String volume, String detail) {
    List<Diagnostic> faults = faults(withVolume(volume));
    assertThat(faults).singleElement().extracting(Diagnostic::pointer).isEqualTo("/sample/volume");
    assertThat(faults.get(0).detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"value": 0, "unit": "L"}       | /sample/volume/value | more than 0
          {"value": -2, "unit": "L"}      | /sample/volume/value | found the number -2 "L"
          {"value": 1e400, "unit": "L"}   | /sample/volume/value | at most 10000 L
          {"value": 1e-400, "unit": "L"}  | /sample/volume/value | too small
          {"value": 10001, "unit": "L"}   | /sample/volume/value | at most 10000 L
          {"value": "2", "unit": "L"}     | /sample/volume/value | A number is expected
          {"value": 2, "unit": "gal"}     | /sample/volume/unit  | "gal" is not known here
          {"value": 2, "unit": 7}         | /sample/volume/unit  | A text is expected
          {"value": 2, "unit": "\u039CL"} | /sample/volume/unit  | is not known here
          {"value": 2, "unit": "mLmLmLmLmLmmLmLmL"} | /sample/volume/unit | At most 16 characters
          {"value": 2}                    | /sample/volume/unit  | is missing
          {"unit": "L"}                   | /sample/volume/value | is missing
          {"value": 2, "unit": "L", "x": 1} | /sample/volume/x   | is not known here
          """)
  void aFaultyPartOfAVolumeIsPointedAt(String volume, String pointer, String detail) {
    List<Diagnostic> faults = faults(withVolume(volume));
    assertThat(faults).singleElement().extracting(Diagnostic::pointer).isEqualTo(pointer);
    assertThat(faults.get(0).detail()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource({
    "8, has no unit",
    "8 m, Did you mean \"min\"?",
    "0 h, more than 0",
    "1e400 h, more than 0",
    "1e308 d, more than 0",
    "-1 h, more than 0",
    "8 months, 'Allowed: min, h, d.'",
    "8-10 h, is a range",
    "overnight, not a number",
    "8 L, 'Allowed: min, h, d.'"
  })
  void aFaultyTimeSaysWhatIsAllowed(String time, String detail) {
    List<Diagnostic> faults = faults(withFields("\"time_limit\": \"" + time + '"'));
    assertThat(faults).singleElement().extracting(Diagnostic::pointer).isEqualTo("/time_limit");
    assertThat(faults.get(0).detail()).contains(detail);
  }

  @Test
  void anAmbiguousNumberWithAnUnknownUnitIsTwoFaults() {
    assertThat(faults(withVolume("\"1,000 gal\""))).hasSize(2);
  }
}
