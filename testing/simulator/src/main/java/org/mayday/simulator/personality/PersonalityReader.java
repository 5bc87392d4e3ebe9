package org.mayday.simulator.personality;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.setup.RootHash;

/** Reads one release from its properties; every property must be there. */
final class PersonalityReader {

  private final String name;
  private final Properties properties;

  PersonalityReader(String name, Properties properties) {
    this.name = name;
    this.properties = properties;
  }

  Personality read() {
    return new Personality(
        name,
        new Version(text("version"), text("build"), text("sku")),
        tunnel(),
        web(),
        power(),
        setup());
  }

  private SetupHabits setup() {
    return new SetupHabits(
        RootHash.Kind.of(number("setup.hash")), Boolean.parseBoolean(text("setup.challenged")));
  }

  private TunnelHabits tunnel() {
    Map<Trigger, Long> triggers = new EnumMap<>(Trigger.class);
    triggers.put(Trigger.USER, (long) number("trigger.user"));
    triggers.put(Trigger.ALERT, (long) number("trigger.alert"));
    triggers.put(Trigger.PERIODIC, (long) number("trigger.periodic"));
    return new TunnelHabits(
        list("ports").stream().map(Integer::valueOf).toList(),
        triggers,
        seconds("keep-alive"),
        number("window"),
        number("largest-data"),
        list("tls"),
        list("tls.old"));
  }

  private WebHabits web() {
    return new WebHabits(
        number("chunk"),
        seconds("nonce.life"),
        number("nonce.uses"),
        number("pull.items"),
        Boolean.parseBoolean(text("pull.context-first")),
        Boolean.parseBoolean(text("boot.refuses-empty-source")),
        text("enumerate.refused"),
        number("log.records-per-answer"),
        Set.copyOf(list("absent")));
  }

  private Set<PowerRequest> power() {
    return list("power").stream()
        .map(PowerRequest::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Duration seconds(String key) {
    return Duration.ofSeconds(number(key));
  }

  private int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException faulty) {
      throw new IllegalArgumentException(name + ": " + key + " is not a number", faulty);
    }
  }

  private List<String> list(String key) {
    return Arrays.stream(text(key).split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private String text(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("personality " + name + " lacks " + key);
    }
    return value.strip();
  }
}
