package evisor.knowledge;

import evisor.files.FaultyFilesException;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.files.RulesFolder;
import evisor.json.Json;
import evisor.json.JsonReader;
import evisor.model.Figure;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.model.MscSource;
import evisor.model.Operation;
import evisor.model.Route;
import evisor.model.SampleType;
import evisor.model.StepKind;
import evisor.model.Supplement;
import evisor.precedents.Precedents;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the files of {@code rules/knowledge} and checks them, each and against one another.
 *
 * <p>The files are {@code words.json}, {@code claims.json}, {@code rotors.json}, {@code
 * prices.json}, {@code devices.json}, {@code methods.json}, {@code operations.json}, {@code
 * cores.json}, {@code samples.json}, {@code media.json}, {@code doses.json}, {@code campaigns.json}
 * and {@code ranking.json}; the class that reads a file describes it. All fields are named in
 * snake_case as the components of the records. Every figure lists the claims that it is taken from,
 * or states the assumption that it is.
 */
public final class KnowledgeReader {

  private static final String FOLDER = "knowledge/";
  private static final String WORDS = "words.json";
  private static final String CLAIMS = "claims.json";
  private static final String ROTORS = "rotors.json";
  private static final String DEVICES = "devices.json";
  private static final String METHODS = "methods.json";
  private static final String OPERATIONS = "operations.json";
  private static final String CORES = "cores.json";
  private static final String SAMPLES = "samples.json";
  private static final String PRICES = "prices.json";
  private static final String DOSES = "doses.json";
  private static final String CAMPAIGNS = "campaigns.json";
  private static final String RANKING = "ranking.json";
  private static final String MEDIA = "media.json";
  private static final List<String> NAMES =
      List.of(
          WORDS,
          CLAIMS,
          ROTORS,
          PRICES,
          DEVICES,
          METHODS,
          OPERATIONS,
          CORES,
          SAMPLES,
          MEDIA,
          DOSES,
          CAMPAIGNS,
          RANKING);

  /** Lists of devices are needed only where a form names one; campaigns only by who plans them. */
  private static final List<String> OPTIONAL = List.of(DEVICES, CAMPAIGNS);

  private final RulesFolder folder;
  private final FileFaults faults = new FileFaults();
  private final Map<String, Json> documents = new LinkedHashMap<>();

  private KnowledgeReader(RulesFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads the knowledge base of a folder of rules.
   *
   * @throws FaultyFilesException with every fault of every file
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
    KnowledgeReader reader = new KnowledgeReader(folder);
    KnowledgeParts parts = reader.read(digest);
    reader.faults.throwIfAny();
    return parts.whole().orElseThrow();
  }

  /**
   * Returns what {@link Knowledge#digest} is for a folder, without reading what is in its files.
   */
  public static String digest(RulesFolder folder) {
    return folder.digest(path -> path.startsWith(FOLDER) && !path.endsWith(".md"));
  }

  /** Returns a digest of the files that say by which words requests are read. */
  public static String words(RulesFolder folder) {
    List<String> named = List.of(FOLDER + WORDS, FOLDER + ROTORS);
    return folder.digest(path -> named.contains(path) || path.startsWith(LanguageFiles.FOLDER));
  }

  /** Reads the words of a folder of rules alone; empty where anything is wrong with them. */
  public static Optional<Lexicon> words(RulesFolder folder, FileFaults faults) {
    KnowledgeReader reader = new KnowledgeReader(folder);
    reader.parse(WORDS);
    Optional<Lexicon> words = reader.document(WORDS).flatMap(reader::words);
    faults.addAll(reader.faults.diagnostics());
    return words;
  }

  /**
   * Reads as much of the knowledge base of a folder of rules as can be read. What is wrong goes to
   * the faults, all of it but what only follows from a file that cannot be read. The digest of a
   * whole one is empty: it takes long to work out, and only goes into answers.
   */
  public static KnowledgeParts parts(RulesFolder folder, FileFaults faults) {
    KnowledgeReader reader = new KnowledgeReader(folder);
    KnowledgeParts parts = reader.read(Optional.of(""));
    LanguageFiles.check(folder, reader.faults);
    faults.addAll(reader.faults.diagnostics());
    return parts;
  }

