package evisor.knowledge;

import evisor.json.Faults;
import evisor.json.Json;
import evisor.json.JsonReader;
import evisor.json.JsonSyntaxException;
import evisor.json.Nearest;
import evisor.model.FaultyFilesException;
import evisor.model.Place;
import evisor.model.StepKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of {@code rules/knowledge} and checks them, each and against one another.
 *
 * <p>The files are {@code claims.json}, {@code rotors.json}, {@code prices.json}, {@code
 * methods.json}, {@code operations.json}, {@code cores.json}, {@code samples.json}, {@code
 * media.json}, {@code doses.json} and {@code ranking.json}; the class that reads a file describes
 * it. All fields are named in snake_case as the components of the records. Every figure lists the
 * claims that it is taken from, or states the assumption that it is.
 */
public final class KnowledgeReader {

  private static final String FOLDER = "knowledge/";
  private static final String CLAIMS = "claims.json";
  private static final String ROTORS = "rotors.json";
  private static final String METHODS = "methods.json";
  private static final String OPERATIONS = "operations.json";
  private static final String CORES = "cores.json";
  private static final String SAMPLES = "samples.json";
  private static final String PRICES = "prices.json";
  private static final String DOSES = "doses.json";
  private static final String RANKING = "ranking.json";
  private static final String MEDIA = "media.json";
  private static final List<String> NAMES =
      List.of(CLAIMS, ROTORS, PRICES, METHODS, OPERATIONS, CORES, SAMPLES, MEDIA, DOSES, RANKING);

  private final RulesFolder folder;
  private final Faults faults = new Faults();
  private final Map<String, Json> documents = new LinkedHashMap<>();

  private KnowledgeReader(RulesFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads the knowledge base of a folder of rules.
   *
   * @throws FaultyFilesException with every fault of every file; where a file is missing or is no
   *     JSON, with those faults alone, because the others follow from them
   */
  public static Knowledge read(RulesFolder folder) throws FaultyFilesException {
    return read(folder, Optional.empty());
  }

  /**
   * Reads the knowledge base of a folder of rules whose digest is known.
   *
   * @param folder the folder
   * @param digest what {@link Knowledge#digest} is to be; worked out if it is empty
   * @throws FaultyFilesException as {@link #read(RulesFolder)} does
   */
  public static Knowledge read(RulesFolder folder, Optional<String> digest)
      throws FaultyFilesException {
    return new KnowledgeReader(folder).read(digest);
  }

  /**
   * Returns what {@link Knowledge#digest} is for a folder, without reading what is in its files.
   */
  public static String digest(RulesFolder folder) {
    return folder.digest(path -> path.startsWith(FOLDER));
  }

  private Knowledge read(Optional<String> digest) throws FaultyFilesException {
    NAMES.forEach(this::parse);
    folder.files().keySet().forEach(this::noteStranger);
    faults.throwIfAny();

    Map<String, Claim> claims = ClaimsFile.read(document(CLAIMS), faults);
    Citations citations = new Citations(claims);
    Map<String, Rotor> rotors = RotorsFile.read(document(ROTORS), citations, faults);
    Prices prices = PricesFile.read(document(PRICES), citations, faults);
    StepsFile stepsFile = new StepsFile(citations, rotors.values(), prices, faults);
    Map<StepKind, StepProfile> steps = new LinkedHashMap<>(stepsFile.methods(document(METHODS)));
    steps.putAll(stepsFile.operations(document(OPERATIONS)));
    SamplesFile samples = new SamplesFile(document(SAMPLES), citations, faults);
    Knowledge knowledge =
        new Knowledge(
            claims,
            Collections.unmodifiableMap(steps),
            CoresFile.read(document(CORES), citations, faults),
            samples.samples(),
            samples.sources(),
            samples.supplements(),
            rotors,
            MediaFile.read(document(MEDIA), citations, faults),
            prices,
            DosesFile.read(document(DOSES), citations, faults),
            RankingFile.read(document(RANKING), citations, faults),
            digest.orElseGet(() -> digest(folder)));
    samples.done();
    faults.throwIfAny();
    return knowledge;
  }

  private void parse(String name) {
    String path = FOLDER + name;
    byte[] bytes = folder.files().get(path);
    if (bytes == null) {
      faults.add(
          Place.of(folder.shown(path)),
          "missing-file",
          "the file is missing.",
          "Every folder of rules needs its whole knowledge base; copy the file from the one that"
              + " evisor ships.");
      return;
    }
    try {
      documents.put(name, JsonReader.read(bytes, folder.shown(path)));
    } catch (JsonSyntaxException e) {
      faults.add(e.place(), "bad-json", e.getMessage() + ".");
    }
  }

  // A misspelt name would otherwise mean that what the file says is quietly left out.
  private void noteStranger(String path) {
    if (!path.startsWith(FOLDER)) {
      return;
    }
    String name = path.substring(FOLDER.length());
    if (!NAMES.contains(name)) {
      faults.add(
          Place.of(folder.shown(path)),
          "unknown-file",
          "the knowledge base has no file of this name; it has " + String.join(", ", NAMES) + ".",
          Nearest.to(name, NAMES)
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("Move it elsewhere."));
    }
  }

  private Json document(String name) {
    Json found = documents.get(name);
    if (found == null) {
      throw new IllegalStateException("asked for before it was parsed: " + name);
    }
    return found;
  }
}
