package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.RegisterLine;
import org.xinsheng.statistics.StatisticsRecord;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Tally;

/** A line of the register as people read it. */
@RequestScoped
public class RegisterCells {

  private static final List<String> HEADS =
      List.of(
          "statistics.part",
          "field.office",
          "field.number",
          "field.receivedAt",
          "field.channel",
          "field.category",
          "field.severity",
          "field.zone",
          "field.department",
          "field.handler",
          "field.validity",
          "field.status",
          "field.repliedAt",
          "field.repliedInTime",
          "field.resolvedAt",
          "field.resolvedInTime",
          "field.endedAt",
          "Measure.SATISFIED",
          "Unit.ROUNDS",
          "field.lossAmount");

  @Inject private Members members;

  List<String> heads(Texts texts) {
    return HEADS.stream().map(texts::get).toList();
  }

  List<?> of(Part part, StatisticsRecord record, Texts texts) {
    RegisterLine line = record.line();
    OfficeTime time = record.time();
    return Arrays.asList(
        texts.label(part),
        record.office(),
        line.number(),
        local(line.receivedAt(), time),
        members.name(Dimension.CHANNEL, line.channel(), texts),
        members.name(Dimension.CATEGORY, line.category(), texts),
        members.name(Dimension.SEVERITY, line.severity(), texts),
        members.name(Dimension.ZONE, line.zone(), texts),
        members.name(Dimension.DEPARTMENT, line.department(), texts),
        members.name(Dimension.HANDLER, line.handler(), texts),
        texts.label(Validity.valueOf(line.validity())),
        texts.label(ComplaintStatus.valueOf(line.outcome())),
        local(line.repliedAt(), time),
        yes(line.repliedInTime(), texts),
        local(line.resolvedAt(), time),
        yes(line.resolvedInTime(), texts),
        local(line.endedAt(), time),
        yes(line.satisfied(), texts),
        line.tallies().get(Tally.ROUNDS),
        BigDecimal.valueOf(line.tallies().get(Tally.LOSS_FEN), 2));
  }

  private static String yes(Boolean value, Texts texts) {
    return value == null ? null : texts.get(value ? "statistics.yes" : "statistics.no");
  }

  private static LocalDateTime local(Instant at, OfficeTime time) {
    return at == null ? null : LocalDateTime.ofInstant(at, time.zone());
  }
}
