package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Names;

public record DepartmentRow(Long id, Long officeId, String code, Names names)
    implements Serializable {}
