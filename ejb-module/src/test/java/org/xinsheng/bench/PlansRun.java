package org.xinsheng.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures every use case on a full archive and with everything open; see docs/plans.md. */
class PlansRun {

  private static final long ROWS = Long.getLong("plans.rows", 1_000_000);
  private static final List<String> ONLY = List.of(System.getProperty("plans.only", "").split(","));
  private static final Path REPORT = Path.of(System.getProperty("plans.report"));

  private String server;

  @Test
  void everyUseCaseHasItsIndex() throws IOException {
    List<String> faults = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (boolean open : new boolean[] {false, true}) {
      List<Measured> measured = measured(open);
      text.append(PlansReport.part(open, measured));
      measured.forEach(
          it -> it.faults().forEach(why -> faults.add(PlansReport.name(it) + ": " + why)));
      Files.writeString(REPORT, PlansReport.head(ROWS, server) + text);
    }
    assertEquals("", String.join("\n", faults));
  }

  private List<Measured> measured(boolean open) {
    List<Measured> measured = new ArrayList<>();
    try (Stage stage = new Stage(ROWS, open)) {
      server = "PostgreSQL " + stage.row("show server_version").get(0);
      List<UseCase> cases = new ArrayList<>(new Lists(stage).all());
      cases.addAll(new OtherLists(stage).all());
      cases.addAll(new QualityLists(stage).all());
      cases.addAll(new Acts(stage).all());
      cases.stream()
          .filter(it -> ONLY.stream().anyMatch((it.group() + ", " + it.name())::contains))
          .forEach(it -> measured.add(Measured.of(it, stage)));
    }
    return measured;
  }
}
