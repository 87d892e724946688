package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Names;

/**
 * @param retired whether it is offered no more; its records keep it
 */
public record CategoryRow(Long id, String code, Names names, boolean retired, long version)
    implements Serializable {}
