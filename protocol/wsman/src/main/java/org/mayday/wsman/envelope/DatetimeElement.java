package org.mayday.wsman.envelope;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A time as JAXB sees it, without namespaces: a Datetime, a Date or a CIM_DateTime inside. */
@XmlAccessorType(XmlAccessType.FIELD)
final class DatetimeElement {
  @XmlElement(name = "Datetime")
  private @Nullable String datetime;

  @XmlElement(name = "CIM_DateTime")
  private @Nullable String cimDateTime;

  @XmlElement(name = "Date")
  private @Nullable String date;

  /** The text of whichever is there; empty if none is. */
  String text() {
    String moment = datetime == null ? cimDateTime : datetime;
    if (moment != null) {
      return moment.strip();
    }
    return date == null ? "" : date.strip() + "T00:00:00Z";
  }
}
