package org.mayday.wsman.http;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/**
 * TLS 1.0 and 1.1, for firmware that speaks nothing newer (Intel AMT before 10). It is tried only
 * after the PC has not got as far as showing its certificate in TLS 1.2 or newer.
 */
public interface OldTls {
  /**
   * A context that still allows them, not initialised yet.
   *
   * @throws GeneralSecurityException if there is none
   */
  SSLContext context() throws GeneralSecurityException;

  /**
   * It is spoken.
   *
   * @param words such as "TLSv1 with TLS_RSA_WITH_AES_128_CBC_SHA"
   */
  void spoken(String words);
}
