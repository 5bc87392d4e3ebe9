package org.mayday.simulator.firmware;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.log.AuditEvent;
import org.mayday.simulator.log.AuditTrail;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;

/**
 * Methods of AMT_AuditLog, and which methods of other classes are written to it. A signature here
 * is a hash and no signature; nobody can check it.
 */
final class AuditMethods {
  private static final int RECORDS_PER_ANSWER = 10;
  private static final int INVALID_HANDLE = 2053;
  private static final int MISSING_KEYS = 2060;
  private static final int LONGEST_LOCK = 300;
  private static final String CONSOLE = "192.0.2.80";

  private static final Map<String, AuditEvent> WRITTEN =
      Map.of(
          "AMT_MessageLog.ClearLog", AuditEvent.EVENT_LOG_CLEARED,
          "AMT_MessageLog.FreezeLog", AuditEvent.EVENT_LOG_FROZEN,
          "AMT_AuditLog.ClearLog", AuditEvent.AUDIT_LOG_CLEARED,
          "AMT_AuditLog.ExportAuditLogSignature", AuditEvent.AUDIT_LOG_EXPORTED,
          "AMT_TimeSynchronizationService.SetHighAccuracyTimeSynch", AuditEvent.TIME_SET,
          "AMT_WiFiPortConfigurationService.AddWiFiSettings", AuditEvent.PROFILE_ADDED,
          "CIM_BootService.SetBootConfigRole", AuditEvent.BOOT_OPTIONS_SET);

  private static final Map<String, AuditEvent> POWER =
      Map.of(
          "2", AuditEvent.POWER_UP,
          "4", AuditEvent.STANDBY,
          "5", AuditEvent.POWER_CYCLE,
          "7", AuditEvent.HIBERNATE,
          "8", AuditEvent.POWER_DOWN,
          "10", AuditEvent.RESET,
          "11", AuditEvent.NMI,
          "12", AuditEvent.GRACEFUL_POWER_DOWN,
          "14", AuditEvent.GRACEFUL_RESET);

  private AuditMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "AMT_AuditLog.ReadRecords", AuditMethods::read,
        "AMT_AuditLog.SetAuditLock", AuditMethods::lock,
        "AMT_AuditLog.ClearLog", AuditMethods::clear,
        "AMT_AuditLog.SetSigningKeyMaterial", AuditMethods::key,
        "AMT_AuditLog.ExportAuditLogSignature", AuditMethods::sign);
  }

  /** Writes down what a console had done, if it worked. */
  static void note(SoapRequest request, SimulatedPc pc, String output) {
    if (output.contains("ReturnValue>" + Method.COMPLETED + "<")) {
      String method = request.className() + "." + request.operation();
      event(request, method)
          .ifPresent(event -> pc.auditTrail().note(event, pc.identity().amt().user(), CONSOLE));
    }
  }

  private static Optional<AuditEvent> event(SoapRequest request, String method) {
    return method.equals("CIM_PowerManagementService.RequestPowerStateChange")
        ? request.parameter("PowerState").map(POWER::get)
        : Optional.ofNullable(WRITTEN.get(method));
  }

  private static String read(SoapRequest request, SimulatedPc pc) {
    List<byte[]> all = pc.auditTrail().records();
    int first = number(request, "StartIndex");
    if (first < 1) {
      return Method.returns(36);
    }
    int from = Math.min(all.size(), first - 1);
    List<byte[]> some = all.subList(from, Math.min(all.size(), from + RECORDS_PER_ANSWER));
    StringBuilder out = new StringBuilder();
    out.append(Method.output("TotalRecordCount", String.valueOf(all.size())));
    out.append(Method.output("RecordsReturned", String.valueOf(some.size())));
    for (byte[] one : some) {
      out.append(Method.output("EventRecords", Base64.getEncoder().encodeToString(one)));
    }
    return out.append(Method.returns(Method.COMPLETED)).toString();
  }

  private static String lock(SoapRequest request, SimulatedPc pc) {
    AuditTrail trail = pc.auditTrail();
    int handle = number(request, "Handle");
    if (number(request, "Flag") == 2) {
      return Method.returns(trail.unlock(handle) ? Method.COMPLETED : INVALID_HANDLE);
    }
    int seconds = number(request, "LockTimeoutInSeconds");
    if (seconds < 1 || seconds > LONGEST_LOCK) {
      return Method.returns(36);
    }
    long held = trail.lock(handle, seconds);
    return held < 0
        ? Method.returns(INVALID_HANDLE)
        : Method.output("Handle", String.valueOf(held)) + Method.returns(Method.COMPLETED);
  }

  private static String clear(SoapRequest request, SimulatedPc pc) {
    pc.auditTrail().clear();
    return Method.returns(Method.COMPLETED);
  }

  private static String key(SoapRequest request, SimulatedPc pc) {
    boolean whole =
        request.parameter("SigningKey").isPresent()
            && request.parameter("Certificates").isPresent();
    if (whole) {
      pc.auditTrail().key();
    }
    return Method.returns(whole ? Method.COMPLETED : 36);
  }

  private static String sign(SoapRequest request, SimulatedPc pc) {
    if (!pc.auditTrail().keyed()) {
      return Method.returns(MISSING_KEYS);
    }
    List<byte[]> all = pc.auditTrail().records();
    return Method.output("TotalRecordCount", String.valueOf(all.size()))
        + Method.output("UUID", pc.identity().platformGuid())
        + Method.output("FQDN", pc.name())
        + Method.output("SignatureMechanism", String.valueOf(number(request, "SigningMechanism")))
        + Method.output("Signature", hash(all))
        + Method.returns(Method.COMPLETED);
  }

  private static String hash(List<byte[]> records) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update("not a signature".getBytes(StandardCharsets.US_ASCII));
      records.forEach(sha256::update);
      return Base64.getEncoder().encodeToString(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static int number(SoapRequest request, String name) {
    return request
        .parameter(name)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
