package org.xinsheng.supervision;

import java.io.Serializable;

/**
 * What the board shows; null leaves a thing open, {@link #NONE} asks for what has none.
 *
 * @param department a code
 * @param person the handler's user name
 */
public record BoardFilter(String department, String person) implements Serializable {

  public static final String NONE = "-";

  public static final BoardFilter EVERYTHING = new BoardFilter(null, null);
}
