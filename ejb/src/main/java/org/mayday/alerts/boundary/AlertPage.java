package org.mayday.alerts.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A page of alerts.
 *
 * @param total how many alerts there are on all pages
 */
public record AlertPage(List<Alert> alerts, long total) implements Serializable {}
