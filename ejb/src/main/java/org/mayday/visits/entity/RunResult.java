package org.mayday.visits.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What came out of a run, as JSON. */
@Entity
@Table(name = "run_result")
public class RunResult {
  @Id private String run = "";
  private String content = "";

  /** For the persistence provider. */
  protected RunResult() {}

  public RunResult(UUID run, String content) {
    this.run = run.toString();
    this.content = content;
  }

  public String content() {
    return content;
  }
}
