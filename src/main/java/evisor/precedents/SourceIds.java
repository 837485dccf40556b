package evisor.precedents;

import evisor.json.JsonFields;
import java.util.regex.Pattern;

/** Holds the ids by which a source is found to the form that such ids have. */
public final class SourceIds {

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/\\S+");
  private static final Pattern PMCID = Pattern.compile("PMC[1-9]\\d*");

  private SourceIds() {}

  /** Notes a {@code doi} and a {@code pmcid} of a source that can be none; both may be absent. */
  public static void check(JsonFields source, String doi, String pmcid) {
    if (!doi.isEmpty() && !DOI.matcher(doi).matches()) {
      source.refuse(
          "doi",
          "bad-source-id",
          "\"" + doi + "\" is no DOI.",
          "Write it from \"10.\" on, without a space, for example \"10.1038/srep17319\".");
    }
    if (!pmcid.isEmpty() && !PMCID.matcher(pmcid).matches()) {
      source.refuse(
          "pmcid",
          "bad-source-id",
          "\"" + pmcid + "\" is no PMC id.",
          "Write PMC and the digits, for example \"PMC10058361\".");
    }
  }
}
