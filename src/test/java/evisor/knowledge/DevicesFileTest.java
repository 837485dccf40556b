package evisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evisor.files.Diagnostic;
import evisor.files.FileFaults;
import evisor.files.RulesFolder;
import evisor.files.Severity;
import evisor.json.Json;
import evisor.json.JsonReader;
import evisor.knowledge.StepOperation.Crossflow;
import evisor.knowledge.StepOperation.Fill;
import evisor.knowledge.StepOperation.FillDevice;
import evisor.model.Operation;
import evisor.model.StepKind;
import evisor.words.Methods;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Several forms choose from one list of devices as if each had written it out. */
final class DevicesFileTest {

  private static final String DEVICE =
      "{ \"name\": \"10 mL column\", \"capacity_ml\": 0.5, \"parallel\": 4, \"hours\": {\"value\":"
          + " 0.25, \"assumption\": \"an example\"}, \"setup_hours\": 0.25, \"basis\":"
          + " {\"assumption\": \"an example\"} }";
  private static final String OWN = "\"devices\": [ " + DEVICE + " ]";
  private static final String COLUMNS = list("columns", "fill", DEVICE);

  private static String list(String name, String kind, String devices) {
    return "{\"name\": \"%s\", \"kind\": \"%s\", \"devices\": [\n%s]}"
        .formatted(name, kind, devices);
  }

  private static String lists(String... lists) {
    return "{\"lists\": [\n" + String.join(",\n", lists) + "\n]}\n";
  }

  /** Returns a folder in which the columns of SEC and of the wash are those of a shared list. */
  private static ExampleFolder naming(String name, String... lists) {
    return unnamed(lists)
        .withStep("methods.json", "sec", OWN, "\"devices\": \"" + name + "\"")
        .withStep("operations.json", "wash", OWN, "\"devices\": \"" + name + "\"");
  }

  private static ExampleFolder unnamed(String... lists) {
    return ExampleFolder.create().withFile("knowledge/devices.json", lists(lists));
  }

  private static List<Diagnostic> found(ExampleFolder folder) {
    FileFaults faults = new FileFaults();
    KnowledgeReader.parts(folder.folder(), faults);
    return faults.diagnostics();
  }

  private static Fill columns(Knowledge knowledge, StepKind step) {
    StepProfile profile = Objects.requireNonNull(knowledge.steps().get(step));
    return (Fill) profile.forms().get(1).operating();
  }

  @Test
  void aListReadsAsIfItStoodInEachFormThatNamesIt() throws Exception {
    Knowledge named = naming("columns", COLUMNS).read();

    // With the ids of figures, so that draws are the same as well.
    assertThat(named.steps()).hasToString(ExampleFolder.create().read().steps().toString());
    assertThat(columns(named, Operation.WASH).devices().get(0).hours().id())
        .isEqualTo("wash/gravity-column/operating/devices/0/hours");
    assertThat(found(naming("columns", COLUMNS))).isEmpty();
  }

  @Test
  void withoutTheFileEveryFormHasItsOwnDevices() {
    assertThat(found(ExampleFolder.create())).isEmpty();
  }

  @Test
  void aMissingFileIsSaidOnceWhereFormsNameListsOfIt() {
    ExampleFolder folder = naming("columns").without("knowledge/devices.json");

    assertThat(found(folder))
        .extracting(Diagnostic::lint, fault -> fault.place().toString())
        .containsExactly(tuple("missing-file", "rules/knowledge/devices.json"));
  }

  @Test
  void ofAFileThatIsNoJsonNothingElseIsSaid() {
    ExampleFolder folder = naming("columns").withFile("knowledge/devices.json", "{\"lists\": [");

    assertThat(found(folder)).extracting(Diagnostic::lint).containsExactly("bad-json");
  }

  @Test
  void aNameThatNoListHasIsSaidWithTheNearest() {
    assertThat(found(naming("column", COLUMNS)))
        .hasSize(2)
        .allSatisfy(
            fault -> {
              assertThat(fault.lint()).isEqualTo("unknown-devices");
              assertThat(fault.message()).contains("there is no list \"column\" in devices.json.");
              assertThat(fault.mend()).isEqualTo("Did you mean \"columns\"?");
            })
        .extracting(fault -> fault.place().file())
        .containsExactly("rules/knowledge/methods.json", "rules/knowledge/operations.json");
    assertThat(found(naming("beakers", COLUMNS)).get(0).mend())
        .isEqualTo("Add it there, or list the devices here.");
  }

  @Test
  void aListOfAnotherKindIsRefusedAndOneThatFitsNamed() {
    String fibre =
        "{\"name\": \"a fibre\", \"area_m2\": 0.1, \"hold_up_ml\": 5, \"setup_hours\": 1,"
            + " \"basis\": {\"assumption\": \"an example\"}}";

    assertThat(found(naming("fibres", COLUMNS, list("fibres", "crossflow", fibre))))
        .hasSize(2)
        .allSatisfy(
            fault -> {
              assertThat(fault.lint()).isEqualTo("wrong-devices");
              assertThat(fault.message())
                  .isEqualTo(
                      "the list \"fibres\" is of the kind crossflow, and the form of the kind"
                          + " fill.");
              assertThat(fault.mend())
                  .isEqualTo("Name a list of the kind fill: columns; or list the devices here.");
            });
    assertThat(found(naming("fibres", list("fibres", "crossflow", fibre))).get(0).mend())
        .isEqualTo("List the devices here.");
  }

