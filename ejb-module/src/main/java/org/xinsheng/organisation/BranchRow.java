package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Names;

public record BranchRow(Long id, String code, Names names) implements Serializable {}
