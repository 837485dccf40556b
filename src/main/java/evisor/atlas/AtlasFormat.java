package evisor.atlas;

import evisor.model.Term;

/** The forms in which an atlas can be written. */
public enum AtlasFormat implements Term {
  /** For a person at a terminal of 80 columns. */
  TEXT {
    @Override
    public String render(Atlas atlas) {
      return AtlasText.of(atlas);
    }
  },
  /** For a page or a pull request. */
  MARKDOWN {
    @Override
    public String render(Atlas atlas) {
      return AtlasMarkdown.of(atlas);
    }
  },
  /** A page of its own. */
  HTML {
    @Override
    public String render(Atlas atlas) {
      return AtlasHtml.of(atlas);
    }
  },
  /** A picture. */
  SVG {
    @Override
    public String render(Atlas atlas) {
      return AtlasSvg.of(atlas);
    }
  },
  /** For programs. */
  JSON {
    @Override
    public String render(Atlas atlas) {
      return AtlasJson.of(atlas);
    }
  };

  /** Returns the atlas, ending in a newline. */
  public abstract String render(Atlas atlas);
}
