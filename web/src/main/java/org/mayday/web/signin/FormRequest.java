package org.mayday.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request whose form, application/x-www-form-urlencoded in UTF-8, has been read already. One per
 * request.
 */
final class FormRequest extends HttpServletRequestWrapper {
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  FormRequest(HttpServletRequest request, byte[] form) {
    super(request);
    String query = request.getQueryString();
    String fields = new String(form, StandardCharsets.US_ASCII);
    for (String field : (query == null ? fields : query + "&" + fields).split("&")) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      String value = equals < 0 ? "" : field.substring(equals + 1);
      parameters.merge(decoded(name), new String[] {decoded(value)}, FormRequest::together);
    }
  }

  /** What is coded wrongly stays as it came; nobody has a name or a password like that. */
  private static String decoded(String coded) {
    try {
      return URLDecoder.decode(coded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException wrong) {
      return coded;
    }
  }

  private static String[] together(String[] before, String[] more) {
    return Stream.concat(Stream.of(before), Stream.of(more)).toArray(String[]::new);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }
}
