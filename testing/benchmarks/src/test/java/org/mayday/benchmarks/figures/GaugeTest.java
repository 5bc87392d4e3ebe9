package org.mayday.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GaugeTest {

  @Test
  void heap_in_use_is_read_from_what_jcmd_prints_for_each_collector() {
    assertThat(Gauge.used(" garbage-first heap   total 524288K, used 12345K [0x0, 0x1)\n"))
        .isEqualTo(12_345);
    assertThat(
            Gauge.used(
                """
                 def new generation   total 78656K, used 100K [0x0, 0x1, 0x2)
                  eden space 69952K,   5% used [0x0, 0x1, 0x2)
                 tenured generation   total 174784K, used 23K [0x0, 0x1, 0x2)
                 Metaspace       used 5096K, committed 5248K, reserved 1056768K
                """))
        .isEqualTo(123);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_process_that_works_uses_its_processor() {
    Gauge own = new Gauge(ProcessHandle.current().pid());
    Reading before = own.read();
    Reading after = own.read();
    while (after.cpuSince(before) < 20) {
      after = own.read();
    }
    assertThat(after.cpuSince(before)).isGreaterThanOrEqualTo(20);
    assertThat(after.residentKb()).isPositive();
    assertThat(after.threads()).isPositive();
  }
}
