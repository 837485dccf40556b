package evisor.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes files as slips of people, editors and disks do. */
public final class Damage {

  private static final String BYTES = "(){}\"'$@;,.!=<>&|\\/*\n\r\t 0e\u0000";

  private Damage() {}

  /**
   * Returns a file with a few changes.
   *
   * @param odd pieces that are put in
   */
  public static byte[] of(byte[] bytes, List<String> odd, Random random) {
    if (random.nextInt(3) == 0) {
      byte[] changed = bytes.clone();
      for (int left = 1 + random.nextInt(4); left > 0; left--) {
        changed[random.nextInt(changed.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) BYTES.charAt(random.nextInt(BYTES.length()));
      }
      return random.nextBoolean() ? changed : Arrays.copyOf(changed, random.nextInt(bytes.length));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String border = random.nextBoolean() ? "(?<=\\W)|(?=\\W)" : "(?<=\n)";
    List<String> pieces = new ArrayList<>(Arrays.asList(text.split(border, -1)));
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      int at = random.nextInt(pieces.size());
      switch (random.nextInt(5)) {
        case 0 -> pieces.subList(at, at + 1 < pieces.size() || at > 0 ? at + 1 : at).clear();
        case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
        case 2 -> Collections.swap(pieces, at, random.nextInt(pieces.size()));
        case 3 -> pieces.set(at, odd.get(random.nextInt(odd.size())));
        default -> pieces.add(at, odd.get(random.nextInt(odd.size())));
      }
    }
    return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
  }
}
