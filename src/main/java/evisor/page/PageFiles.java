package evisor.page;

import evisor.files.BundledFiles;
import evisor.files.Sha256;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The style sheet, the script and the icon of pages, as the jar carries them. */
final class PageFiles {

  private static final int DIGITS = 12;
  private static final Map<String, String> TYPES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "page.css", "text/css; charset=utf-8",
                  "page.js", "text/javascript; charset=utf-8",
                  "icon.svg", "image/svg+xml")));
  private static final Map<String, PageFile> FILES = read();

  private PageFiles() {}

  /**
   * A file.
   *
   * @param type its media type
   * @param bytes what is in it; not to be changed
   * @param digest what tells it from other states of it
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once, written as it is, compared by its digest.
  record PageFile(String type, byte[] bytes, String digest) {}

  private static Map<String, PageFile> read() {
    BundledFiles folder = new BundledFiles("/evisor/page/");
    Map<String, PageFile> files = new TreeMap<>();
    TYPES.forEach(
        (name, type) -> {
          byte[] bytes = folder.file(name).orElse(new byte[0]);
          files.put(name, new PageFile(type, bytes, Sha256.of(bytes).substring(0, DIGITS)));
        });
    return files;
  }

  /** Returns a file; empty where there is none of that name. */
  static Optional<PageFile> file(String name) {
    return Optional.ofNullable(FILES.get(name));
  }

  /** Returns the names of all. */
  static Set<String> names() {
    return Collections.unmodifiableSet(FILES.keySet());
  }

  /** Returns a link to a file as it is now, so that a browser may keep it for good. */
  static String link(String name) {
    return "/files/" + name + "?" + file(name).map(PageFile::digest).orElse("");
  }
}
