package evisor.check;

import evisor.cases.Case;
import evisor.files.FileFaults;
import evisor.files.FilePlace;
import evisor.files.RulesFolder;
import evisor.knowledge.Claim;
import evisor.precedents.PrecedentLint;
import evisor.precedents.PrecedentLint.Citation;
import evisor.precedents.Precedents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds precedents, claims and cases to the same sources and research groups. */
final class PrecedentCheck {

  private static final String CLAIMS = "knowledge/claims.json";
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

  private PrecedentCheck() {}

  /**
   * Checks what was read; a link to what could not be read is not looked for.
   *
   * @param claims all claims by id; none where they cannot be read
   * @param cases all cases; none where one of them cannot be read
   */
  static void check(
      RulesFolder folder,
      Precedents precedents,
      Map<String, Claim> claims,
      List<Case> cases,
      FileFaults faults) {
    List<Citation> others = new ArrayList<>();
    Map<String, Integer> lines = lines(folder);
    claims.forEach(
        (id, claim) -> {
          Claim.Source source = claim.source();
          FilePlace place = new FilePlace(folder.shown(CLAIMS), lines.getOrDefault(id, 0), 1);
          others.add(
              new Citation("the claim " + id, source.doi(), source.pmcid(), source.group(), place));
        });
    SortedSet<String> ids = new TreeSet<>();
    for (Case one : cases) {
      ids.add(one.id());
      one.source()
          .ifPresent(
              source ->
                  others.add(
                      new Citation(
                          "the case " + one.id(),
                          source.doi(),
                          source.pmcid(),
                          source.group(),
                          one.place())));
    }
    PrecedentLint.check(precedents, claims.keySet(), ids, others, faults);
  }

  private static Map<String, Integer> lines(RulesFolder folder) {
    Map<String, Integer> lines = new TreeMap<>();
    byte[] bytes = folder.files().getOrDefault(CLAIMS, new byte[0]);
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      Matcher id = ID.matcher(line);
      if (id.find()) {
        lines.putIfAbsent(id.group(1), number);
      }
    }
    return lines;
  }
}
