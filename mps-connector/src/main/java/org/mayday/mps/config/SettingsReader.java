package org.mayday.mps.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings {@code mayday.mps.*}, each described in docs/configuration.md. What is not set
 * has its default, so that the connector starts without any configuration.
 */
public final class SettingsReader {
  private final Function<String, Optional<String>> source;

  /** Reads from any source of values by name. */
  public SettingsReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** Reads from MicroProfile Config, or from system properties where there is none. */
  public static SettingsReader ofPlatform() {
    try {
      var config = ConfigProvider.getConfig();
      return new SettingsReader(name -> config.getOptionalValue(name, String.class));
    } catch (IllegalStateException | NoSuchElementException e) {
      return new SettingsReader(name -> Optional.ofNullable(System.getProperty(name)));
    }
  }

  /**
   * Reads all settings.
   *
   * @throws IllegalArgumentException naming the setting that cannot be read or is out of range
   */
  public GatewaySettings read() {
    return new GatewaySettings(
        listener(),
        engine(),
        legacy(),
        hello(),
        proxy(ListenerSettings.HTTP_PROXY, 3128),
        proxy(ListenerSettings.SOCKS_PROXY, 1080),
        limits(),
        admission(),
        backOff(),
        duplicates(),
        deadlines(),
        keepAlive(),
        delivery(),
        events());
  }

  private ListenerSettings listener() {
    return new ListenerSettings(
        ListenerSettings.MODERN,
        text("address", "0.0.0.0"),
        number("port", 4433),
        number("backlog", 1_024),
        Callers.ALL);
  }

  private @Nullable LegacySettings legacy() {
    if (!flag("legacy.enabled", false)) {
      return null;
    }
    Callers callers = new Callers(ranges("legacy.allow"), ranges("legacy.deny"));
    return new LegacySettings(
        new ListenerSettings(
            ListenerSettings.LEGACY,
            text("legacy.address", text("address", "0.0.0.0")),
            number("legacy.port", 4434),
            number("legacy.backlog", 128),
            callers),
        number("legacy.max-connections", 2_000),
        number("legacy.max-connections-per-address", 200));
  }

  private @Nullable HelloSettings hello() {
    if (!flag("hello.enabled", false)) {
      return null;
    }
    return new HelloSettings(
        new ListenerSettings(
            ListenerSettings.HELLO,
            text("hello.address", text("address", "0.0.0.0")),
            number("hello.port", 9971),
            number("hello.backlog", 64),
            new Callers(ranges("hello.allow"), ranges("hello.deny"))),
        number("hello.max-connections", 200),
        number("hello.max-connections-per-address", 4),
        number("hello.per-minute", 30),
        duration("hello.deadline", "PT10S"));
  }

  private @Nullable ProxySettings proxy(String name, int port) {
    if (!flag(name + ".enabled", false)) {
      return null;
    }
    return new ProxySettings(
        new ListenerSettings(
            name,
            text(name + ".address", "127.0.0.1"),
            number(name + ".port", port),
            number(name + ".backlog", 64),
            new Callers(ranges(name + ".allow"), ranges(name + ".deny"))),
        number(name + ".max-connections", 32),
        number(name + ".max-connections-per-address", 16),
        number(name + ".max-connections-per-user", 16),
        duration(name + ".request-deadline", "PT15S"),
        duration(name + ".answer-deadline", "PT60S"),
        duration(name + ".idle", "PT30M"),
        duration(name + ".visit-pause", "PT5M"),
        name.equals(ListenerSettings.SOCKS_PROXY) && flag(name + ".version-4", false));
  }

  private TlsEngine engine() {
    String value = text("tls-engine", "auto");
    for (TlsEngine engine : TlsEngine.values()) {
      if (engine.name().equalsIgnoreCase(value)) {
        return engine;
      }
    }
    throw new IllegalArgumentException(
        "mayday.mps.tls-engine is \"%s\", it must be jdk, native or auto".formatted(value));
  }

  private TunnelLimits limits() {
    return new TunnelLimits(
        number("max-connections", 25_000),
        number("max-connections-per-address", 2_000),
        number("max-bytes-before-login", 16_384),
        number("login-attempts", 3),
        number("max-channels-per-tunnel", 16),
        number("channel-window", 131_072));
  }

  private AdmissionSettings admission() {
    return new AdmissionSettings(
        number("max-pending", 10_000),
        number("max-pending-per-address", 2_000),
        number("max-handshakes", 256),
        number("max-handshakes-per-address", 64),
        number("max-waiting-handshakes", 10_000),
        duration("handshake-wait", "PT60S"),
        number("descriptor-reserve", 500),
        AddressRange.listOf("mayday.mps.proxy-protocol.from", text("proxy-protocol.from", "")));
  }

  private BackOffSettings backOff() {
    return new BackOffSettings(
        number("backoff-failures", 20),
        duration("backoff-window", "PT1M"),
        duration("backoff-pause", "PT10S"),
        duration("backoff-longest-pause", "PT5M"),
        duration("backoff-trust", "PT1H"),
        number("backoff-entries", 10_000));
  }

  private DuplicateSettings duplicates() {
    return new DuplicateSettings(
        number("duplicate-flaps", 5),
        duration("duplicate-window", "PT10M"),
        duration("duplicate-hold", "PT15M"));
  }

  private Deadlines deadlines() {
    return new Deadlines(
        duration("tls-deadline", "PT30S"),
        duration("version-deadline", "PT15S"),
        duration("login-deadline", "PT60S"),
        duration("write-deadline", "PT30S"),
        duration("stop-deadline", "PT5S"));
  }

  private KeepAlive keepAlive() {
    return new KeepAlive(
        duration("keep-alive-interval", "PT30S"),
        duration("keep-alive-timeout", "PT100S"),
        duration("forward-quiet", "PT0.5S"));
  }

  private DeliverySettings delivery() {
    return new DeliverySettings(
        number("workers", 8),
        number("login-workers", 8),
        number("delivery-batch", 200),
        number("login-batch", 32),
        duration("delivery-retry", "PT1S"),
        number("delivery-queue", 100_000),
        duration("refusal-burst", "PT10S"));
  }

  private EventSettings events() {
    return new EventSettings(
        number("event-channels", 4),
        number("event-channels-in-all", 2_000),
        duration("event-deadline", "PT20S"),
        duration("event-idle", "PT2M"));
  }

  private String text(String name, String otherwise) {
    return source.apply("mayday.mps." + name).map(String::strip).orElse(otherwise);
  }

  private List<AddressRange> ranges(String name) {
    return AddressRange.listOf("mayday.mps." + name, text(name, ""));
  }

  private boolean flag(String name, boolean otherwise) {
    String value = text(name, Boolean.toString(otherwise));
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "mayday.mps.%s is \"%s\", it must be true or false".formatted(name, value));
    };
  }

  private int number(String name, int otherwise) {
    String value = text(name, Integer.toString(otherwise));
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "mayday.mps.%s is \"%s\", it must be a whole number".formatted(name, value), e);
    }
  }

  private Duration duration(String name, String otherwise) {
    String value = text(name, otherwise);
    try {
      return value.chars().allMatch(Character::isDigit)
          ? Duration.ofSeconds(Long.parseLong(value))
          : Duration.parse(value);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "mayday.mps.%s is \"%s\", it must be a duration such as PT30S".formatted(name, value), e);
    }
  }
}
