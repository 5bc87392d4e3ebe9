package org.mayday.simulator.firmware;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.platform.Accounts;
import org.mayday.simulator.platform.Accounts.Account;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.SoapRequest;
import org.mayday.simulator.wsman.SoapWriter;

/** Methods of AMT_AuthorizationService. */
final class AccountMethods {

  private static final int MOST_HANDLES = 5;
  private static final int HASH_BYTES = 16;
  private static final int LONGEST_NAME = 16;
  private static final int MAX_LIMIT_REACHED = 23;
  private static final int INVALID_INDEX = 35;
  private static final int INVALID_PARAMETER = 36;
  private static final int INVALID_HANDLE = 2053;
  private static final int INVALID_REALM = 2055;
  private static final int DUPLICATE = 2058;
  private static final int NOT_PERMITTED = 16;
  private static final int LAST_OF_SYSTEM = 2;
  private static final String SERVICE = "AMT_AuthorizationService.";

  private AccountMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        SERVICE + "EnumerateUserAclEntries", AccountMethods::enumerate,
        SERVICE + "GetUserAclEntryEx", AccountMethods::get,
        SERVICE + "AddUserAclEntryEx", AccountMethods::add,
        SERVICE + "UpdateUserAclEntryEx", AccountMethods::update,
        SERVICE + "RemoveUserAclEntry", AccountMethods::remove,
        SERVICE + "GetAclEnabledState", AccountMethods::enabled,
        SERVICE + "SetAclEnabledState", AccountMethods::enable,
        SERVICE + "GetAdminAclEntry",
            (request, pc) ->
                Method.output("Username", pc.accounts().adminName())
                    + Method.returns(Method.COMPLETED),
        SERVICE + "SetAdminAclEntryEx", AccountMethods::setAdmin);
  }

  private static String enumerate(SoapRequest request, SimulatedPc pc) {
    List<Integer> handles = List.copyOf(pc.accounts().all().keySet());
    int start = number(request, "StartIndex").orElse(0);
    if (start < 1 || start > Math.max(1, handles.size())) {
      return Method.returns(INVALID_INDEX);
    }
    List<String> told =
        handles.stream().skip(start - 1L).limit(MOST_HANDLES).map(String::valueOf).toList();
    return Method.output("TotalCount", String.valueOf(handles.size()))
        + Method.output("HandlesCount", String.valueOf(told.size()))
        + SoapWriter.elements("g:Handles", told)
        + Method.returns(Method.COMPLETED);
  }

  private static String get(SoapRequest request, SimulatedPc pc) {
    Optional<Account> found = account(request, pc);
    if (found.isEmpty()) {
      return Method.returns(INVALID_HANDLE);
    }
    Account account = found.get();
    String who =
        account.name().isEmpty()
            ? Method.output("KerberosUserSid", account.sid())
            : Method.output("DigestUsername", account.name());
    return who
        + Method.output("AccessPermission", String.valueOf(account.access()))
        + SoapWriter.elements("g:Realms", account.realms())
        + Method.returns(Method.COMPLETED);
  }

  private static String add(SoapRequest request, SimulatedPc pc) {
    Account wanted = wanted(request, "");
    int wrong = wrong(wanted, pc, 0);
    if (wrong != Method.COMPLETED) {
      return Method.returns(wrong);
    }
    if (wanted.sid().isEmpty() && wanted.hash().isEmpty()) {
      return Method.returns(INVALID_PARAMETER);
    }
    if (pc.accounts().all().size() >= Accounts.CAPACITY) {
      return Method.returns(MAX_LIMIT_REACHED);
    }
    int handle = pc.accounts().add(wanted);
    return Method.output("Handle", String.valueOf(handle)) + Method.returns(Method.COMPLETED);
  }

  private static String update(SoapRequest request, SimulatedPc pc) {
    Optional<Account> old = account(request, pc);
    int handle = number(request, "Handle").orElse(0);
    if (old.isEmpty() || handle <= LAST_OF_SYSTEM) {
      return Method.returns(INVALID_HANDLE);
    }
    Account wanted = wanted(request, old.get().hash()).enabled(old.get().enabled());
    int wrong = wrong(wanted, pc, handle);
    if (wrong == Method.COMPLETED) {
      pc.accounts().put(handle, wanted);
    }
    return Method.returns(wrong);
  }

  private static String remove(SoapRequest request, SimulatedPc pc) {
    int handle = number(request, "Handle").orElse(0);
    if (handle > 0 && handle <= LAST_OF_SYSTEM) {
      return Method.returns(NOT_PERMITTED);
    }
    return Method.returns(pc.accounts().remove(handle) ? Method.COMPLETED : INVALID_HANDLE);
  }

  private static String enabled(SoapRequest request, SimulatedPc pc) {
    return account(request, pc)
        .map(account -> Method.output("Enabled", String.valueOf(account.enabled())))
        .map(told -> told + Method.returns(Method.COMPLETED))
        .orElseGet(() -> Method.returns(INVALID_HANDLE));
  }

  private static String enable(SoapRequest request, SimulatedPc pc) {
    Optional<Account> found = account(request, pc);
    String wanted = request.parameter("Enabled").orElse("");
    if (found.isEmpty() || !wanted.matches("true|false")) {
      return Method.returns(found.isEmpty() ? INVALID_HANDLE : INVALID_PARAMETER);
    }
    pc.accounts()
        .put(
            number(request, "Handle").orElseThrow(),
            found.get().enabled(Boolean.parseBoolean(wanted)));
    return Method.returns(Method.COMPLETED);
  }

  private static String setAdmin(SoapRequest request, SimulatedPc pc) {
    String name = request.parameter("Username").orElse("");
    String hash = request.parameter("DigestPassword").orElse("");
    if (name.isEmpty() || name.length() > LONGEST_NAME || !isHash(hash)) {
      return Method.returns(INVALID_PARAMETER);
    }
    pc.accounts().admin(name, hash);
    return Method.returns(Method.COMPLETED);
  }

  private static Account wanted(SoapRequest request, String oldHash) {
    List<String> realms = new ArrayList<>();
    request
        .body()
        .ifPresent(
            body ->
                body.children().stream()
                    .filter(child -> child.name().equals("Realms"))
                    .forEach(child -> realms.add(child.text())));
    return new Account(
        request.parameter("DigestUsername").orElse(""),
        request.parameter("KerberosUserSid").orElse(""),
        request.parameter("DigestPassword").orElse(oldHash),
        number(request, "AccessPermission").orElse(-1),
        realms,
        true);
  }

  private static int wrong(Account wanted, SimulatedPc pc, int handle) {
    boolean one = wanted.name().isEmpty() != wanted.sid().isEmpty();
    boolean fits = wanted.name().length() <= LONGEST_NAME && wanted.access() >= 0;
    boolean hashed = wanted.hash().isEmpty() || isHash(wanted.hash());
    if (!one || !fits || wanted.access() > 2 || !hashed) {
      return INVALID_PARAMETER;
    }
    if (!wanted.realms().stream().allMatch(realm -> realm.matches("[2-9]|1\\d|2[0-4]"))) {
      return INVALID_REALM;
    }
    boolean taken =
        wanted.name().equals(pc.accounts().adminName())
            || pc.accounts().all().entrySet().stream()
                .filter(entry -> entry.getKey() != handle)
                .map(Map.Entry::getValue)
                .anyMatch(
                    other ->
                        other.name().equals(wanted.name()) && other.sid().equals(wanted.sid()));
    return taken ? DUPLICATE : Method.COMPLETED;
  }

  private static boolean isHash(String text) {
    try {
      return Base64.getDecoder().decode(text).length == HASH_BYTES;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  private static Optional<Account> account(SoapRequest request, SimulatedPc pc) {
    return number(request, "Handle").map(handle -> pc.accounts().all().get(handle));
  }

  private static Optional<Integer> number(SoapRequest request, String name) {
    return request.parameter(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
  }
}
