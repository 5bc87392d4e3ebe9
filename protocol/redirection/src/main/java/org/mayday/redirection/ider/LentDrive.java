package org.mayday.redirection.ider;

/** A drive of a session, what it has done, and who hears of it. */
final class LentDrive implements Progress {
  private final Drive name;
  private final VirtualDrive virtual;
  private final DiskWatch watch;
  private DriveCounts counts = DriveCounts.NONE;

  LentDrive(Drive name, DiskWatch watch) {
    this.name = name;
    this.virtual = new VirtualDrive(name);
    this.watch = watch;
  }

  VirtualDrive virtual() {
    return virtual;
  }

  DriveCounts counts() {
    return counts;
  }

  Answer take(Packet packet) {
    counts = counts.command();
    boolean there = virtual.medium().isPresent();
    Answer answer = virtual.take(packet);
    if (answer instanceof Answer.Ended ended && !ended.sense().good()) {
      counts = counts.failure();
    }
    if (there && virtual.medium().isEmpty()) {
      watch.ejected(name);
    }
    return answer;
  }

  @Override
  public void read(long block, int count) {
    counts = counts.moved(false, count);
    watch.moved(name, false, block, count);
  }

  @Override
  public void wrote(long block, int count) {
    counts = counts.moved(true, count);
    watch.moved(name, true, block, count);
  }

  @Override
  public void failed(String why) {
    counts = counts.failure();
    watch.failed(name, why);
  }
}
