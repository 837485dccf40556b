package evisor.model;

import java.util.List;

/**
 * The train in use today, when the question is whether to change it.
 *
 * @param core its isolation methods in order; empty where there is none
 * @param stage how far the product has come
 */
public record Incumbent(List<Method> core, Stage stage) {

  /** No train is in use. */
  public static final Incumbent NONE = new Incumbent(List.of(), Stage.UNSTATED);
}
