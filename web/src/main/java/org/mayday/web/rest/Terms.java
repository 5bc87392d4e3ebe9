package org.mayday.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;

/**
 * On what terms something can be asked. The boundary decides; this is what a refusal names, and
 * what the OpenAPI document says.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Terms {
  /** The least role that the boundary admits. */
  Role role() default Role.VIEWER;

  /** What can stand in the way, beside what every request may meet. */
  ProblemType[] problems() default {};
}
