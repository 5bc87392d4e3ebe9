package org.mayday.simulator.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.setup.HelloMessage;
import org.mayday.simulator.setup.RootHash;
import org.mayday.simulator.setup.SetupFile;

/** Somebody plugs a USB key into a PC, starts it anew, and confirms what the BIOS asks. */
public final class UsbKey {

  private static final String GENERAL = "AMT_GeneralSettings#Intel(r) AMT: General Settings";
  private static final int HELLO_VERSION = 3;
  private static final int ADDRESS_BYTES = 4;

  private final SimulatedPc pc;

  public UsbKey(SimulatedPc pc) {
    this.pc = pc;
  }

  /**
   * The PC takes what the file has for it.
   *
   * @return the file as it is left on the key
   * @throws IllegalArgumentException if the PC does not take it, with the reason
   */
  public byte[] plug(byte[] setupBin) {
    SetupFile file = SetupFile.of(setupBin);
    synchronized (pc.monitor()) {
      Provisioning provisioning = pc.provisioning();
      if (provisioning.state() == State.POST) {
        throw new IllegalArgumentException("the PC is set up already");
      }
      if (!provisioning.opensMebx(text(file, "1.1"))) {
        throw new IllegalArgumentException("the present password of the MEBx is another one");
      }
      String password = text(file, "1.2");
      provisioning.mebxPassword(password);
      pc.accounts().adminPassword(password);
      provisioning.entries(new SetupEntries(text(file, "2.3"), "", provisioning.entries().otp()));
      file.value("2.8").ifPresent(this::trust);
      name("HostName", text(file, "2.11"));
      name("DomainName", text(file, "2.12"));
    }
    if (file.value("2.28").filter(value -> value[0] == 1).isPresent()) {
      Optional<InetSocketAddress> server = server(file);
      server.ifPresent(address -> pc.setupCall().begin(address, HELLO_VERSION));
    }
    return file.left();
  }

  private static String text(SetupFile file, String name) {
    return file.value(name).map(value -> new String(value, US_ASCII)).orElse("");
  }

  private void trust(byte[] addition) {
    RootHash.Kind kind = RootHash.Kind.of(addition[0]);
    int end = 1 + kind.length();
    int length = addition[end];
    String name = new String(addition, end + 1, length, US_ASCII);
    pc.provisioning()
        .add(new RootHash(name, kind, Arrays.copyOfRange(addition, 1, end), false, true));
  }

  private void name(String property, String value) {
    if (!value.isEmpty()) {
      pc.settings().put(GENERAL, Map.of(property, List.of(value)));
    }
  }

  /** The address has its last byte in front. */
  private static Optional<InetSocketAddress> server(SetupFile file) {
    byte[] address = file.value("2.17").orElse(new byte[0]);
    if (address.length != ADDRESS_BYTES) {
      return Optional.empty();
    }
    int port =
        file.value("2.18")
            .map(value -> (value[0] & 0xFF) | (value[1] & 0xFF) << 8)
            .orElse(HelloMessage.PORT);
    String host =
        (address[3] & 0xFF)
            + "."
            + (address[2] & 0xFF)
            + "."
            + (address[1] & 0xFF)
            + "."
            + (address[0] & 0xFF);
    return Optional.of(new InetSocketAddress(host, port));
  }
}
