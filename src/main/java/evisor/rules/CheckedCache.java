package evisor.rules;

import evisor.files.Place;
import evisor.files.RulesFolder;
import evisor.files.Sha256;
import evisor.model.Basis;
import evisor.model.Criterion;
import evisor.model.Level;
import evisor.rules.CheckedRules.CheckedRule;
import evisor.rules.compile.BuildIdentity;
import evisor.rules.compile.SealedFile;
import evisor.rules.text.Rule;
import evisor.rules.text.Verb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lint found of a folder without faults, kept in a file whose name is a digest of the
 * folder, byte for byte, and of evisor: for another folder, or another evisor, there is none.
 */
final class CheckedCache {

  private final RulesFolder folder;
  private final SealedFile file;

  CheckedCache(Path dir, RulesFolder folder) {
    this.folder = folder;
    Sha256 key = new Sha256().add(BuildIdentity.id());
    folder.files().forEach((path, bytes) -> key.add(path).add(bytes));
    this.file = new SealedFile(dir.resolve("checked-" + key.hex()));
  }

  /** Returns what was found of exactly this folder, if it is kept. */
  Optional<CheckedRules> read() {
    return file.read().flatMap(this::checked);
  }

  private Optional<CheckedRules> checked(ByteArrayInputStream content) {
    try (DataInputStream in = new DataInputStream(content)) {
      return Optional.of(checked(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps what was found of this folder. */
  void write(CheckedRules checked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(checked, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.write(bytes.toByteArray());
  }

  private void write(CheckedRules checked, DataOutputStream out) throws IOException {
    out.writeUTF(checked.digest());
    out.writeUTF(checked.knowledge());
    out.writeUTF(checked.compiled());
    List<CheckedRule> rules = checked.rules().get();
    out.writeInt(rules.size());
    for (CheckedRule entry : rules) {
      write(entry.rule(), out);
      out.writeInt(entry.bindings().size());
      for (Map.Entry<String, BoundValue> binding : entry.bindings().entrySet()) {
        out.writeUTF(binding.getKey());
        binding.getValue().write(out);
      }
    }
  }

  private CheckedRules checked(DataInputStream in) throws IOException {
    String digest = in.readUTF();
    String knowledge = in.readUTF();
    String compiled = in.readUTF();
    return new CheckedRules(digest, knowledge, compiled, () -> rules(in));
  }

  private List<CheckedRule> rules(DataInputStream in) {
    try {
      return readRules(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<CheckedRule> readRules(DataInputStream in) throws IOException {
    List<CheckedRule> rules = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Rule rule = rule(in);
      Map<String, BoundValue> bindings = new LinkedHashMap<>();
      for (int more = in.readInt(); more > 0; more--) {
        bindings.put(in.readUTF(), BoundValue.read(in));
      }
      rules.add(new CheckedRule(rule, bindings));
    }
    return List.copyOf(rules);
  }

  private void write(Rule rule, DataOutputStream out) throws IOException {
    out.writeUTF(rule.id());
    out.writeUTF(rule.title());
    out.writeUTF(rule.verb().name());
    out.writeUTF(rule.level().name());
    out.writeUTF(rule.criterion().map(Criterion::name).orElse(""));
    out.writeUTF(rule.basis().name());
    out.writeInt(rule.evidence().size());
    for (String claim : rule.evidence()) {
      out.writeUTF(claim);
    }
    // The folder may be called something else next time.
    out.writeUTF(rule.place().file().substring(folder.shown("").length()));
    out.writeInt(rule.place().line());
    out.writeInt(rule.place().column());
    write(rule.text().getBytes(StandardCharsets.UTF_8), out);
    write(rule.message().getBytes(StandardCharsets.UTF_8), out);
  }

  private Rule rule(DataInputStream in) throws IOException {
    String id = in.readUTF();
    String title = in.readUTF();
    Verb verb = Verb.valueOf(in.readUTF());
    Level level = Level.valueOf(in.readUTF());
    Optional<Criterion> criterion =
        Optional.of(in.readUTF()).filter(name -> !name.isEmpty()).map(Criterion::valueOf);
    Basis basis = Basis.valueOf(in.readUTF());
    List<String> evidence = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      evidence.add(in.readUTF());
    }
    Place place = new Place(folder.shown(in.readUTF()), in.readInt(), in.readInt());
    return new Rule(
        id, title, verb, level, criterion, basis, List.copyOf(evidence), place, text(in), text(in));
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new StreamCorruptedException("a length below 0");
    }
    return in.readNBytes(length);
  }
}
