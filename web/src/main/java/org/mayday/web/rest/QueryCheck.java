package org.mayday.web.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells whoever misspells a parameter, gives one twice that can have one value, or writes a value
 * wrongly. Were it passed over, the answer would be to another question than the one that was
 * asked; and Jersey writes pages into the log for a value that it cannot read.
 */
public class QueryCheck implements ContainerRequestFilter {
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod() != null) {
      check(known(resource.getResourceMethod()), request.getUriInfo().getQueryParameters());
    }
  }

  /**
   * Looks at all parameters.
   *
   * @throws Refused if one is wrong
   */
  static void check(Map<String, Field> known, Map<String, List<String>> said) {
    said.forEach(
        (name, values) -> {
          Field field = known.get(name);
          if (field == null) {
            throw Refused.invalid(
                known.isEmpty()
                    ? "This takes no parameters."
                    : "There are no parameters but " + String.join(", ", known.keySet()) + ".");
          }
          if (values.size() > 1 && field.getType() != List.class) {
            throw Refused.invalid("The parameter " + name + " must be given once.");
          }
          values.forEach(value -> Parameters.read(name, element(field), value));
        });
  }

  private static Class<?> element(Field field) {
    return field.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : field.getType();
  }

  /** All parameters by name, sorted. */
  static SortedMap<String, Field> known(Method method) {
    SortedMap<String, Field> known = new TreeMap<>();
    Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
        .flatMap(parameter -> Stream.of(parameter.getType().getFields()))
        .filter(field -> field.isAnnotationPresent(QueryParam.class))
        .forEach(field -> known.put(field.getAnnotation(QueryParam.class).value(), field));
    return known;
  }
}
