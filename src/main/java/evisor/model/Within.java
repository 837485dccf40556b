package evisor.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says between which bounds a number of the vocabulary always lies, so that a lint can reckon. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Within {

  /** Returns the lower bound. */
  double from();

  /** Returns whether the number always lies above the lower bound and never on it. */
  boolean above() default false;

  /** Returns the upper bound, itself allowed; infinity where there is none. */
  double to() default Double.POSITIVE_INFINITY;
}