  @Test
  void aListThatNoFormNamesIsWarnedOf() throws Exception {
    assertThat(found(unnamed(COLUMNS)))
        .extracting(Diagnostic::severity, Diagnostic::lint, fault -> fault.place().line())
        .containsExactly(tuple(Severity.WARNING, "unused-devices", 2));
    assertThat(unnamed(COLUMNS).read().steps()).isNotEmpty();
  }

  @Test
  void aNameThatStandsTwiceIsAFault() {
    assertThat(found(naming("columns", COLUMNS, COLUMNS)))
        .extracting(Diagnostic::lint, Diagnostic::message, fault -> fault.place().line())
        .containsExactly(tuple("duplicate", "the list \"columns\" stands above already.", 4));
  }

  @Test
  void aFaultInAListIsSaidOnceAndThereWhetherItIsNamedOrNot() {
    String torn = COLUMNS.replace("0.5", "0").replace("\"parallel\"", "\"paralel\"");

    for (ExampleFolder folder : List.of(naming("columns", torn), unnamed(torn))) {
      assertThat(found(folder))
          .extracting(Diagnostic::lint, fault -> fault.place().file(), f -> f.place().line())
          .containsExactlyInAnyOrder(
              tuple("missing-field", "rules/knowledge/devices.json", 3),
              tuple("out-of-range", "rules/knowledge/devices.json", 3),
              tuple("unknown-field", "rules/knowledge/devices.json", 3));
    }
  }

  @Test
  void anEmptyListIsSaidOnce() {
    assertThat(found(naming("columns", list("columns", "fill", ""))))
        .extracting(Diagnostic::lint, fault -> fault.place().file())
        .containsExactly(tuple("missing-entry", "rules/knowledge/devices.json"));
  }

  @Test
  void anUnknownKindIsSaidOnceAndNotOfTheFormsAsWell() {
    assertThat(found(naming("columns", list("columns", "fil", DEVICE))))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.lint()).isEqualTo("unknown-word");
              assertThat(fault.message()).contains("allowed: fill, crossflow, capture");
              assertThat(fault.mend()).isEqualTo("Did you mean \"fill\"?");
            });
  }

  @Test
  void aClaimOfAnotherMethodIsAFaultOfTheListForTheMethodThatNamesIt() {
    String cited =
        COLUMNS.replace(
            "\"basis\": {\"assumption\": \"an example\"}",
            "\"basis\": {\"claims\": [\"pharm2023-01\"]}");

    assertThat(found(naming("columns", cited)))
        .extracting(Diagnostic::lint, fault -> fault.place().file())
        .containsExactly(tuple("claim-off-topic", "rules/knowledge/devices.json"));
  }

  @Test
  void devicesAreAListOrItsName() {
    ExampleFolder folder =
        ExampleFolder.create().withStep("methods.json", "sec", OWN, "\"devices\": 5");

    assertThat(found(folder))
        .extracting(Diagnostic::lint, Diagnostic::message)
        .containsExactly(
            tuple(
                "wrong-type",
                "an array of devices, or the name of a list of devices.json, is expected, found"
                    + " the number 5."));
  }

  @Test
  void aChangedFileIsReadAnewForEveryFormThatNamesAListOfIt() throws Exception {
    RulesFolder folder = naming("columns", COLUMNS).folder();
    Knowledge base = KnowledgeReader.read(folder);
    Map<String, Json> documents = KnowledgeReader.documents(folder);
    Json changed = json(lists(COLUMNS.replace("0.5", "0.75")));

    Knowledge other = KnowledgeReader.with(base, documents, "devices.json", changed);

    assertThat(columns(other, Methods.SEC).devices())
        .extracting(FillDevice::capacityMl)
        .containsExactly(0.75);
    assertThat(columns(other, Operation.WASH).devices())
        .extracting(FillDevice::capacityMl)
        .containsExactly(0.75);
    assertThat(columns(other, Methods.TFF)).isEqualTo(columns(base, Methods.TFF));
    Knowledge methods =
        KnowledgeReader.with(base, documents, "methods.json", document(documents, "methods.json"));
    assertThat(methods.steps()).hasToString(base.steps().toString());
  }

  @Test
  void theShippedModulesAreThoseOfEveryCrossflow() throws Exception {
    Knowledge shipped = ShippedRules.knowledge();

    for (Operation operation : List.of(Operation.DIAFILTRATION, Operation.CONCENTRATION)) {
      assertThat(modules(shipped, operation)).isEqualTo(modules(shipped, Methods.TFF)).isNotEmpty();
    }
  }

  private static List<String> modules(Knowledge knowledge, StepKind step) {
    return Objects.requireNonNull(knowledge.steps().get(step)).forms().stream()
        .map(StepProfile.Form::operating)
        .filter(Crossflow.class::isInstance)
        .flatMap(operating -> operating.deviceNames().stream())
        .toList();
  }

  private static Json document(Map<String, Json> documents, String name) {
    return Objects.requireNonNull(documents.get(name));
  }

  private static Json json(String text) throws Exception {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "devices.json");
  }
}
