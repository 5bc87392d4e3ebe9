package org.mayday.setup.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mayday.presence.boundary.PcGreeted;
import org.mayday.setup.control.NewPcBook;
import org.mayday.setup.control.SetupDesk;

/** Hears PCs that ask to be set up. */
@ApplicationScoped
public class HelloWatch {
  @Inject NewPcBook book;
  @Inject SetupDesk desk;

  void greeted(@Observes PcGreeted event) {
    book.heard(event.hello());
    desk.heard(event.hello().platform());
  }
}
