package org.mayday.simulator.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mayday.simulator.clock.Clockwork;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.setup.RootHash;
import org.mayday.simulator.setup.ServerChain;
import org.mayday.simulator.setup.ServerRules;

/**
 * How far a PC is set up, and by whom it lets itself be set up (Intel AMT Implementation and
 * Reference Guide, AMT_SetupAndConfigurationService and IPS_HostBasedSetupService).
 */
public final class Provisioning {

  /** Password of the MEBx, and of "admin", as the PC comes from its factory. */
  public static final String FACTORY_PASSWORD = "admin";

  private static final Logger LOG = System.getLogger(Provisioning.class.getName());
  private static final String HASH = "AMT_ProvisioningCertificateHash#";
  private static final int NONCE_BYTES = 20;

  /** How far it is set up. */
  public enum State {
    /** As from its factory: nobody reaches it but software on the PC. */
    PRE,
    /** It asks for a setup server, which reaches it. */
    IN,
    /** It is set up. */
    POST
  }

  private final Monitor monitor;
  private final Clockwork clock;
  private final String name;
  private final Settings settings;
  private final RootHash.Kind kind;
  private final SecureRandom random = new SecureRandom();
  private final ServerChain chain = new ServerChain();
  private final List<RootHash> hashes = new ArrayList<>();
  private State state = State.POST;
  private byte[] nonce;
  private String mebxPassword = "set in the factory of the simulation";
  private String dhcpSuffix = "";
  private SetupEntries entries = SetupEntries.NONE;
  private Visitor visitor = new Visitor("", Visitor.Entrance.TUNNEL);
  private Optional<String> refusal = Optional.empty();

  Provisioning(
      Monitor monitor, Clockwork clock, String name, Settings settings, RootHash.Kind kind) {
    this.monitor = monitor;
    this.clock = clock;
    this.name = name;
    this.settings = settings;
    this.kind = kind;
    hashes.addAll(RootHash.factory(kind));
    nonce = fresh();
  }

  private byte[] fresh() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  /** How far it is set up. */
  public State state() {
    return monitor.read(() -> state);
  }

  /** Changes it. Once set up, an old nonce and chain are worth nothing. */
  public void state(State next) {
    monitor.locked(
        () -> {
          state = next;
          chain.clear();
          nonce = fresh();
          monitor.changed();
        });
  }

  /** All is again as from the factory, but for the hashes that somebody added. */
  void reset() {
    monitor.locked(
        () -> {
          mebxPassword = FACTORY_PASSWORD;
          entries = SetupEntries.NONE;
          refusal = Optional.empty();
          state(State.PRE);
        });
  }

  /** The kind of its hashes. */
  public RootHash.Kind kind() {
    return kind;
  }

  /** The hashes of roots, in the order of their handles; disabled ones too. */
  public List<RootHash> hashes() {
    return monitor.read(
        () -> {
          List<RootHash> all = new ArrayList<>();
          for (RootHash hash : hashes) {
            boolean on =
                settings
                    .of(HASH + "Intel(r) AMT Certificate Hash: Handle: " + all.size())
                    .getOrDefault("Enabled", List.of(String.valueOf(hash.enabled())))
                    .contains("true");
            all.add(new RootHash(hash.name(), hash.kind(), hash.hash(), hash.factory(), on));
          }
          return all;
        });
  }

  /** Adds a hash, as somebody does in the MEBx; one that is there already stays. */
  public void add(RootHash hash) {
    monitor.locked(
        () -> {
          if (!hashes.contains(hash)) {
            hashes.add(hash);
          }
        });
  }

  /** ConfigurationNonce. */
  public byte[] nonce() {
    return monitor.read(nonce::clone);
  }

  /** CertChainStatus. */
  public ServerChain.Status chainStatus() {
    return monitor.read(chain::status);
  }

  /**
   * Takes the next certificate of a setup server.
   *
   * @return whether it is good
   */
  public boolean add(X509Certificate certificate, boolean leaf, boolean root) {
    return monitor.read(
        () -> {
          Optional<String> why = chain.add(certificate, leaf, root, rules());
          why.ifPresent(this::refuse);
          return why.isEmpty();
        });
  }

  /** Whether the owner of the chain has signed the PC's nonce followed by a nonce of its own. */
  public boolean isSigned(String algorithm, byte[] serverNonce, byte[] signature) {
    return monitor.read(
        () -> {
          byte[] both = new byte[nonce.length + serverNonce.length];
          System.arraycopy(nonce, 0, both, 0, nonce.length);
          System.arraycopy(serverNonce, 0, both, nonce.length, serverNonce.length);
          boolean good = chain.isSignedBy(algorithm, both, signature);
          if (!good) {
            refuse(
                "the signature is not that of the server's certificate over both nonces, the PC's"
                    + " being "
                    + HexFormat.of().formatHex(nonce));
          }
          return good;
        });
  }

  /** By whom it lets itself be set up now. */
  public ServerRules rules() {
    return monitor.read(
        () ->
            new ServerRules(
                hashes(),
                entries.suffix().isEmpty() ? dhcpSuffix : entries.suffix(),
                entries.server(),
                clock.now()));
  }

  /** Tells why it refuses somebody; it is logged. */
  public void refuse(String why) {
    LOG.log(Level.INFO, "{0} refuses to be set up: {1}", name, why);
    monitor.locked(() -> refusal = Optional.of(why));
    monitor.changed();
  }

  /** Why it refused somebody the last time, in words. */
  public Optional<String> refusal() {
    return monitor.read(() -> refusal);
  }

  /** Whether a password opens the MEBx. */
  public boolean opensMebx(String password) {
    return monitor.read(() -> mebxPassword.equals(password));
  }

  /** Sets the password of the MEBx. */
  public void mebxPassword(String password) {
    monitor.locked(() -> mebxPassword = password);
  }

  /** The domain that the company's network tells (DHCP option 15); empty for none. */
  public String dhcpSuffix() {
    return monitor.read(() -> dhcpSuffix);
  }

  /** Sets the domain that the company's network tells. */
  public void dhcpSuffix(String domain) {
    monitor.locked(() -> dhcpSuffix = domain);
  }

  /** What was entered at the PC. */
  public SetupEntries entries() {
    return monitor.read(() -> entries);
  }

  /** Enters something at the PC. */
  public void entries(SetupEntries entered) {
    monitor.locked(() -> entries = entered);
  }

  /** Whose request is being carried out. */
  public Visitor visitor() {
    return monitor.read(() -> visitor);
  }

  /** Says whose request is being carried out, for as long as the caller holds the PC's lock. */
  public void visitor(Visitor who) {
    monitor.locked(() -> visitor = who);
  }
}
