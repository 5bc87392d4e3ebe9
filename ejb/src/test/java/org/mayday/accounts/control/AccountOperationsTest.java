package org.mayday.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.WorkFake;
import org.mayday.vault.control.AmtCredentials;

class AccountOperationsTest {
  private static final String SERVICE = "AMT_AuthorizationService";
  private static final String OK = "<g:ReturnValue>0</g:ReturnValue>";

  private final GuardedPc pc = new GuardedPc();

  @BeforeEach
  void oneAccount() {
    pc.firmware
        .having("AMT_GeneralSettings", "<g:DigestRealm>Digest:00</g:DigestRealm>")
        .returning("GetAdminAclEntry", SERVICE, "<g:Username>admin</g:Username>" + OK)
        .returning(
            "EnumerateUserAclEntries",
            SERVICE,
            "<g:TotalCount>1</g:TotalCount><g:Handles>7</g:Handles>" + OK)
        .returning("GetAclEnabledState", SERVICE, "<g:Enabled>true</g:Enabled>" + OK)
        .returning("RemoveUserAclEntry", SERVICE, OK)
        .returning("SetAclEnabledState", SERVICE, OK)
        .returning("UpdateUserAclEntryEx", SERVICE, OK)
        .returning("AddUserAclEntryEx", SERVICE, "<g:Handle>8</g:Handle>" + OK);
    account("lookout");
  }

  private void account(String name) {
    pc.firmware.returning(
        "GetUserAclEntryEx",
        SERVICE,
        "<g:DigestUsername>"
            + name
            + "</g:DigestUsername><g:AccessPermission>1</g:AccessPermission>"
            + "<g:Realms>5</g:Realms><g:Realms>99</g:Realms>"
            + OK);
  }

  @Test
  void listsAccountsInWordsAndKeepsUnknownNumbers() throws Exception {
    ListAccounts list = new ListAccounts();
    list.own = pc.own();
    Sheet sheet = perform(list, Map.of());
    assertThat(sheet.value("administrator", "user")).contains("admin");
    assertThat(sheet.value("administrator", "usedByUs")).contains("yes");
    assertThat(sheet.part("accounts").orElseThrow().items())
        .containsExactly(
            Map.of(
                "account", "lookout",
                "kind", "digest",
                "enabled", "yes",
                "access", "network",
                "realms", "remote control, unknown (99)",
                "usedByUs", "no",
                "handle", "7"));
    assertThat(sheet.part("kerberos")).as("a class that is missing").isEmpty();
  }

  @Test
  void showsKerberosAccountsBySecurityIdentifier() throws Exception {
    pc.firmware.returning(
        "GetUserAclEntryEx",
        SERVICE,
        "<g:KerberosUserSid>AQIAAAAAAAUgAAAAIAIAAA==</g:KerberosUserSid>" + OK);
    ListAccounts list = new ListAccounts();
    list.own = pc.own();
    assertThat(perform(list, Map.of()).value("accounts", "account")).contains("S-1-5-32-544");
  }

  @Test
  void neverRemovesWhatIsUsedOrTheAdministrator() {
    RemoveAccount remove = new RemoveAccount();
    remove.own = pc.own();
    account("desk");
    pc.present = new AmtCredentials("desk", GuardedPc.OLD);
    assertFails(remove, Map.of("account", "desk"), "used to reach this PC");
    assertFails(remove, Map.of("account", "admin"), "cannot be removed");
    account("$$uns");
    assertFails(remove, Map.of("account", "$$uns"), "belongs to the firmware");
    assertFails(remove, Map.of("account", "nobody"), "no account nobody");
    assertThat(pc.firmware.asked()).noneMatch(asked -> asked.startsWith("RemoveUserAclEntry"));
  }

  @Test
  void neverDisablesWhatIsUsed() throws Exception {
    EnableAccount enable = new EnableAccount();
    enable.own = pc.own();
    account("desk");
    pc.present = new AmtCredentials("desk", GuardedPc.OLD);
    assertFails(enable, Map.of("account", "desk", "state", "DISABLED"), "cannot be disabled");
    assertThat(pc.firmware.asked()).noneMatch(asked -> asked.startsWith("SetAclEnabledState"));
    perform(enable, Map.of("account", "desk", "state", "ENABLED"));
    assertThat(pc.firmware.asked()).anyMatch(asked -> asked.startsWith("SetAclEnabledState"));
  }

  @Test
  void changesOfTheOwnAccountOnlyThePassword() throws Exception {
    ChangeAccount change = new ChangeAccount();
    change.own = pc.own();
    change.login = pc.loginChange();
    account("desk");
    pc.present = new AmtCredentials("desk", GuardedPc.OLD);
    assertFails(change, Map.of("account", "desk", "access", "LOCAL"), "cannot be changed");
    pc.accepted.add(GuardedPc.NEW);
    perform(change, Map.of("account", "desk", "password", GuardedPc.NEW));
    assertThat(pc.present).isEqualTo(new AmtCredentials("desk", GuardedPc.NEW));
  }

  @Test
  void refusesBadInputBeforeThePcIsAsked() {
    AddAccount add = new AddAccount();
    for (Map<String, String> said :
        java.util.List.of(
            Map.of("user", "lookout", "password", "weak", "realms", "STORAGE"),
            Map.of("user", "lookout", "password", "N0underscore_", "realms", "STORAGE"),
            Map.of("user", "lookout", "password", "Good-1234", "realms", "EVERYTHING"),
            Map.of("user", "look:out", "password", "Good-1234", "realms", "STORAGE"),
            Map.of("sid", "S-1-x", "realms", "STORAGE"),
            Map.of("sid", "S-1-5-18", "user", "a", "realms", "STORAGE"),
            Map.of("realms", "STORAGE"))) {
      Map<String, String> whole = new java.util.HashMap<>(said);
      whole.put("access", "NETWORK");
      assertThatThrownBy(() -> perform(add, whole))
          .isInstanceOf(BadArguments.class)
          .hasMessageNotContaining("Good-1234");
    }
    assertThat(pc.firmware.asked()).isEmpty();
  }

  private void assertFails(FirmwareOperation operation, Map<String, String> said, String words) {
    assertThatThrownBy(() -> perform(operation, said))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining(words);
  }

  private Sheet perform(FirmwareOperation operation, Map<String, String> said) throws Exception {
    return WorkFake.perform(operation, pc.firmware, "12.0.67", said);
  }
}
