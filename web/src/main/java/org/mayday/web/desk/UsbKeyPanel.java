package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificates;
import org.mayday.usbkey.boundary.UsbKeyOrder;
import org.mayday.usbkey.boundary.UsbKeys;

/** The file for a USB key, downloaded by an administrator. */
@Named
@RequestScoped
public class UsbKeyPanel {
  private static final int HELLO_PORT = 9971;

  @Inject UsbKeys usbKeys;
  @Inject ProvisioningCertificates provisioning;
  @Inject FacesContext faces;
  @Inject Told told;
  @Inject Words words;

  /** As it comes from the factory. */
  private static final String FACTORY = "admin";

  private String current = "";
  private String next = "";
  private String again = "";
  private @Nullable String certificate;
  private @Nullable String server;
  private int port = HELLO_PORT;
  private @Nullable String hosts;
  private boolean start = true;

  /** Those that PCs can be told to trust. */
  public List<ProvisioningCertificate> getCertificates() {
    return provisioning.all();
  }

  /** Answers with the file, or with why there is none. */
  public void make() throws IOException {
    if (!again.equals(next)) {
      told.refuse(words.say("usbKey.differ"));
      return;
    }
    byte[] file = told.attempt(() -> usbKeys.make(order()));
    if (file == null) {
      return;
    }
    ExternalContext external = faces.getExternalContext();
    external.setResponseContentType("application/octet-stream");
    external.setResponseContentLength(file.length);
    external.setResponseHeader("Content-Disposition", "attachment; filename=\"setup.bin\"");
    external.setResponseHeader("Cache-Control", "no-store");
    external.getResponseOutputStream().write(file);
    faces.responseComplete();
  }

  private UsbKeyOrder order() {
    List<String> names =
        hosts == null
            ? List.of()
            : hosts.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return new UsbKeyOrder(
        current.isEmpty() ? FACTORY : current,
        next,
        Asked.parse(certificate).orElse(null),
        server,
        port,
        names,
        start);
  }

  public String getCurrent() {
    return "";
  }

  public void setCurrent(@Nullable String current) {
    this.current = current == null ? "" : current;
  }

  public String getNext() {
    return "";
  }

  public void setNext(String next) {
    this.next = next;
  }

  public String getAgain() {
    return "";
  }

  public void setAgain(@Nullable String again) {
    this.again = again == null ? "" : again;
  }

  public @Nullable String getCertificate() {
    return certificate;
  }

  public void setCertificate(@Nullable String certificate) {
    this.certificate = certificate;
  }

  public @Nullable String getServer() {
    return server;
  }

  public void setServer(@Nullable String server) {
    this.server = server == null || server.isBlank() ? null : server.strip();
  }

  public int getPort() {
    return port;
  }

  public void setPort(int port) {
    this.port = port;
  }

  public @Nullable String getHosts() {
    return hosts;
  }

  public void setHosts(@Nullable String hosts) {
    this.hosts = hosts;
  }

  public boolean isStart() {
    return start;
  }

  public void setStart(boolean start) {
    this.start = start;
  }
}