  private Optional<Lexicon> words(Json document) {
    return WordsFile.read(document, LanguageFiles.of(folder), faults);
  }

  private KnowledgeParts read(Optional<String> digest) {
    NAMES.forEach(this::parse);
    folder.files().keySet().forEach(this::noteStranger);

    // The other files are written in these words.
    Optional<Lexicon> words = document(WORDS).flatMap(this::words);
    if (words.isEmpty()) {
      return new KnowledgeParts(
          words, Optional.empty(), Optional.empty(), Precedents.NONE, Optional.empty());
    }
    Lexicon lexicon = words.get();
    // Without claims, rotors or prices the other files are read as if each that they name were
    // there: that they are missing has been said.
    Optional<Map<String, Claim>> claims =
        document(CLAIMS)
            .map(document -> ClaimsFile.read(document, lexicon, faults))
            .filter(found -> !found.isEmpty());
    Citations citations = new Citations(claims);
    Optional<Map<String, Rotor>> rotors =
        document(ROTORS)
            .map(document -> RotorsFile.read(document, lexicon, citations, faults))
            .filter(found -> !found.isEmpty());
    Optional<Prices> prices =
        document(PRICES).map(document -> PricesFile.read(document, lexicon, citations, faults));
    Optional<DevicesFile> devices =
        folder.files().containsKey(FOLDER + DEVICES)
            ? document(DEVICES).map(document -> DevicesFile.read(document, citations, faults))
            : Optional.of(DevicesFile.missing(FilePlace.of(folder.shown(FOLDER + DEVICES))));
    StepsFile stepsFile =
        new StepsFile(lexicon, citations, rotors.map(Map::values), devices, prices, faults);
    Optional<Map<Method, StepProfile>> methods = document(METHODS).map(stepsFile::methods);
    Optional<Map<Operation, StepProfile>> operations =
        document(OPERATIONS).map(stepsFile::operations);
    Optional<List<Core>> cores =
        document(CORES).map(document -> CoresFile.read(document, lexicon, citations, faults));
    Optional<SamplesFile> samples =
        document(SAMPLES).map(document -> new SamplesFile(document, lexicon, citations, faults));
    Optional<Map<SampleType, SampleProfile>> types = samples.map(SamplesFile::samples);
    Optional<Map<MscSource, SourceProfile>> sources = samples.map(SamplesFile::sources);
    Optional<Map<Supplement, SupplementProfile>> supplements =
        samples.map(SamplesFile::supplements);
    samples.ifPresent(SamplesFile::done);
    Optional<CentrifugationMedia> media =
        document(MEDIA).map(document -> MediaFile.read(document, lexicon, citations, faults));
    Optional<Map<Route, Figure>> doses =
        document(DOSES).map(document -> DosesFile.read(document, lexicon, citations, faults));
    Optional<WorkingTime> workingTime =
        document(CAMPAIGNS).map(document -> CampaignsFile.read(document, citations, faults));
    Optional<RankingParameters> ranking =
        document(RANKING).map(document -> RankingFile.read(document, lexicon, citations, faults));
    Precedents precedents = Precedents.read(folder, lexicon, faults);
    if (faults.stop()) {
      return new KnowledgeParts(words, claims, rotors, precedents, Optional.empty());
    }
    devices.orElseThrow().noteUnused();
    Map<StepKind, StepProfile> steps = new LinkedHashMap<>(methods.orElseThrow());
    steps.putAll(operations.orElseThrow());
    Knowledge knowledge =
        new Knowledge(
            lexicon,
            claims.orElseThrow(),
            Collections.unmodifiableMap(steps),
            cores.orElseThrow(),
            types.orElseThrow(),
            sources.orElseThrow(),
            supplements.orElseThrow(),
            rotors.orElseThrow(),
            media.orElseThrow(),
            prices.orElseThrow(),
            doses.orElseThrow(),
            workingTime,
            ranking.orElseThrow(),
            precedents,
            digest.orElseGet(() -> digest(folder)));
    return new KnowledgeParts(words, claims, rotors, precedents, Optional.of(knowledge));
  }

