package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtKerberosSettingData;

/** Lists who may log in to the firmware, for what and from where, and its part in Kerberos. */
@Dependent
public class ListAccounts implements FirmwareOperation {
  @Inject OwnAccount own;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("accounts.list", "accounts").role(Role.TECHNICIAN);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    AccountBook book = new AccountBook(work.client());
    List<Sheet.Part> parts = new ArrayList<>();
    Optional<String> administrator = book.administrator();
    if (administrator.isPresent()) {
      parts.add(
          new Facts()
              .with("user", administrator)
              .with("usedByUs", own.is(work.platform(), administrator.get()))
              .as("administrator"));
      work.arrived(parts.get(0));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Account account : book.all()) {
      rows.add(row(work, account));
    }
    parts.add(Sheet.Part.rows("accounts", rows));
    Reads.of(work.client(), AmtKerberosSettingData.class)
        .ifPresent(kerberos -> parts.add(kerberos(kerberos)));
    return new Sheet(parts);
  }

  private Map<String, String> row(Work work, Account account) {
    return new Facts()
        .with("account", account.name())
        .with("kind", account.kind())
        .with("enabled", account.enabled())
        .with("access", account.access())
        .with("realms", account.realms())
        .with("usedByUs", own.is(work.platform(), account.name()))
        .with("handle", account.handle())
        .map();
  }

  private static Sheet.Part kerberos(AmtKerberosSettingData kerberos) {
    return new Facts()
        .with("enabled", kerberos.krbEnabled())
        .with("realm", kerberos.realmName())
        .with("services", kerberos.servicePrincipalName())
        .with("keyVersion", kerberos.keyVersion())
        .with("clockToleranceMinutes", kerberos.maximumClockTolerance())
        .as("kerberos");
  }
}
