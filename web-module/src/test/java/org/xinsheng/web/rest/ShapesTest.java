package org.xinsheng.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.RoundView;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/** The names that callers rely on. */
class ShapesTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:15:00Z");

  @Test
  void aDeadlineShowsWhenItWasMet() throws Exception {
    DeadlineRow row =
        new DeadlineRow(
            3L,
            DeadlineKind.REPLY,
            1,
            AT,
            AT,
            AT,
            DeadlineState.MET,
            AT,
            null,
            null,
            null,
            false,
            false,
            false,
            List.of(Role.CHIEF_STEWARD));
    assertEquals(
        Set.of(
            "annulled",
            "breachedAt",
            "dueAt",
            "endedAt",
            "enteredLate",
            "escalatedTo",
            "extended",
            "id",
            "kind",
            "metAt",
            "originalDueAt",
            "round",
            "startsAt",
            "state",
            "warnedAt"),
        names(row));
    assertEquals("2026-11-23T09:15:00+08:00", tree(row).path("metAt").asText());
  }

  @Test
  void idsOfTheDatabaseStayInside() {
    RoundView.Attempt attempt =
        new RoundView.Attempt(7L, AT, FollowUpMode.PHONE, true, "cs1", "李婷");
    assertEquals(Set.of("at", "mode", "reached", "username", "name"), names(attempt));
  }

  @Test
  void anOfficesOwnTimeReachesItsDeadlines() throws Exception {
    OfficeTime tokyo = new OfficeTime(java.time.ZoneId.of("Asia/Tokyo"));
    RoundView.Attempt attempt =
        new RoundView.Attempt(7L, AT, FollowUpMode.PHONE, true, "cs1", "李婷");
    JsonNode node = tree(new InOffice<>(List.of(attempt), tokyo));
    assertEquals("2026-11-23T10:15:00+09:00", node.at("/0/at").asText());
  }

  @Test
  void whatIsHandedInIsReadAsItIsDocumented() throws Exception {
    NewComplaint complaint =
        Json.MAPPER.readValue(
            """
            { "office": "GD01", "channel": "HOTLINE", "receivedAt": "2026-11-23T09:15:00+08:00",
              "anonymous": false,
              "customer": { "name": "王芳", "phone": "13800000001", "unit": "3-1-1202" },
              "category": "CLEANING", "content": "…", "criteria": ["SERVICE_AT_FAULT"],
              "requestedBy": "2026-11-25", "lossAmount": "520.00", "ringsBeforeAnswer": 2,
              "readBack": true, "subjectStaff": null, "subjectDepartment": null,
              "superior": null, "deferral": null, "document": null, "onTheSpot": null,
              "linkedTo": null }
            """,
            NewComplaint.class);
    assertEquals("2026-11-25", complaint.requestedBy().text());
    assertEquals("520.00", complaint.lossAmount().toString());
    assertFalse(Json.MAPPER.readValue("{}", NewComplaint.class).anonymous());
    NewFollowUp followUp =
        Json.MAPPER.readValue(
            "{\"mode\":\"DOOR\",\"reached\":true,\"satisfaction\":\"SATISFIED\"}",
            NewFollowUp.class);
    assertEquals(Satisfaction.SATISFIED, followUp.satisfaction());
  }

  private static Set<String> names(Object shown) {
    Set<String> names = new TreeSet<>();
    tree(shown).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode tree(Object shown) {
    try {
      return Json.MAPPER.readTree(Json.text(shown));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
