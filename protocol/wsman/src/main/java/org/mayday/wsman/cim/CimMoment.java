package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlMixed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time or a span of time (DSP0230 7.2, datetime): text within an element Datetime or Interval, or
 * text alone.
 */
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimMoment {
  @XmlElement(name = "Datetime")
  private @Nullable String datetime;

  @XmlElement(name = "Interval")
  private @Nullable String interval;

  @XmlMixed @XmlAnyElement private final List<Object> content = new ArrayList<>();

  /** The text, wherever it stands. */
  public String text() {
    String plain =
        content.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.joining());
    String inside = datetime != null ? datetime : interval;
    return (inside != null ? inside : plain).strip();
  }
}
