package org.mayday.mps.event;

/** Requests as firmware writes them. */
final class Posts {
  static final String MESSAGE_ID = "uuid:00000000-8086-8086-8086-000000000007";

  private Posts() {}

  /** An event that asks to be acknowledged, as a subscription by PushWithAck makes them. */
  static String event(String text) {
    return envelope(
        "<b:MessageID>"
            + MESSAGE_ID
            + "</b:MessageID><c:AckRequested xsi:nil=\"true\" xmlns:xsi="
            + "\"http://www.w3.org/2001/XMLSchema-instance\"></c:AckRequested>",
        text);
  }

  /** An event by Push. */
  static String plainEvent(String text) {
    return envelope("<b:MessageID>" + MESSAGE_ID + "</b:MessageID>", text);
  }

  private static String envelope(String fields, String text) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a:Envelope"
        + " xmlns:a=\"http://www.w3.org/2003/05/soap-envelope\""
        + " xmlns:b=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
        + " xmlns:c=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\"><a:Header>"
        + "<b:To>http://192.0.2.9:9971/events</b:To><b:ReplyTo><b:Address>"
        + "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous"
        + "</b:Address></b:ReplyTo>"
        + fields
        + "<b:Action>http://schemas.dmtf.org/wbem/wsman/1/wsman/Event</b:Action>"
        + "</a:Header><a:Body><Text>"
        + text
        + "</Text></a:Body></a:Envelope>";
  }

  /** A request with its length. */
  static String post(String body, String... fields) {
    return head(fields) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** The same in chunks of so many bytes. */
  static String chunked(String body, int chunk, String... fields) {
    StringBuilder text =
        new StringBuilder(head(fields)).append("Transfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < body.length(); i += chunk) {
      String part = body.substring(i, Math.min(body.length(), i + chunk));
      text.append(Integer.toHexString(part.length())).append("\r\n").append(part).append("\r\n");
    }
    return text.append("0\r\n\r\n").toString();
  }

  /** The beginning of a request, as AMT writes it. */
  static String head(String... fields) {
    StringBuilder text =
        new StringBuilder(
            "POST /events HTTP/1.1\r\nHost: 192.0.2.9:9971\r\nUser-Agent: Intel(R) AMT Agent\r\n"
                + "Content-Type: application/soap+xml; charset=UTF-8\r\n");
    for (String field : fields) {
      text.append(field).append("\r\n");
    }
    return text.toString();
  }
}
