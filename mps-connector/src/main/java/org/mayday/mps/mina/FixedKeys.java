package org.mayday.mps.mina;

import java.security.KeyStore;
import java.security.Provider;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.X509ExtendedKeyManager;

/** A factory for who takes no key managers but only factories of them. */
final class FixedKeys extends KeyManagerFactory {

  FixedKeys(X509ExtendedKeyManager keys) {
    super(new Spi(keys), new NoProvider(), "gateway");
  }

  private static final class NoProvider extends Provider {
    private static final long serialVersionUID = 1L;

    NoProvider() {
      super("Mayday", "1", "the keys of the gateway");
    }
  }

  private static final class Spi extends KeyManagerFactorySpi {
    private final X509ExtendedKeyManager keys;

    Spi(X509ExtendedKeyManager keys) {
      this.keys = keys;
    }

    @Override
    protected void engineInit(KeyStore store, char[] password) {}

    @Override
    protected void engineInit(ManagerFactoryParameters parameters) {}

    @Override
    protected KeyManager[] engineGetKeyManagers() {
      return new KeyManager[] {keys};
    }
  }
}
