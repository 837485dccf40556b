package evisor.papers;

import java.util.List;

/** One block of a paper, before it is laid out. */
sealed interface PaperBlock {

  /** The title of a section. */
  record Heading(String text) implements PaperBlock {}

  /** The title of a part of a section. */
  record Subheading(String text) implements PaperBlock {}

  /** A paragraph. */
  record Paragraph(String text) implements PaperBlock {}

  /** A list. */
  record Bullets(List<String> items) implements PaperBlock {}

  /** A list whose items are done one after another. */
  record Numbered(List<String> items) implements PaperBlock {}

  /** A list whose items are ticked. */
  record Checks(List<String> items) implements PaperBlock {}

  /** A table. */
  record Table(List<String> head, List<List<String>> rows) implements PaperBlock {}

  /**
   * A picture.
   *
   * @param file the file that holds it
   * @param svg the picture itself
   * @param text what it shows, for who cannot see it
   */
  record Picture(String file, String svg, String text) implements PaperBlock {}
}
