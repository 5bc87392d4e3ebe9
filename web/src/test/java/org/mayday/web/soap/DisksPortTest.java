package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.console.boundary.BootWay;
import org.mayday.console.boundary.Disks;
import org.mayday.console.boundary.DriveNow;
import org.mayday.console.boundary.DrivesNow;
import org.mayday.console.boundary.Lending;
import org.mayday.console.boundary.NothingLent;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.UnknownImage;
import org.mayday.operation.boundary.OperationFailed;

class DisksPortTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final UUID IMAGE = UUID.fromString("11111111-2222-4333-8444-555555555555");

  private final Drives drives = new Drives();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    DisksPort port = new DisksPort();
    port.disks = drives;
    server = new SoapServer(port, "disks");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SoapServer.Answer ask(String operation, String rest) throws Exception {
    return server.ask(
        "<t:%s><t:platform>%s</t:platform>%s</t:%s>".formatted(operation, PC, rest, operation));
  }

  private static String image(UUID image) {
    return "<t:image>" + image + "</t:image>";
  }

  @Test
  void tellsWhatIsLent() throws Exception {
    assertThat(ask("insertImage", image(IMAGE)).body())
        .containsSubsequence(
            ">true<", ">ann<", ">CD<", ">rescue.iso<", ">f00d<", ">900<", ">7<", ">1<", ">300<")
        .containsSubsequence(">FLOPPY<", ">The file is shorter than it was.<")
        .doesNotContain("from>");
  }

  @Test
  void tellsThatNothingIsLent() throws Exception {
    assertThat(ask("getDisks", "").body())
        .containsSubsequence("lent>false<", ">The connection to the PC is cut.<")
        .doesNotContain("lentBy");
  }

  @Test
  void bootsAsItIsTold() throws Exception {
    ask("bootFromImage", image(IMAGE));
    assertThat(drives.way).isEqualTo(new BootWay(false, false, false));
    ask("bootFromImage", image(IMAGE) + "<t:graceful>true</t:graceful>");
    assertThat(drives.way).isEqualTo(new BootWay(true, false, false));
    ask(
        "bootFromImage",
        image(IMAGE) + "<t:serialOverLan>1</t:serialOverLan><t:secureBoot>true</t:secureBoot>");
    assertThat(drives.way).isEqualTo(new BootWay(false, true, true));
  }

  @Test
  void ejectsOneDriveOrBoth() throws Exception {
    ask("ejectImage", "<t:drive>FLOPPY</t:drive>");
    assertThat(drives.ejected).isEqualTo("FLOPPY");
    ask("ejectImage", "");
    assertThat(drives.ejected).isEqualTo("null");
    assertThat(ask("ejectImage", "<t:drive>TAPE</t:drive>").body()).contains("invalidRequest");
  }

  @Test
  void tellsWhyNot() throws Exception {
    assertThat(ask("insertImage", image(PC)).body())
        .contains("notFound", "Somebody may have removed it.");
    assertThat(ask("endLending", "").body()).contains("notFound", "No disks are lent to the PC");
    drives.failure = new OperationFailed(OperationFailed.Kind.BUSY, "bob lends disks already.");
    assertThat(ask("insertImage", image(IMAGE)).body())
        .contains("operationFailed", ">BUSY<", "bob lends disks already.");
  }

  private static final class Drives extends Disks {
    private BootWay way;
    private String ejected;
    private OperationFailed failure;

    @Override
    public Lending insert(UUID platform, UUID image) throws OperationFailed {
      if (failure != null) {
        throw failure;
      }
      if (!image.equals(IMAGE)) {
        throw new UnknownImage(image);
      }
      DriveNow.Image rescue = new DriveNow.Image(image, "rescue.iso", "f00d", 900, "");
      DriveNow cd = new DriveNow(ImageKind.CD, rescue, 7, 1, 300, 0, 299, false, "");
      DriveNow floppy =
          new DriveNow(
              ImageKind.FLOPPY, null, 0, 0, 0, 0, -1, false, "The file is shorter than it was.");
      return new Lending("ann", true, "", new DrivesNow(true, 1, "", List.of(cd, floppy)));
    }

    @Override
    public Lending boot(UUID platform, UUID image, BootWay how) throws OperationFailed {
      way = how;
      return insert(platform, image);
    }

    @Override
    public Lending now(UUID platform) {
      return new Lending("", false, "The connection to the PC is cut.", null);
    }

    @Override
    public Lending eject(UUID platform, ImageKind drive) {
      ejected = String.valueOf(drive);
      return now(platform);
    }

    @Override
    public void end(UUID platform) {
      throw new NothingLent(platform);
    }
  }
}