  /**
   * Reads one file anew and keeps the rest of a knowledge base that was read, so that many small
   * changes of it can be tried; the digest stays that of the base.
   *
   * @param base the knowledge base
   * @param documents its files, as {@link #documents} returns them
   * @param name one of {@code devices.json}, {@code methods.json}, {@code operations.json}, {@code
   *     cores.json} and {@code ranking.json}
   * @param document what stands in the file instead
   * @throws FaultyFilesException with every fault of the document
   */
  public static Knowledge with(
      Knowledge base, Map<String, Json> documents, String name, Json document)
      throws FaultyFilesException {
    Map<String, Json> changed = new LinkedHashMap<>(documents);
    changed.put(name, document);
    FileFaults faults = new FileFaults();
    Citations citations = new Citations(Optional.of(base.claims()));
    Map<StepKind, StepProfile> steps = new LinkedHashMap<>(base.steps());
    List<Core> cores = base.cores();
    RankingParameters ranking = base.ranking();
    switch (name) {
      case DEVICES -> {
        StepsFile reader = stepsFile(base, changed, citations, faults);
        replace(steps, reader.methods(Objects.requireNonNull(changed.get(METHODS))));
        replace(steps, reader.operations(Objects.requireNonNull(changed.get(OPERATIONS))));
      }
      case METHODS -> replace(steps, stepsFile(base, changed, citations, faults).methods(document));
      case OPERATIONS ->
          replace(steps, stepsFile(base, changed, citations, faults).operations(document));
      case CORES -> cores = CoresFile.read(document, base.lexicon(), citations, faults);
      case RANKING -> ranking = RankingFile.read(document, base.lexicon(), citations, faults);
      default -> throw new IllegalArgumentException("cannot read " + name + " alone");
    }
    faults.throwIfAny();
    return base.with(steps, cores, ranking, base.precedents());
  }

  /** Puts in what has changed, so that what has not stays one object. */
  private static void replace(
      Map<StepKind, StepProfile> steps, Map<? extends StepKind, StepProfile> read) {
    read.forEach(
        (kind, profile) -> {
          if (!profile.equals(steps.get(kind))) {
            steps.put(kind, profile);
          }
        });
  }

  private static StepsFile stepsFile(
      Knowledge base, Map<String, Json> documents, Citations citations, FileFaults faults) {
    Json devices = documents.get(DEVICES);
    return new StepsFile(
        base.lexicon(),
        citations,
        Optional.of(base.rotors().values()),
        Optional.of(
            devices == null
                ? DevicesFile.missing(FilePlace.of(FOLDER + DEVICES))
                : DevicesFile.read(devices, citations, faults)),
        Optional.of(base.prices()),
        faults);
  }

  /**
   * Returns the parsed files of a knowledge base, by name.
   *
   * @throws FaultyFilesException where a file is missing or is no JSON
   */
  public static Map<String, Json> documents(RulesFolder folder) throws FaultyFilesException {
    KnowledgeReader reader = new KnowledgeReader(folder);
    NAMES.forEach(reader::parse);
    reader.faults.throwIfAny();
    return Collections.unmodifiableMap(reader.documents);
  }

  private void parse(String name) {
    String path = FOLDER + name;
    byte[] bytes = folder.files().get(path);
    if (bytes == null && OPTIONAL.contains(name)) {
      return;
    }
    if (bytes == null) {
      faults.add(
          FilePlace.of(folder.shown(path)),
          "missing-file",
          "the file is missing.",
          "Every folder of rules needs its whole knowledge base; copy the file from the one that"
              + " evisor ships.");
      return;
    }
    JsonReader.read(bytes, folder.shown(path), faults)
        .ifPresent(document -> documents.put(name, document));
  }

  // A misspelt name would otherwise mean that what the file says is quietly left out.
  private void noteStranger(String path) {
    if (!path.startsWith(FOLDER)
        || RulesFolder.isOfPrecedents(path)
        || RulesFolder.isOfProtocols(path)
        || LanguageFiles.isOne(path)) {
      return;
    }
    String name = path.substring(FOLDER.length());
    if (!NAMES.contains(name)) {
      faults.add(
          FilePlace.of(folder.shown(path)),
          "unknown-file",
          "the knowledge base has no file of this name; it has " + String.join(", ", NAMES) + ".",
          Nearest.mend(name, NAMES, "Move it elsewhere."));
    }
  }

  private Optional<Json> document(String name) {
    return Optional.ofNullable(documents.get(name));
  }
}
