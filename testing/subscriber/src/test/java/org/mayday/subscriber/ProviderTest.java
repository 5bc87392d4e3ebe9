package org.mayday.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderTest {

  @Test
  void setsPropertiesAsOpenMqWantsThem() {
    Named factory = (Named) Provider.factory(Named.class.getName(), Map.of("imqAddressList", "a"));
    assertThat(factory.settings).containsEntry("imqAddressList", "a");
  }

  @Test
  void setsBeanPropertiesOfOtherBrokers() {
    Bean factory = (Bean) Provider.factory(Bean.class.getName(), Map.of("brokerURL", "tcp://b"));
    assertThat(factory.url).isEqualTo("tcp://b");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> Provider.factory("org.example.Nothing", Map.of()))
        .hasMessageContaining("not on the class path: org.example.Nothing");
    assertThatThrownBy(() -> Provider.factory(Bean.class.getName(), Map.of("colour", "red")))
        .hasMessageContaining("setColour");
    assertThatThrownBy(() -> Provider.factory(Object.class.getName(), Map.of()))
        .hasMessageContaining("cannot be used");
  }

  /** Settings by name. */
  public static class Named extends NoBroker {
    private final Map<String, String> settings = new HashMap<>();

    public String setProperty(String name, String value) {
      return settings.put(name, value);
    }
  }

  /** Settings by setter. */
  public static class Bean extends NoBroker {
    private String url;

    public void setBrokerURL(String url) {
      this.url = url;
    }
  }

  /** Never connects. */
  abstract static class NoBroker implements ConnectionFactory {
    @Override
    public Connection createConnection() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Connection createConnection(String user, String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public JMSContext createContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    public JMSContext createContext(String user, String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public JMSContext createContext(String user, String password, int mode) {
      throw new UnsupportedOperationException();
    }

    @Override
    public JMSContext createContext(int mode) {
      throw new UnsupportedOperationException();
    }
  }
}
