package org.mayday.benchmarks.storm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;

/**
 * PCs whose web server knows one answer. Who shows no Digest credentials is asked for them (RFC
 * 7616 3.3); what credentials they are is not looked at, because only the server is measured.
 */
final class CannedFirmware implements PcService {
  private static final int WINDOW = 16_384;
  private static final String CHALLENGE =
      "HTTP/1.1 401 Unauthorized\r\n"
          + "WWW-Authenticate: Digest realm=\"Digest:A4070000000000000000000000000000\", "
          + "nonce=\"%08x\",stale=\"false\",qop=\"auth\"\r\n"
          + "Content-Type: text/html\r\nContent-Length: 0\r\n\r\n";
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/soap+xml; charset=UTF-8\r\n"
          + "Content-Length: %d\r\n\r\n";
  private static final String ANSWER =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
          + "<a:Envelope xmlns:a=\"http://www.w3.org/2003/05/soap-envelope\""
          + " xmlns:b=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
          + " xmlns:c=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\""
          + " xmlns:g=\"http://intel.com/wbem/wscim/1/amt-schema/1/AMT_GeneralSettings\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><a:Header>"
          + "<b:To>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</b:To>"
          + "<b:RelatesTo>%s</b:RelatesTo><b:Action a:mustUnderstand=\"true\">"
          + "http://schemas.xmlsoap.org/ws/2004/09/transfer/GetResponse</b:Action>"
          + "<b:MessageID>uuid:00000000-8086-8086-8086-000000000001</b:MessageID>"
          + "<c:ResourceURI>http://intel.com/wbem/wscim/1/amt-schema/1/AMT_GeneralSettings"
          + "</c:ResourceURI></a:Header><a:Body><g:AMT_GeneralSettings>"
          + "<g:AMTNetworkEnabled>1</g:AMTNetworkEnabled>"
          + "<g:DDNSPeriodicUpdateInterval>1440</g:DDNSPeriodicUpdateInterval>"
          + "<g:DDNSTTL>900</g:DDNSTTL><g:DDNSUpdateEnabled>false</g:DDNSUpdateEnabled>"
          + "<g:DigestRealm>Digest:A4070000000000000000000000000000</g:DigestRealm>"
          + "<g:DomainName>example.org</g:DomainName>"
          + "<g:ElementName>Intel(r) AMT: General Settings</g:ElementName>"
          + "<g:HostName>pc</g:HostName><g:HostOSFQDN>pc.example.org</g:HostOSFQDN>"
          + "<g:IdleWakeTimeout>65535</g:IdleWakeTimeout>"
          + "<g:InstanceID>Intel(r) AMT: General Settings</g:InstanceID>"
          + "<g:NetworkInterfaceEnabled>true</g:NetworkInterfaceEnabled>"
          + "<g:PingResponseEnabled>true</g:PingResponseEnabled>"
          + "<g:PowerSource>0</g:PowerSource><g:PrivacyLevel>0</g:PrivacyLevel>"
          + "<g:SharedFQDN>true</g:SharedFQDN></g:AMT_GeneralSettings></a:Body></a:Envelope>";

  private final AtomicInteger nonces = new AtomicInteger();
  private final AtomicLong challenges = new AtomicLong();

  /** How often credentials were asked for. */
  long challenges() {
    return challenges.get();
  }

  @Override
  public void asked(StormPc pc, Channel channel) {
    channel.accept(WINDOW, new Conversation());
  }

  private final class Conversation implements ChannelListener {
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();

    @Override
    public void data(Channel channel, ByteBuffer data) {
      int count = data.remaining();
      byte[] bytes = new byte[count];
      data.get(bytes);
      request.write(bytes, 0, count);
      channel.release(count);
      String text = request.toString(ISO_8859_1);
      int body = text.indexOf("\r\n\r\n") + 4;
      if (body > 3 && text.length() - body >= length(text)) {
        request.reset();
        channel.write(ByteBuffer.wrap(answer(text).getBytes(ISO_8859_1)));
      }
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }

  private static int length(String text) {
    String number = between(text, "Content-Length:", "\r\n").strip();
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }

  private String answer(String request) {
    if (!request.contains("Authorization: Digest")) {
      challenges.incrementAndGet();
      return CHALLENGE.formatted(nonces.incrementAndGet());
    }
    String id = between(request, "MessageID>", "<");
    String body = ANSWER.formatted(id);
    return HEAD.formatted(body.length()) + body;
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    return from < 0
        ? ""
        : text.substring(from + start.length(), text.indexOf(end, from + start.length()));
  }
}
