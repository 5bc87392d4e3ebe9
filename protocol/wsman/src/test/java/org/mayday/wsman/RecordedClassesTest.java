package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.EnvelopeReader;
import org.mayday.wsman.envelope.FirmwareBinding;
import org.mayday.wsman.envelope.MalformedEnvelopeException;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Binds every answer that was recorded, and every answer file of this project, to its class if
 * there is one, and compares it property by property with what was read: a class may leave out
 * nothing that a PC has told.
 */
class RecordedClassesTest {
  /** What answer files of this project hold to show that a class passes over what it lacks. */
  private static final Set<String> INVENTED =
      Set.of("NewerProperty", "FutureOption", "NewCapability");

  private static final Map<String, Class<?>> CLASSES = classes();

  @Test
  void thereAreClassesToBindTo() {
    assertThat(CLASSES).containsEntry("AMT_GeneralSettings", AmtGeneralSettings.class);
  }

  @TestFactory
  Stream<DynamicTest> answersOfThisProjectLoseNothing() throws URISyntaxException {
    return loseNothing(Path.of(RecordedClassesTest.class.getResource("/responses").toURI()));
  }

  @TestFactory
  Stream<DynamicTest> recordedAnswersLoseNothing() {
    Path directory = RecordedAnswersTest.directory();
    return directory == null ? Stream.empty() : loseNothing(directory);
  }

  private static Stream<DynamicTest> loseNothing(Path directory) {
    return RecordedAnswersTest.files(directory).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(directory.relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) throws Exception {
    AnswerEnvelope answer;
    try {
      answer = new EnvelopeReader().read(Files.readAllBytes(file));
    } catch (MalformedEnvelopeException told) {
      assertThat(told).hasMessage("The answer is not well-formed XML");
      return;
    }
    Set<String> lost = new LinkedHashSet<>();
    for (WsmanInstance instance : instances(answer)) {
      Class<?> type = CLASSES.get(instance.name());
      if (type != null) {
        compare(instance, FirmwareBinding.bind(instance, type), lost);
      }
    }
    assertThat(lost).as("lost of " + file).isEmpty();
  }

  private static List<WsmanInstance> instances(AnswerEnvelope answer) {
    List<WsmanInstance> found = new ArrayList<>(answer.body().children());
    answer.content().stream()
        .flatMap(content -> content.children("Items").stream())
        .forEach(items -> found.addAll(items.children()));
    return found;
  }

  private static void compare(WsmanInstance instance, Object bound, Set<String> lost)
      throws IllegalAccessException {
    for (Map.Entry<String, List<WsmanInstance>> property : instance.properties().entrySet()) {
      String name = property.getKey();
      // the return value is read by Invocation, whatever the output is bound to
      boolean returned = name.equals("ReturnValue") && instance.name().endsWith("_OUTPUT");
      Field field = field(bound.getClass(), name);
      if (field != null) {
        List<WsmanInstance> told = property.getValue();
        if (isToBeCompared(field, told) && !keeps(values(field.get(bound)), told)) {
          lost.add(instance.name() + "." + name + " = " + told);
        }
      } else if (!returned && !INVENTED.contains(name)) {
        lost.add(instance.name() + "." + name);
      }
    }
  }

  /** A text where a structure belongs was not sent by firmware and is only to be endured. */
  private static boolean isToBeCompared(Field field, List<WsmanInstance> told) {
    boolean structure = field.getType().getName().startsWith("org.mayday.wsman.cim.");
    return !structure || told.stream().noneMatch(one -> one.children().isEmpty());
  }

  private static boolean keeps(List<Object> values, List<WsmanInstance> told) {
    if (values.size() != told.size()) {
      return false;
    }
    for (int i = 0; i < told.size(); i++) {
      if (!keeps(values.get(i), told.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean keeps(Object value, WsmanInstance told) {
    if (value instanceof EndpointReference reference) {
      return EndpointReference.in(told).filter(reference::equals).isPresent();
    }
    if (told.children().isEmpty()) {
      return value.toString().equals(told.text()) || value.toString().equals(told.text().strip());
    }
    // a time or another structure: which of its texts is kept is the business of its own test
    return !value.toString().isEmpty();
  }

  private static List<Object> values(Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof Collection<?> many ? new ArrayList<>(many) : List.of(value);
  }

  private static Field field(Class<?> type, String property) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        if (element != null && element.name().equals(property)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    return null;
  }

  private static Map<String, Class<?>> classes() {
    Map<String, Class<?>> byName = new TreeMap<>();
    try {
      Path root =
          Path.of(
              AmtGeneralSettings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (String schema : List.of("amt", "cim", "ips")) {
        Path folder = root.resolve("org/mayday/wsman").resolve(schema);
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
            String simple = file.getFileName().toString().replace(".class", "");
            Class<?> type = Class.forName("org.mayday.wsman." + schema + "." + simple);
            if (type.isAnnotationPresent(XmlRootElement.class)) {
              byName.put(FirmwareBinding.nameOf(type), type);
            }
          }
        }
      }
    } catch (IOException | URISyntaxException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return byName;
  }
}
