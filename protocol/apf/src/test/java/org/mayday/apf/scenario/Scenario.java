package org.mayday.apf.scenario;

import java.util.List;

/**
 * A conversation.
 *
 * @param name name of its file, and which way it goes on if the file knows several
 * @param title its first line: the rule that it shows
 */
public record Scenario(String name, String title, List<Step> steps) {

  /** Name of its file without the suffix; several ways to go on share it. */
  public String file() {
    return name.replaceFirst("\\.apf.*", "");
  }

  /**
   * Whether the application behind the server does no more than to judge logins, so that any server
   * that knows the accounts can be driven.
   */
  public boolean needsOnlyLogins() {
    return steps.stream()
        .filter(Step.HostActs.class::isInstance)
        .map(Step.HostActs.class::cast)
        .allMatch(step -> step.action().startsWith("verified "));
  }

  @Override
  public String toString() {
    return name + ": " + title;
  }
}
