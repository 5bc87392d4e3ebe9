package org.mayday.usbkey.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.usbkey.control.KeyMaker;

/** Makes files for USB keys. They hold passwords in clear, and are not kept. */
@Stateless
@RolesAllowed("administrator")
public class UsbKeys {
  @Inject KeyMaker maker;

  /**
   * Makes one.
   *
   * @return what belongs into {@code setup.bin} in the root of a key with a FAT file system
   * @throws org.mayday.setup.boundary.UnknownCertificate if there is no such certificate
   */
  @Audited("setup.usbKey")
  public byte[] make(@Detail UsbKeyOrder order) {
    return maker.make(order);
  }
}
