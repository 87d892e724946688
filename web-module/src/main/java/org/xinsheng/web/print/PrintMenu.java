package org.xinsheng.web.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.shared.SubjectType;

/** Which forms a record's page offers to print. */
@Named("printMenu")
@ApplicationScoped
public class PrintMenu {

  /** Work orders stand at their assignments. */
  public List<FormCode> of(SubjectType record) {
    return switch (record) {
      case COMPLAINT ->
          List.of(
              FormCode.COMPLAINT_ACCEPTANCE,
              FormCode.COMPLAINT_HANDLING,
              FormCode.OWNER_COMPLAINT,
              FormCode.FOLLOW_UP_RECORD);
      case REPAIR -> List.of(FormCode.REPAIR_ACCEPTANCE, FormCode.FOLLOW_UP_RECORD);
      case SERVICE_REQUEST, SUGGESTION, ENQUIRY -> List.of(FormCode.SERVICE_REQUEST);
      case SLIP -> List.of(FormCode.NONCONFORMITY_SLIP);
      case CAPA_REPORT -> List.of(FormCode.CAPA_REPORT);
      case MEETING -> List.of(FormCode.MEETING_MINUTES);
      default -> List.of();
    };
  }
}
