package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPageTest {
  private final List<String> sent = new ArrayList<>();
  private final List<SendHandler> underWay = new ArrayList<>();
  private boolean closed;

  @Test
  void passesMessagesOn() {
    new OpenPage(session()).tell("a");
    assertThat(sent).containsExactly("a");
  }

  @Test
  void hangsUpOnABrowserThatTakesNothing() {
    OpenPage page = new OpenPage(session());
    for (int i = 0; i < 300; i++) {
      page.tell("m");
    }
    assertThat(sent).hasSize(256);
    assertThat(closed).isTrue();
  }

  @Test
  void goesOnWithABrowserThatTakesItsMessages() {
    OpenPage page = new OpenPage(session());
    for (int i = 0; i < 1000; i++) {
      page.tell("m");
      underWay.get(i).onResult(new SendResult());
    }
    assertThat(sent).hasSize(1000);
    assertThat(closed).isFalse();
  }

  private Session session() {
    RemoteEndpoint.Async remote =
        fake(
            RemoteEndpoint.Async.class,
            (name, arguments) -> {
              sent.add((String) arguments[0]);
              underWay.add((SendHandler) arguments[1]);
              return null;
            });
    return fake(
        Session.class,
        (name, arguments) -> {
          closed |= name.equals("close");
          return name.equals("getAsyncRemote") ? remote : null;
        });
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  private interface Answer {
    Object to(String name, Object[] arguments);
  }
}
