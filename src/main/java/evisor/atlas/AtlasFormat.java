package evisor.atlas;

import evisor.model.Term;

/** The forms in which an atlas can be written. */
public enum AtlasFormat implements Term {
  /** For a person at a terminal of 80 columns. */
  TEXT,
  /** For a page or a pull request. */
  MARKDOWN,
  /** A page of its own. */
  HTML,
  /** A picture. */
  SVG,
  /** For programs. */
  JSON;

  /** Returns the atlas, ending in a newline. */
  public String render(Atlas atlas) {
    return switch (this) {
      case TEXT -> AtlasText.of(atlas);
      case MARKDOWN -> AtlasMarkdown.of(atlas);
      case HTML -> AtlasHtml.of(atlas);
      case SVG -> AtlasSvg.of(atlas);
      case JSON -> AtlasJson.of(atlas);
    };
  }
}
