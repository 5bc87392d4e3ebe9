package org.mayday.web.metrics;

/** All metrics of Mayday, as docs/monitoring.md lists them. */
enum Meter {
  LISTENING("mayday_gateway_listening", "1 while the listener for PCs is bound, else 0"),
  CONNECTIONS("mayday_gateway_connections", "connections under way, tunnels included"),
  TUNNELS("mayday_gateway_tunnels", "tunnels that are up"),
  LOGINS("mayday_gateway_logins", "successful logins of PCs"),
  REFUSALS("mayday_gateway_refusals", "connections that never became a tunnel, by reason"),
  KEEP_ALIVES("mayday_gateway_keepalives", "keep-alive messages answered"),
  BYTES_IN("mayday_gateway_received_bytes", "bytes received through tunnels"),
  BYTES_OUT("mayday_gateway_sent_bytes", "bytes sent through tunnels"),
  REPORTS("mayday_gateway_firmware_reports", "reports of firmware taken to be told"),
  REPORTS_DROPPED("mayday_gateway_firmware_reports_dropped", "reports of firmware that were lost"),
  REPORTS_WAITING(
      "mayday_gateway_firmware_reports_waiting", "reports of firmware still to be told"),
  FIRMWARE_CHANNELS("mayday_gateway_firmware_channels", "channels that firmware opened"),
  FIRMWARE_CHANNELS_REFUSED(
      "mayday_gateway_firmware_channels_refused", "channels that firmware wanted and did not get"),
  CALLS_OPEN("mayday_calls_open", "calls that are not over, by state"),
  CALLS("mayday_calls", "what happened to calls, by step"),
  ALERTS("mayday_alerts", "alerts, by step"),
  OPERATIONS("mayday_operation", "how long operations on PCs took, by operation and outcome"),
  RUNS("mayday_runs", "operations in the background that are not over, by state"),
  OUTBOX("mayday_outbox_backlog", "events that wait for the broker"),
  BROKER("mayday_broker_reachable", "1 while the broker takes events, else 0");

  private final String id;
  private final String meaning;

  Meter(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  String id() {
    return id;
  }

  String meaning() {
    return meaning;
  }
}
