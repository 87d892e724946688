package org.xinsheng.customer;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.customer.domain.ImportState;

/** One import as administrators see it. */
public record ImportRow(
    Long id,
    ImportKind kind,
    Long officeId,
    String fileName,
    ImportState state,
    Instant uploadedAt,
    int rows,
    int bad,
    int added,
    int changed,
    int same)
    implements Serializable {}
