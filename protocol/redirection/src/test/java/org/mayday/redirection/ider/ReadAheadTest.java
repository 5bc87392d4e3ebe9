package org.mayday.redirection.ider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.redirection.RedirectionException;

class ReadAheadTest {
  private final Blocks cd = Blocks.cd(10_000);
  private final ReadAhead ahead = new ReadAhead(cd);
  private final List<byte[]> read = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();

  @Test
  void asksForMoreAndMoreWhileOnePlaceFollowsTheOther() {
    cd.later = true;
    reads(0, 32);
    assertThat(cd.asked).containsExactly("0+32", "32+32");
    reads(32, 32);
    assertThat(cd.asked).containsExactly("0+32", "32+32", "64+32", "96+32", "128+32");
    for (int block = 64; block < 3_000; block += 32) {
      answerAll();
      reads(block, 32);
    }
    answerAll();
    assertThat(read).hasSize(94);
    assertThat(cd.asked).doesNotHaveDuplicates().last().isEqualTo((2_976 + 32 * 32) + "+32");
  }

  @Test
  void asksForNoMoreWhereOnePlaceDoesNotFollowTheOther() {
    reads(5_000, 1);
    reads(700, 1);
    reads(5_001, 1);
    assertThat(cd.asked).containsExactly("4992+32", "672+32");
    assertThat(read.get(2)).isEqualTo(cd.bytes(5_001, 1));
  }

  @Test
  void joinsPieces() {
    reads(40, 32);
    assertThat(read.get(0)).isEqualTo(cd.bytes(40, 32));
    reads(9_990, 10);
    assertThat(read.get(1)).isEqualTo(cd.bytes(9_990, 10));
    assertThat(cd.asked).contains("9984+16");
    assertThatIllegalArgumentException().isThrownBy(() -> reads(0, 33));
  }

  @Test
  void keepsNoMoreThanItsRoom() {
    for (int round = 0; round < 2; round++) {
      for (int piece = 0; piece < 65; piece++) {
        reads(piece * 64L, 1);
      }
    }
    assertThat(cd.asked).as("the oldest is always gone").hasSize(1 + 65 + 65);
  }

  @Test
  void asksAgainForWhatHasFailed() {
    cd.broken = true;
    reads(1_000, 1);
    assertThat(failed).containsExactly("a scratch");
    cd.broken = false;
    reads(1_000, 1);
    assertThat(read).hasSize(1);
  }

  @Test
  void tellsOnceThatTwoPiecesHaveFailed() {
    cd.later = true;
    cd.broken = true;
    reads(1_010, 32);
    answerAll();
    assertThat(failed).containsExactly("a scratch");
  }

  @Test
  void readsWhatWasWritten() {
    reads(1_000, 1);
    byte[] data = new byte[2_048];
    ahead.write(
        1_000,
        data,
        new Medium.Writing() {
          @Override
          public void written() {
            failed.add("written");
          }

          @Override
          public void failed(String why) {
            failed.add(why);
          }
        });
    assertThat(failed).containsExactly("written");
    reads(1_000, 1);
    assertThat(read.get(1)).isEqualTo(data);
  }

  /** A source that is 50 ms away: how many of its round trips does the host wait for? */
  @Test
  void waitsForFewRoundTripsOfASlowMedium() throws RedirectionException {
    assertThat(rounds(cd)).isEqualTo(300);
    assertThat(rounds(new ReadAhead(cd))).isLessThanOrEqualTo(300 / 5);
  }

  private int rounds(Medium medium) throws RedirectionException {
    cd.later = true;
    Lending lending = Lending.begun();
    lending.session.insert(Drive.CD, medium);
    int rounds = 0;
    for (int block = 0; block < 9_600; block += 32) {
      lending.said.clear();
      lending.commands(Drive.CD, Packet.read10(block, 32));
      lending.session.sent(100_000);
      while (lending.said.isEmpty()) {
        rounds++;
        answerAll();
      }
      lending.session.sent(100_000);
      assertThat(lending.said).hasSize(8);
    }
    return rounds;
  }

  private void answerAll() {
    for (int waiting = cd.answers.size(); waiting > 0; waiting--) {
      cd.answer();
    }
  }

  private void reads(long block, int count) {
    ahead.read(
        block,
        count,
        new Medium.Reading() {
          @Override
          public void read(byte[] data) {
            read.add(data);
          }

          @Override
          public void failed(String why) {
            failed.add(why);
          }
        });
  }
}
