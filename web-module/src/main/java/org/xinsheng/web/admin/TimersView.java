package org.xinsheng.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.xinsheng.notification.OutboxQueries;
import org.xinsheng.notification.OutboxState;
import org.xinsheng.operation.PutOffDesk;
import org.xinsheng.operation.TimerQueries;
import org.xinsheng.operation.TimerRow;
import org.xinsheng.operation.TimerState;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.timer.PutOffRow;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.PageTexts;

/** The product at work (DL-14). */
@Named("timers")
@RequestScoped
public class TimersView {

  /** Who has more of them than this has another problem than a long list. */
  private static final int MOST = 50;

  private static final int MILLIS = 1000;

  @Inject private TimerQueries timers;
  @Inject private PutOffDesk putOffDesk;
  @Inject private OutboxQueries outboxQueries;
  @Inject private Answers answers;
  @Inject private PageTexts texts;

  private List<TimerRow> rows = List.of();
  private List<PutOffRow> putOff = List.of();
  private long putOffCount;
  private OutboxState outbox;

  /** A button finds its row only where the rows were there before it was pressed. */
  @PostConstruct
  void prepare() {
    try {
      read();
    } catch (NotAllowed stranger) {
      rows = List.of();
    }
  }

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(this::read);
  }

  private void read() {
    rows = timers.all();
    putOff = putOffDesk.rows(MOST);
    putOffCount = putOffDesk.count();
    outbox = outboxQueries.state();
  }

  public void tryAgain(String sweep, Long id) {
    if (answers.done(() -> putOffDesk.tryAgain(sweep, id))) {
      answers.tell("admin.triedSoon");
    }
  }

  /** A timer's name in the person's language. */
  public String name(String timer) {
    return texts.known("timer." + timer.replace(' ', '-')).orElse(timer);
  }

  /** Which of a record's rows, in the person's language where it is known. */
  public String kind(PutOffRow row) {
    return row.kind() == null ? "" : texts.known("DeadlineKind." + row.kind()).orElse(row.kind());
  }

  public String took(Duration duration) {
    if (duration == null) {
      return "";
    }
    return duration.toMillis() < MILLIS
        ? texts.of("admin.millis", duration.toMillis())
        : texts.of("admin.seconds", String.format("%.1f", (double) duration.toMillis() / MILLIS));
  }

  public String every(Duration period) {
    return period == null ? "" : texts.of("admin.every", period.toMinutes());
  }

  public List<TimerRow> getRows() {
    return rows;
  }

  public long getStalled() {
    return rows.stream().filter(row -> row.state() == TimerState.STALLED).count();
  }

  public List<PutOffRow> getPutOff() {
    return putOff;
  }

  public long getPutOffCount() {
    return putOffCount;
  }

  public OutboxState getOutbox() {
    return outbox;
  }
}
