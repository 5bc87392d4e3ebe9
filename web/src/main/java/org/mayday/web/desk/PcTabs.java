package org.mayday.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tabs of the page of a PC: an overview, and one for each group of operations. */
@Named
@ApplicationScoped
public class PcTabs {
  /** What is shown if the address names no tab. */
  static final String OVERVIEW = "overview";

  private static final List<String> ALL =
      List.of(
          OVERVIEW,
          "power",
          "boot",
          "hardware",
          "logs",
          "features",
          "network",
          "time",
          "accounts",
          "security",
          "defence",
          "firmware");

  /** In the order to show. */
  public List<String> getAll() {
    return ALL;
  }

  /** The tab that an address means. */
  static String of(@Nullable String wanted) {
    return wanted != null && ALL.contains(wanted) ? wanted : OVERVIEW;
  }
}
