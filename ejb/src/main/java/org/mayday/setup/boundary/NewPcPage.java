package org.mayday.setup.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * Some of the PCs that wait to be set up.
 *
 * @param total how many there are in all
 */
public record NewPcPage(List<NewPc> pcs, long total) implements Serializable {
  public NewPcPage {
    pcs = List.copyOf(pcs);
  }
}
