package org.mayday.provisioning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which profile a PC has, is being given or is losing. */
@Entity
@Table(name = "profile_setup")
public class ProfileSetupRow {
  private static final int LONGEST_FAILURE = 500;

  @Id private String platform = "";
  private String profile = "";
  private int version;
  private String purpose = "";
  private String state = "";
  private String step = "";

  @Column(name = "replace_foreign")
  private boolean replaceForeign;

  private String found = "";

  @Column(name = "found_login")
  private String foundLogin = "";

  private String made = "";
  private String root = "";

  @Column(name = "login_user")
  private String loginUser = "";

  @Column(name = "login_secret")
  private String loginSecret = "";

  private String who = "";

  @Column(name = "begun_at")
  private Instant begunAt = Instant.EPOCH;

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  private String failure = "";
  private String resumed = "";

  @Column(name = "found_certificate")
  private String foundCertificate = "";

  @Column(name = "found_required")
  private boolean foundRequired;

  private String identity = "{}";

  @Column(name = "certificate_ends")
  private @Nullable Instant certificateEnds;

  @Column(name = "certificate_warned")
  private @Nullable Instant certificateWarned;

  @Column(name = "trusts_root")
  private String trustsRoot = "";

  @Column(name = "lost_root")
  private String lostRoot = "";

  @Column(name = "roots_tunnel")
  private String rootsTunnel = "";

  /** For the persistence provider. */
  protected ProfileSetupRow() {}

  /** A PC whose firmware had this. */
  public ProfileSetupRow(UUID platform, String found, String foundLogin) {
    this.platform = platform.toString();
    this.found = found;
    this.foundLogin = foundLogin;
  }

  /** Something else is wanted from now on. */
  public void want(String profile, int version, String purpose, boolean replaceForeign) {
    this.profile = profile;
    this.version = version;
    this.purpose = purpose;
    this.replaceForeign = replaceForeign;
    this.step = "";
    this.failure = "";
    this.resumed = "";
  }

  /** Who wants it. */
  public void by(String who, Instant at) {
    this.who = who;
    this.begunAt = at;
    this.changedAt = at;
  }

  /** How far it is. */
  public void state(String state, String failure, Instant at) {
    this.state = state;
    this.failure =
        failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
    this.changedAt = at;
  }

  /** The step that was begun last. */
  public void step(String step, Instant at) {
    this.step = step;
    this.changedAt = at;
  }

  /** The servers that were added, as lines of name, tabulator and address. */
  public void made(String made) {
    this.made = made;
  }

  /** The key of the trusted root that was added. */
  public void root(String root) {
    this.root = root;
  }

  /** The login for servers that are being added, its password sealed; two empty texts for none. */
  public void login(String user, String secret) {
    this.loginUser = user;
    this.loginSecret = secret;
  }

  /**
   * How it proved itself before.
   *
   * @param certificate fingerprint of the only certificate that it could show; empty for any
   * @param required whether it had to show one
   */
  public void foundCertificate(String certificate, boolean required) {
    this.foundCertificate = certificate;
    this.foundRequired = required;
  }

  /** The certificates that it was given. */
  public void identity(String identity) {
    this.identity = identity;
  }

  /** When the certificate ends that it proves itself with; null for none. */
  public void certificateEnds(@Nullable Instant end) {
    this.certificateEnds = end;
  }

  /** Somebody was told that it ends soon. */
  public void certificateWarned(Instant at) {
    this.certificateWarned = at;
  }

  /** It was seen to trust this root, by its fingerprint. */
  public void trusts(String root) {
    this.trustsRoot = root;
  }

  /** It was seen to have this root no more. */
  public void lost(String root) {
    this.lostRoot = root;
  }

  /** The tunnel in which its roots were last looked at. */
  public void rootsTunnel(String tunnel) {
    this.rootsTunnel = tunnel;
  }

  /** The tunnel in which it was last gone on with. */
  public void resumed(String tunnel) {
    this.resumed = tunnel;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public String profile() {
    return profile;
  }

  public int version() {
    return version;
  }

  public String purpose() {
    return purpose;
  }

  public String state() {
    return state;
  }

  public String step() {
    return step;
  }

  public boolean replaceForeign() {
    return replaceForeign;
  }

  /** The MPS user name that it called with then. */
  public String foundLogin() {
    return foundLogin;
  }

  public String foundCertificate() {
    return foundCertificate;
  }

  public boolean foundRequired() {
    return foundRequired;
  }

  public String identity() {
    return identity;
  }

  public @Nullable Instant certificateEnds() {
    return certificateEnds;
  }

  public String trustsRoot() {
    return trustsRoot;
  }

  public String lostRoot() {
    return lostRoot;
  }

  public String rootsTunnel() {
    return rootsTunnel;
  }

  public String found() {
    return found;
  }

  public String made() {
    return made;
  }

  public String root() {
    return root;
  }

  public String loginUser() {
    return loginUser;
  }

  public String loginSecret() {
    return loginSecret;
  }

  public String who() {
    return who;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public String failure() {
    return failure;
  }

  public String resumed() {
    return resumed;
  }
}
