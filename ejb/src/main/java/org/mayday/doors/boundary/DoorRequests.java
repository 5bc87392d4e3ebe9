package org.mayday.doors.boundary;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mayday.doors.control.DoorBook;
import org.mayday.doors.control.DoorDesk;
import org.mayday.mps.api.DoorClaim;
import org.mayday.mps.api.DoorListener;
import org.mayday.mps.api.DoorVerdict;
import org.mayday.mps.api.DoorVisit;

/** Hears the doors of the gateway: decides who may use them, and keeps the record. */
@MessageDriven
public class DoorRequests implements DoorListener {
  @Inject DoorDesk desk;
  @Inject DoorBook book;

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DoorVerdict admit(DoorClaim claim) {
    return desk.admit(claim);
  }

  @Override
  public void visited(DoorVisit visit) {
    book.visited(visit);
  }
}
