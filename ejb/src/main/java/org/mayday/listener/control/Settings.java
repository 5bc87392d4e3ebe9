package org.mayday.listener.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of the listener from MicroProfile Config, and makes what lives as long. */
@Dependent
public class Settings {
  private static final int KEY_BYTES = 32;

  @Produces
  ListenerSettings listenerSettings() {
    return ListenerSettings.from(ConfigProvider.getConfig());
  }

  /** The key is of this run of the server: no nonce of an earlier one can be replayed. */
  @Produces
  @ApplicationScoped
  Nonces nonces(ListenerSettings settings, Clock clock) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Nonces(new SecretKeySpec(key, "HmacSHA256"), settings.nonceAge(), clock);
  }

  @Produces
  @ApplicationScoped
  Throttle throttle(ListenerSettings settings, Clock clock) {
    return new Throttle(settings.perAddress(), settings.perPc(), clock);
  }

  @Produces
  @ApplicationScoped
  ListenerBook book(ListenerSettings settings, Clock clock) {
    return new ListenerBook(settings.on(), clock);
  }
}
