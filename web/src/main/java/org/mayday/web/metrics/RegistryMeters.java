package org.mayday.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** The registry of the application's scope. */
@ApplicationScoped
public class RegistryMeters implements Meters {
  @Inject MetricRegistry registry;

  @Override
  public void gauge(Meter meter, Map<String, String> tags, Supplier<Number> value) {
    registry.gauge(metadata(meter), value, supplier -> supplier.get(), tags(tags));
  }

  @Override
  public void count(Meter meter, Map<String, String> tags, long more) {
    registry.counter(metadata(meter), tags(tags)).inc(more);
  }

  @Override
  public void time(Meter meter, Map<String, String> tags, Duration took) {
    Metadata seconds = Metadata.builder(metadata(meter)).withUnit(MetricUnits.SECONDS).build();
    registry.timer(seconds, tags(tags)).update(took);
  }

  private static Metadata metadata(Meter meter) {
    return Metadata.builder().withName(meter.id()).withDescription(meter.meaning()).build();
  }

  private static Tag[] tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> new Tag(tag.getKey(), tag.getValue()))
        .toArray(Tag[]::new);
  }
}
