package org.mayday.web.soap;

import java.util.LinkedHashSet;
import org.mayday.fleet.boundary.PlatformSort;
import org.mayday.web.soap.fleet.ImportReport;
import org.mayday.web.soap.fleet.LineError;
import org.mayday.web.soap.fleet.NewPlatform;
import org.mayday.web.soap.fleet.Platform;
import org.mayday.web.soap.fleet.PlatformPage;
import org.mayday.web.soap.fleet.PlatformQuery;

/** PCs as the contract of SOAP writes them. */
final class PlatformTypes {
  private static final int USUAL_LIMIT = 50;

  private PlatformTypes() {}

  static org.mayday.fleet.boundary.NewPlatform from(NewPlatform p) {
    return new org.mayday.fleet.boundary.NewPlatform(
        p.getUuid(),
        p.getName(),
        p.getMpsUsername(),
        p.getMpsPassword(),
        p.getAmtUsername(),
        p.getAmtPassword(),
        new LinkedHashSet<>(p.getTag()),
        Boolean.TRUE.equals(p.isCertificateRequired()));
  }

  static org.mayday.fleet.boundary.PlatformQuery from(PlatformQuery q) {
    return new org.mayday.fleet.boundary.PlatformQuery(
        q.getText(),
        q.isConnected(),
        q.getTag(),
        q.getSort() == null ? PlatformSort.NAME : PlatformSort.valueOf(q.getSort().name()),
        Boolean.TRUE.equals(q.isDescending()),
        q.getOffset() == null ? 0 : q.getOffset(),
        q.getLimit() == null ? USUAL_LIMIT : q.getLimit());
  }

  static Platform of(org.mayday.fleet.boundary.Platform from) {
    Platform platform = new Platform();
    platform.setUuid(from.uuid());
    platform.setName(XmlText.clean(from.name()));
    platform.setMpsUsername(from.mpsUsername());
    platform.setAmtUsername(from.amtUsername());
    platform.setAmtCredentials(from.amtCredentials());
    platform.setEnabled(from.enabled());
    platform.getTag().addAll(from.tags());
    platform.setAmtVersion(from.amtVersion());
    platform.setConnected(from.connected());
    platform.setAddress(from.address());
    platform.setLastTrigger(from.lastTrigger());
    platform.setConnectedSince(from.connectedSince());
    platform.setLastSeen(from.lastSeen());
    platform.setRegisteredAt(from.registeredAt());
    platform.setCertificateRequired(from.certificateRequired());
    platform.setLastListener(from.lastListener());
    return platform;
  }

  static PlatformPage of(org.mayday.fleet.boundary.PlatformPage from) {
    PlatformPage page = new PlatformPage();
    page.setTotal(from.total());
    from.platforms().stream().map(PlatformTypes::of).forEach(page.getPlatform()::add);
    return page;
  }

  static ImportReport of(org.mayday.fleet.boundary.ImportReport from) {
    ImportReport report = new ImportReport();
    report.setRegistered(from.registered());
    report.setChanged(from.changed());
    from.errors().stream().map(PlatformTypes::of).forEach(report.getError()::add);
    return report;
  }

  private static LineError of(org.mayday.fleet.boundary.LineError from) {
    LineError error = new LineError();
    error.setLine(from.line());
    error.setMessage(XmlText.clean(from.message()));
    return error;
  }
}
