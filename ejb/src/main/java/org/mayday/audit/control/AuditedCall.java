package org.mayday.audit.control;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;

/** What the marks on a method and its parameters tell about a call. */
record AuditedCall(
    String action, @Nullable UUID platform, @Nullable UUID call, @Nullable String detail) {

  /** Reads the marks; the mark on the method wins over the one on its class. */
  static AuditedCall of(Method method, Object[] arguments) {
    Audited mark = method.getAnnotation(Audited.class);
    if (mark == null) {
      mark = method.getDeclaringClass().getAnnotation(Audited.class);
    }
    String action = mark == null ? method.getName() : mark.value();
    return new AuditedCall(
        action,
        subject(Subject.Kind.PLATFORM, method, arguments),
        subject(Subject.Kind.CALL, method, arguments),
        detail(method, arguments));
  }

  AuditEntry entry(Instant at, String who, String outcome, @Nullable String account) {
    StringJoiner words = new StringJoiner("; ");
    if (detail != null) {
      words.add(detail);
    }
    if (account != null) {
      words.add(account);
    }
    String text = words.length() == 0 ? null : words.toString();
    return new AuditEntry(0, at, who, action, platform, call, outcome, text);
  }

  private static @Nullable UUID subject(Subject.Kind kind, Method method, Object[] arguments) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Subject mark = parameters[i].getAnnotation(Subject.class);
      if (mark != null && mark.value() == kind && arguments[i] instanceof UUID uuid) {
        return uuid;
      }
    }
    return null;
  }

  private static @Nullable String detail(Method method, Object[] arguments) {
    StringJoiner words = new StringJoiner(", ");
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(Detail.class) && arguments[i] != null) {
        boolean named = arguments[i] instanceof Boolean;
        words.add(named ? parameters[i].getName() + "=" + arguments[i] : arguments[i].toString());
      }
    }
    return words.length() == 0 ? null : words.toString();
  }
}
