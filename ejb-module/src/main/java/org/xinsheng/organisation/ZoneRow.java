package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Names;

public record ZoneRow(Long id, Long officeId, String code, Names names) implements Serializable {}
