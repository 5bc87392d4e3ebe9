package org.mayday.web.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the address, and says what is wrong with it. */
public class Parameters implements ParamConverterProvider {

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return Written.knows(type) ? new OfText<>(type, name(annotations)) : null;
  }

  private static String name(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .flatMap(Parameters::names)
        .findFirst()
        .orElse("of the address");
  }

  private static Stream<String> names(Annotation annotation) {
    if (annotation instanceof QueryParam query) {
      return Stream.of(query.value());
    }
    return annotation instanceof PathParam path ? Stream.of(path.value()) : Stream.empty();
  }

  /**
   * The value that is written.
   *
   * @throws Refused if none is
   */
  static Object read(String name, Class<?> type, String value) {
    return Written.read(type, value)
        .orElseThrow(
            () ->
                Refused.invalid(
                    "The parameter %s must be %s.".formatted(name, Written.form(type))));
  }

  private record OfText<T>(Class<T> type, String name) implements ParamConverter<T> {
    /** Jersey asks for what is absent, too. */
    @Override
    public @Nullable T fromString(@Nullable String value) {
      if (value == null) {
        return null;
      }
      return type.cast(read(name, type, value));
    }

    @Override
    public String toString(T value) {
      return Objects.toString(value);
    }
  }
}
