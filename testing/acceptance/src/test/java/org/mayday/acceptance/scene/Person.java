package org.mayday.acceptance.scene;

import java.net.URI;
import org.mayday.acceptance.soap.CallsService;
import org.mayday.acceptance.soap.FleetService;
import org.mayday.acceptance.soap.LanService;
import org.mayday.acceptance.soap.OperationsService;
import org.mayday.acceptance.soap.PowerService;
import org.mayday.acceptance.soap.ProvisioningService;
import org.mayday.acceptance.soap.SetupService;
import org.mayday.acceptance.soap.Soap;
import org.mayday.acceptance.soap.WorkService;

/**
 * Somebody on the staff.
 *
 * @param name with which the person signs in
 * @param displayName by which others know the person
 * @param password of the person
 * @param soap the services as this person
 */
public record Person(String name, String displayName, String password, Soap soap) {

  static Person of(String name, String displayName, String password, URI site) {
    return new Person(name, displayName, password, new Soap(site.resolve("soap/"), name, password));
  }

  public CallsService calls() {
    return soap.calls();
  }

  public FleetService fleet() {
    return soap.fleet();
  }

  public OperationsService operations() {
    return soap.operations();
  }

  public ProvisioningService provisioning() {
    return soap.provisioning();
  }

  public LanService lan() {
    return soap.lan();
  }

  public PowerService power() {
    return soap.power();
  }

  public SetupService setup() {
    return soap.setup();
  }

  public WorkService work() {
    return soap.work();
  }
}
