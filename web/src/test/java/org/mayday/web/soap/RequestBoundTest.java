package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class RequestBoundTest {

  @Test
  void readsABodyOfTheLargestLengthWhole() throws IOException {
    try (InputStream body = new BoundedRequest(request(1000), 1000).getInputStream()) {
      assertThat(body.readAllBytes()).hasSize(1000);
    }
  }

  @Test
  void endsALongerBodyWithAnErrorHoweverItIsRead() throws IOException {
    try (InputStream body = new BoundedRequest(request(1001), 1000).getInputStream()) {
      assertThatThrownBy(body::readAllBytes).hasMessageContaining("more than 1000 bytes");
    }
    try (InputStream body = new BoundedRequest(request(2), 1).getInputStream()) {
      assertThat(body.read()).isZero();
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> new BoundedRequest(request(2000), 1000).getReader().readLine())
        .isInstanceOf(IOException.class);
  }

  private static HttpServletRequest request(int length) {
    ServletInputStream body = new Body(new ByteArrayInputStream(new byte[length]));
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RequestBoundTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> method.getName().equals("getInputStream") ? body : null);
  }

  private static final class Body extends ServletInputStream {
    private final InputStream bytes;

    Body(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
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
}
