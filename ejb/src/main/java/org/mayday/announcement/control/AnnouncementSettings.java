package org.mayday.announcement.control;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of the announcements.
 *
 * @param connectionFactory JNDI name of the JMS connection factory
 * @param topic JNDI name of the topic
 * @param source CloudEvents "source" of all events
 * @param batch events that are sent over one connection before their rows are deleted, 1 to 1000
 * @param backlog events that may wait for the broker; beyond it the oldest are dropped
 * @param retryMin pause after the first failure
 * @param retryMax longest pause between two attempts
 */
public record AnnouncementSettings(
    String connectionFactory,
    String topic,
    String source,
    int batch,
    long backlog,
    Duration retryMin,
    Duration retryMax) {
  public AnnouncementSettings {
    if (batch < 1 || batch > 1000) {
      throw new IllegalArgumentException("mayday.announcements.batch must be 1 to 1000");
    }
    if (backlog < 1) {
      throw new IllegalArgumentException("mayday.announcements.backlog must be at least 1");
    }
  }

  /** Reads the settings. */
  public static AnnouncementSettings from(Config config) {
    return new AnnouncementSettings(
        text(config, "mayday.jms.connection-factory", "java:comp/DefaultJMSConnectionFactory"),
        text(config, "mayday.jms.topic", "java:app/jms/Presence"),
        text(config, "mayday.announcements.source", "/mayday"),
        config.getOptionalValue("mayday.announcements.batch", Integer.class).orElse(100),
        config.getOptionalValue("mayday.announcements.backlog", Long.class).orElse(100_000L),
        DurationSetting.read(config, "mayday.announcements.retry-min", Duration.ofSeconds(1)),
        DurationSetting.read(config, "mayday.announcements.retry-max", Duration.ofMinutes(1)));
  }

  private static String text(Config config, String name, String otherwise) {
    return config.getOptionalValue(name, String.class).orElse(otherwise);
  }
}
