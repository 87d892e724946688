package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Names;

public record CategoryRow(Long id, String code, Names names) implements Serializable {}
