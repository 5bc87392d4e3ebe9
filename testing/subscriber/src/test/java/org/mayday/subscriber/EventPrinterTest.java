package org.mayday.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.TextMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventPrinterTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private SeenEvents seen;
  private EventPrinter printer;
  private int acknowledged;

  @BeforeEach
  void start() throws IOException {
    seen = new SeenEvents(folder.resolve("seen"), 10);
    printer = new EventPrinter(seen, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @Test
  void printsEachEventOnceOnOneLine() throws Exception {
    printer.take(event("1", "{\"a\":\n1}"));
    printer.take(event("1", "{\"a\":\n1}"));
    printer.take(event("2", "{}"));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("{\"a\": 1}\n{}\n");
    assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(acknowledged).isEqualTo(3);
  }

  @Test
  void doesNotAcknowledgeWhatItCannotRemember() throws Exception {
    seen.close();
    assertThatThrownBy(() -> printer.take(event("1", "{}"))).isInstanceOf(IOException.class);
    assertThat(acknowledged).isZero();
  }

  private TextMessage event(String id, String json) {
    return (TextMessage)
        Proxy.newProxyInstance(
            EventPrinterTest.class.getClassLoader(),
            new Class<?>[] {TextMessage.class},
            (proxy, method, arguments) -> answer(method.getName(), id, json));
  }

  private Object answer(String method, String id, String json) {
    switch (method) {
      case "getText":
        return json;
      case "getStringProperty":
        return id;
      case "acknowledge":
        acknowledged++;
        return null;
      default:
        throw new UnsupportedOperationException(method);
    }
  }
}
