package org.mayday.wsman.http;

import org.apache.hc.client5.http.auth.AuthSchemeFactory;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.StandardAuthScheme;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.DigestSchemeFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;

/** How the HTTP library is set up: Digest only, nothing sent twice, nothing but what AMT needs. */
final class LaneHttp {
  /** Name under which the present {@link Attempt} travels in the library's context. */
  static final String ATTEMPT = "mayday.attempt";

  private static final int MAX_HEADERS = 100;
  private static final int MAX_LINE = 8192;

  private LaneHttp() {}

  static PoolingHttpClientConnectionManager connections(ChannelOperator operator) {
    Http1Config bounds =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_LINE)
            .setMaxEmptyLineCount(1)
            .build();
    // Not BasicHttpClientConnectionManager: its connection (up to 5.6.4), once closed and opened
    // again within an exchange, cannot be closed a second time.
    PoolingHttpClientConnectionManager connections =
        new PoolingHttpClientConnectionManager(
            operator,
            PoolConcurrencyPolicy.LAX,
            PoolReusePolicy.LIFO,
            TimeValue.NEG_ONE_MILLISECOND,
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(bounds)
                .responseParserFactory(asked -> WholeHead.parser(bounds))
                .build());
    // The lane looks itself where it matters, and repeats where it does not.
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
            .build());
    return connections;
  }

  /** A client that signs nothing on and takes every answer as it is. */
  static CloseableHttpClient bare(PoolingHttpClientConnectionManager connections) {
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setAuthenticationEnabled(false).build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }

  static CloseableHttpClient client(
      PoolingHttpClientConnectionManager connections,
      HttpSettings settings,
      DigestCredentials credentials) {
    BasicCredentialsProvider known = new BasicCredentialsProvider();
    known.setCredentials(
        new AuthScope(null, -1),
        new UsernamePasswordCredentials(credentials.user(), credentials.password().toCharArray()));
    TimeValue keep = TimeValue.ofMilliseconds(settings.keepIdle().toMillis());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultCredentialsProvider(known)
        .setDefaultAuthSchemeRegistry(
            RegistryBuilder.<AuthSchemeFactory>create()
                .register(StandardAuthScheme.DIGEST, DigestSchemeFactory.INSTANCE)
                .build())
        .setDefaultRequestConfig(RequestConfig.DEFAULT)
        .setKeepAliveStrategy((response, context) -> keep)
        .addResponseInterceptorFirst(new RefusalCounter())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableDefaultUserAgent()
        .build();
  }
}
