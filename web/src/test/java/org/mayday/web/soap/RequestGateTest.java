package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestGateTest {
  private static final String GOOD =
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
          + "<t:listCalls xmlns:t='urn:mayday:calls:1'/></s:Body></s:Envelope>";

  private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
  private int status;
  private String passed;

  @Test
  void passesAGoodRequestWhole() throws Exception {
    ask(GOOD, GOOD.length(), GOOD.length());
    assertThat(passed).isEqualTo(GOOD);
    assertThat(status).isZero();
  }

  @Test
  void refusesWhatIsTooLongWhetherOrNotTheLengthIsTold() throws Exception {
    ask(GOOD, GOOD.length(), GOOD.length() - 1);
    assertThat(status).isEqualTo(413);
    status = 0;
    ask(GOOD, -1, GOOD.length() - 1);
    assertThat(status).isEqualTo(413);
    assertThat(passed).isNull();
  }

  @Test
  void answersNonsenseWithAFaultOfTheClient() throws Exception {
    ask("nonsense", -1, 1000);
    assertThat(status).isEqualTo(500);
    assertThat(passed).isNull();
    assertThat(answered.toString(StandardCharsets.UTF_8))
        .contains("<faultcode>S:Client</faultcode>", "not well-formed XML", "</S:Envelope>");
  }

  private void ask(String body, long told, int longest) throws Exception {
    RequestGate gate = new RequestGate();
    gate.longest = longest;
    gate.doFilter(request(body, told), response(), (request, response) -> pass(request));
  }

  private void pass(jakarta.servlet.ServletRequest request) throws IOException {
    passed = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static HttpServletRequest request(String body, long told) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    return proxy(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getMethod" -> "POST";
              case "getServletPath" -> "/soap/calls";
              case "getContentLengthLong" -> told;
              case "getInputStream" -> new Body(bytes);
              default -> null;
            });
  }

  private HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "sendError", "setStatus" -> status = (int) arguments[0];
            case "getOutputStream" -> {
              return new Out(answered);
            }
            default -> {}
          }
          return null;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static final class Body extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Body(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Out extends ServletOutputStream {
    private final ByteArrayOutputStream bytes;

    Out(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int octet) {
      bytes.write(octet);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
