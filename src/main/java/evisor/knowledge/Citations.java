package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.Nearest;
import evisor.json.Json;
import evisor.json.Json.JsonText;
import evisor.json.JsonFields;
import evisor.model.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what a statement or figure rests on, and checks that every claim cited is there and to the
 * point.
 */
public final class Citations {

  private final Optional<Map<String, Claim>> claims;
  private final List<Method> subject;

  /**
   * Takes all claims by id, for what speaks of no method in particular; without them every claim is
   * taken to be there.
   */
  public Citations(Optional<Map<String, Claim>> claims) {
    this(claims, List.of());
  }

  private Citations(Optional<Map<String, Claim>> claims, Collection<Method> subject) {
    this.claims = claims;
    this.subject = List.copyOf(subject);
  }

  /** Returns citations for what speaks of these methods. */
  Citations about(Collection<Method> methods) {
    return new Citations(claims, methods);
  }

  /**
   * What a statement or figure rests on.
   *
   * @param claims ids of claims
   * @param assumption why it is assumed; empty where the claims say it
   */
  record Support(List<String> claims, String assumption) {}

  /** Reads {@code claims} and {@code assumption} of an object, one of which must be there. */
  Support support(JsonFields owner) {
    String assumption = owner.optionalText("assumption");
    Map<String, FilePlace> cited = cited(owner, "claims");
    if (cited.isEmpty() && assumption.isEmpty()) {
      owner.refuseWhole(
          "no-basis",
          "nothing stands behind this.",
          "List the ids of claims in \"claims\", or say in \"assumption\" why it is assumed.");
    }
    if (assumption.isEmpty()) {
      checkSubject(cited, owner.faults());
    }
    return new Support(List.copyOf(cited.keySet()), assumption);
  }

  /** Reads an array of ids of claims; empty where the field is absent. */
  public List<String> ids(JsonFields owner, String name) {
    return List.copyOf(cited(owner, name).keySet());
  }

  private Map<String, FilePlace> cited(JsonFields owner, String name) {
    Map<String, FilePlace> ids = new LinkedHashMap<>();
    // The texts are asked for as well because they refuse items that are no text.
    List<String> texts = owner.texts(name);
    for (Json item : owner.items(name)) {
      if (item instanceof JsonText found && texts.contains(found.text())) {
        String id = found.text();
        if (ids.put(id, item.place()) != null) {
          owner
              .faults()
              .add(item.place(), "duplicate", "the claim " + id + " is cited twice here.");
        }
        if (claims.isPresent() && !claims.get().containsKey(id)) {
          owner
              .faults()
              .add(
                  item.place(),
                  "unknown-claim",
                  "there is no claim \"" + id + "\".",
                  Nearest.mend(
                      id, claims.get().keySet(), "Add it to claims.json, with its source."));
        }
      }
    }
    return ids;
  }

  // A claim of one method's recovery is no evidence for another's; with a stated assumption it may
  // be leaned on.
  private void checkSubject(Map<String, FilePlace> cited, FileFaults faults) {
    if (subject.isEmpty() || claims.isEmpty()) {
      return;
    }
    cited.forEach(
        (id, place) -> {
          Claim claim = claims.get().get(id);
          if (claim != null
              && !claim.methods().isEmpty()
              && Collections.disjoint(claim.methods(), subject)) {
            faults.add(
                place,
                "claim-off-topic",
                String.format(
                    Locale.ROOT,
                    "the claim %s speaks of %s, this of %s.",
                    id,
                    words(claim.methods()),
                    words(subject)),
                "Cite a claim that speaks of it, or say in \"assumption\" why this one holds.");
          }
        });
  }

  private static String words(Collection<Method> methods) {
    return methods.stream().map(Method::id).collect(Collectors.joining(", "));
  }
}
