package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.shared.Role;

/**
 * What saving would bring (SEV-4, DL-1).
 *
 * @param handlerId null where nobody could be found
 */
public record RegistrationPreview(
    Severity severity,
    Instant replyDueAt,
    Instant resolutionDueAt,
    Long handlerId,
    List<Role> reportedTo)
    implements Serializable {}
