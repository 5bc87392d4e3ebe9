package org.mayday.audit.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the UUID parameter that tells what an {@link Audited} method works on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Subject {

  /** What the UUID stands for. */
  Kind value() default Kind.PLATFORM;

  /** What a UUID can stand for. */
  enum Kind {
    PLATFORM,
    CALL
  }
}
