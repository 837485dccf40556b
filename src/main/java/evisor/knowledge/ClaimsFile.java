package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.Json.JsonArray;
import evisor.json.Json.JsonNumber;
import evisor.json.Json.JsonObject;
import evisor.json.JsonFields;
import evisor.json.JsonWriter;
import evisor.model.Confidence;
import evisor.model.Lexicon;
import evisor.model.Method;
import evisor.precedents.SourceIds;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code claims.json}, as {@code claims.schema.json} describes it. */
final class ClaimsFile {

  private static final Pattern ID = Pattern.compile("[a-z0-9_]+(-[a-z0-9]+)*");

  private ClaimsFile() {}

  static Map<String, Claim> read(Json document, Lexicon lexicon, FileFaults faults) {
    JsonFields file = JsonFields.of(document, lexicon, faults);
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (JsonFields fields : file.objects("claims")) {
      Claim claim = fields.whole(ClaimsFile::claim);
      if (!claim.id().isEmpty() && !ID.matcher(claim.id()).matches()) {
        faults.add(
            fields.place("id"),
            "bad-id",
            "\"" + claim.id() + "\" is no id.",
            "Use lower-case letters, digits and underscores, with single hyphens between them.");
      }
      // A claim whose id is badly formed can still be meant by those who cite it.
      if (!claim.id().isEmpty() && claims.put(claim.id(), claim) != null) {
        faults.add(
            fields.place("id"),
            "duplicate",
            "a claim \"" + claim.id() + "\" stands above already.",
            "Give this one a number of its own.");
      }
    }
    if (file.require("claims") && claims.isEmpty()) {
      faults.add(
          file.place("claims"),
          "missing-entry",
          "there is no claim.",
          "List what the rules and figures rest on in \"claims\".");
    }
    file.done();
    return Collections.unmodifiableMap(claims);
  }

  private static Claim claim(JsonFields fields) {
    return new Claim(
        fields.text("id"),
        fields.text("topic"),
        fields.terms("methods", Method.class),
        fields.text("attribute"),
        fields.text("sample"),
        value(fields),
        fields.optionalText("unit"),
        fields.text("statement"),
        fields.object("source", ClaimsFile::source),
        FigureReader.flag(fields, "verified"),
        fields.term("confidence", Confidence.class));
  }

  private static String value(JsonFields fields) {
    Optional<Json> value = fields.raw("value");
    value.ifPresent(found -> checkRanges(found, fields.faults()));
    return value.map(JsonWriter::compact).orElse("null");
  }

  private static void checkRanges(Json value, FileFaults faults) {
    if (value instanceof JsonArray array) {
      array.items().forEach(item -> checkRanges(item, faults));
    } else if (value instanceof JsonObject object) {
      checkRange(object, "min", "max", faults);
      checkRange(object, "low", "high", faults);
      object.members().forEach(member -> checkRanges(member.value(), faults));
    }
  }

  private static void checkRange(JsonObject object, String lower, String upper, FileFaults faults) {
    Optional<Json> low = object.get(lower);
    Optional<Json> high = object.get(upper);
    if (low.isPresent()
        && high.isPresent()
        && low.get() instanceof JsonNumber least
        && high.get() instanceof JsonNumber most
        && least.number().compareTo(most.number()) > 0) {
      faults.add(
          least.place(),
          "bad-range",
          String.format(
              Locale.ROOT,
              "\"%s\" is %s, above \"%s\", %s.",
              lower,
              least.number(),
              upper,
              most.number()),
          "Write the smaller number first.");
    }
  }

  private static Claim.Source source(JsonFields fields) {
    Claim.Source source =
        new Claim.Source(
            fields.text("citation"),
            fields.optionalText("doi"),
            fields.optionalText("pmcid"),
            fields.text("where"),
            fields.optionalText("group"));
    SourceIds.check(fields, source.doi(), source.pmcid());
    return source;
  }
}
