package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mayday.wsman.amt.AccessInfoFormat;
import org.mayday.wsman.ips.IpsHttpProxyAccessPoint;
import org.mayday.wsman.ips.IpsHttpProxyService;

/** The classes of the HTTP proxies through which PCs call. */
class HttpProxyClassContractTest extends ClassContract {
  @TestFactory
  Stream<DynamicTest> proxies() {
    return Stream.of(
        get(
            IpsHttpProxyService.class,
            it -> {
              assertThat(it.name()).contains("Intel(r) AMT HTTP Proxy Service");
              assertThat(it.syncEnabled()).contains("1");
            }),
        one(
            IpsHttpProxyAccessPoint.class,
            it -> {
              assertThat(it.accessInfo()).contains("proxy.hotel.example");
              assertThat(it.infoFormat().orElseThrow().is(AccessInfoFormat.NAME)).isTrue();
              assertThat(it.name()).contains("Intel(r) AMT:HTTP Proxy Access Point 1");
              assertThat(it.networkDnsSuffix()).contains("hotel.example");
              assertThat(it.port()).contains(3128L);
            }),
        invoked(
            IpsHttpProxyService.addProxyAccessPoint(
                "proxy.hotel.example", AccessInfoFormat.NAME, 3128, "hotel.example")));
  }
}
