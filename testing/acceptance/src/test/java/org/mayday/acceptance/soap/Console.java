package org.mayday.acceptance.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A console that speaks WS-Management with one PC through the bridge. */
public final class Console {
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
  private static final String WSEN = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";

  private final URI bridge;
  private final Optional<String> host;

  /**
   * @param bridge address of the PC at the bridge
   */
  public Console(URI bridge) {
    this(bridge, Optional.empty());
  }

  private Console(URI bridge, Optional<String> host) {
    this.bridge = bridge;
    this.host = host;
  }

  /** The console of a PC that has a host name of its own, behind a proxy that adds our path. */
  public static Console atHost(String host, URI site) {
    return new Console(site.resolve("wsman"), Optional.of(host + ":" + site.getPort()));
  }

  /** A message that gets the only instance of a class. */
  public static String get(String resource) {
    return message(TRANSFER + "Get", resource, "");
  }

  /** A message that begins an enumeration. */
  public static String enumerate(String resource) {
    return message(WSEN + "/Enumerate", resource, "<n:Enumerate xmlns:n='" + WSEN + "'/>");
  }

  /** A message that goes on with one. */
  public static String pull(String resource, String context) {
    String body =
        "<n:Pull xmlns:n='%s'><n:EnumerationContext>%s</n:EnumerationContext><n:MaxElements>99</n:MaxElements></n:Pull>";
    return message(WSEN + "/Pull", resource, body.formatted(WSEN, context));
  }

  /** A message that calls a method. */
  public static String invoke(String resource, String method, String input) {
    String body = "<p:%1$s_INPUT xmlns:p='%2$s'>%3$s</p:%1$s_INPUT>";
    return message(resource + "/" + method, resource, body.formatted(method, resource, input));
  }

  /** Any message. */
  public static String message(String action, String resource, String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
         xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"
         xmlns:w="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"><s:Header>
        <a:Action s:mustUnderstand="true">%s</a:Action><a:To>/wsman</a:To>
        <w:ResourceURI s:mustUnderstand="true">%s</w:ResourceURI>
        <a:MessageID>uuid:%s</a:MessageID><a:ReplyTo><a:Address>
        http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address></a:ReplyTo>
        </s:Header><s:Body>%s</s:Body></s:Envelope>"""
        .formatted(action, resource, UUID.randomUUID(), body);
  }

  /** Sends a message as a member of the staff. */
  public Answer as(Soap person, String message) {
    return send(request(BodyPublishers.ofString(message)).header("Authorization", person.basic()));
  }

  /** The same in chunks. */
  public Answer inChunks(Soap person, String message) {
    BodyPublisher chunks =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(message.getBytes(UTF_8)));
    return send(request(chunks).header("Authorization", person.basic()));
  }

  /** Sends something without saying who it is. */
  public Answer unsigned() {
    return send(request(BodyPublishers.noBody()));
  }

  /** Asks for the PC's challenge and answers it. */
  public Answer digest(String user, String password, String uri, String message) {
    Answer challenged = unsigned();
    Optional<String> digest =
        challenged.all("WWW-Authenticate").stream().filter(v -> v.startsWith("Digest ")).findAny();
    return digest.isEmpty()
        ? challenged
        : send(
            request(BodyPublishers.ofString(message))
                .header("Authorization", sign(digest.get(), user, password, uri)));
  }

  private HttpRequest.Builder request(BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(bridge)
            .header("Content-Type", "application/soap+xml;charset=UTF-8")
            .POST(body);
    host.ifPresent(name -> request.header("Host", name));
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    return new Answer(Post.send(request.timeout(Post.LIMIT).build()));
  }

  /** RFC 7616 3.4 with MD5 and qop=auth. */
  static String sign(String challenge, String user, String password, String uri) {
    String realm = field(challenge, "realm");
    String nonce = field(challenge, "nonce");
    String proof =
        md5(
            md5(user + ":" + realm + ":" + password)
                + ":"
                + nonce
                + ":00000001:c0:auth:"
                + md5("POST:" + uri));
    return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", qop=auth, nc=00000001, cnonce=\"c0\", response=\"%s\""
        .formatted(user, realm, nonce, uri, proof);
  }

  private static String field(String challenge, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
    if (!found.find()) {
      throw new AssertionError("no " + name + " in " + challenge);
    }
    return found.group(1);
  }

  private static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(ISO_8859_1));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public static final class Answer {
    private final HttpResponse<String> http;

    private Answer(HttpResponse<String> http) {
      this.http = http;
    }

    public int status() {
      return http.statusCode();
    }

    public String body() {
      return http.body();
    }

    /** All values of a header. */
    public List<String> all(String name) {
      return http.headers().allValues(name);
    }

    /** The envelope. */
    public Xml xml() {
      return Xml.parse(http.body());
    }

    /** The subcode of the fault, without its prefix. */
    public String subcode() {
      String value = xml().first("Subcode").map(found -> found.text("Value")).orElse("none");
      return value.substring(value.indexOf(':') + 1);
    }
  }
}
