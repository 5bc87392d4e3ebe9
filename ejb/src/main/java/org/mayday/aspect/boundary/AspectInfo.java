package org.mayday.aspect.boundary;

import java.io.Serializable;
import java.util.List;
import org.mayday.operation.boundary.Parameter;

/**
 * What there is to know of an aspect of firmware that profiles can set.
 *
 * @param name such as "features"
 * @param most how many settings of it a profile can have
 * @param parameters what can be said; what is left out stays as it is on each PC
 */
public record AspectInfo(String name, int most, List<Parameter> parameters)
    implements Serializable {
  public AspectInfo {
    parameters = List.copyOf(parameters);
  }

  /** One that a profile can set once. */
  public static AspectInfo of(String name, Parameter... parameters) {
    return new AspectInfo(name, 1, List.of(parameters));
  }

  /** The same, but a profile can have several. */
  public AspectInfo upTo(int times) {
    return new AspectInfo(name, times, parameters);
  }

  /** The name of one of its settings, from 1; the first one is named as the aspect is. */
  public String setting(int number) {
    return number == 1 ? name : name + number;
  }
}
