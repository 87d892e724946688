package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Names;

public record CompanyRow(Names names, long version) implements Serializable {}
