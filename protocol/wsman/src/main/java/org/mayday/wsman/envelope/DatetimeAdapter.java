package org.mayday.wsman.envelope;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CimTime;

/** Lets classes of the firmware hold times as values (DSP0230 6.2.2, cim:cimDateTime). */
public final class DatetimeAdapter extends XmlAdapter<DatetimeElement, @Nullable Instant> {

  /** The time, or null if the element holds none that makes sense. */
  @Override
  public @Nullable Instant unmarshal(DatetimeElement element) {
    return CimTime.parse(element.text()).orElse(null);
  }

  /** Requests are written from instances, never from bound classes. */
  @Override
  public DatetimeElement marshal(@Nullable Instant time) {
    throw new UnsupportedOperationException("Bound classes are only read");
  }
}
