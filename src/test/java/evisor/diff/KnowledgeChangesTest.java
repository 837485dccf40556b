package evisor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import evisor.files.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What differs is told by the names of entries, not by their places. */
final class KnowledgeChangesTest {

  private static RulesFolder folder(Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new RulesFolder("rules", files);
  }

  private static RulesFolder devices(String text) {
    return folder(Map.of("knowledge/devices.json", text));
  }

  @Test
  void aSizeOfASharedListIsNamedByItsListAndDevice() {
    String text =
        "{\"lists\": [{\"name\": \"fibres\", \"devices\": [{\"name\": \"large\", \"area_m2\":"
            + " 5}]}]}";

    assertThat(KnowledgeChanges.between(devices(text), devices(text.replace("5", "6"))))
        .containsExactly(
            new KnowledgeChange("devices.json", "lists/fibres/devices/large/area_m2", "5", "6"));
  }

  @Test
  void aPageBesideTheFilesIsNoKnowledge() {
    RulesFolder page = folder(Map.of("knowledge/precedents/README.md", "# Precedents"));

    assertThat(KnowledgeChanges.between(page, folder(Map.of()))).isEmpty();
  }

  @Test
  void aFileThatOneSideDoesNotHaveIsToldByItsEntries() {
    RulesFolder with = devices("{\"lists\": [1]}");

    assertThat(KnowledgeChanges.between(folder(Map.of()), with))
        .containsExactly(new KnowledgeChange("devices.json", "lists", "", "[1]"));
    assertThat(KnowledgeChanges.between(with, folder(Map.of())))
        .containsExactly(new KnowledgeChange("devices.json", "lists", "[1]", ""));
  }
}
