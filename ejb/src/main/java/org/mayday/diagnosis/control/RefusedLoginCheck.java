package org.mayday.diagnosis.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.presence.boundary.Refusal;

/** Does the gateway refuse its login? */
final class RefusedLoginCheck implements Check {
  private static final Set<String> STAGES = Set.of("VERSION", "LOGIN");
  private static final Set<String> OTHERS =
      Set.of("BACKED_OFF", "DUPLICATE_PLATFORM", "BOGUS_PLATFORM", "CONNECTION_LOST");

  @Override
  public Finding of(Case it) {
    List<Refusal> refused =
        it.refusedSince().stream()
            .filter(one -> STAGES.contains(one.stage()) && !OTHERS.contains(one.reason()))
            .toList();
    if (!refused.isEmpty()) {
      return refused(refused.get(0), it);
    }
    Optional<Refusal> stranger =
        it.nearbySince().stream().filter(one -> isStranger(it, one)).findFirst();
    if (stranger.isPresent()) {
      return stranger(it, stranger.get());
    }
    return it.newestTunnel()
        .map(
            tunnel ->
                finding(Verdict.FINE, "Its last login was accepted.")
                    .seen("It logged in.", tunnel.openedAt()))
        .orElseGet(
            () ->
                finding(Verdict.UNKNOWN, "It has never come as far as a login.")
                    .advise("Look at what stops it earlier, below.", null));
  }

  private static Finding refused(Refusal last, Case it) {
    Verdict verdict = isPast(last.reason(), it) ? Verdict.SUSPECT : Verdict.FAULT;
    Finding finding = finding(verdict, says(last.reason())).seen(words(last), last.at());
    return switch (last.reason()) {
      case "WRONG_CREDENTIALS" ->
          finding.advise(
              "Give the PC and Mayday the same MPS user name and password: change it here, or set"
                  + " the PC up anew.",
              Where.PC);
      case "CERTIFICATE_REQUIRED", "WRONG_CERTIFICATE" ->
          finding.advise(
              "Give the PC a certificate of its own, or do not require one of it.", Where.PC);
      case "DISABLED" ->
          verdict == Verdict.SUSPECT
              ? finding.advise("It is enabled by now. Have it call again.", null)
              : finding.advise("Enable the PC.", Where.PC);
      case "UNKNOWN_PLATFORM" ->
          finding.advise("It is registered by now. Have it call again.", null);
      case "UNAVAILABLE" ->
          finding.advise(
              "Look whether the database is reachable. The PC tries again.", Where.GATEWAY);
      default -> finding.advise("Look at the refusals of the gateway.", Where.GATEWAY);
    };
  }

  /** Whether that kept it out then, but does not keep it out now. */
  private static boolean isPast(String reason, Case it) {
    return reason.equals("UNKNOWN_PLATFORM")
        || reason.equals("UNAVAILABLE")
        || reason.equals("DISABLED") && it.pc().enabled();
  }

  private static String says(String reason) {
    return switch (reason) {
      case "WRONG_CREDENTIALS" -> "The PC logs in with a wrong user name or password.";
      case "CERTIFICATE_REQUIRED" -> "The PC must show a certificate of its own and shows none.";
      case "WRONG_CERTIFICATE" -> "The PC shows a certificate that is not its own, or not valid.";
      case "DISABLED" -> "The PC was turned away because it was disabled here.";
      case "UNKNOWN_PLATFORM" -> "The PC was turned away because nobody had registered it.";
      case "METHOD_NOT_ALLOWED" -> "The PC offers no password.";
      case "UNAVAILABLE" -> "Mayday could not check its password.";
      default -> "The gateway did not let the PC in.";
    };
  }

  /** With its user name, but another UUID; or with its UUID in the other order of bytes. */
  private static boolean isStranger(Case it, Refusal one) {
    UUID claimed = one.platform();
    return claimed != null
        && !claimed.equals(it.pc().uuid())
        && (claimed.equals(swapped(it.pc().uuid()))
            || it.pc().mpsUsername().equals(one.username()));
  }

  private static Finding stranger(Case it, Refusal one) {
    boolean swapped = swapped(it.pc().uuid()).equals(one.platform());
    return finding(
            swapped ? Verdict.FAULT : Verdict.SUSPECT,
            swapped
                ? "The PC calls with its UUID in another order of bytes than was registered."
                : "Somebody logs in with the user name of this PC and another UUID.")
        .seen("UUID " + one.platform() + ": " + words(one), one.at())
        .advise(
            "Register the PC with UUID " + one.platform() + " if it is that one.", Where.GATEWAY);
  }

  /** The first three groups the other way round, as SMBIOS stores them (DSP0134 7.2.1). */
  static UUID swapped(UUID uuid) {
    ByteBuffer little = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    long high = uuid.getMostSignificantBits();
    little.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
    return new UUID(little.order(ByteOrder.BIG_ENDIAN).getLong(0), uuid.getLeastSignificantBits());
  }

  private static String words(Refusal one) {
    String times = one.times() > 1 ? " (" + one.times() + " times)" : "";
    String detail = one.detail().isEmpty() ? one.reason() : one.detail();
    return "Refused from " + one.address() + times + ": " + detail;
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.LOGIN, verdict, says);
  }
}
