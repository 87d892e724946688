package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.shared.Names;

/** Something with a name that can be changed. */
public record NamedRow(String code, Names names, long version) implements Serializable {}
