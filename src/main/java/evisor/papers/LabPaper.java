package evisor.papers;

import java.util.List;

/**
 * One paper, before it is laid out.
 *
 * @param title its title
 * @param blocks its blocks in order
 */
record LabPaper(String title, List<PaperBlock> blocks) {

  /** Copies the list. */
  LabPaper {
    blocks = List.copyOf(blocks);
  }
}
