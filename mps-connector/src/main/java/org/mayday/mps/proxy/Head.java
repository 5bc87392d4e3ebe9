package org.mayday.mps.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * The head of a request as it came. What HTTP leaves to the reader's judgement is refused: two
 * readers may judge differently. (RFC 9112 3, 5, 6.3, 11.2)
 *
 * @param method as sent
 * @param target of the request line, as sent
 * @param old whether it is HTTP/1.0
 * @param fields in the order they came
 * @param length bytes of the body; -1 if it comes in chunks
 */
record Head(String method, String target, boolean old, List<Header> fields, long length) {
  /** The characters of a token (RFC 9110 5.6.2). */
  static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}";

  /** The length of a body that comes in chunks. */
  static final long CHUNKED = -1;

  private static final int LARGEST = 16_384;
  private static final int MOST_FIELDS = 64;
  private static final int MOST_EMPTY_LINES = 2;
  private static final int BAD = 400;
  private static final Pattern REQUEST_LINE =
      Pattern.compile("(" + TOKEN + ") ([\\x21-\\x7e]+) HTTP/([0-9])\\.([0-9])");
  private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):[ \\t]*(.*?)[ \\t]*");

  /** Fields that are for the next hop only (RFC 9110 7.6.1), and those of the bodies' framing. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "proxy-connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "proxy-authorization",
          "proxy-authenticate",
          "proxy-authentication-info",
          "content-length",
          "expect");

  Head {
    fields = List.copyOf(fields);
  }

  /** Reads and judges a head. */
  static Head read(Lines lines, InputStream in) throws IOException {
    String line = lines.line(in, Lines.LONGEST);
    for (int empty = 0; line.isEmpty(); empty++) {
      require(empty < MOST_EMPTY_LINES, BAD, "There are empty lines instead of a request.");
      line = lines.line(in, Lines.LONGEST);
    }
    var request = REQUEST_LINE.matcher(line);
    require(request.matches(), BAD, "The request line is broken.");
    require(request.group(3).equals("1"), 505, "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    require("01".contains(request.group(4)), 505, "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    boolean old = request.group(4).equals("0");
    List<Header> fields = fields(lines, in, LARGEST - line.length());
    Head head = new Head(request.group(1), request.group(2), old, fields, 0);
    head.checkHost();
    return new Head(head.method, head.target, old, fields, head.judgedLength());
  }

  private static List<Header> fields(Lines lines, InputStream in, int room) throws IOException {
    List<Header> fields = new ArrayList<>();
    int left = room;
    String line = lines.line(in, Lines.LONGEST);
    while (!line.isEmpty()) {
      left -= line.length() + 2;
      require(left >= 0 && fields.size() < MOST_FIELDS, 431, "There is too much header.");
      var field = FIELD.matcher(line);
      require(field.matches(), BAD, "A field of the header is broken.");
      fields.add(new BasicHeader(field.group(1), field.group(2)));
      line = lines.line(in, Lines.LONGEST);
    }
    return fields;
  }

  private void checkHost() throws BadRequest {
    int hosts = values("Host").size();
    require(old ? hosts <= 1 : hosts == 1, BAD, "There is not one field Host.");
  }

  private long judgedLength() throws BadRequest {
    List<String> encodings = values("Transfer-Encoding");
    List<String> lengths = values("Content-Length");
    if (!encodings.isEmpty()) {
      require(!old, BAD, "HTTP/1.0 has no Transfer-Encoding.");
      require(lengths.isEmpty(), BAD, "There are a Transfer-Encoding and a Content-Length.");
      require(
          encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked"),
          encodings.size() == 1 ? 501 : BAD,
          "The only Transfer-Encoding is chunked.");
      return CHUNKED;
    }
    if (lengths.isEmpty()) {
      return 0;
    }
    require(
        lengths.size() == 1 && lengths.get(0).matches("[0-9]{1,18}"),
        BAD,
        "There is not one number as Content-Length.");
    return Long.parseLong(lengths.get(0));
  }

  /** The values of a field, in the order they came. */
  List<String> values(String name) {
    return values(fields, name);
  }

  /** The values of a field among others. */
  static List<String> values(List<Header> fields, String name) {
    return fields.stream()
        .filter(field -> field.getName().equalsIgnoreCase(name))
        .map(Header::getValue)
        .toList();
  }

  /** Whether there is a body. */
  boolean hasBody() {
    return length != 0;
  }

  /**
   * Whether the client waits for 100 Continue.
   *
   * @throws BadRequest if it expects something else (RFC 9110 10.1.1)
   */
  boolean expectsContinue() throws BadRequest {
    List<String> expected = values("Expect");
    require(
        expected.isEmpty()
            || expected.size() == 1 && expected.get(0).equalsIgnoreCase("100-continue"),
        417,
        "Nothing but 100-continue can be expected here.");
    return !expected.isEmpty() && hasBody() && !old;
  }

  /** Whether the client wants to go on after the answer; old consoles say so to proxies only. */
  boolean keepAlive() {
    Set<String> options = options(fields, "Connection");
    options.addAll(options(fields, "Proxy-Connection"));
    return !options.contains("close") && (!old || options.contains("keep-alive"));
  }

  /** The fields that go further, of a request or an answer. */
  static List<Header> endToEnd(List<Header> fields) {
    Set<String> named = options(fields, "Connection");
    return fields.stream()
        .filter(field -> !HOP_BY_HOP.contains(lower(field.getName())))
        .filter(field -> !named.contains(lower(field.getName())))
        .toList();
  }

  private static Set<String> options(List<Header> fields, String name) {
    return values(fields, name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .map(Head::lower)
        .collect(Collectors.toSet());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Where the request goes: the authority of CONNECT, or that of an absolute URI.
   *
   * @throws BadRequest if it names no place, or one that this is no proxy for
   */
  Target place() throws BadRequest {
    if (method.equals("CONNECT")) {
      require(!hasBody(), BAD, "CONNECT has no body.");
      return Target.of(target, 0)
          .orElseThrow(() -> new BadRequest(BAD, "CONNECT needs a host and a port."));
    }
    Optional<Target> place = authority().flatMap(text -> Target.of(text, 80));
    return place.orElseThrow(
        () -> new BadRequest(BAD, "This is a proxy: ask for http://PC:16992/, or use CONNECT."));
  }

  private Optional<String> authority() {
    if (!target.regionMatches(true, 0, "http://", 0, 7)
        || target.indexOf('#') >= 0
        || target.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    return Optional.of(target.substring(7, endOfAuthority()));
  }

  private int endOfAuthority() {
    int end = 7;
    while (end < target.length() && "/?".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** What the PC is asked for: path and query of the absolute URI; the target of CONNECT. */
  String path() {
    if (method.equals("CONNECT")) {
      return target;
    }
    String rest = target.substring(endOfAuthority());
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  private static void require(boolean condition, int status, String sentence) throws BadRequest {
    if (!condition) {
      throw new BadRequest(status, sentence);
    }
  }
}
